"""The claims of a desk read in one go: quicker than name by name once many names are asked for."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from sqlalchemy import Connection

from finalact.claims.cells import CodedCells
from finalact.claims.columns import Codes, Tables
from finalact.store.claim_blocks import Blocks
from finalact.store.claim_cells import cells_of_others, count_about

Places = NDArray[np.int64]
Ordered = tuple[Places, Codes]


@frozen(eq=False)
class ScannedCells:
    """Every claim that is no event of a case, or counts a population; found by name.

    `by_subject` and `by_population` are the places of the claims in the order of those codes,
    with the codes in that order.
    """

    tables: Tables
    cells: CodedCells
    by_subject: Ordered
    by_population: Ordered

    @classmethod
    def read(
        cls, connection: Connection, tables: Tables, blocks: Blocks, upto: int
    ) -> ScannedCells:
        """Read those that are in no block, up to a row of the ledger."""
        more = cells_of_others(connection, tables, blocks.upto, upto)
        cells = CodedCells.joined([blocks.of_others, more])
        counts = np.flatnonzero((cells.population != 0) & (cells.population != cells.subject))
        every = np.arange(len(cells))
        return cls(
            tables, cells, _ordered(cells.subject, every), _ordered(cells.population, counts)
        )

    def about(self, connection: Connection, name: str, upto: int) -> CodedCells | None:
        """The claims about a subject; None where some, as events of a case, are not here."""
        found = self._named(name, self.by_subject)
        complete = len(found) == count_about(connection, name, upto)
        return self.cells.take(found) if complete else None

    def counting(self, name: str) -> CodedCells:
        """The claims that count a population and are about something else."""
        return self.cells.take(self._named(name, self.by_population))

    def _named(self, name: str, ordered: Ordered) -> Places:
        places, codes = ordered
        if name not in self.tables.name:
            return places[:0]
        code = self.tables.name[name]
        first, end = np.searchsorted(codes, [code, code + 1])
        return places[first:end]

    @property
    def subjects(self) -> frozenset[str]:
        """Every subject of these claims."""
        texts = self.tables.name.texts
        return frozenset(texts[code] for code in np.unique(self.cells.subject).tolist())


def _ordered(codes: Codes, places: Places) -> Ordered:
    """Some places in the order of their codes, with those codes."""
    order = places[np.argsort(codes[places], kind="stable")]
    return order, codes[order]
