"""A ledger in columns: its claims as arrays, name by name, made when they are first asked for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from finalact.claims.cells import CodedCells
from finalact.claims.codes import among
from finalact.claims.column_making import ColumnMaking
from finalact.claims.columns import ClaimColumns
from finalact.claims.ties import Tied, Ties
from finalact.model.claim import Claim

if TYPE_CHECKING:
    from finalact.claims.ledger import Ledger


# More names than these are gathered together, such as the cases of a register.
MANY = 20


class Names(tuple[str, ...]):  # noqa: SLOT001 - it keeps what was reckoned
    """Some names that are looked up together, such as all cases of a register.

    They are many: what is reckoned of them is reckoned once.
    """

    _hash: int

    def __hash__(self) -> int:
        if not hasattr(self, "_hash"):
            self._hash = super().__hash__()
        return self._hash

    def __eq__(self, other: object) -> bool:
        return self is other or super().__eq__(other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    @cached_property
    def members(self) -> frozenset[str]:
        """The same, to look one up among them."""
        return frozenset(self)


def touched_of(names: tuple[str, ...], touched: set[str]) -> set[str]:
    """Those of some names that claims touch."""
    return touched & names.members if isinstance(names, Names) else touched.intersection(names)


class Grows(ABC):
    """What is kept of some names, and serves on when claims come in that bear on no other."""

    @abstractmethod
    def grown(self, ledger: Ledger, more: ClaimColumns) -> Grows:
        """The same for a ledger that has more claims about the names."""


class Columned:
    """The claims of a ledger as columns; `row` in them is the place of a claim in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.making = ColumnMaking(ledger.dossier)
        self._touching: dict[str, ClaimColumns] = {}
        self._joined: dict[Names, ClaimColumns] = {}
        # What was worked out of the columns of some names: the second part of a key are these.
        # What rests on columns gathered by `touching_any` has them as its `columns`.
        self.kept: dict[tuple[str, tuple[str, ...], *tuple[object, ...]], object] = {}

    def expect(self, names: Iterable[str]) -> None:
        """Say which names will be asked for, so that they may be gathered together."""

    def touching(self, name: str) -> ClaimColumns:
        """The claims whose subject or population is that name, in the order of the ledger's own
        `touching`.
        """
        if name not in self._touching:
            self._touching[name] = self._made((name,))
        return self._touching[name]

    def touching_any(self, names: Sequence[str]) -> ClaimColumns:
        """The claims that touch any of several names, each once, name by name."""
        key = names if isinstance(names, Names) else Names(names)
        if key not in self._joined:
            parts = [self._made(key)] if len(key) > MANY else [self.touching(n) for n in key]
            parts = [part for part in parts if len(part)] or parts[:1]
            self._joined[key] = _each_once(ClaimColumns.joined(parts), key)
            # The first claim that comes in later need not wait for them.
            _ = key.members
        return self._joined[key]

    def claims_at(self, rows: Iterable[int]) -> list[Claim]:
        """The claims in those rows, in the order asked for."""
        return [self._entered[row] for row in rows]

    def _made(self, names: tuple[str, ...]) -> ClaimColumns:
        claims = [claim for name in names for claim in self.ledger.touching(name)]
        cells = CodedCells.of(self.making.tables, claims, (self._place[c.id] for c in claims))
        return self.making.columns(cells, self._ties.knots(names))

    @cached_property
    def _ties(self) -> Ties:
        bearing = [claim for claim in self._entered if claim.relation is not None]
        targets = {claim.target for claim in bearing}
        return Ties(
            Tied.of(claim, place)
            for place, claim in enumerate(self._entered)
            if claim.relation is not None or claim.id in targets
        )

    @cached_property
    def _entered(self) -> list[Claim]:
        return list(self.ledger.by_id.values())

    @cached_property
    def _place(self) -> dict[str, int]:
        return {claim.id: place for place, claim in enumerate(self._entered)}


def _each_once(columns: ClaimColumns, names: Names) -> ClaimColumns:
    """The same without a claim that touches two of the names a second time."""
    # Only one about one of the names that counts the people of another comes twice.
    doubtful = np.flatnonzero(columns.population != columns.subject)
    codes = columns.tables.name.codes(names).tolist()
    doubtful = doubtful[among(columns.subject[doubtful], codes)]
    doubtful = doubtful[among(columns.population[doubtful], codes)]
    _, first = np.unique(columns.row[doubtful], return_index=True)
    if len(first) == len(doubtful):
        return columns
    once = np.ones(len(columns), np.bool_)
    once[doubtful] = False
    once[doubtful[first]] = True
    return columns.take(once)
