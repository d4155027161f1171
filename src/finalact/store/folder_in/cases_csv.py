"""cases.csv: the cases on the registers, and the persons they concern."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from finalact.model.dossier import Case, Dossier
from finalact.model.holdings import Person, Remark
from finalact.store.folder_in.csv_file import CsvRow, read_csv
from finalact.store.folder_in.faults import Faults

COLUMNS = "case register kind persons title marking note".split()


class PersonNames:
    """Persons by id, by name and by every other spelling; a new name becomes a new person."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self.persons: list[Person] = []
        self._ids: dict[str, str] = {}
        self._taken: set[str] = set()
        for person in persons:
            self._enter(person)

    def id_of(self, name: str) -> str:
        """The id of the person so named; a person nobody declared is entered under that name."""
        if name in self._taken:
            return name
        known = self._ids.get(_plain(name))
        if known is not None:
            return known
        person = Person(self._new_id(name), name)
        self._enter(person)
        return person.id

    def _enter(self, person: Person) -> None:
        self.persons.append(person)
        self._taken.add(person.id)
        # An id goes before a name: it is what everything else refers to.
        self._ids[_plain(person.id)] = person.id
        for name in (person.name, *person.also):
            self._ids.setdefault(_plain(name), person.id)

    def _new_id(self, name: str) -> str:
        latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        stem = "_".join(re.findall(r"[a-z0-9]+", latin.casefold())) or "person"
        stem = f"person_{stem}" if stem.isdigit() else stem
        id_, n = stem, 1
        while id_ in self._taken or _plain(id_) in self._ids:
            n += 1
            id_ = f"{stem}_{n}"
        return id_


def read_cases_csv(
    folder: Path, dossier: Dossier, names: PersonNames, faults: Faults
) -> tuple[list[Case], list[Remark]]:
    """The cases of a folder, and the markings and notes on them.

    Codes: `case-missing`, `case-twice`, `register-unknown`, and those of a table.
    """
    rows = read_csv(folder / "cases.csv", COLUMNS, faults, needed=("case", "register"))
    registers = [register.id for register in dossier.registers]
    cases: dict[str, Case] = {}
    places: dict[str, str] = {}
    remarks = []
    for row in rows:
        id_ = row["case"]
        if id_ in cases:
            sentence = f'The case "{id_}" stands already at {places[id_]}.'
            remedy = "Give one of them another id; what happened to a case stands in events.csv."
            faults.fault("case-twice", row.place, sentence, remedy)
            continue
        if not id_ and "case" not in row.lacks:
            sentence, remedy = "The row has no id of a case.", 'Write a short id under "case".'
            faults.fault("case-missing", row.place, sentence, remedy)
        _check_register(row, registers, faults)
        persons, size = _concerned(row["persons"], names)
        cases[id_] = Case(id_, row["register"], row["kind"], row["title"], persons, size)
        places[id_] = row.place
        if row["marking"] or row["note"]:
            remarks.append(Remark("case", id_, row["marking"], row["note"]))
    return list(cases.values()), remarks


def _check_register(row: CsvRow, registers: list[str], faults: Faults) -> None:
    register = row["register"]
    if register in registers or "register" in row.lacks:
        return
    if register:
        sentence = f'The register "{register}" is not declared.'
    else:
        sentence = "The row does not say on which register the case stands."
    remedy = faults.suggestions.remedy(
        register, registers, "declare the register in dossier.toml under [[registers]]."
    )
    faults.fault("register-unknown", row.place, sentence, remedy)


def _concerned(cell: str, names: PersonNames) -> tuple[tuple[str, ...], int | None]:
    """The persons of a cell, parted by semicolons; a bare number is how many there are."""
    persons, size = [], None
    for part in filter(None, (part.strip() for part in cell.split(";"))):
        if re.fullmatch(r"\d{1,9}", part):
            size = int(part)
        else:
            persons.append(names.id_of(part))
    return tuple(dict.fromkeys(persons)), size


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
