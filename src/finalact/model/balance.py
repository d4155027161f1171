"""The balance sheet: what each side gave, sought, got or was offered, by basket."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from finalact.model.claim import Citation
from finalact.model.condition import Stage
from finalact.model.partial_date import PartialDate


class Bargain(Enum):
    """What a side did with the thing: sought it, offered it, gave it or got it."""

    SOUGHT = "sought"
    OFFERED = "offered"
    GAVE = "gave"
    GOT = "got"


@frozen
class Ending:
    """That a line of the balance sheet ceased, since when, and where that is told."""

    on: PartialDate
    known_on: PartialDate | None = None
    citation: Citation = field(factory=Citation)
    marking: str = ""
    note: str = ""


@frozen
class BalanceItem:
    """One line of the balance sheet, with the claims that bear it out.

    `basket` is the field it belongs to (security, economic, human rights), `side` the side of
    the dossier whose line it is. `since` is the day from which it is so, `known_on` when it
    reached us; `ending` the later record that it ceased. `stage` tells whether it was only
    proposed among ourselves, adopted, or put to the other side, where that is noted. `claims`
    and `conditions` are ids.
    """

    id: str
    basket: str
    side: str
    bargain: Bargain
    what: str
    since: PartialDate | None = None
    known_on: PartialDate | None = None
    stage: Stage | None = None
    ending: Ending | None = None
    claims: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    citation: Citation = field(factory=Citation)
    marking: str = ""
    note: str = ""

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may speak of it: known on, else since when it is so."""
        return self.known_on or self.since

    @property
    def until(self) -> PartialDate | None:
        """The day it ceased, whenever that became known."""
        return None if self.ending is None else self.ending.on
