"""Who held which office, as rows."""

from __future__ import annotations

from sqlalchemy import Connection

from finalact.model.office import OfficeHeld
from finalact.store.rows.row import Row, cited, cited_in, in_order
from finalact.store.tables import offices_held

PLAIN = "office holder capacity acting_for since until known_on bureau note marking".split()


def office_row(held: OfficeHeld) -> Row:
    """The row of one person's time in an office."""
    return offices_held, {name: getattr(held, name) for name in PLAIN} | cited(held.citation)


def read_offices(connection: Connection) -> tuple[OfficeHeld, ...]:
    """Who held which office, in the order of entry."""
    return tuple(
        OfficeHeld(**{name: getattr(row, name) for name in PLAIN}, citation=cited_in(row))
        for row in in_order(connection, offices_held)
    )
