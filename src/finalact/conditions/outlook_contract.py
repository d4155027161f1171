"""The probability that stands beside an outlook, as JSON writes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from finalact.conditions.monthly_counts import Chance

Json = dict[str, Any]


def chances_as_dicts(chances: Iterable[Chance]) -> list[Json] | None:
    """The probability by each speaker; None where no monthly figures bear one."""
    return [chance_as_dict(chance) for chance in chances] or None


def chance_as_dict(chance: Chance) -> Json:
    """One speaker's: the bands are totals of the whole year, `through` its last known month."""
    found = chance.projection
    return {
        "speaker": chance.counts.speaker,
        "population": chance.counts.population,
        "year": chance.year,
        "through": chance.through,
        "months": len(chance.counts.months),
        "target": chance.goal,
        "year_to_date": found.year_to_date,
        "median": found.median,
        "low80": found.low80,
        "high80": found.high80,
        "low95": found.low95,
        "high95": found.high95,
        "probability": found.probability,
        "model": found.model,
        "note": found.note,
        "sentence": chance.sentence,
    }
