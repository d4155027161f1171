"""Reading a desk: everything it holds, as plain values."""

from __future__ import annotations

from sqlalchemy import Connection, Table, func, select

from finalact.model.holdings import Holdings
from finalact.store.bulk import many_values
from finalact.store.rows.cases import read_cases, read_persons
from finalact.store.rows.claims import read_claims
from finalact.store.rows.conditions import read_conditions
from finalact.store.rows.dossier import read_dossier
from finalact.store.rows.papers import read_papers
from finalact.store.tables import entries


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
        )


def change_counter(connection: Connection) -> int:
    """A number that grows whenever anything was recorded; asking for it costs next to nothing."""
    return connection.execute(select(func.max(entries.c.position))).scalar() or 0


def ids_in(connection: Connection, table: Table) -> frozenset[str]:
    """The ids that a table of the desk holds."""
    return frozenset(connection.execute(select(table.c.id)).scalars())
