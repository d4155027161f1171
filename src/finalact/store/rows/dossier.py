"""A dossier as rows: its question, and each name it declares with what belongs to it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, select

from finalact.model.dossier import (
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.holdings import EMPTY_DOSSIER
from finalact.model.membership import Membership
from finalact.store import tables as t
from finalact.store.rows.clearing import clearing_rows, read_clearing
from finalact.store.rows.gates import gates_rows, read_gates
from finalact.store.rows.row import Row, Rows


def dossier_rows(dossier: Dossier) -> Rows:
    """The rows of a whole dossier."""
    yield (
        t.dossiers,
        {
            "id": dossier.id,
            "title": dossier.title,
            "question": dossier.question,
            "tolerance": dossier.tolerance,
            "fictional": dossier.fictional,
            "note": dossier.note,
        },
    )
    for name in dossier.deciders:
        yield t.deciders, {"name": name}
    for name, duration in dossier.age_limits.items():
        yield t.age_limits, {"name": name, "duration": duration}
    for side in dossier.sides:
        yield from side_rows(side)
    for group in dossier.groups:
        yield from group_rows(group)
    for population in dossier.populations:
        yield from population_rows(population)
    for subject in dossier.subjects:
        yield from subject_rows(subject)
    for register in dossier.registers:
        yield from register_rows(register)
    yield from gates_rows(dossier.gates)
    for clearing in dossier.clearing:
        yield from clearing_rows(clearing)


def side_rows(side: Side) -> Rows:
    """A side, and a row for each of its speakers."""
    yield t.sides, {"id": side.id, "title": side.title}
    for speaker in side.speakers:
        yield t.side_speakers, {"side": side.id, "speaker": speaker}


def group_rows(group: Group) -> Rows:
    """A group, and the rows of its members."""
    yield t.groups, {"id": group.id, "title": group.title}
    yield from member_rows(group.id, group.records)


def member_rows(group: str, records: Iterable[Membership], held: Iterable[Membership] = ()) -> Rows:
    """A row for each record of a member, numbered after those of the member that are there."""
    count = Counter(record.party for record in held)
    for record in records:
        count[record.party] += 1
        yield (
            t.group_members,
            {
                "group_id": group,
                "member": record.party,
                "n": count[record.party],
                "since": record.since,
                "until": record.until,
                "known_on": record.known_on,
            },
        )


def population_rows(population: Population) -> Rows:
    """A population, and a row for each record of how it stands to another."""
    yield (
        t.populations,
        {"id": population.id, "title": population.title, "unit": population.unit},
    )
    for relation in ("part_of", "same_as", "overlaps"):
        for other in getattr(population, relation):
            yield link_row(population.id, relation, other)
    for taken in population.taken_for:
        yield taken_for_row(population.id, taken)


def link_row(population: str, relation: str, other: str) -> Row:
    """That one population is part of, the same as, or overlaps another."""
    return t.population_links, {
        "population": population,
        "relation": relation,
        "other": other,
        "by": "",
        "on": None,
        "why": "",
    }


def taken_for_row(population: str, taken: TakenFor) -> Row:
    """That one population is taken for another: by whom, since when, and why."""
    row = {"population": population, "relation": "taken_for", "other": taken.population}
    return t.population_links, {**row, "by": taken.by, "on": taken.on, "why": taken.why}


def subject_rows(subject: Subject) -> Rows:
    """A subject, and a row for each state that its claims may use."""
    yield (
        t.subjects,
        {"id": subject.id, "title": subject.title, "population": subject.population},
    )
    for state in subject.states:
        yield t.subject_states, {"subject": subject.id, "state": state}


def register_rows(register: Register) -> Rows:
    """A register, the days for which it was declared complete, and the states that close a case."""
    row = {"id": register.id, "title": register.title, "population": register.population}
    yield t.registers, {**row, "counts": register.counts}
    for day in register.complete_on:
        yield t.register_complete_days, {"register": register.id, "on": day}
    for state in register.closed:
        yield t.register_closing_states, {"register": register.id, "state": state}


def read_dossier(connection: Connection) -> Dossier:
    """The dossier on the desk; a desk that holds none has one without id."""
    d = t.dossiers.c
    row = connection.execute(
        select(d.id, d.title, d.question, d.tolerance, d.fictional, d.note)
    ).first()
    id_, title, question, tolerance, fictional, note = row or (*_NO_DOSSIER, False, "")
    limits = connection.execute(
        select(t.age_limits.c.name, t.age_limits.c.duration).order_by(t.age_limits.c.position)
    )
    return Dossier(
        id_,
        title,
        question,
        tolerance,
        age_limits=dict(map(tuple, limits)) if row else EMPTY_DOSSIER.age_limits,
        sides=_sides(connection),
        groups=_groups(connection),
        populations=_populations(connection),
        subjects=_subjects(connection),
        registers=_registers(connection),
        deciders=tuple(name for (name,) in _in_order(connection, t.deciders.c.name)),
        fictional=bool(fictional),
        note=note,
        gates=read_gates(connection),
        clearing=read_clearing(connection),
    )


_NO_DOSSIER = (EMPTY_DOSSIER.id, EMPTY_DOSSIER.title, EMPTY_DOSSIER.question, 0.1)


def _sides(connection: Connection) -> tuple[Side, ...]:
    speakers = _owned(connection, t.side_speakers.c.side, t.side_speakers.c.speaker)
    rows = _in_order(connection, t.sides.c.id, t.sides.c.title)
    return tuple(Side(id_, title, tuple(speakers[id_])) for id_, title in rows)


def _groups(connection: Connection) -> tuple[Group, ...]:
    m = t.group_members.c
    members: defaultdict[str, list[Membership]] = defaultdict(list)
    for group, *told in _in_order(connection, m.group_id, m.member, m.since, m.until, m.known_on):
        members[group].append(Membership(*told))
    rows = _in_order(connection, t.groups.c.id, t.groups.c.title)
    return tuple(Group.of(id_, title, members[id_]) for id_, title in rows)


def _populations(connection: Connection) -> tuple[Population, ...]:
    link, p = t.population_links.c, t.populations.c
    others: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    taken: defaultdict[str, list[TakenFor]] = defaultdict(list)
    columns = (link.population, link.relation, link.other, link.by, link.on, link.why)
    for population, relation, other, by, on, why in _in_order(connection, *columns):
        if relation == "taken_for":
            taken[population].append(TakenFor(other, by, on, why))
        else:
            others[population, relation].append(other)
    return tuple(
        Population(
            id_,
            title,
            tuple(others[id_, "part_of"]),
            tuple(others[id_, "same_as"]),
            tuple(taken[id_]),
            tuple(others[id_, "overlaps"]),
            unit,
        )
        for id_, title, unit in _in_order(connection, p.id, p.title, p.unit)
    )


def _subjects(connection: Connection) -> tuple[Subject, ...]:
    states = _owned(connection, t.subject_states.c.subject, t.subject_states.c.state)
    s = t.subjects.c
    rows = _in_order(connection, s.id, s.title, s.population)
    return tuple(
        Subject(id_, title, tuple(states[id_]), population) for id_, title, population in rows
    )


def _registers(connection: Connection) -> tuple[Register, ...]:
    days = _owned(connection, t.register_complete_days.c.register, t.register_complete_days.c.on)
    closed = _owned(
        connection, t.register_closing_states.c.register, t.register_closing_states.c.state
    )
    r = t.registers.c
    return tuple(
        Register(id_, title, tuple(days[id_]), tuple(closed[id_]), population, counts)
        for id_, title, population, counts in _in_order(
            connection, r.id, r.title, r.population, r.counts
        )
    )


def _in_order(connection: Connection, *columns: Column[Any]) -> list[Any]:
    position = columns[0].table.c.position
    return list(connection.execute(select(*columns).order_by(position)))


def _owned(
    connection: Connection, owner: Column[Any], word: Column[Any]
) -> defaultdict[str, list[Any]]:
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for name, value in _in_order(connection, owner, word):
        found[name].append(value)
    return found
