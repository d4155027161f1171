"""Monthly counts as a government might let them happen, made by rule and seed.

Nothing here is like the model by design: seasons are waves in half of the series and twelve
free effects in the other half, and levels trend, wander, shift or break.
"""

from __future__ import annotations

from math import cos, exp, log, pi, sqrt
from random import Random

MonthCount = tuple[int, int, int]

KINDS = {
    "steady": "a level and a season, nothing else",
    "overdispersed": "months that scatter far more than counts do by themselves",
    "low": "a few a month, many months without any",
    "trend": "up or down by as much as a quarter a year",
    "wandering": "a level that moves by six percent a month",
    "shifting": "now and then a lasting step of a third to a half",
    "breaking": "now and then a policy changes: three to six times as many, or as few",
    "turning": "a season that moves through the year",
}
FIRST_YEAR = 1970


def made(kind: str, seed: int, years: int = 9) -> list[MonthCount]:
    """A series of whole years; the same for the same kind and seed."""
    chance = Random(f"{kind} {seed}")
    base = exp(chance.uniform(log(1), log(8)) if kind == "low" else chance.uniform(3, 8))
    scatter = {"steady": 0.0, "overdispersed": chance.uniform(0.07, 0.35), "breaking": 0.035}
    waves = seed % 2 == 0
    height, turn = chance.uniform(0.05, 0.4), chance.uniform(0, 2 * pi)
    effects = [chance.gauss(0, 0.18) for _ in range(12)]
    trend = chance.uniform(-0.25, 0.25) / 12 if kind == "trend" else 0.0
    level = 0.0
    months: list[MonthCount] = []
    for number in range(years * 12):
        level += trend
        if kind == "wandering":
            level += chance.gauss(0, 0.06)
        if kind == "shifting" and chance.random() < 1 / 40:
            level += chance.choice((-1, 1)) * chance.uniform(0.3, 0.7)
        if kind == "breaking" and chance.random() < 1 / 60:
            level += chance.choice((-1, 1)) * chance.uniform(1, 1.8)
        if kind == "turning":
            turn += chance.gauss(0, 0.08)
            level += chance.gauss(0, 0.03)
        month = number % 12
        season = effects[month]
        if waves or kind == "turning":
            season = height * cos(2 * pi * month / 12 - turn)
        rate = base * exp(level + season)
        spread = scatter.get(kind, 0.018)
        rate = chance.gammavariate(1 / spread, rate * spread) if spread else rate
        months.append((FIRST_YEAR + number // 12, month + 1, poisson(chance, rate)))
    return months


def poisson(chance: Random, rate: float) -> int:
    """A Poisson count; above 60 by its normal limit."""
    if rate > 60:
        return max(0, round(chance.gauss(rate, sqrt(rate))))
    count, left = 0, chance.random()
    while left > exp(-rate):
        count += 1
        left *= chance.random()
    return count
