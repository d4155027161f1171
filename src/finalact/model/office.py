"""An office and who held it: from when to when, as its incumbent or acting for another."""

from __future__ import annotations

from attrs import field, frozen

from finalact.model.claim import Citation
from finalact.model.memo_step import Capacity
from finalact.model.partial_date import PartialDate


@frozen
class OfficeHeld:
    """One person's time in an office.

    `acting_for` is the incumbent whose place is taken, `until` None while nobody said that it
    ended. A later record of the same office, holder and beginning takes the place of an earlier
    one. Source: practice of memoranda, "Acting officials": "for" is not "acting".
    """

    office: str
    holder: str
    capacity: Capacity = Capacity.INCUMBENT
    acting_for: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    known_on: PartialDate | None = None
    bureau: str = ""
    note: str = ""
    citation: Citation = field(factory=Citation)
    marking: str = ""
