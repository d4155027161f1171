"""A level that wanders and a season that stays: what they say of the months to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import cos, exp, log, pi, sin, sqrt

from attrs import frozen

from finalact.conditions.year_ends import HALF, ToCome

MONTHS_NEEDED = 36
# What is older tells little of a level that wanders.
MONTHS_READ = 120
# How far the level moves in a month against how far a month misses it: variances compared.
WANDERINGS = (0.001, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
_PRIOR_DEGREES, _PRIOR_SPREAD = 2, 0.05
_MOST_DEGREES = 30
_LEAST_SPREAD, _MOST_LIFT = 0.02, 1.0
_VAGUE = 1e6
_SEASON_VAGUE = 1e3

Row = list[float]
# What a calendar month reads off the state: the level, and two harmonics of the year.
_READS: tuple[Row, ...] = tuple(
    [1.0, *(wave(2 * pi * turns * month / 12) for turns in (1, 2) for wave in (cos, sin))]
    for month in range(12)
)
_SIZE = 5


@frozen
class _Filtered:
    """The state after the last month for one wandering, in units of the months' variance.

    `misses` is the sum of squared misses, each divided by its own variance; `volume` the sum
    of the logarithms of these; `number` how many misses there were.
    """

    state: Row
    spread: list[Row]
    misses: float
    volume: float
    number: int

    @property
    def degrees(self) -> int:
        return self.number + _PRIOR_DEGREES

    @property
    def sum_of_squares(self) -> float:
        return self.misses + _PRIOR_DEGREES * _PRIOR_SPREAD**2

    @property
    def log_weight(self) -> float:
        """The logarithm of the likelihood, the variance of the months integrated out."""
        return -0.5 * (self.degrees * log(self.sum_of_squares) + self.volume)


def by_level_and_seasons(
    counts: Mapping[int, float], rest: Sequence[int], last: int
) -> ToCome | None:
    """What is to come by a local level with two harmonics on log(count + 0.5).

    The Kalman filter is run for each of a few wanderings of the level, and these are weighed
    by how well they foretold each month from those before it; the logarithm of the sum of the
    months to come is taken for a straight line in theirs. Months that are missing are
    passed over. `rest` and `last` as for the ratios. None where fewer than 36 months are
    known. Source: methods, "UnobservedComponents, local level + 2 harmonics"; the model is
    that of Harvey 1989.
    """
    first = max(min(counts), last - MONTHS_READ + 1)
    read = [(t, log(counts[t] + HALF) if t in counts else None) for t in range(first, last + 1)]
    if sum(seen is not None for _, seen in read) < MONTHS_NEEDED:
        return None
    filtered = [(wandering, _filtered(read, wandering)) for wandering in WANDERINGS]
    best = max(each.log_weight for _, each in filtered)
    weights = [exp(each.log_weight - best) for _, each in filtered]
    ends = [_sum_to_come(each, wandering, rest, last) for wandering, each in filtered]
    whole = sum(weights)
    location = sum(w * end[0] for w, end in zip(weights, ends)) / whole
    variance = sum(w * (end[1] + (end[0] - location) ** 2) for w, end in zip(weights, ends)) / whole
    # The scatter of the counts themselves is added again by `ToCome`.
    spread = sqrt(max(variance - exp(-location), _LEAST_SPREAD**2))
    return ToCome(location, spread, min(_MOST_DEGREES, filtered[0][1].degrees))


def _filtered(read: list[tuple[int, float | None]], wandering: float) -> _Filtered:
    state = [0.0] * _SIZE
    spread = [[0.0] * _SIZE for _ in range(_SIZE)]
    for n in range(_SIZE):
        spread[n][n] = _SEASON_VAGUE if n else _VAGUE
    misses = volume = 0.0
    seen_so_far = 0
    for month, seen in read:
        spread[0][0] += wandering
        if seen is None:
            continue
        reads = _READS[month % 12]
        along = _along(spread, reads)
        variance = _dot(reads, along) + 1
        miss = seen - _dot(reads, state)
        for n in range(_SIZE):
            gain = along[n] / variance
            state[n] += gain * miss
            spread[n] = [old - gain * other for old, other in zip(spread[n], along)]
        seen_so_far += 1
        # The first few months only say where the state stands.
        if seen_so_far > _SIZE:
            misses += miss * miss / variance
            volume += log(variance)
    return _Filtered(state, spread, misses, volume, seen_so_far - _SIZE)


def _sum_to_come(
    end: _Filtered, wandering: float, rest: Sequence[int], last: int
) -> tuple[float, float]:
    """Location and variance of log(sum of the months to come + 0.5)."""
    unit = end.sum_of_squares / end.degrees
    reads = [_READS[month % 12] for month in rest]
    means = [_dot(row, end.state) for row in reads]
    along = [_along(end.spread, row) for row in reads]
    away = [month - last for month in rest]
    number = range(len(rest))
    joint = [[0.0] * len(rest) for _ in number]
    for one, other in product(number, number):
        # A month missed before the last known one lies as far from it as one after it.
        same_way = away[one] * away[other] > 0
        steps = min(abs(away[one]), abs(away[other])) if same_way else 0
        shared = _dot(reads[one], along[other]) + wandering * steps + (one == other)
        joint[one][other] = unit * shared
    most = max(means)
    parts = [exp(mean - most) for mean in means]
    whole = sum(parts)
    shares = [part / whole for part in parts]
    variance = sum(shares[a] * shares[b] * joint[a][b] for a, b in product(number, number))
    # What the months scatter each by itself lifts the sum above the sum of their middles.
    lift = min(sum(shares[n] * joint[n][n] for n in number) - variance, _MOST_LIFT) / 2
    middle = exp(most + log(whole) + lift) - HALF * len(rest)
    return log(max(middle, 0.01) + HALF), variance


def _along(spread: list[Row], reads: Row) -> Row:
    return [_dot(row, reads) for row in spread]


def _dot(one: Row, other: Row) -> float:
    return sum(a * b for a, b in zip(one, other))
