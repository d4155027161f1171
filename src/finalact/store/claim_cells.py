"""The cells of claims straight from the ledger's rows, without making a claim of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from typing import Any

from sqlalchemy import Connection

from finalact.claims.cells import (
    APPROXIMATE,
    CELLS,
    HIGH_OPEN,
    LOW_OPEN,
    NO_UNIT,
    PLAIN,
    PRESUMES_SOME,
    CodedCells,
)
from finalact.claims.columns import Flags, Tables
from finalact.store.plain_asking import cell_of

# Small batches stay in the processor's own memory: reading goes a third faster.
_BATCH = 500
# Claims about subjects come first, then events of cases, then meetings (see `rows.claims`); so
# the place of a claim in the ledger is its row number with the run before it.
RUN_BITS = 40
ROW = f"position + (CASE about WHEN 'subject' THEN 0 WHEN 'case' THEN 1 ELSE 2 END << {RUN_BITS})"
_FLAGS = (
    f"low_open * {LOW_OPEN} + high_open * {HIGH_OPEN} + approximate * {APPROXIMATE} "
    f"+ presumes_some * {PRESUMES_SOME}"
)
_CELL = {name: name for name in CELLS} | {
    "row": ROW,
    "value": "claims.value",
    "flags": _FLAGS,
    "unit": f"ifnull(unit, char({ord(NO_UNIT)}))",
    **{name: f"ifnull({name}, '')" for name in ("period", "said_on", "known_on")},
}
_CELLS = ", ".join(_CELL[name] for name in CELLS)
# The plus keeps SQLite from going by the position: nearly every row would do.
_UPTO = "+position <= ?"
# A claim that names no population counts its subject.
_COUNTING = f"population <> '' AND subject <> population AND {_UPTO}"
_OF_SUBJECT = f"SELECT {_CELLS} FROM claims WHERE subject = ? AND {_UPTO}"  # noqa: S608
_OF_POPULATION = f"SELECT {_CELLS} FROM claims WHERE population = ? AND {_COUNTING}"  # noqa: S608
_OF_POPULATIONS = (
    f"SELECT {_CELLS} FROM json_each(?) CROSS JOIN claims "  # noqa: S608
    f"WHERE population = json_each.value AND {_COUNTING}"
)
# Most events of cases are plain facts: fewer columns of these are read.
_PLAIN = (
    "kind = 'fact' AND low IS NULL AND high IS NULL AND unit IS NULL AND population = '' "
    "AND specificity = '' AND due = '' AND low_open + high_open + approximate = 0"
)
_BETWEEN = "position > ? AND position <= ?"
_OF_CASES = f"FROM claims WHERE about = 'case' AND {_BETWEEN} AND"
_PLAIN_CASES = f"SELECT {', '.join(_CELL[name] for name in PLAIN)} {_OF_CASES} ({_PLAIN})"
_OTHER_CASES = f"SELECT {_CELLS} {_OF_CASES} NOT ({_PLAIN})"
_OF_OTHERS = (
    f"SELECT {_CELLS} FROM claims "  # noqa: S608
    f"WHERE (about <> 'case' OR population <> '') AND {_BETWEEN}"
)
_OF_ALL = f"SELECT {_CELLS} FROM claims WHERE {_BETWEEN}"  # noqa: S608
_COUNT_ABOUT = "SELECT count(*) FROM claims WHERE subject = ? AND +position <= ?"
_OTHERWISE = f"SELECT DISTINCT subject FROM claims WHERE about <> 'case' AND {_UPTO}"  # noqa: S608


def cells_about(connection: Connection, tables: Tables, name: str, upto: int) -> CodedCells:
    """The claims about a subject up to a row of the ledger, as they are written there."""
    return _read(connection, tables, _OF_SUBJECT, (name, upto))


def cells_between(connection: Connection, tables: Tables, after: int, upto: int) -> CodedCells:
    """Every claim after one row of the ledger and up to another."""
    return _read(connection, tables, _OF_ALL, (after, upto))


def cells_of_cases(connection: Connection, tables: Tables, after: int, upto: int) -> CodedCells:
    """The events of all cases: quicker read in one go than case by case."""
    found = [_read(connection, tables, _OTHER_CASES, (after, upto))]
    found.extend(
        CodedCells.plain(tables, list(zip(*rows, strict=True)))
        for rows in batches(connection, _PLAIN_CASES, (after, upto))
    )
    return CodedCells.joined(found)


def cells_of_others(connection: Connection, tables: Tables, after: int, upto: int) -> CodedCells:
    """The claims that are no events of cases, and every one that counts a population."""
    return _read(connection, tables, _OF_OTHERS, (after, upto))


def are_of_cases(cells: CodedCells) -> Flags:
    """Which of some claims are events of cases."""
    found: Flags = cells.row >> RUN_BITS == 1
    return found


def count_about(connection: Connection, name: str, upto: int) -> int:
    """How many claims are about a subject."""
    found: int = cell_of(connection, _COUNT_ABOUT, (name, upto))
    return found


def names_of_others(connection: Connection, upto: int) -> frozenset[str]:
    """The subjects of all claims that are no events of cases."""
    rows = (row for part in batches(connection, _OTHERWISE, (upto,)) for row in part)
    return frozenset(name for (name,) in rows)


def cells_counting(
    connection: Connection, tables: Tables, names: Sequence[str], upto: int
) -> CodedCells:
    """The claims that count some populations and are about something else, likewise."""
    if len(names) == 1:
        return _read(connection, tables, _OF_POPULATION, (names[0], upto))
    return _read(connection, tables, _OF_POPULATIONS, (dumps(names), upto))


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
    cursor = connection.connection.cursor()
    cursor.execute(statement, tuple(given))
    while rows := cursor.fetchmany(_BATCH):
        yield list(rows)


_ROWS = f"SELECT {ROW} FROM claims WHERE {_BETWEEN} ORDER BY 1"  # noqa: S608


def rows_between(connection: Connection, after: int, upto: int) -> list[int]:
    """The places in the ledger of the claims after one row and up to another."""
    return [row for rows in batches(connection, _ROWS, (after, upto)) for (row,) in rows]


_FIRST_WORDS = (
    "SELECT speaker, min(known_day) FROM claims WHERE known_day IS NOT NULL "
    "AND +target IS NULL AND position <= ? GROUP BY speaker"
)


def first_words(connection: Connection, upto: int) -> dict[str, int]:
    """The first day on which each speaker, as he is written, said what bears on nothing else."""
    return dict(row for rows in batches(connection, _FIRST_WORDS, (upto,)) for row in rows)


_SUBJECTS = "SELECT count(DISTINCT subject) FROM claims WHERE position <= ?"
_POPULATIONS = (
    "SELECT count(DISTINCT population) FROM claims "
    "WHERE population <> '' AND population <> subject AND position <= ?"
)


def count_of_names(connection: Connection, upto: int, *, of_population: bool) -> int:
    """How many subjects claims are about, or how many populations other claims count."""
    statement = _POPULATIONS if of_population else _SUBJECTS
    found: int = cell_of(connection, statement, (upto,))
    return found
