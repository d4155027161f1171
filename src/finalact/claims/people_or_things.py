"""Whether a number counts people or things, for the words in which that is told."""

from __future__ import annotations

from functools import lru_cache

from finalact.model.dossier import Dossier

# Units in which people are counted; where nobody stated a unit, people are meant.
_OF_PEOPLE = frozenset(("", "person", "people", "case", "family", "familie", "couple", "name"))


def are_people(name: str, dossier: Dossier) -> bool:
    """Whether a population is declared to be counted in persons, cases, families or no unit."""
    subject = dossier.subject(name)
    declared = dossier.population(name)
    if declared is None and subject is not None and subject.population:
        declared = dossier.population(subject.population)
    return _is_of_people(declared.unit) if declared is not None else True


@lru_cache(maxsize=1 << 10)
def _is_of_people(unit: str) -> bool:
    words = unit.lower().split()
    return not words or words[0].removesuffix("s") in _OF_PEOPLE
