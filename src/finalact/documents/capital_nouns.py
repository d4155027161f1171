"""Nouns that print sets with a capital: `two Cubans` are persons, `two Protocols` are none."""

from __future__ import annotations

import re

from finalact.documents.units import PERSONS

# Nouns of acts, bodies and papers; no name of a people ends so.
NO_PEOPLE = re.compile(
    r"(?:ments|[tsx]ions|cols|(?:[cghrt]|ss)ies|ances|ences|ings|ures|ships|[aei]cts|ages|owers|ports|"
    r"tees|cords|vices|cils|ates|ums|[ae]xes|[aei]ws|ills|ooks|apers|otes|locs|alks|ounds|"
    r"mmits|ircles|aucuses|orums)\Z"
)
# `40 Vietnamese left`: a people by the same word for one and for many.
SAME_FOR_MANY = re.compile(r"\s(?:[a-z]+\s)?(?:[A-Z][a-z]+ese|Swiss)(?=[,.;:)]|\Z|\s(?![A-Z]))")


def people_after(text: str, at: int) -> str | None:
    """`persons` where a people follows whose name has no plural; else None."""
    near = text[at : at + 40]
    return "persons" if ("ese" in near or "Swiss" in near) and SAME_FOR_MANY.match(near) else None


def thing_with_capital(word: str) -> str | None:
    """What the noun names, where it names no people; None where it may name one."""
    if not word[:1].isupper() or word.lower() in PERSONS or NO_PEOPLE.search(word) is None:
        return None
    return word.lower()
