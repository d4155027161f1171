"""Papers as rows, their bytes as they came."""

from __future__ import annotations

from sqlalchemy import Connection, select

from finalact.model.holdings import Paper
from finalact.store.rows.row import Rows
from finalact.store.tables import papers


def paper_rows(paper: Paper) -> Rows:
    """The row of one paper."""
    yield (
        papers,
        {
            "id": paper.id,
            "name": paper.name,
            "sha256": paper.sha256,
            "content": paper.data,
            "marking": paper.marking,
        },
    )


def read_papers(connection: Connection) -> tuple[Paper, ...]:
    """The papers in the order of entry."""
    p = papers.c
    rows = connection.execute(
        select(p.id, p.name, p.content, p.sha256, p.marking).order_by(p.position)
    )
    return tuple(Paper(*cells) for cells in rows)
