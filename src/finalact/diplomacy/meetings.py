"""Meetings: when they were held, and what was planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Ledger, SetAside
from finalact.model.claim import Claim
from finalact.model.duration import DAYS_IN
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.refusal import Refusal

HELD = ("held", "start", "finish")
PLANNED = ("planned", "planned start", "planned finish")
CANCELLED = "cancelled"
# What is said of a meeting besides its dates.
AGENDA, DECISION, RECORD = "agenda", "decision", "record"


@frozen
class MeetingDates:
    """When a meeting began and ended, as days counted from the calendar's first.

    Bounds that say nothing mean that it is not known; they are wide where only a month or
    year is known, or where sources differ. `length` is a stated length in days, if any.
    """

    start: Bounds
    finish: Bounds
    length: Bounds
    claims: tuple[Claim, ...]
    aside: tuple[SetAside, ...] = ()


UNKNOWN = Bounds()


def dates_held(ledger: Ledger, meeting: str, as_of: date, known_by: date) -> MeetingDates:
    """The dates on which a meeting was held, as far as they lie on or before the day.

    Source: rules of judging, "`start`, `finish` and `duration` mean the dates held".
    """
    known = ledger.known(ledger.by_subject.get(meeting, ()), known_by)
    held = [c for c in known.stand if c.attribute in HELD and c.kind.is_evidence]
    dates = dates_in(held, as_of)
    return MeetingDates(
        *dates, tuple(held) if any(d != UNKNOWN for d in dates) else (), known.aside
    )


def dates_planned(ledger: Ledger, meeting: str, as_of: date, known_by: date) -> MeetingDates:
    """The dates by the latest plan known by then; a plan is never evidence of a meeting held.

    A plan that was called off since is none.
    """
    latest = _latest_plans(ledger, meeting, min(as_of, known_by))
    if not latest or any(c.attribute == CANCELLED for c in latest):
        return MeetingDates(UNKNOWN, UNKNOWN, UNKNOWN, ())
    return MeetingDates(*dates_in(latest, date.max), tuple(latest))


def is_called_off(ledger: Ledger, meeting: str, as_of: date, known_by: date) -> bool:
    """Whether a meeting that was not held by then was called off by the latest word on it."""
    if not dates_held(ledger, meeting, as_of, known_by).start.says_nothing:
        return False
    latest = _latest_plans(ledger, meeting, min(as_of, known_by))
    return any(claim.attribute == CANCELLED for claim in latest)


def _latest_plans(ledger: Ledger, meeting: str, known_by: date) -> list[Claim]:
    """The latest that is said of when a meeting will be held, or that it will not be."""
    known = ledger.known(ledger.by_subject.get(meeting, ()), known_by)
    said = [
        (c.reached_us.sort_key(), c)
        for c in known.stand
        if c.attribute in (*PLANNED, CANCELLED) and c.reached_us is not None
    ]
    newest = max((key for key, _ in said), default=None)
    return [c for key, c in said if key == newest]


def dates_in(claims: Iterable[Claim], as_of: date) -> tuple[Bounds, Bounds, Bounds]:
    """The start, finish and stated length that claims give, as far as they are over by the day."""
    start, finish, length = UNKNOWN, UNKNOWN, UNKNOWN
    for claim in claims:
        ends = claim.attribute.removeprefix("planned").strip()
        when = when_of(claim)
        if when is not None:
            first, last = ends_of(when)
            if ends != "finish" and _over(first, as_of):
                start = first if start == UNKNOWN else start.hull(first)
            if ends != "start" and _over(last, as_of):
                finish = last if finish == UNKNOWN else finish.hull(last)
        if claim.quantity.is_known:
            days = _in_days(claim)
            length = days if length == UNKNOWN else length.hull(days)
    return start, finish, length


def when_of(claim: Claim) -> PartialDate | None:
    """The dates of a claim; a start or finish may give its day as the value."""
    if claim.period is not None or not claim.attribute.endswith(("start", "finish")):
        return claim.period
    try:
        return PartialDate.parse(claim.value)
    except Refusal:
        return None


def ends_of(when: PartialDate) -> tuple[Bounds, Bounds]:
    """The possible first and last days: those of the ends of a span, or any day of one date."""
    text = str(when)
    first, slash, last = text.partition("/")
    if not slash:
        both = _possible(when)
        return both, both
    return (
        _possible(PartialDate.parse(first)) if first.strip(".") else UNKNOWN,
        _possible(PartialDate.parse(last)) if last.strip(".") else UNKNOWN,
    )


def _possible(when: PartialDate) -> Bounds:
    return Bounds(
        when.earliest.toordinal() if when.earliest else None,
        when.latest.toordinal() if when.latest else None,
    )


def _over(days: Bounds, as_of: date) -> bool:
    return days.high is not None and days.high <= as_of.toordinal()


def _in_days(claim: Claim) -> Bounds:
    unit = (claim.quantity.unit or "").rstrip("s")
    least, most = DAYS_IN.get(unit, (1, 1))
    low, high = claim.quantity.low, claim.quantity.high
    return Bounds(
        None if low is None else low * least,
        None if high is None else high * most,
    )
