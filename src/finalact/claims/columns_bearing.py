"""Which figures can ever bear on a count, where the claims are many; see `bearing_ever`."""

from __future__ import annotations

from datetime import date

from finalact.claims.codes import among
from finalact.claims.columns import NO_DAY
from finalact.claims.ledger import Ledger
from finalact.model.claim import NUMERIC_ATTRIBUTES
from finalact.model.partial_date import PartialDate


def rows_bearing(
    ledger: Ledger, names: tuple[str, ...], attribute: str, period: PartialDate | None
) -> list[int]:
    """The places of the figures of one attribute that can bear on a count, or on its period."""
    columns = ledger.columned.touching_any(names)
    figures = columns.attribute == columns.tables.word[attribute]
    if period is not None:
        first = (period.earliest or date.min).toordinal()
        last = (period.latest or date.max).toordinal()
        touching = figures & (columns.begins <= last) & (columns.ends >= first)
        inside = (columns.begins >= first) & (columns.ends <= last)
        if not (touching & ~inside).any():
            figures = touching
    rows: list[int] = columns.row[figures].tolist()
    return rows


def rows_first_told(ledger: Ledger, name: str) -> list[int]:
    """The places of the figures about a subject that were the first to reach us."""
    columns = ledger.columned.touching(name)
    figures = among(columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES).tolist())
    figures &= (columns.subject == columns.tables.name[name]) & (columns.reached > NO_DAY)
    reached = columns.reached[figures]
    rows: list[int] = columns.row[figures][reached == reached.min(initial=0x7FFFFFFF)].tolist()
    return rows
