"""dossier.toml: the question, the sides, whom numbers count, and the names in use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, frozen

from finalact.model.dossier import (
    Clearing,
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.duration import read_duration
from finalact.model.holdings import Holdings, Person
from finalact.model.refusal import Refusal
from finalact.store.folder_in.adding import under_the_heading_of
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.groups_toml import read_group
from finalact.store.folder_in.toml_file import TomlTable, read_toml
from finalact.store.ids import check_person
from finalact.store.joined import joined

T = TypeVar("T", Side, Group, Population, Subject, Register)

DOSSIER = "dossier.toml"
_KEYS = (
    "id title question tolerance fictional note deciders age_limit age_limits sides groups "
    "populations subjects registers gates clearing persons documents"
).split()
_COMPACT = re.compile(r"P(\d{1,4})([DWMY])", re.IGNORECASE)
_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


@frozen
class Declared:
    """What dossier.toml declares: the dossier, persons, and the markings of papers by id.

    The dossier is yet without its `gates`, which name conditions and papers of other files.
    `own_id` is the id that the folder gives its dossier, whatever desk it is added to.
    """

    dossier: Dossier
    persons: tuple[Person, ...] = ()
    markings: tuple[tuple[str, str], ...] = ()
    gates: tuple[TomlTable, ...] = ()
    own_id: str = ""


def read_dossier_toml(
    folder: Path, faults: Faults, onto: Holdings | None = None
) -> Declared | None:
    """What the folder declares; None where the file is missing or cannot be read.

    A folder that is added to a desk about something else (`onto`) may do without the file, and
    may leave out what the desk says already of a name.

    Codes: `dossier-missing`, `id-missing`, `id-twice`, `name-unknown`, `duration-not-understood`,
    `tolerance-not-understood`, `word-unknown`, and those of TOML.
    """
    path = folder / DOSSIER
    if onto is not None and not path.exists():
        return Declared(under_the_heading_of(onto.dossier, NOTHING, (), DOSSIER, faults))
    if not path.is_file():
        faults.fault(
            "dossier-missing",
            DOSSIER,
            f"The folder {folder} has no {DOSSIER}.",
            "Name the folder of a dossier, or write the file with at least a title and a question.",
        )
        return None
    table = read_toml(path, faults, _KEYS)
    if table is None:
        return None
    on_desk = onto or Holdings()
    dossier = _dossier(table, table.text("id", folder.resolve().name), on_desk.dossier)
    own_id = dossier.id
    if onto is not None:
        stated = frozenset(table.keys)
        dossier = under_the_heading_of(onto.dossier, dossier, stated, DOSSIER, faults)
    _check_references(dossier, joined(on_desk.dossier, dossier), faults)
    return Declared(
        dossier,
        tuple(_person(t, on_desk.persons) for t in _named(table, "persons", "person")),
        tuple(_marking(t) for t in _named(table, "documents", "document")),
        tuple(_named(table, "gates", "gate", once=False)),
        own_id,
    )


NOTHING = Dossier("", "", "", age_limits={})


def _dossier(table: TomlTable, id_: str, held: Dossier) -> Dossier:
    dossier = Dossier(
        id_,
        table.text("title"),
        table.text("question"),
        _tolerance(table),
        _age_limits(table),
        tuple(_side(t, held) for t in _named(table, "sides", "side")),
        tuple(_group(t, held) for t in _named(table, "groups", "group")),
        tuple(_population(t, held) for t in _named(table, "populations", "population")),
        tuple(_subject(t, held) for t in _named(table, "subjects", "subject")),
        tuple(_register(t, held) for t in _named(table, "registers", "register")),
        table.texts("deciders"),
        table.flag("fictional", default=False),
        table.text("note"),
        clearing=tuple(_clearing(t) for t in _named(table, "clearing", "rule of clearance")),
    )
    return evolve(dossier, title=dossier.title or dossier.id)


def _named(table: TomlTable, key: str, noun: str, *, once: bool = True) -> list[TomlTable]:
    """The tables of a key that have an id, each id once unless several may have it."""
    seen: set[str] = set()
    found = []
    for item in table.tables(key, noun):
        id_ = item.text("id")
        if not id_:
            item.fault("id-missing", f"A {noun} has no id.", "Write a short id.")
        elif once and id_ in seen:
            item.fault(
                "id-twice", f'The {noun} "{id_}" is declared twice.', "Take one of them out."
            )
        else:
            found.append(item)
        seen.add(id_)
    return found


def _tolerance(table: TomlTable) -> float:
    value = table.keys.get("tolerance", 0.10)
    if isinstance(value, str) and (match := re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*%\s*", value)):
        value = float(match[1]) / 100
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < 1:
        return float(value)
    table.fault(
        "tolerance-not-understood",
        f'The tolerance "{value}" is not a share between nothing and the whole.',
        "Write 0.10 for ten percent.",
    )
    return 0.10


def _age_limits(table: TomlTable) -> dict[str, str]:
    limits: dict[str, str] = {"default": "1 year"}
    given = table.keys.get("age_limits", {})
    if not isinstance(given, dict):
        given = {"default": given}
    if "age_limit" in table.keys:
        given = {"default": table.keys["age_limit"], **given}
    for name, value in given.items():
        try:
            limits[name.strip()] = _duration(value)
        except Refusal as refusal:
            table.faults.refused(refusal, table.place, f"age limit of {name}")
    return limits


def _duration(value: Any) -> str:
    """A length of time in words: "1 year"; a bare number counts days, P1Y is one year."""
    text = f"{value} days" if isinstance(value, int) else str(value)
    if match := _COMPACT.fullmatch(text.strip()):
        text = f"{match[1]} {_UNITS[match[2].upper()]}"
    return str(read_duration(text))


def _held(things: Iterable[Any], table: TomlTable, otherwise: type[T]) -> T:
    """What the desk says of a name already; a name new to it is called by its id."""
    id_ = table.text("id")
    found: T = next((t for t in things if t.id == id_), otherwise(id_, id_))
    return found


def _side(table: TomlTable, on_desk: Dossier) -> Side:
    table.known("id", "title", "speakers")
    held = _held(on_desk.sides, table, Side)
    return Side(held.id, table.text("title", held.title), table.texts("speakers"))


def _group(table: TomlTable, on_desk: Dossier) -> Group:
    return read_group(table, _held(on_desk.groups, table, Group))


def _population(table: TomlTable, on_desk: Dossier) -> Population:
    table.known("id", "title", "unit", "part_of", "same_as", "overlaps", "taken_for")
    held = _held(on_desk.populations, table, Population)
    return Population(
        held.id,
        table.text("title", held.title),
        table.texts("part_of"),
        table.texts("same_as"),
        tuple(_taken_for(table)),
        table.texts("overlaps"),
        table.text("unit", held.unit),
    )


def _taken_for(table: TomlTable) -> Iterable[TakenFor]:
    given = table.keys.get("taken_for", [])
    for item in given if isinstance(given, list) else [given]:
        keys = item if isinstance(item, dict) else {"population": item}
        record = TomlTable(f"{table.place}, taken_for", keys, table.faults)
        record.known("population", "by", "on", "why")
        yield TakenFor(
            record.text("population"), record.text("by"), record.date("on"), record.text("why")
        )


def _subject(table: TomlTable, on_desk: Dossier) -> Subject:
    table.known("id", "title", "states", "population")
    held = _held(on_desk.subjects, table, Subject)
    title, population = table.text("title", held.title), table.text("population", held.population)
    return Subject(held.id, title, table.texts("states"), population)


def _clearing(table: TomlTable) -> Clearing:
    table.known("id", "words", "offices")
    return Clearing(table.text("id"), table.texts("words"), table.texts("offices"))


def _register(table: TomlTable, on_desk: Dossier) -> Register:
    table.known("id", "title", "complete_on", "closed", "population", "counts")
    held = _held(on_desk.registers, table, Register)
    counts = table.text("counts", held.counts)
    if counts not in ("cases", "persons"):
        sentence = f'counts: "{counts}" is not known here.'
        table.fault("word-unknown", sentence, "Write cases or persons.")
    days = (table.as_date("complete_on", text) for text in table.texts("complete_on"))
    return Register(
        held.id,
        table.text("title", held.title),
        tuple(dict.fromkeys(day for day in days if day is not None)),
        table.texts("closed") if "closed" in table.keys else held.closed,
        table.text("population", held.population),
        counts,
    )


def _person(table: TomlTable, on_desk: Iterable[Person]) -> Person:
    table.known("id", "name", "also")
    id_ = table.text("id")
    name = next((person.name for person in on_desk if person.id == id_), "")
    person = Person(id_, table.text("name", name), table.texts("also"))
    try:
        check_person(person)
    except Refusal as refusal:
        table.faults.refused(refusal, table.place)
    if not person.name:
        table.fault("name-missing", "The person has no name.", "Write the name.")
    return person


def _marking(table: TomlTable) -> tuple[str, str]:
    table.known("id", "marking")
    return table.text("id"), table.text("marking")


def _check_references(dossier: Dossier, known_names: Dossier, faults: Faults) -> None:
    populations = [population.id for population in known_names.populations]
    known = {*populations, *(s.id for s in known_names.subjects)}
    known |= {register.id for register in known_names.registers}
    for population in dossier.populations:
        named = (
            *population.part_of,
            *population.same_as,
            *population.overlaps,
            *(taken.population for taken in population.taken_for),
        )
        _check(f"population {population.id}", named, populations, faults)
    for subject in dossier.subjects:
        _check(f"subject {subject.id}", [subject.population], known, faults)
    for register in dossier.registers:
        _check(f"register {register.id}", [register.population], known, faults)


def _check(place: str, named: Iterable[str], known: Collection[str], faults: Faults) -> None:
    for name in named:
        if name and name not in known:
            remedy = faults.suggestions.remedy(name, known, "declare it under [[populations]].")
            sentence = f'The population "{name}" is not declared.'
            faults.fault("population-unknown", f"{DOSSIER}, {place}", sentence, remedy)
