"""Reading a desk: everything it holds, as plain values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from typing import cast

from sqlalchemy import Connection, Table, select

from finalact.model.claim import Claim
from finalact.model.dossier import Case
from finalact.model.holdings import Holdings, Person, Remark
from finalact.store import tables as t
from finalact.store.bulk import many_values
from finalact.store.late import Late
from finalact.store.plain_asking import cell_of, column_of
from finalact.store.rows.balance import read_balance
from finalact.store.rows.cases import read_cases, read_persons
from finalact.store.rows.claims import read_claims
from finalact.store.rows.conditions import read_conditions
from finalact.store.rows.dossier import read_dossier
from finalact.store.rows.offices import read_offices
from finalact.store.rows.papers import read_papers
from finalact.store.rows.representations import read_representations

Reading = Callable[[], AbstractContextManager[Connection]]


def read_holdings(connection: Connection) -> Holdings:
    """Everything the desk holds at the moment that the connection sees."""
    with many_values():
        cases, of_cases = read_cases(connection)
        conditions, of_conditions = read_conditions(connection)
        return Holdings(
            read_dossier(connection),
            read_claims(connection),
            conditions,
            cases,
            read_persons(connection),
            read_papers(connection),
            (*of_cases, *of_conditions),
            read_representations(connection),
            read_balance(connection),
            read_offices(connection),
        )


def count_of_claims(connection: Connection) -> int:
    """The number of the ledger's latest row: how many claims there are, at the most."""
    return _last_row(connection, t.claims)


def _last_row(connection: Connection, table: Table) -> int:
    return cell_of(connection, f"SELECT max(position) FROM {table.name}") or 0  # noqa: S608


def read_what_is_small(connection: Connection, reading: Reading) -> Holdings:
    """The holdings of a large desk: what is long is read when somebody looks at it.

    `reading` opens a connection then. Rows are never changed, so that what is read later is
    what stood there, and perhaps what came since.
    """
    conditions, of_conditions = read_conditions(connection)

    def read_all_cases() -> tuple[tuple[Case, ...], list[Remark]]:
        with reading() as later, many_values():
            return read_cases(later)

    def read_all_persons() -> tuple[Person, ...]:
        with reading() as later, many_values():
            return read_persons(later)

    cases = Late(read_all_cases)
    return Holdings(
        read_dossier(connection),
        late_claims(reading, count_of_claims(connection)),
        conditions,
        Late(lambda: cast(tuple[Case, ...], cases[0]), _last_row(connection, t.cases)),
        Late(read_all_persons),
        read_papers(connection),
        Late(lambda: (*cast(list[Remark], cases[1]), *of_conditions)),
        read_representations(connection),
        read_balance(connection),
        read_offices(connection),
    )


def late_claims(reading: Reading, upto: int) -> Sequence[Claim]:
    """The claims up to a row of the ledger, read when somebody looks at them."""

    def read_all() -> tuple[Claim, ...]:
        with reading() as later, many_values():
            return read_claims(later, upto=upto)

    return Late(read_all, upto)


def entries_since(connection: Connection, since: int) -> set[str]:
    """What was done in the entries after one of that number."""
    later = "SELECT DISTINCT what FROM entries WHERE position > ?"
    return set(column_of(connection, later, (since,)))


def change_counter(connection: Connection) -> int:
    """A number that grows whenever anything was recorded; asking for it costs next to nothing."""
    return _last_row(connection, t.entries)


# Somebody who asks for more ids than these is given all of them at once.
_FEW_IDS = 50


class IdsIn(Collection[str]):
    """The ids that a table of the desk holds; for a few it is looked up whether it holds them."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._id = table.c.id
        self._asked = 0

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(self._connection.execute(select(self._id)).scalars())

    def __contains__(self, id_: object) -> bool:
        self._asked += 1
        if self._asked > _FEW_IDS:
            return id_ in self._all
        asked = select(self._id).where(self._id == id_)
        return isinstance(id_, str) and self._connection.execute(asked).first() is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


def ids_in(connection: Connection, table: Table) -> Collection[str]:
    """The ids that a table of the desk holds, while the connection is open."""
    return IdsIn(connection, table)
