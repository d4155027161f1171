"""The claims of a large desk by id, subject and population: looked up, not read beforehand."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from functools import cached_property
from typing import TYPE_CHECKING

from finalact.model.claim import Claim
from finalact.store.claim_cells import count_of_names
from finalact.store.desk_claims import position_of

if TYPE_CHECKING:
    from finalact.claims.ledger import Ledger
    from finalact.store.desk_ledger import DeskLedger

ByName = Mapping[str, list[Claim]]


class ClaimsById(Mapping[str, Claim]):
    """A claim by its id; whoever goes through all of them has all of them made."""

    def __init__(self, ledger: DeskLedger) -> None:
        self._ledger = ledger

    def __getitem__(self, name: str) -> Claim:
        if "whole" in self._ledger.__dict__:
            return self._ledger.whole.by_id[name]
        row = self._ledger.claims.rows_of([name]).get(name)
        if row is None or position_of(row) > self._ledger.upto:
            raise KeyError(name)
        return self._ledger.claims.at([row])[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ledger.whole.by_id)

    def __len__(self) -> int:
        return len(self._ledger.whole.by_id)

    def values(self) -> ValuesView[Claim]:
        """Every claim in the order of entry."""
        return self._ledger.whole.by_id.values()

    def items(self) -> ItemsView[str, Claim]:
        """Every claim with its id."""
        return self._ledger.whole.by_id.items()


class ClaimsByName(ByName):
    """The claims of one subject, or of one population and another subject."""

    def __init__(
        self, ledger: DeskLedger, *, of_population: bool, whole: Callable[[Ledger], ByName]
    ) -> None:
        self._ledger = ledger
        self._of_population = of_population
        self._arranged = whole

    @cached_property
    def _whole(self) -> ByName:
        return self._arranged(self._ledger.whole)

    def __getitem__(self, name: str) -> list[Claim]:
        columned = self._ledger.columned
        columns = columned.touching(name)
        about = columns.subject == columns.tables.name[name]
        rows = columns.row[~about if self._of_population else about]
        if not len(rows):
            raise KeyError(name)
        return columned.claims_at(rows.tolist())

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        ledger = self._ledger
        with ledger.claims.reading() as connection:
            return count_of_names(connection, ledger.upto, of_population=self._of_population)

    def __bool__(self) -> bool:
        return True

    def values(self) -> ValuesView[list[Claim]]:
        """The claims, name by name."""
        return self._whole.values()

    def items(self) -> ItemsView[str, list[Claim]]:
        """Every name with its claims."""
        return self._whole.items()


class ClaimsBearing(ByName):
    """The claims that correct, withdraw, adopt or tell the outcome of one, by its id."""

    def __init__(self, ledger: DeskLedger) -> None:
        self._ledger = ledger

    def __getitem__(self, name: str) -> list[Claim]:
        ties = self._ledger.ties.all
        return self._ledger.claims.at(ties.by_id[id_].row for id_ in ties.bearing[name])

    def __contains__(self, name: object) -> bool:
        return name in self._ledger.ties.all.bearing

    def __iter__(self) -> Iterator[str]:
        return iter(self._ledger.ties.all.bearing)

    def __len__(self) -> int:
        return len(self._ledger.ties.all.bearing)
