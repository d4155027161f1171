"""The same forecast by statsmodels: local level and two harmonics, fitted anew, simulated paths."""

from __future__ import annotations

import warnings
from math import exp, log

from statsmodels.tsa.statespace.structural import UnobservedComponents

PATHS = 600


class Paths:
    """A year's end told by simulated paths."""

    def __init__(self, totals: list[float]) -> None:
        self.totals = sorted(totals)

    def total(self, share: float) -> float:
        """The least total that this share of paths does not exceed."""
        return self.totals[min(PATHS - 1, int(share * PATHS))]

    def at_most(self, total: float) -> float:
        """The share of paths that end there or below."""
        return sum(each <= total for each in self.totals) / PATHS


def by_statsmodels(counts: dict[int, float], rest: list[int], so_far: float) -> Paths:
    """The forecast by UnobservedComponents on log(count + 0.5), over all known months."""
    seen = [log(counts[month] + 0.5) for month in range(min(counts), max(counts) + 1)]
    model = UnobservedComponents(
        seen, "local level", freq_seasonal=[{"period": 12, "harmonics": 2}]
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says so where the fit does not settle
        fitted = model.fit(disp=0)
        paths = fitted.simulate(len(rest), repetitions=PATHS, anchor="end", rng=1)
    columns = paths.reshape(len(rest), -1).T.tolist()
    totals = [round(max(0.0, sum(exp(x) - 0.5 for x in path))) + so_far for path in columns]
    return Paths(totals)
