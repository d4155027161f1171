"""Participants named in one row behind their agency: `State: Secretary Grey, Ann Moss`."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.listed_persons import GENERATION, OFFICE_BEGINS, TOGETHER, read_listed
from finalact.documents.persons import OFFICE_WORDS
from finalact.model.document import Person

_AGENCY = re.compile(r"(?P<agency>[A-Z][\w.’/&-]*(?: (?:of |the |and )*[\w.’/&-]+){0,5}): (?=\S)")
_LONGEST = 400
_JOINED = re.compile(r",? and |, ")
# A short title and the name, and nothing else.
_BY_TITLE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Gen|Adm|Amb|Sen|Messrs)\.? [A-ZÀ-Þ]|"
    r"(?:(?:Vice|Deputy|Under|Assistant|Prime|Foreign) )?(?:Secretary|Ambassador|General|Admiral|"
    r"Senator|Governor|President|Minister|Director|Counselor|Colonel) [A-ZÀ-Þ][\w’-]+"
    r"(?: [A-ZÀ-Þ][\w’.-]*)?\Z"
)


def people_of_agency(line: str) -> tuple[Person, ...]:
    """Everybody in a row that begins with an agency, which is the office of those without one.

    Empty for any other line. What stands behind a name and is itself an office belongs to it.
    """
    head = _AGENCY.match(line) if ": " in line and len(line) <= _LONGEST else None
    if head is None:
        return ()
    rest = GENERATION.sub(TOGETHER, line[head.end() :])
    found: list[Person] = []
    for piece in rest.split("; " if "; " in rest else ", "):
        person = read_listed(piece)
        if person.name is not None:
            found.append(person)
        elif found and found[-1].office is None and _is_office(piece):
            found[-1] = evolve(found[-1], office=person.office, acting=person.acting)
        else:
            return ()
    return tuple(p if p.office else evolve(p, office=head["agency"]) for p in found)


def people_in_row(line: str) -> tuple[Person, ...]:
    """Several persons in one line, each by a title or a word of courtesy; empty for any other.

    `Mr. Grey, Ambassador Moss, and Dr. Hill`: where one of them has none, it may be an office.
    """
    if len(line) > _LONGEST or not (", " in line or " and " in line):
        return ()
    pieces = _JOINED.split(GENERATION.sub(TOGETHER, line))
    if len(pieces) < 2 or not all(_BY_TITLE.match(piece) for piece in pieces):
        return ()
    found = tuple(read_listed(piece) for piece in pieces)
    return found if all(person.name is not None for person in found) else ()


def _is_office(words: str) -> bool:
    return OFFICE_BEGINS.match(f" {words}") is not None or OFFICE_WORDS.search(words) is not None
