"""What a folder adds to the names that a desk's dossier declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve

from finalact.model.dossier import (
    Clearing,
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
)
from finalact.model.finding import Finding
from finalact.model.gate import Gate
from finalact.store import tables as t
from finalact.store.differences import told_otherwise
from finalact.store.drafts import Report
from finalact.store.joined import LISTS
from finalact.store.rows.clearing import (
    clearing_office_row,
    clearing_rows,
    clearing_word_row,
)
from finalact.store.rows.dossier import (
    dossier_rows,
    group_rows,
    link_row,
    member_rows,
    population_rows,
    register_rows,
    side_rows,
    subject_rows,
    taken_for_row,
)
from finalact.store.rows.gates import gates_rows
from finalact.store.rows.row import Rows

OTHERWISE = (
    "What a desk declares is added to, never changed: declare it under another id, or import "
    "the folder into a new desk."
)
ANEW = (
    "What a desk declares is never changed: give the new rule the day from which it stands "
    "(since), and it takes the place of the old one from then on."
)


def dossier_growth(held: Dossier, offered: Dossier, report: Report) -> Rows:
    """The rows that a desk still lacks of what a dossier declares.

    Names, and what belongs to a name (speakers, members, states, days of completeness, records
    of what is taken for what), may be added; anything else that differs is reported
    (`declared-otherwise`).
    """
    if not held.id:
        yield from dossier_rows(offered)
        return
    for part in ("title", "question", "tolerance", "fictional", "note"):
        if getattr(held, part) != getattr(offered, part):
            report(_otherwise(part, getattr(held, part), getattr(offered, part)))
    for name in _added(held.deciders, offered.deciders):
        yield t.deciders, {"name": name}
    for name, duration in offered.age_limits.items():
        if name not in held.age_limits:
            yield t.age_limits, {"name": name, "duration": duration}
        elif held.age_limits[name] != duration:
            report(_otherwise(f"age limit of {name}", held.age_limits[name], duration))
    _tell_of_speakers(held, offered, report)
    yield from _named(held.sides, offered.sides, side_rows, _side, report)
    yield from _named(held.groups, offered.groups, group_rows, _group, report)
    yield from _named(held.populations, offered.populations, population_rows, _population, report)
    yield from _named(held.subjects, offered.subjects, subject_rows, _subject, report)
    yield from _named(held.registers, offered.registers, register_rows, _register, report)
    yield from gates_rows(_gates(held.gates, offered.gates, report), held.gates)
    yield from _named(held.clearing, offered.clearing, clearing_rows, _clearing, report)


def _tell_of_speakers(held: Dossier, offered: Dossier, report: Report) -> None:
    """A speaker who speaks for one side on the desk does not come to speak for another."""
    on_desk = {side.id: side for side in held.sides}
    for side in offered.sides:
        before = on_desk.get(side.id)
        for speaker in side.speakers if before is None else _added(before.speakers, side.speakers):
            his = held.side_of(speaker)
            if his in on_desk and his != side.id:
                sentence = (
                    f'"{speaker}" speaks for {his} on the desk and for {side.id} in the folder.'
                )
                report(Finding("declared-otherwise", sentence, OTHERWISE, "dossier.toml"))


def _named(
    held: Iterable[Any],
    offered: Iterable[Any],
    whole: Callable[[Any], Rows],
    added: Callable[[Any, Any], Rows],
    report: Report,
) -> Rows:
    on_desk = {thing.id: thing for thing in held}
    for thing in offered:
        old = on_desk.get(thing.id)
        if old is None:
            yield from whole(thing)
            continue
        if _bare(old) != _bare(thing):
            called = f'{type(thing).__name__.lower()} "{thing.id}"'
            sentence = told_otherwise(called, _bare(old), _bare(thing))
            report(Finding("declared-otherwise", sentence, OTHERWISE, "dossier.toml"))
        yield from added(old, thing)


def _bare(thing: Any) -> Any:
    return evolve(thing, **dict.fromkeys(LISTS.get(type(thing), ()), ()))


def _side(old: Side, new: Side) -> Rows:
    for speaker in _added(old.speakers, new.speakers):
        yield t.side_speakers, {"side": new.id, "speaker": speaker}


def _group(old: Group, new: Group) -> Rows:
    yield from member_rows(new.id, _added(old.records, new.records), old.records)


def _population(old: Population, new: Population) -> Rows:
    for relation in ("part_of", "same_as", "overlaps"):
        for other in _added(getattr(old, relation), getattr(new, relation)):
            yield link_row(new.id, relation, other)
    for taken in _added(old.taken_for, new.taken_for):
        yield taken_for_row(new.id, taken)


def _subject(old: Subject, new: Subject) -> Rows:
    for state in _added(old.states, new.states):
        yield t.subject_states, {"subject": new.id, "state": state}


def _register(old: Register, new: Register) -> Rows:
    for day in _added(old.complete_on, new.complete_on):
        yield t.register_complete_days, {"register": new.id, "on": day}
    for state in _added(old.closed, new.closed):
        yield t.register_closing_states, {"register": new.id, "state": state}


def _gates(held: tuple[Gate, ...], offered: tuple[Gate, ...], report: Report) -> Iterator[Gate]:
    """The records of gates that the desk lacks: those of other days than the ones it has.

    Two records of one day that ask for different things are both kept, and told by a check; one
    that names no day can stand beside no other.
    """
    for gate in _added(held, offered):
        same = [old for old in held if old.moment == gate.moment]
        dated = gate.reached_us is not None
        if not same or (dated and all(old.asks_for != gate.asks_for for old in same)):
            yield gate
            continue
        sentence = told_otherwise(f'gate "{gate.id}"', same[0], gate)
        report(Finding("declared-otherwise", sentence, ANEW, "dossier.toml"))


def _clearing(old: Clearing, new: Clearing) -> Rows:
    for word in _added(old.words, new.words):
        yield clearing_word_row(new.id, word)
    for office in _added(old.offices, new.offices):
        yield clearing_office_row(new.id, office)


def _added(old: tuple[Any, ...], new: tuple[Any, ...]) -> list[Any]:
    return [item for item in new if item not in old]


def _otherwise(what: str, held: object, offered: object) -> Finding:
    sentence = f'The {what} is "{held}" on the desk and "{offered}" in the folder.'
    return Finding("declared-otherwise", sentence, OTHERWISE, "dossier.toml")
