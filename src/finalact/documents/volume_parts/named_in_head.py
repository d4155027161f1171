"""Names that the markup sets apart in a heading, where its words alone do not part them off."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve
from lxml import etree

from finalact.model.document import Document, Person


def with_names_of_head(document: Document, division: etree._Element) -> Document:
    """The paper with a sender or addressee named whose name the markup tells from the office.

    Form: `Letter From Chairman of the Elm Council of Ministers <persName>Orlov</persName>`: an
    office that ends in a name so set is that person's.
    """
    given = (*document.senders, *document.addressees)
    if all(person.name is not None or person.office is None for person in given):
        return document
    head = division.find("{*}head")
    if head is None:
        return document
    found = head.iterchildren("{*}persName")
    names = [" ".join(str(name.xpath("string()")).split()) for name in found]
    return evolve(
        document,
        senders=_named(document.senders, names),
        addressees=_named(document.addressees, names),
    )


def _named(persons: Sequence[Person], names: Sequence[str]) -> tuple[Person, ...]:
    return tuple(
        next((_with_name(person, name) for name in names if _ends_in(person, name)), person)
        for person in persons
    )


def _ends_in(person: Person, name: str) -> bool:
    office = person.office
    return bool(name) and person.name is None and office is not None and office.endswith(f" {name}")


def _with_name(person: Person, name: str) -> Person:
    office = (person.office or "").removesuffix(name).rstrip(" ,")
    return Person(name, office or None, person.acting)
