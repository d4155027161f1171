"""Persons named behind their office, as a line FROM has them: `Bureau of Visas, Ann Cole`."""

from __future__ import annotations

import re

from finalact.documents.listed_persons import (
    BOUND,
    CALLED,
    COURTESY,
    GENERATION,
    TOGETHER,
    WHOLE,
    name_and_title,
)
from finalact.documents.persons import OFFICE_WORDS, read_office
from finalact.model.document import Person

# The office by its letters: `EUR`, `S/P`, `EUR/SOV`, `HA (Acting)`.
LETTERS = re.compile(r"[A-Z]{1,6}(?:[/-][A-Za-z]{1,6}){0,3}")
ACTING = re.compile(r",? \(?Acting\)?\Z")
PARTINGS = re.compile(r", |\s[–—-]\s?|[–—]|: ")
# Words of places, peoples and offices: two of them with capitals are no person.
NO_NAME = frozenset(
    """New North South East West Near Far Middle Great United Saint San Santa Los Las El Port Cape
    Northern Southern Eastern Western Central Inter-American European African Asian American
    Soviet British French German Latin Pacific Atlantic Foreign Public Legal Political Economic
    Military Consular Cultural Human International National Naval Visa Passport Policy Planning
    Press Security Personnel Congressional Legislative Nuclear Scientific Oceans Affairs Rights
    Nations Union States Kingdom Republic America Africa Europe Asia City Islands Washington
    Moscow London Paris Desk Branch Unit Operations Programs Services Relations Matters Analysis
    Research Trade Department Room Division Administration Corporation Company Bank University
    Academy Museum Federal Energy Control Arms Disarmament Budget Management Treasury""".split()
)
AND = re.compile(r",? and (?=[A-Z])")
LONGEST = 240


def read_office_first(text: str) -> tuple[Person, ...]:
    """Each person of a line that names the office first; empty where it does not.

    Rule: the last part is plainly a person's name (a given name or initials and a surname, or a
    title before it), and what stands before it plainly an office. Of two offices neither is.
    """
    if len(text) > LONGEST or PARTINGS.search(text) is None:
        return ()
    if one := _one(text):
        return (one,)
    pieces = AND.split(text)
    several = [_one(piece) for piece in pieces] if len(pieces) > 1 else []
    found = tuple(person for person in several if person is not None)
    return found if len(found) == len(pieces) else ()


def _one(text: str) -> Person | None:
    bare = ACTING.sub("", text.strip())
    acting = bare != text.strip()
    bare = GENERATION.sub(TOGETHER, bare)
    partings = list(PARTINGS.finditer(bare))
    if not partings:
        return None
    office, last = bare[: partings[-1].start()].strip(), bare[partings[-1].end() :].strip()
    if not _is_office(office):
        return None
    name, title = _name_in(last)
    if name is None:
        return None
    said, held = read_office(office)
    said = f"{said}, {title}" if title else said
    return Person(name.replace(BOUND, " "), said, acting or held)


def _is_office(text: str) -> bool:
    if LETTERS.fullmatch(text):
        return True
    return OFFICE_WORDS.search(text) is not None and text[:1].isupper() and not is_name(text)


def _name_in(text: str) -> tuple[str | None, str | None]:
    """The name in a few words, and the title before it that is no courtesy."""
    courteous = COURTESY.match(text)
    if not courteous and is_name(text):
        return text, None
    if courteous or CALLED.match(text):
        name, title = name_and_title(text)
        return (name, title) if name is None or is_name(name, alone=True) else (None, None)
    return None, None


def is_name(text: str, *, alone: bool = False) -> bool:
    """Whether words are plainly a person's name; one word only where a title stands before it."""
    if OFFICE_WORDS.search(text) or CALLED.search(text) or text.isupper():
        return False
    if not NO_NAME.isdisjoint(re.findall(r"[\w-]+", text)):
        return False
    return alone or WHOLE.fullmatch(text) is not None
