"""Cases and persons as rows; a case refers to its persons by id."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from finalact.model.dossier import Case
from finalact.model.holdings import Person, Remark
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows


def case_rows(case: Case, remark: Remark | None = None) -> Rows:
    """The rows of one case, its marking and note, and one for each person it concerns."""
    yield (
        t.cases,
        {
            "id": case.id,
            "register": case.register,
            "kind": case.kind,
            "title": case.title,
            "size": case.size,
            "note": remark.note if remark else "",
            "marking": remark.marking if remark else "",
        },
    )
    for person in case.persons:
        yield case_person_row(case.id, person)


def case_person_row(case: str, person: str) -> Row:
    """That a case concerns a person."""
    return t.case_persons, {"case_id": case, "person": person}


def person_rows(person: Person) -> Rows:
    """A person's name, and a row for each other spelling of it."""
    yield t.persons, {"id": person.id, "name": person.name}
    for spelling in person.also:
        yield spelling_row(person.id, spelling)


def spelling_row(person: str, spelling: str) -> Row:
    """Another spelling of a person's name."""
    return t.person_spellings, {"person": person, "spelling": spelling}


def read_cases(connection: Connection) -> tuple[tuple[Case, ...], list[Remark]]:
    """The cases in the order of entry, and the markings and notes on them."""
    c, link = t.cases.c, t.case_persons.c
    concerned: defaultdict[str, list[str]] = defaultdict(list)
    pairs = select(link.case_id, link.person).order_by(link.position)
    for case, person in connection.execute(pairs):
        concerned[case].append(person)
    cases, remarks = [], []
    columns = (c.id, c.register, c.kind, c.title, c.size, c.marking, c.note)
    for id_, register, kind, title, size, marking, note in connection.execute(
        select(*columns).order_by(c.position)
    ):
        cases.append(Case(id_, register, kind, title, tuple(concerned.get(id_, ())), size))
        if marking or note:
            remarks.append(Remark("case", id_, marking, note))
    return tuple(cases), remarks


def read_persons(connection: Connection) -> tuple[Person, ...]:
    """The persons in the order of entry, with the other spellings of their names."""
    p, s = t.persons.c, t.person_spellings.c
    also: defaultdict[str, list[str]] = defaultdict(list)
    for person, spelling in connection.execute(select(s.person, s.spelling).order_by(s.position)):
        also[person].append(spelling)
    rows = connection.execute(select(p.id, p.name).order_by(p.position))
    return tuple(Person(id_, name, tuple(also.get(id_, ()))) for id_, name in rows)
