"""The claims of a desk's file, each made when it is first asked for and then kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from finalact.claims.entered import prepared
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.store.bulk import many_values
from finalact.store.claim_cells import RUN_BITS
from finalact.store.reading import Reading
from finalact.store.rows.claims import positions_of, read_claims_at

RUNS = {"subject": 0, "case": 1}
_POSITION = (1 << RUN_BITS) - 1


def row_of(claim: Claim, position: int) -> int:
    """The place of a claim in the ledger: its row number with the run before it."""
    return RUNS.get(claim.about, 2) << RUN_BITS | position


def position_of(row: int) -> int:
    """The row number in the place of a claim."""
    return row & _POSITION


class DeskClaims:
    """Makes claims of rows, prepared as a ledger has them; rows never change, so they stay right.

    Claims are known by their place in the ledger (`row_of`) and by their id.
    """

    def __init__(self, dossier: Dossier, reading: Reading) -> None:
        self.dossier = dossier
        self.reading = reading
        self._by_row: dict[int, Claim] = {}
        self._row_of: dict[str, int] = {}

    def at(self, rows: Iterable[int], connection: Connection | None = None) -> list[Claim]:
        """The claims in some places, in the order asked for; by a connection where one is open."""
        wanted = list(rows)
        lacking = {position_of(row) for row in wanted if row not in self._by_row}
        if lacking and connection is not None:
            self._make(connection, lacking)
        elif lacking:
            with self.reading() as opened, many_values():
                self._make(opened, lacking)
        return [self._by_row[row] for row in wanted]

    def rows_of(self, ids: Collection[str]) -> dict[str, int]:
        """The places of the claims with some ids, as far as there are such claims."""
        lacking = [id_ for id_ in ids if id_ not in self._row_of]
        if lacking:
            with self.reading() as connection:
                self._make(connection, set(positions_of(connection, lacking)))
        return {id_: self._row_of[id_] for id_ in ids if id_ in self._row_of}

    def _make(self, connection: Connection, positions: set[int]) -> None:
        """Read rows and all they bear on, and prepare them, what is borne on first."""
        read: dict[str, tuple[int, Claim]] = {}
        while positions:
            for position, claim in read_claims_at(connection, positions):
                read[claim.id] = (row_of(claim, position), claim)
            targets = {c.target for _, c in read.values() if c.relation is not None}
            lacking = {id_ for id_ in targets if id_ not in read and id_ not in self._row_of}
            positions = set(positions_of(connection, lacking)) if lacking else set()
        for id_ in read:
            self._enter(id_, read)

    def _enter(self, id_: str, read: dict[str, tuple[int, Claim]]) -> None:
        """Prepare a claim and, before it, what it bears on, however long the chain."""
        chain: list[str] = []
        while id_ in read and id_ not in self._row_of and id_ not in chain:
            chain.append(id_)
            claim = read[id_][1]
            id_ = claim.target if claim.relation is not None else ""
        for name in reversed(chain):
            row, claim = read[name]
            target = self._row_of.get(claim.target) if claim.relation is not None else None
            made = prepared(claim, None if target is None else self._by_row[target], self.dossier)
            self._by_row[row] = made
            self._row_of[name] = row
