"""How often forecasts hold: every full year from the fourth on, after 3, 6 and 9 months."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from time import perf_counter
from typing import Protocol

from attrs import frozen

from finalact.conditions.projection import year_end

Series = Sequence[tuple[int, int, float]]

MONTHS = (3, 6, 9)
FIRST = 3
_STEPS = 120


class Ending(Protocol):
    """Where a year may end, as any method tells it."""

    def total(self, share: float) -> float:
        """The least total that is not exceeded with at least that probability."""
        ...

    def at_most(self, total: float) -> float:
        """The probability that the year ends there or below."""
        ...


# (the months known, by year * 12 + month - 1; those of the year that are not; its total so far)
Forecast = Callable[[dict[int, float], list[int], float], Ending]


@frozen
class Score:
    """One forecast of a year's total against what came: inside, width, CRPS, squared miss.

    Width and CRPS are divided by the total; `brier` is that of "not more than last year".
    """

    in95: bool
    in80: bool
    width: float
    crps: float
    brier: float
    seconds: float


@frozen
class Scores:
    """The means of many scores."""

    number: int
    cover95: float
    cover80: float
    width: float
    crps: float
    brier: float
    seconds: float

    @classmethod
    def of(cls, scores: Sequence[Score]) -> Scores:
        """The means."""
        number = len(scores)

        def mean(values: Iterable[float]) -> float:
            return sum(values) / max(number, 1)

        return cls(
            number,
            mean(s.in95 for s in scores),
            mean(s.in80 for s in scores),
            mean(s.width for s in scores),
            mean(s.crps for s in scores),
            mean(s.brier for s in scores),
            mean(s.seconds for s in scores),
        )


def by_program(counts: dict[int, float], rest: list[int], so_far: float) -> Ending:
    """The forecast that the program itself would make."""
    found = year_end(counts, rest, so_far)
    assert found is not None
    return found[2]


def scored(series: Iterable[Series], forecast: Forecast = by_program) -> list[Score]:
    """Every forecast of every series, scored."""
    return [_score(*case, forecast) for months in series for case in _cases(months)]


def _cases(
    months: Series,
) -> Iterator[tuple[dict[int, float], list[int], float, float, float]]:
    """What is known, what is not, so far, what the year came to, and the year before it."""
    counts = {year * 12 + month - 1: count for year, month, count in months}
    years = sorted({year for year, _, _ in months})
    totals = {
        year: sum(counts[t] for t in range(year * 12, year * 12 + 12))
        for year in years
        if all(t in counts for t in range(year * 12, year * 12 + 12))
    }
    for year in sorted(totals)[FIRST:]:
        for through in MONTHS:
            end = year * 12 + through
            known = {t: count for t, count in counts.items() if t < end}
            so_far = sum(counts[t] for t in range(year * 12, end))
            if year - 1 in totals:
                rest = list(range(end, year * 12 + 12))
                yield known, rest, so_far, totals[year], totals[year - 1]


def _score(
    known: dict[int, float],
    rest: list[int],
    so_far: float,
    total: float,
    before: float,
    forecast: Forecast,
) -> Score:
    began = perf_counter()
    end = forecast(known, rest, so_far)
    low95, low80, _, high80, high95 = (end.total(q) for q in (0.025, 0.1, 0.5, 0.9, 0.975))
    no_more = end.at_most(before)
    seconds = perf_counter() - began
    size = max(total, 1.0)
    return Score(
        low95 <= total <= high95,
        low80 <= total <= high80,
        (high95 - low95) / size,
        _crps(end, total) / size,
        (no_more - (total <= before)) ** 2,
        seconds,
    )


def _crps(end: Ending, total: float) -> float:
    """The continuous ranked probability score (Matheson and Winkler 1976), summed in steps."""
    low, high = min(end.total(0.002), total), max(end.total(0.998), total)
    step = max(1.0, (high - low) / _STEPS)
    score, at = 0.0, low
    while at < high:
        score += (end.at_most(at) - (at >= total)) ** 2 * step
        at += step
    return score
