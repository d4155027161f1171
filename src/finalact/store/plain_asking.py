"""Short questions that every answer asks: put to SQLite itself, which gives plain cells.

What is asked of a desk again and again takes less time to answer than to put together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection


def rows_of(connection: Connection, statement: str, given: Sequence[object] = ()) -> list[Any]:
    """The rows of an answer."""
    cursor = connection.connection.cursor()
    cursor.execute(statement, given)
    return list(cursor.fetchall())


def column_of(connection: Connection, statement: str, given: Sequence[object] = ()) -> list[Any]:
    """The only column of an answer."""
    return [cell for (cell,) in rows_of(connection, statement, given)]


def cell_of(connection: Connection, statement: str, given: Sequence[object] = ()) -> Any:
    """The only cell of an answer."""
    ((cell,),) = rows_of(connection, statement, given)
    return cell
