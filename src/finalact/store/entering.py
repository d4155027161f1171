"""Entering rows: the one place where anything is written to a desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.types import TypeEngine

from finalact.store.library.papers_on import papers_cited_from_volumes
from finalact.store.rows.papers import paper_rows
from finalact.store.rows.row import Row
from finalact.store.stamp import Stamp
from finalact.store.tables import entries, metadata

# So many rows go to SQLite at once: enough to be quick, few enough to stay small in memory.
_BATCH = 10_000
# So many rows at once are an import, after which the ledger is put into columns.
_MANY = 10_000
# An entry that brings papers of volumes with it, so that whoever follows the entries sees it.
WITH_PAPERS = "{} and papers cited"
_ORDER = {table.name: place for place, table in enumerate(metadata.sorted_tables)}


def enter(connection: Connection, what: str, rows: Iterable[Row], stamp: Stamp) -> int:
    """Add rows to the desk with their audit stamp, as one entry that says what was done.

    Returns how many rows there were; where there are none, nothing is written. Rows of one
    table keep their order; tables come in the order in which they refer to each other. A paper
    of a volume that a row cites becomes a paper of the desk in the same step.
    """
    by_table: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    stamped = {"recorded_by": stamp.recorded_by, "recorded_on": stamp.recorded_on}
    for table, row in rows:
        by_table[table.name].append({"marking": "", **row, **stamped})
    cited = papers_cited_from_volumes(connection, by_table)
    if cited:
        what = WITH_PAPERS.format(what)
        by_table["papers"] += [{**row, **stamped} for p in cited for _, row in paper_rows(p)]
    count = sum(map(len, by_table.values()))
    if not count:
        return 0
    for name in sorted(by_table, key=_ORDER.__getitem__):
        _insert(connection, metadata.tables[name], by_table.pop(name))
    _insert(connection, entries, [{"what": what, "rows": count, "marking": "", **stamped}])
    if count >= _MANY:
        # Columns need NumPy, which is long to load, and pay only where rows come in bulk.
        from finalact.store.claim_blocks import arrange  # noqa: PLC0415

        arrange(connection)
    return count


def _insert(connection: Connection, table: Table, rows: list[dict[str, object]]) -> None:
    """Insert rows that all have the same columns, the way SQLite takes them quickest."""
    names = tuple(column.name for column in table.columns if column.name in rows[0])
    statement = _statement(table, names, connection.dialect)
    columns = [(name, _kept_as(table, name, connection)) for name in names]
    for start in range(0, len(rows), _BATCH):
        cells = [
            tuple(turn(row[name]) if turn else row[name] for name, turn in columns)
            for row in rows[start : start + _BATCH]
        ]
        connection.exec_driver_sql(statement, cells)


@lru_cache(maxsize=256)
def _statement(table: Table, names: tuple[str, ...], dialect: Dialect) -> str:
    return str(table.insert().compile(dialect=dialect, column_keys=list(names)))


def _kept_as(table: Table, name: str, connection: Connection) -> Callable[[Any], Any] | None:
    kind: TypeEngine[Any] = table.c[name].type
    return kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
