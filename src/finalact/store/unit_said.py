"""The unit that a speaker's own words give his figure, held against the unit that was named."""

from __future__ import annotations

import re
from functools import lru_cache

from finalact.model.refusal import Refusal

# Units of people, however described: a soldier is one of the troops, an applicant a person.
_PEOPLE = frozenset(("persons", "troops", "students", "signatories"))
# Whoever departs is a person; an item may be anything.
_OF_ANYTHING = frozenset(("items", "units", "names", "departures", "arrivals"))
_BODIES = frozenset(
    """battalions brigades regiments companies platoons squads squadrons batteries armies corps
    crews teams groups households""".split()
)
# A noun that ends so names a doing or a body, and nobody.
_NOBODY = re.compile(r"(?!relations|connections)\w*(?:[st]ions|ments|ships|ities|[ae]nces)")
_PER = re.compile(r"/| per | an? ")
# Before a noun these describe it; other words in -ing or -ed may say what was done with it.
_DESCRIBING = frozenset("pending remaining outstanding existing surviving".split())
_NO_ADJECTIVES = frozenset(
    """without with within via still already now not never left sent got given lost met made took
    held won told seen kept put set paid sought saw back out up off away home abroad""".split()
)
_DIVISIBLE = frozenset("families couples cases households".split())


def refuse_another_unit(words: str, read: str | None, named: str | None) -> None:
    """Refuse (`unit-otherwise`) a unit other than the one that the words give the figure.

    `read` is the unit that the reader found; where it found none, the words leave it open. Units
    are never turned into one another, so "50 families" are no 50 persons.
    """
    if not read or not named or _base(read) == _base(named):
        return
    said = unit_said(words)
    if said is None or not _contradict(_base(said), _base(named)):
        return
    raise Refusal(
        "unit-otherwise",
        f'"{words}" counts {said}, and the unit named is {named}; '
        "one is never turned into the other.",
        f'Name the unit that was said, "{said}", or write how many {named} there are as numbers '
        'in "low" and "high".',
    )


@lru_cache(maxsize=1 << 12)
def unit_said(words: str) -> str | None:
    """The unit that plainly stands at the one number of these words; None where none does."""
    from finalact.documents.numbers import spoken_numbers  # noqa: PLC0415
    from finalact.documents.quantities import CURRENCIES, quantities_in  # noqa: PLC0415
    from finalact.documents.trailing_hedges import hedge_after  # noqa: PLC0415
    from finalact.documents.units import single_after, unit_after  # noqa: PLC0415

    read = quantities_in(words)
    if len(read) != 1:
        return None
    _, start, end = read[0]
    spoken = next((n for n in spoken_numbers(words) if start <= n.start < end), None)
    if spoken is None:
        return None
    if spoken.percent:
        return "percent"
    if spoken.money:
        return CURRENCIES[words[spoken.start]]
    if spoken.unit:
        return spoken.unit
    at = spoken.end if spoken.unit_at is None else spoken.unit_at
    if trailing := hedge_after(words, at):
        at = trailing[2]
    found = unit_after(words, at)
    if found.name is None and spoken.low == spoken.high == 1:
        found = single_after(words, at)
    if found.name is None:
        return None
    *between, _ = words[at : found.end].casefold().split() or [""]
    return found.name if all(_describes(word, found.name) for word in between) else None


def _describes(word: str, noun: str) -> bool:
    """Whether a word between number and noun describes the noun: "30 divided families"."""
    if word in _NO_ADJECTIVES or not word:
        return False
    if word.endswith("ing"):
        return word in _DESCRIBING
    # "30 refused visas" were refused them.
    return not word.endswith("ed") or noun in _DIVISIBLE


def _base(unit: str) -> str:
    """What is counted, without the time: "persons" of "refused persons/year"."""
    from finalact.documents.choices import many  # noqa: PLC0415
    from finalact.documents.units import unit_name  # noqa: PLC0415

    plain = _PER.split(unit.casefold(), maxsplit=1)[0].strip()
    if plain.startswith(("percent", "per cent", "pct", "%", "share")):
        return "percent"
    *_, head = plain.split(" of ", 1)[0].split() or [""]
    return unit_name(head) or unit_name(many(head)) or head


def _contradict(said: str, named: str) -> bool:
    """Whether one unit is plainly another than the other."""
    if not said or not named or said == named or _OF_ANYTHING & {said, named}:
        return False
    if said in _PEOPLE or named in _PEOPLE:
        other = named if said in _PEOPLE else said
        return other not in _PEOPLE and _is_no_people(other)
    return _is_known(said)


def _is_no_people(unit: str) -> bool:
    return unit in _BODIES or _is_known(unit) or bool(_NOBODY.fullmatch(unit))


def _is_known(unit: str) -> bool:
    from finalact.documents.quantities import CURRENCIES  # noqa: PLC0415
    from finalact.documents.units import KEPT, MEASURES  # noqa: PLC0415

    return unit in KEPT or unit in MEASURES or unit == "percent" or unit in CURRENCIES.values()
