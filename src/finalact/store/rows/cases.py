"""Cases and persons as rows; a case refers to its persons by id."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, select

from finalact.model.dossier import Case
from finalact.model.holdings import Person, Remark
from finalact.store import tables as t
from finalact.store.plain_asking import rows_of
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


_CONCERNED = "SELECT case_id, person FROM case_persons ORDER BY position"
_CASES = "SELECT id, register, kind, title, size, marking, note FROM cases ORDER BY position"


def read_cases(connection: Connection) -> tuple[tuple[Case, ...], list[Remark]]:
    """The cases in the order of entry, and the markings and notes on them."""
    concerned: defaultdict[str, list[str]] = defaultdict(list)
    for case, person in rows_of(connection, _CONCERNED):
        concerned[case].append(person)
    cases, remarks = [], []
    for id_, register, kind, title, size, marking, note in rows_of(connection, _CASES):
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
