"""dossier.toml as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from finalact.model.dossier import Dossier, Population, Register
from finalact.model.gate import Gate
from finalact.model.holdings import Holdings
from finalact.model.membership import Membership
from finalact.store.folder_out.representations_text import cited_cells
from finalact.store.folder_out.toml_text import lines_of, table

# Only a folder that begins so is written over.
MARK = "# Written by Final Act from a desk. A later export writes this folder anew."


def dossier_text(holdings: Holdings) -> str:
    """The text of dossier.toml, with the names of persons and the markings of papers."""
    return "\n".join([MARK, "", *_lines(holdings)]) + "\n"


def _lines(holdings: Holdings) -> Iterator[str]:
    dossier = holdings.dossier
    yield from lines_of(_heading(dossier))
    yield from ("", "[age_limits]", *lines_of(dossier.age_limits))
    for side in dossier.sides:
        keys = {"id": side.id, "title": side.title, "speakers": side.speakers}
        yield from table("sides", keys)
    for group in dossier.groups:
        members = tuple(_member(record) for record in group.records)
        yield from table("groups", {"id": group.id, "title": group.title, "members": members})
    for population in dossier.populations:
        yield from table("populations", _population(population))
    for subject in dossier.subjects:
        keys = {"id": subject.id, "title": subject.title, "states": subject.states}
        yield from table("subjects", {**keys, "population": subject.population})
    for register in dossier.registers:
        yield from _register(register)
    for gate in dossier.gates:
        yield from _gate(gate)
    for clearing in dossier.clearing:
        keys = {"id": clearing.id, "words": clearing.words, "offices": clearing.offices}
        yield from table("clearing", keys)
    for person in holdings.persons:
        yield from table("persons", {"id": person.id, "name": person.name, "also": person.also})
    for paper in holdings.papers:
        if paper.marking:
            yield from table("documents", {"id": paper.id, "marking": paper.marking})


def _heading(dossier: Dossier) -> dict[str, object]:
    return {
        "id": dossier.id,
        "title": dossier.title,
        "question": dossier.question,
        "tolerance": dossier.tolerance,
        "fictional": dossier.fictional,
        "note": dossier.note,
        "deciders": dossier.deciders,
    }


def _population(population: Population) -> dict[str, object]:
    return {
        "id": population.id,
        "title": population.title,
        "unit": population.unit,
        "part_of": population.part_of,
        "same_as": population.same_as,
        "overlaps": population.overlaps,
        "taken_for": tuple(
            {"population": taken.population, "by": taken.by, "on": taken.on, "why": taken.why}
            for taken in population.taken_for
        ),
    }


def _member(record: Membership) -> object:
    """A member by its name alone, or with the days of its time in the group."""
    if not record.is_dated:
        return record.party
    days = {"since": record.since, "until": record.until, "known_on": record.known_on}
    return {"party": record.party, **days}


def _gate(gate: Gate) -> Iterator[str]:
    keys: dict[str, object] = {
        "id": gate.id,
        "title": gate.title,
        "question": gate.question,
        "group": gate.group,
        "rule": gate.rule.value,
        "wanted": gate.wanted,
        "refusing": gate.refusing,
        "silence_until": gate.silence_until,
        "since": gate.since,
        "known_on": gate.known_on,
        "conditions": gate.conditions,
        **cited_cells(gate.citation),
    }
    yield from table("gates", keys)
    if not gate.wanted:
        # An empty list says something here: that no position counts as agreement.
        yield "wanted = []"


def _register(register: Register) -> Iterator[str]:
    keys: dict[str, object] = {
        "id": register.id,
        "title": register.title,
        "complete_on": register.complete_on,
        "population": register.population,
        "counts": register.counts,
    }
    yield from table("registers", keys)
    if register.closed != Register("", "").closed:
        # An empty list says something here: that no state closes a case.
        yield from lines_of({"closed": register.closed}) or ["closed = []"]
