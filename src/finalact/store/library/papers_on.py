"""The papers that a record may cite: those on the desk, and those of its volumes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import Connection, select

from finalact.model.holdings import Paper
from finalact.store.library.shelf import ids_in_library, in_library, paper_in_library
from finalact.store.tables import metadata, papers, volumes

# In every table, the columns that name a paper of the desk.
_CITING = {
    table.name: names
    for table in metadata.sorted_tables
    if (
        names := tuple(
            column.name
            for column in table.columns
            if any(key.target_fullname == "papers.id" for key in column.foreign_keys)
        )
    )
}


class PapersOn(Collection[str]):
    """The ids of the papers on a desk and in its volumes; none is read to tell whether it is there.

    `own` are ids that count without looking: the papers of a folder that is being read.
    """

    def __init__(self, connection: Connection, own: Iterable[str] = ()) -> None:
        self._connection = connection
        self._own = frozenset(own)

    def __contains__(self, id_: object) -> bool:
        if id_ in self._own:
            return True
        if not isinstance(id_, str):
            return False
        asked = select(papers.c.id).where(papers.c.id == id_)
        if self._connection.execute(asked).first() is not None:
            return True
        return "@" not in id_ and in_library(self._connection, id_)

    def _all(self) -> frozenset[str]:
        on_desk = self._connection.execute(select(papers.c.id)).scalars()
        return self._own | frozenset(on_desk) | ids_in_library(self._connection)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._all()))

    def __len__(self) -> int:
        return len(self._all())


def papers_cited_from_volumes(
    connection: Connection, rows: Mapping[str, list[dict[str, object]]]
) -> list[Paper]:
    """The papers of volumes that rows cite, and that the desk does not hold as papers yet.

    Each is the paper of the newest edition: what cites it goes on citing these words, whatever
    edition comes later.
    """
    if _CITING.keys().isdisjoint(rows):
        return []
    if connection.execute(select(volumes.c.position).limit(1)).first() is None:
        return []
    cited = {
        document
        for table, columns in _CITING.items()
        for row in rows.get(table, ())
        for column in columns
        if isinstance(document := row.get(column), str) and document
    }
    coming = {row["id"] for row in rows.get("papers", ())}
    found = []
    for document in sorted(cited - coming):
        on_desk = select(papers.c.id).where(papers.c.id == document)
        if connection.execute(on_desk).first() is None:
            paper = paper_in_library(connection, document)
            if paper is not None:
                found.append(paper)
    return found
