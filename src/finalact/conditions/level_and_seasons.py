"""A level that wanders and a season that stays: what they say of the months to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import product
from math import cos, exp, log, pi, sin, sqrt
from operator import mul

from attrs import frozen

from finalact.conditions.year_ends import HALF, ToCome

MONTHS_NEEDED = 36
# What is older tells little of a level that wanders.
MONTHS_READ = 120
# How far the level moves in a month against how far a month misses it: variances compared.
WANDERINGS = (0.001, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
# How many waves of the year the season is made of: one, two, or every month for itself.
SEASONS = (1, 2, 6)
_PRIOR_DEGREES, _PRIOR_SPREAD = 2, 0.05
_MOST_DEGREES = 30
_LEAST_SPREAD, _MOST_LIFT = 0.02, 1.0
_VAGUE = 1e6
# How far a season may swing, against how far a month misses it: variances compared.
_SWING = 10.0

Row = tuple[float, ...]


@frozen
class _Course:
    """What a run of known and missing months does to the state, whatever their counts are.

    `steps` has, for each known month, what it reads off the state, how far the state follows a
    miss, and the variance of the miss; `spread` is that of the state after the last month. All
    in units of the months' own variance.
    """

    steps: tuple[tuple[Row, Row, float], ...]
    spread: tuple[Row, ...]
    volume: float


@frozen
class _Told:
    """The state after the last month by one season and one wandering.

    `misses` is the sum of squared misses, each divided by its own variance.
    """

    course: _Course
    waves: int
    wandering: float
    state: Row
    misses: float

    @property
    def degrees(self) -> int:
        return len(self.course.steps) - 1 + _PRIOR_DEGREES

    @property
    def sum_of_squares(self) -> float:
        return self.misses + _PRIOR_DEGREES * _PRIOR_SPREAD**2

    @property
    def log_weight(self) -> float:
        """The logarithm of the likelihood, the variance of the months integrated out."""
        return -0.5 * (self.degrees * log(self.sum_of_squares) + self.course.volume)


def by_level_and_seasons(
    counts: Mapping[int, float], rest: Sequence[int], last: int
) -> ToCome | None:
    """What is to come by a local level with a season on log(count + 0.5).

    The Kalman filter is run for a few seasons (of one, two and six waves of the year) and a few
    wanderings of the level, and these are weighed by how well they foretold each month from
    those before it; the logarithm of the sum of the months to come is taken for a straight line
    in theirs. Months that are missing are passed over. `rest` and `last` as for the ratios. None
    where fewer than 36 months are known. Source: methods, "UnobservedComponents, local level +
    2 harmonics"; the model is that of Harvey 1989, the weighing that of Hoeting et al. 1999.
    """
    first = max(min(counts), last - MONTHS_READ + 1)
    known = tuple(t in counts for t in range(first, last + 1))
    if sum(known) < MONTHS_NEEDED:
        return None
    seen = [log(counts[t] + HALF) for t in range(first, last + 1) if t in counts]
    told = [
        _told(seen, waves, wandering, first % 12, known)
        for waves, wandering in product(SEASONS, WANDERINGS)
    ]
    best = max(each.log_weight for each in told)
    weights = [exp(each.log_weight - best) for each in told]
    ends = [_sum_to_come(each, rest, last) for each in told]
    whole = sum(weights)
    location = sum(w * end[0] for w, end in zip(weights, ends)) / whole
    variance = sum(w * (end[1] + (end[0] - location) ** 2) for w, end in zip(weights, ends)) / whole
    # The scatter of the counts themselves is added again by `ToCome`.
    spread = sqrt(max(variance - exp(-location), _LEAST_SPREAD**2))
    return ToCome(location, spread, min(_MOST_DEGREES, told[0].degrees))


@lru_cache(maxsize=len(SEASONS))
def _reads(waves: int) -> tuple[Row, ...]:
    """What each calendar month reads off the state: the level, and the waves of the year."""
    rows: list[Row] = []
    for month in range(12):
        turns = [2 * pi * turn * month / 12 for turn in range(1, waves + 1)]
        # Six turns a year have no sine: the months lie where it is nothing.
        sines = [sin(turn) for turn in turns[: 6 - 1]]
        rows.append((1.0, *map(cos, turns), *sines))
    return tuple(rows)


@lru_cache(maxsize=256)
def _course(waves: int, wandering: float, begins: int, known: tuple[bool, ...]) -> _Course:
    """The part of the filter that the counts do not touch; conditions share it."""
    reads_of = _reads(waves)
    size = len(reads_of[0])
    spread = [[0.0] * size for _ in range(size)]
    for n in range(size):
        spread[n][n] = _SWING if n else _VAGUE
    steps: list[tuple[Row, Row, float]] = []
    volume = 0.0
    for number, is_known in enumerate(known):
        spread[0][0] += wandering
        if not is_known:
            continue
        reads = reads_of[(begins + number) % 12]
        along = [_dot(row, reads) for row in spread]
        variance = _dot(reads, along) + 1
        gains = tuple(part / variance for part in along)
        spread = [
            [old - gain * other for old, other in zip(row, along)]
            for row, gain in zip(spread, gains)
        ]
        # The first month only says where the level stands.
        volume += log(variance) if steps else 0.0
        steps.append((reads, gains, variance))
    return _Course(tuple(steps), tuple(tuple(row) for row in spread), volume)


def _told(
    seen: list[float], waves: int, wandering: float, begins: int, known: tuple[bool, ...]
) -> _Told:
    course = _course(waves, wandering, begins, known)
    state = [0.0] * len(course.spread)
    misses = 0.0
    for number, (value, (reads, gains, variance)) in enumerate(zip(seen, course.steps)):
        miss = value - _dot(reads, state)
        state = [old + gain * miss for old, gain in zip(state, gains)]
        misses += miss * miss / variance if number else 0.0
    return _Told(course, waves, wandering, tuple(state), misses)


def _sum_to_come(end: _Told, rest: Sequence[int], last: int) -> tuple[float, float]:
    """Location and variance of log(sum of the months to come + 0.5)."""
    unit = end.sum_of_squares / end.degrees
    reads = [_reads(end.waves)[month % 12] for month in rest]
    means = [_dot(row, end.state) for row in reads]
    along = [[_dot(row, read) for row in end.course.spread] for read in reads]
    away = [month - last for month in rest]
    number = range(len(rest))
    joint = [[0.0] * len(rest) for _ in number]
    for one, other in product(number, number):
        # A month missed before the last known one lies as far from it as one after it.
        same_way = away[one] * away[other] > 0
        steps = min(abs(away[one]), abs(away[other])) if same_way else 0
        shared = _dot(reads[one], along[other]) + end.wandering * steps + (one == other)
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


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return float(sum(map(mul, one, other)))
