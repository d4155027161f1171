"""The ledger of a desk's file in columns, read name by name when an answer asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from finalact.claims.cells import CodedCells
from finalact.claims.column_making import Knot
from finalact.claims.columned import Columned
from finalact.claims.columns import ClaimColumns
from finalact.model.claim import Claim
from finalact.store.bulk import many_values
from finalact.store.claim_cells import cells_of_population, cells_of_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from finalact.store.desk_ledger import DeskLedger


@frozen(eq=False)
class NameCells:
    """What is kept of one name, so that a claim that comes later need only be added."""

    about: CodedCells
    counting: CodedCells
    knots: Mapping[int, Knot]


class DeskColumned(Columned):
    """The columns of a desk's ledger; a `row` in them is the place of a claim (`row_of`)."""

    ledger: DeskLedger

    def __init__(self, ledger: DeskLedger) -> None:
        super().__init__(ledger)
        self._cells: dict[str, NameCells] = {}

    def claims_at(self, rows: Iterable[int]) -> list[Claim]:
        """The claims in those places, in the order asked for."""
        return self.ledger.claims.at(rows)

    def _made(self, name: str) -> ClaimColumns:
        ledger, tables = self.ledger, self.making.tables
        with ledger.claims.reading() as connection, many_values():
            about = cells_of_subject(connection, tables, name, ledger.upto)
            counting = cells_of_population(connection, tables, name, ledger.upto)
        bearing = self.claims_at(ledger.relations.of(name))
        empty = NameCells(about, counting, {})
        return self._with(name, empty, bearing, ledger.relations.of(name))

    def _with(
        self, name: str, cells: NameCells, claims: list[Claim], rows: Iterable[int]
    ) -> ClaimColumns:
        """The columns of a name with more claims, and with what becomes of all in relation."""
        placed = list(zip(claims, rows, strict=True))
        about = [each for each in placed if each[0].subject == name]
        counting = [each for each in placed if each[0].subject != name]
        tied = self.ledger.relations.tied(name)
        knots = {
            row: knot
            for claim, row in zip(self.claims_at(tied), tied, strict=True)
            if (knot := self.knot(claim)) is not None
        }
        kept = NameCells(
            self._joined_in_order(cells.about, about),
            self._joined_in_order(cells.counting, counting),
            knots,
        )
        self._cells[name] = kept
        return self.making.columns(CodedCells.joined([kept.about, kept.counting]), knots)

    def _joined_in_order(self, cells: CodedCells, placed: list[tuple[Claim, int]]) -> CodedCells:
        if placed:
            claims, rows = zip(*placed, strict=True)
            cells = CodedCells.joined([cells, CodedCells.of(self.making.tables, claims, rows)])
        late = self.ledger.relations.late
        order = cells.row
        if late:
            order = np.array([late.get(row, row) for row in order.tolist()])
        return cells.take(np.argsort(order, kind="stable"))

    def grown(self, ledger: DeskLedger, claims: list[Claim], rows: list[int]) -> DeskColumned:
        """The columns of a ledger that has more claims; names they do not touch are kept."""
        more = DeskColumned(ledger)
        more.making = self.making
        touched = {name for claim in claims for name in ledger.touched_by(claim)}
        more._touching = {n: c for n, c in self._touching.items() if n not in touched}
        more._cells = dict(self._cells)
        more._joined = {
            names: columns for names, columns in self._joined.items() if not touched & {*names}
        }
        more.kept = {key: value for key, value in self.kept.items() if not touched & {*key[1]}}
        for name in touched & self._touching.keys():
            mine = [
                (claim, row)
                for claim, row in zip(claims, rows, strict=True)
                if name in (claim.subject, claim.population)
            ]
            more._touching[name] = more._with(
                name, self._cells[name], [c for c, _ in mine], [r for _, r in mine]
            )
        return more
