"""Which figures can bear on a count on any day at all, whatever is known on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from finalact.claims.counting import are_many
from finalact.claims.ledger import Ledger
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.model.partial_date import PartialDate


def bearing_ever(
    ledger: Ledger, names: Iterable[str], attribute: str, period: PartialDate | None = None
) -> list[Claim]:
    """The figures of one attribute that touch any of some names, each once.

    With a period only those that a flow over it can rest on: where no figure reaches over one
    of its ends, nothing outside it can help to piece it together.
    """
    names = tuple(dict.fromkeys(names))
    if are_many(ledger, names):
        from finalact.claims.columns_bearing import rows_bearing  # noqa: PLC0415 - NumPy

        return ledger.columned.claims_at(rows_bearing(ledger, names, attribute, period))
    found = {
        claim.id: claim
        for name in names
        for claim in ledger.touching(name)
        if claim.attribute == attribute
    }
    if period is None or any(_reaches_over(claim, period) for claim in found.values()):
        return list(found.values())
    return [claim for claim in found.values() if _may_touch(claim, period)]


def first_told(ledger: Ledger, name: str) -> list[Claim]:
    """The figures about a subject that were the first to reach us: they tell whom it counts."""
    if are_many(ledger, [name]):
        from finalact.claims.columns_bearing import rows_first_told  # noqa: PLC0415 - NumPy

        return ledger.columned.claims_at(rows_first_told(ledger, name))
    days = {
        claim.id: claim.reached_us.counts_from
        for claim in ledger.by_subject.get(name, ())
        if claim.attribute in NUMERIC_ATTRIBUTES and claim.reached_us is not None
    }
    first = min((day for day in days.values() if day is not None), default=None)
    return [c for c in ledger.by_subject.get(name, ()) if first and days.get(c.id) == first]


def _reaches_over(claim: Claim, period: PartialDate) -> bool:
    """Whether a figure is about days within a period and about days beside it."""
    begin, end = _ends(claim.period)
    first, last = _ends(period)
    return _may_touch(claim, period) and not (first <= begin and end <= last)


def _may_touch(claim: Claim, period: PartialDate) -> bool:
    begin, end = _ends(claim.period)
    first, last = _ends(period)
    return begin <= last and end >= first


def _ends(period: PartialDate | None) -> tuple[date, date]:
    if period is None:
        return date.min, date.max
    return period.earliest or date.min, period.latest or date.max
