"""Reading a desk: everything it holds, as plain values."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import cast

from sqlalchemy import Connection, Table, func, select

from finalact.model.claim import Claim
from finalact.model.dossier import Case
from finalact.model.holdings import Holdings, Person, Remark
from finalact.store.bulk import many_values
from finalact.store.late import Late
from finalact.store.rows.balance import read_balance
from finalact.store.rows.cases import read_cases, read_persons
from finalact.store.rows.claims import read_claims
from finalact.store.rows.conditions import read_conditions
from finalact.store.rows.dossier import read_dossier
from finalact.store.rows.papers import read_papers
from finalact.store.rows.representations import read_representations
from finalact.store.tables import claims, entries

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
        )


def count_of_claims(connection: Connection) -> int:
    """The number of the ledger's latest row: how many claims there are, at the most."""
    return connection.execute(select(func.max(claims.c.position))).scalar() or 0


def read_what_is_small(connection: Connection, reading: Reading) -> Holdings:
    """The holdings of a large desk: what is long is read when somebody looks at it.

    `reading` opens a connection then. Rows are never changed, so that what is read later is
    what stood there, and perhaps what came since.
    """
    upto = count_of_claims(connection)
    conditions, of_conditions = read_conditions(connection)

    def read_all_cases() -> tuple[tuple[Case, ...], list[Remark]]:
        with reading() as later, many_values():
            return read_cases(later)

    def read_all_claims() -> tuple[Claim, ...]:
        with reading() as later, many_values():
            return read_claims(later, upto=upto)

    def read_all_persons() -> tuple[Person, ...]:
        with reading() as later, many_values():
            return read_persons(later)

    cases = Late(read_all_cases)
    return Holdings(
        read_dossier(connection),
        Late(read_all_claims),
        conditions,
        Late(lambda: cast(tuple[Case, ...], cases[0])),
        Late(read_all_persons),
        read_papers(connection),
        Late(lambda: (*cast(list[Remark], cases[1]), *of_conditions)),
        read_representations(connection),
        read_balance(connection),
    )


def change_counter(connection: Connection) -> int:
    """A number that grows whenever anything was recorded; asking for it costs next to nothing."""
    return connection.execute(select(func.max(entries.c.position))).scalar() or 0


def ids_in(connection: Connection, table: Table) -> frozenset[str]:
    """The ids that a table of the desk holds."""
    return frozenset(connection.execute(select(table.c.id)).scalars())
