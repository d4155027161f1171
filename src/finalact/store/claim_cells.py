"""The cells of claims straight from the ledger's rows, without making a claim of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen
from sqlalchemy import Connection

from finalact.claims.cells import (
    APPROXIMATE,
    HIGH_OPEN,
    LOW_OPEN,
    NO_UNIT,
    PRESUMES_SOME,
    CodedCells,
)
from finalact.claims.columns import Tables

# Small batches stay in the processor's own memory: reading goes a third faster.
_BATCH = 500
# Claims about subjects come first, then events of cases, then meetings (see `rows.claims`); so
# the place of a claim in the ledger is its row number with the run before it.
RUN_BITS = 40
_ROW = f"position + (CASE about WHEN 'subject' THEN 0 WHEN 'case' THEN 1 ELSE 2 END << {RUN_BITS})"
_FLAGS = (
    f"low_open * {LOW_OPEN} + high_open * {HIGH_OPEN} + approximate * {APPROXIMATE} "
    f"+ presumes_some * {PRESUMES_SOME}"
)
_UNSAID = "ifnull({0}, '')"
_CELLS = ", ".join(
    [
        _ROW,
        "subject",
        "attribute",
        "value",
        "low",
        "high",
        _FLAGS,
        f"ifnull(unit, char({ord(NO_UNIT)}))",
        "kind",
        "speaker",
        "reporter",
        "population",
        *(_UNSAID.format(name) for name in ("period", "said_on", "known_on")),
        "specificity",
        "due",
    ]
)
_PLAIN = "target IS NULL AND position <= ?"
_OF_SUBJECT = f"SELECT {_CELLS} FROM claims WHERE subject = ? AND {_PLAIN}"  # noqa: S608
_OF_POPULATION = (
    f"SELECT {_CELLS} FROM claims "  # noqa: S608
    f"WHERE population = ? AND subject <> population AND {_PLAIN}"
)


def cells_of_subject(connection: Connection, tables: Tables, name: str, upto: int) -> CodedCells:
    """The claims about a subject that bear on no other, up to a row of the ledger."""
    return _read(connection, tables, _OF_SUBJECT, (name, upto))


def cells_of_population(connection: Connection, tables: Tables, name: str, upto: int) -> CodedCells:
    """The claims that count a population, are about something else and bear on no other."""
    return _read(connection, tables, _OF_POPULATION, (name, upto))


def _read(
    connection: Connection, tables: Tables, statement: str, given: tuple[Any, ...]
) -> CodedCells:
    parts = [
        CodedCells.coded(tables, list(zip(*rows))) for rows in batches(connection, statement, given)
    ]
    return CodedCells.joined(parts) if parts else CodedCells.of(tables, (), ())


def batches(
    connection: Connection, statement: str, given: Sequence[Any] = ()
) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a question as SQLite gives them, some at a time."""
    cursor = connection.exec_driver_sql(statement, tuple(given)).cursor
    assert cursor is not None
    while rows := cursor.fetchmany(_BATCH):
        yield list(rows)


@frozen
class RelationRow:
    """A claim that bears on another: what is needed to find both, and no more."""

    row: int
    id: str
    relation: str
    subject: str
    population: str
    target: str
    target_row: int
    target_subject: str
    target_population: str


_RELATIONS = (
    f"SELECT {_ROW.replace('position', 'c.position').replace('about', 'c.about')}, c.id, "  # noqa: S608
    "c.relation, c.subject, c.population, c.target, "
    f"{_ROW.replace('position', 't.position').replace('about', 't.about')}, "
    "t.subject, t.population FROM claims c JOIN claims t ON t.id = c.target "
    "WHERE c.target IS NOT NULL AND c.position > ? AND c.position <= ?"
)


def relation_rows(connection: Connection, after: int, upto: int) -> list[RelationRow]:
    """The claims of some rows that bear on others, in the order of the ledger."""
    found = [
        RelationRow(*row) for rows in batches(connection, _RELATIONS, (after, upto)) for row in rows
    ]
    return sorted(found, key=lambda each: each.row)


_BETWEEN = f"SELECT {_ROW} FROM claims WHERE position > ? AND position <= ? ORDER BY 1"  # noqa: S608


def rows_between(connection: Connection, after: int, upto: int) -> list[int]:
    """The places in the ledger of the claims after one row and up to another."""
    return [row for rows in batches(connection, _BETWEEN, (after, upto)) for (row,) in rows]
