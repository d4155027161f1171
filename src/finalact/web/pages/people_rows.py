"""Who has a part in a paper, who is named in it and its terms, as its page shows them."""

from __future__ import annotations

from attrs import frozen

from finalact.documents.people import PARTS, called
from finalact.documents.volume_parts.front import Listed
from finalact.model.document import Document
from finalact.store.library.volume_report import many
from finalact.view import View
from finalact.web.links import Links

# The parts that the page tells of; sender and addressee without a line stand in the heading.
ALWAYS = frozenset(("participant", "signed", "drafted", "cleared", "approved", "between"))


# A page stays under 100 KB: of a very long paper the lists are left to the page of its volume.
# A passage comes with some 400 characters of markup.
MARKUP, LONGEST = 400, 80_000


@frozen
class PersonRow:
    """One person: name and office as the paper has them, and the line of the volume's list."""

    words: str
    said: str = ""


@frozen
class PeopleRows:
    """The people of a paper by their parts; who else is named, and the terms, each with a line.

    `counted` tells how many of both there are where the lists are left out, with where to look.
    """

    parts: tuple[tuple[str, tuple[PersonRow, ...]], ...] = ()
    named: tuple[PersonRow, ...] = ()
    terms: tuple[PersonRow, ...] = ()
    counted: tuple[tuple[str, str], ...] = ()


def people_rows(view: View, links: Links, paper: str, volume: str) -> PeopleRows:
    """The rows for the page of a paper; `volume` is the one it stands in, or empty."""
    people = view.people(paper)
    parts = []
    for part, words in PARTS.items():
        rows = tuple(
            PersonRow(called(each.named.person), _line(each.listed))
            for each in people.persons
            if each.named.part == part and (each.listed is not None or part in ALWAYS)
        )
        if rows:
            parts.append((words, rows))
    if volume and _weight(view.document(paper)) > LONGEST:
        lists = (("person", "persons", people.named), ("term", "terms", people.terms))
        counted = tuple(
            (many(len(entries), noun), links.to(f"/volume/{volume}", of=of))
            for noun, of, entries in lists
            if entries
        )
        return PeopleRows(tuple(parts), counted=counted)
    return PeopleRows(
        tuple(parts),
        tuple(PersonRow(entry.name, entry.said) for entry in people.named),
        tuple(PersonRow(entry.name, entry.said) for entry in people.terms),
    )


def _weight(document: Document) -> int:
    return sum(len(text) + MARKUP for _, _, text in document.texts())


def _line(entry: Listed | None) -> str:
    if entry is None:
        return ""
    return f"{entry.name}, {entry.said}" if entry.said else entry.name
