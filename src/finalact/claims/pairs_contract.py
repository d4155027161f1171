"""Pairs of figures, and populations, as JSON writes them."""

from __future__ import annotations

from typing import Any

from finalact.claims.pairs import Pair
from finalact.claims.pairs_populations import Counted, Taken
from finalact.claims.pairs_whom import title_of
from finalact.model.dossier import Dossier

Json = dict[str, Any]


def pair_as_dict(pair: Pair) -> Json:
    """One pair: the ids of the two claims, the verdict, the sentence, and what it rests on."""
    return {
        "one": pair.one.id,
        "other": pair.other.id,
        "verdict": pair.verdict.value,
        "sentence": pair.sentence,
        "because": list(pair.because),
    }


def population_as_dict(counted: Counted, dossier: Dossier) -> Json:
    """One population: whom it counts, its relations, and which subjects and claims use it."""
    return {
        "id": counted.id,
        "title": title_of(counted.id, dossier),
        "declared": counted.is_declared,
        "unit": counted.population.unit or None,
        "part_of": list(counted.part_of),
        "parts": list(counted.parts),
        "same_as": list(counted.same_as),
        "taken_for": [_taken_as_dict(taken) for taken in counted.taken_for],
        "stands_for_it": [_taken_as_dict(taken) for taken in counted.stands_for],
        "overlaps": list(counted.overlaps),
        "unknown": list(counted.unknown),
        "subjects": list(counted.subjects),
        "claims": [claim.id for claim in counted.claims],
    }


def _taken_as_dict(taken: Taken) -> Json:
    record = taken.record
    return {
        "population": taken.other,
        "by": record.by or None,
        "on": str(record.on) if record.on is not None else None,
        "why": record.why or None,
    }
