"""dossier.toml: the question, the sides, whom numbers count, and the names in use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from finalact.model.dossier import (
    Dossier,
    Group,
    Population,
    Register,
    Side,
    Subject,
    TakenFor,
)
from finalact.model.duration import read_duration
from finalact.model.holdings import Person
from finalact.model.refusal import Refusal
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.toml_file import TomlTable, read_toml
from finalact.store.ids import check_person

DOSSIER = "dossier.toml"
_KEYS = (
    "id title question tolerance fictional note deciders age_limit age_limits sides groups "
    "populations subjects registers persons documents"
).split()
_COMPACT = re.compile(r"P(\d{1,4})([DWMY])", re.IGNORECASE)
_UNITS = {"D": "days", "W": "weeks", "M": "months", "Y": "years"}


@frozen
class Declared:
    """What dossier.toml declares: the dossier, persons, and the markings of papers by id."""

    dossier: Dossier
    persons: tuple[Person, ...] = ()
    markings: tuple[tuple[str, str], ...] = ()


def read_dossier_toml(folder: Path, faults: Faults) -> Declared | None:
    """What the folder declares; None where the file is missing or cannot be read.

    Codes: `dossier-missing`, `id-missing`, `id-twice`, `name-unknown`, `duration-not-understood`,
    `tolerance-not-understood`, `word-unknown`, and those of TOML.
    """
    path = folder / DOSSIER
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
    dossier = Dossier(
        table.text("id", folder.resolve().name),
        table.text("title"),
        table.text("question"),
        _tolerance(table),
        _age_limits(table),
        tuple(_side(t) for t in _named(table, "sides", "side")),
        tuple(_group(t) for t in _named(table, "groups", "group")),
        tuple(_population(t) for t in _named(table, "populations", "population")),
        tuple(_subject(t) for t in _named(table, "subjects", "subject")),
        tuple(_register(t) for t in _named(table, "registers", "register")),
        table.texts("deciders"),
        table.flag("fictional", default=False),
        table.text("note"),
    )
    dossier = evolve(dossier, title=dossier.title or dossier.id)
    _check_references(dossier, faults)
    return Declared(
        dossier,
        tuple(_person(t) for t in _named(table, "persons", "person")),
        tuple(_marking(t) for t in _named(table, "documents", "document")),
    )


def _named(table: TomlTable, key: str, noun: str) -> list[TomlTable]:
    """The tables of a key that have an id, each id once."""
    seen: set[str] = set()
    found = []
    for item in table.tables(key, noun):
        id_ = item.text("id")
        if not id_:
            item.fault("id-missing", f"A {noun} has no id.", "Write a short id.")
        elif id_ in seen:
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


def _side(table: TomlTable) -> Side:
    table.known("id", "title", "speakers")
    id_ = table.text("id")
    return Side(id_, table.text("title", id_), table.texts("speakers"))


def _group(table: TomlTable) -> Group:
    table.known("id", "title", "members")
    id_ = table.text("id")
    return Group(id_, table.text("title", id_), table.texts("members"))


def _population(table: TomlTable) -> Population:
    table.known("id", "title", "unit", "part_of", "same_as", "overlaps", "taken_for")
    id_ = table.text("id")
    return Population(
        id_,
        table.text("title", id_),
        table.texts("part_of"),
        table.texts("same_as"),
        tuple(_taken_for(table)),
        table.texts("overlaps"),
        table.text("unit"),
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


def _subject(table: TomlTable) -> Subject:
    table.known("id", "title", "states", "population")
    id_ = table.text("id")
    title = table.text("title", id_)
    return Subject(id_, title, table.texts("states"), table.text("population"))


def _register(table: TomlTable) -> Register:
    table.known("id", "title", "complete_on", "closed", "population", "counts")
    id_, counts = table.text("id"), table.text("counts", "cases")
    if counts not in ("cases", "persons"):
        sentence = f'counts: "{counts}" is not known here.'
        table.fault("word-unknown", sentence, "Write cases or persons.")
    days = (table.as_date("complete_on", text) for text in table.texts("complete_on"))
    register = Register(
        id_,
        table.text("title", id_),
        tuple(dict.fromkeys(day for day in days if day is not None)),
        population=table.text("population"),
        counts=counts,
    )
    return evolve(register, closed=table.texts("closed")) if "closed" in table.keys else register


def _person(table: TomlTable) -> Person:
    table.known("id", "name", "also")
    person = Person(table.text("id"), table.text("name"), table.texts("also"))
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


def _check_references(dossier: Dossier, faults: Faults) -> None:
    populations = [population.id for population in dossier.populations]
    known = {*populations, *(s.id for s in dossier.subjects), *(r.id for r in dossier.registers)}
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
