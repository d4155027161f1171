"""One row on its way into a table, and the citation that many rows carry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, select

from finalact.model.claim import Citation

Row = tuple[Table, dict[str, object]]
Rows = Iterator[Row]

NOWHERE = Citation()


def cited(citation: Citation) -> dict[str, object]:
    """The columns of a citation."""
    return {
        "document": citation.document,
        "passage": citation.passage,
        "page": citation.page,
        "quote": citation.quote,
        "source": citation.source,
    }


def citation_columns(table: Table) -> tuple[Column[Any], ...]:
    """The columns of a citation in a table, in the order of the noun's own fields."""
    return tuple(table.c[name] for name in ("document", "passage", "page", "quote", "source"))


def citation_of(cells: Sequence[str]) -> Citation:
    """The citation that its columns tell; most rows of a ledger have one, some lead nowhere."""
    return Citation(*cells) if any(cells) else NOWHERE


def cited_in(row: Any) -> Citation:
    """The citation of a row that was read with all its columns."""
    return citation_of((row.document, row.passage, row.page, row.quote, row.source))


def in_order(connection: Connection, table: Table) -> Sequence[Any]:
    """All rows of a table, with all columns, in the order of entry."""
    return connection.execute(select(table).order_by(table.c.position)).all()
