"""Persons and their offices in a form: one a line, the name before the first comma."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.model.document import Person

ACTING = "acting "
HELP = "One a line: the name, a comma, the office; “Acting” before an office held for a time."


def people_of(text: str, before: tuple[Person, ...] = ()) -> tuple[Person, ...]:
    """The persons of a text; a line without a comma is a name.

    Those `before` stay as they are where the text is what the form says of them.
    """
    if before and text == people_lines(before).strip():
        return before
    return tuple(_person(line) for line in text.splitlines() if line.strip())


def people_lines(people: Iterable[Person]) -> str:
    """Persons as they are typed."""
    return "\n".join(_line(person) for person in people)


def _person(line: str) -> Person:
    name, _, office = (part.strip() for part in line.partition(","))
    acting = office.casefold().startswith(ACTING)
    return Person(name or None, (office[len(ACTING) :] if acting else office) or None, acting)


def _line(person: Person) -> str:
    acting = "Acting " if person.acting else ""
    office = f"{acting}{person.office}" if person.office else ""
    return f"{person.name or ''}, {office}" if office else person.name or ""
