"""Everybody whom the parts of a paper name: its heading, its lists, its signatures, its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import evolve, frozen

from finalact.documents.agency_rows import people_in_row, people_of_agency
from finalact.documents.headings import read_heading
from finalact.documents.listed_persons import BY_LETTERS, OFFICE_BEGINS, read_listed
from finalact.documents.persons import read_office
from finalact.documents.signatures import read_signatures
from finalact.model.document import Document, Person

# `The Secretary` and `Mr. Reed` are persons, and `[name not declassified]` is one.
NO_AGENCY = re.compile(r"[Tt]he |\[|(?:Mr|Mrs|Ms|Dr)\.? ")
# Heads of groups that are no office of anybody: `Soviet side`, `Also present`.
NO_OFFICE = re.compile(r"\b(?:side|participants?|present|others?)\Z", re.IGNORECASE)
# Departments as notes name them beside people: `Drafted in Treasury by Reed`.
AGENCIES = frozenset(
    """State Defense Treasury Commerce Agriculture Justice Labor Interior Energy
    Transportation""".split()
)
Part = Literal["from", "to", "between", "participant", "signed", "drafted", "cleared", "approved"]


@frozen
class NamedPerson:
    """A person or office with its part in the paper, and the words that say so.

    `passage` is the passage in which a signature stands; None for every other part.
    """

    part: Part
    person: Person
    text: str
    passage: int | None = None


def persons_of(document: Document) -> tuple[NamedPerson, ...]:
    """The persons and offices of a paper, each with its part, in the order of these parts.

    From the heading who sends it, who gets it and between whom it was; from the list the
    participants; from the foot of the paper who signed; from the source note who drafted,
    cleared and approved. Somebody with two parts stands twice.
    """
    return tuple(_persons(document))


def _persons(document: Document) -> Iterator[NamedPerson]:
    yield from (_in_heading("from", person) for person in document.senders)
    yield from (_in_heading("to", person) for person in document.addressees)
    heading = document.heading.text
    if not document.senders and ("Between " in heading or " With " in heading):
        parties = read_heading(heading).parties
        yield from (_in_heading("between", person) for person in parties)
    yield from _participants(document.participants, _groups(document))
    for signature in read_signatures(document):
        yield NamedPerson("signed", signature.person, signature.text, signature.passage)
    if (source := document.source) is not None:
        yield from (NamedPerson("drafted", _noted(name), name) for name in source.drafted_by)
        yield from (NamedPerson("cleared", _noted(name), name) for name in source.cleared_by)
        yield from (NamedPerson("approved", _noted(name), name) for name in source.approved_by)


def _groups(document: Document) -> list[str | None]:
    """For each participant the group in whose list he stands, where the lists have heads."""
    found: list[str | None] = []
    group: str | None = None
    for block in document.blocks if document.participants else ():
        if block.role == "passage":
            break
        if block.role == "label":
            group = None
        elif block.role == "item" and block.words is not None:
            head = block.words.text.strip(" :")
            group = None if NO_OFFICE.search(head) else head
        elif block.role == "participant":
            found.append(group)
    return (
        found if len(found) == len(document.participants) else [None] * len(document.participants)
    )


def _participants(lines: Sequence[str], groups: list[str | None]) -> Iterator[NamedPerson]:
    """The participants; an agency that stands over its people is the office of those without one.

    Form of minutes: `State`, and under it `Robert Reed`, `Ann Moss`. `groups` are those agencies
    where they head lists of their own.
    """
    listed = [(line, read_listed(line)) for line in lines]
    agency: str | None = None
    waiting: NamedPerson | None = None
    for at, (line, person) in enumerate(listed):
        if groups[at] != (groups[at - 1] if at else None):
            agency = groups[at]
        below = listed[at + 1][1] if at + 1 < len(listed) else None
        if person.name is None and waiting is not None and _is_title(line):
            # His office stands on the line below his name.
            office, acting = read_office(line)
            yield evolve(waiting, person=Person(waiting.person.name, office, acting))
            waiting = None
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        if row := people_of_agency(line) or people_in_row(line):
            yield from (NamedPerson("participant", each, line) for each in row)
            continue
        if _is_agency(line, person) and below is not None and below.name is not None:
            agency = person.office
            continue
        office_or_none = person.office or (agency if person.name is not None else None)
        named = NamedPerson("participant", Person(person.name, office_or_none, person.acting), line)
        if office_or_none is None:
            waiting = named
        else:
            yield named
    if waiting is not None:
        yield waiting


def _is_agency(line: str, person: Person) -> bool:
    """Whether a line may stand over people: it names nobody, and is neither office nor courtesy."""
    return person.name is None and not NO_AGENCY.match(line)


def _is_title(line: str) -> bool:
    return OFFICE_BEGINS.match(f" {line}") is not None and bool(re.search(r" (?:of|for|to) ", line))


def _in_heading(part: Part, person: Person) -> NamedPerson:
    office = f"Acting {person.office}" if person.acting and person.office else person.office
    return NamedPerson(part, person, " ".join(filter(None, (office, person.name))))


def _noted(text: str) -> Person:
    """Whom a source note names: `Reed (EUR/SOV)`, `Moss`, or an office by its letters: `L/HRR`."""
    head, bracket, rest = text.partition(" (")
    if bracket and " " not in head and not BY_LETTERS.fullmatch(head):
        return Person(head, rest.rstrip(")") or None)
    if text in AGENCIES:
        return Person(None, text)
    if " " in text or BY_LETTERS.fullmatch(text) or not text[:1].isupper():
        return read_listed(text)
    return Person(text, None)
