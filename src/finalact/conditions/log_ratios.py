"""Log ratios: what the rest of earlier years brought, against the months before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log, sqrt

from attrs import frozen

from finalact.conditions.year_ends import HALF, ToCome

MONTHS_BEFORE = 12
# Fewer known months than this before the rest of a year carry no ratio.
LEAST_BEFORE = 3
# How a year is thought to differ from the years before it, until the series tells: as four
# ratios that scatter by one percent, two, four ... or a third, none likelier than another.
PRIOR_DEGREES, PRIOR_SPREADS = 4, (0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
# With one or two past years the series cannot tell its scatter; how such forecasts miss was
# measured on made series.
ONE_YEAR_SPREAD, ONE_YEAR_DEGREES, ONE_YEAR_WEIGHT = 0.16, 4, 0.7


@frozen
class Ratios:
    """The ratios of past years: for each, the rest of the year to the months before it.

    `logs` are their logarithms, `noise` what Poisson scatter alone adds to the variance of
    each, `before` the count of the same months before the rest of this year.
    """

    logs: tuple[float, ...]
    noise: tuple[float, ...]
    before: float


def ratios(counts: Mapping[int, float], rest: Sequence[int], last: int) -> Ratios | None:
    """The ratios of every past year in which the same months are known.

    `rest` are the months whose counts are not known and `last` the last that is (numbered
    year * 12 + month - 1). A month that is missing now is left out of every year, so that
    like is compared with like. None where no month before tells how high the series stands.
    """
    before = [month for month in range(last - MONTHS_BEFORE + 1, last + 1) if month in counts]
    if len(before) < LEAST_BEFORE:
        return None
    logs: list[float] = []
    noise: list[float] = []
    back = 12
    while min(before) - back >= min(counts):
        parts = [_sum(counts, months, back) for months in (rest, before)]
        back += 12
        if None in parts:
            continue
        came, stood = (part + HALF for part in parts if part is not None)
        logs.append(log(came / stood))
        noise.append(1 / came + 1 / stood)
    return Ratios(tuple(logs), tuple(noise), sum(counts[month] for month in before))


def _sum(counts: Mapping[int, float], months: Sequence[int], back: int) -> float | None:
    found = [counts[month - back] for month in months if month - back in counts]
    return sum(found) if len(found) == len(months) else None


def by_ratios(found: Ratios) -> ToCome:
    """What is to come by the ratios of past years; there is at least one.

    The scatter of the ratios, less what Poisson scatter explains, joins each of the prior
    scatters; these are weighed by how well they foretell it, so that a calm series is told
    narrowly and a restless one widely. The next ratio is Student t around the mean. Source:
    methods, "Log-ratio model", with the one prior scatter of the paper made into six.
    """
    number = len(found.logs)
    mean = sum(found.logs) / number
    noise = sum(found.noise) / number
    squares = sum((ratio - mean) ** 2 for ratio in found.logs)
    scatter = max(0.0, squares - noise * (number - 1))
    degrees = PRIOR_DEGREES + number - 1
    weights = _weights(squares, number, noise)
    variance = sum(
        weight * (PRIOR_DEGREES * spread**2 + scatter) / degrees
        for weight, spread in zip(weights, PRIOR_SPREADS)
    )
    spread = sqrt(variance * (1 + 1 / number) + noise / number + 1 / (found.before + HALF))
    return ToCome(log(found.before + HALF) + mean, spread, degrees)


def _weights(squares: float, number: int, noise: float) -> list[float]:
    """How well each prior scatter foretells that of the ratios: a multivariate Student t."""
    free = number - 1
    logs = [
        -free / 2 * log(variance)
        - (PRIOR_DEGREES + free) / 2 * log(1 + squares / (PRIOR_DEGREES * variance))
        for variance in (spread**2 + noise for spread in PRIOR_SPREADS)
    ]
    best = max(logs)
    parts = [exp(each - best) for each in logs]
    whole = sum(parts)
    return [part / whole for part in parts]


def by_one_year(counts: Mapping[int, float], rest: Sequence[int], first: int) -> ToCome | None:
    """What is to come by the same months of one past year, moved by how this year has run.

    `first` is January of this year. Only part of the move is taken to last. None where last
    year's months are not known. The width is not learnt from the series, which cannot tell it.
    """
    came = _sum(counts, rest, 12)
    alike = [month for month in range(first, first + 12) if month in counts]
    alike = [month for month in alike if month - 12 in counts]
    if came is None or not alike:
        return None
    now = sum(counts[month] for month in alike) + HALF
    then = sum(counts[month - 12] for month in alike) + HALF
    noise = 1 / (came + HALF) + ONE_YEAR_WEIGHT**2 * (1 / now + 1 / then)
    location = log(came + HALF) + ONE_YEAR_WEIGHT * log(now / then)
    return ToCome(location, sqrt(ONE_YEAR_SPREAD**2 + noise), ONE_YEAR_DEGREES)
