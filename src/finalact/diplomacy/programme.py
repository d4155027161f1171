"""The programme of meetings on a day: planned, under way, held, called off, or without word."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from finalact.claims.ledger import Ledger, SetAside
from finalact.diplomacy.lateness import length_held
from finalact.diplomacy.meeting_order import Order, order_of
from finalact.diplomacy.meetings import (
    AGENDA,
    DECISION,
    RECORD,
    UNKNOWN,
    MeetingDates,
    dates_held,
    ends_of,
    when_of,
)
from finalact.diplomacy.plans import Plan, plans_known
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds


class MeetingStanding(Enum):
    """How a meeting stands on a day, as far as was known."""

    HELD = "held"
    UNDER_WAY = "under way"
    BEGUN = "begun"
    PLANNED = "planned"
    NO_WORD = "no word"
    CALLED_OFF = "called off"
    UNDATED = "no date"


@frozen
class Meeting:
    """One meeting of the programme, as it stood on a day.

    `plans` are all that were known by then, the earliest first; `held` the dates on which it was
    held, as far as they lie on or before the day; `lasted` its length in days. `agenda`,
    `decisions` and `record` are what is said of its business and of its record. `aside` are the
    claims about it that play no part, with the reason.
    """

    id: str
    title: str
    standing: MeetingStanding
    plans: tuple[Plan, ...]
    held: MeetingDates
    lasted: Bounds = UNKNOWN
    agenda: tuple[Claim, ...] = ()
    decisions: tuple[Claim, ...] = ()
    record: tuple[Claim, ...] = ()
    aside: tuple[SetAside, ...] = ()

    @property
    def latest(self) -> tuple[Plan, ...]:
        """The plan that counts; several where several speakers planned on one day."""
        return tuple(plan for plan in self.plans if plan.is_latest)

    @property
    def dated_plan(self) -> Plan | None:
        """The latest plan that stands and says when; none where the meeting was called off."""
        if self.standing is MeetingStanding.CALLED_OFF:
            return None
        return dated(self.plans)

    @property
    def last_dated_plan(self) -> Plan | None:
        """The latest plan that stands and says when, even of a meeting called off since."""
        return dated(self.plans)

    @property
    def length_plan(self) -> Plan | None:
        """The latest plan that stands and says how long."""
        return next(
            (p for p in reversed(self.plans) if p.length != UNKNOWN and not p.why_not), None
        )

    @property
    def place(self) -> str:
        """Where it was held; before that, where it was last planned to be."""
        held = [c.value for c in self.held.claims if c.attribute == "held" and c.value]
        planned = [p.place for p in reversed(self.plans) if p.place and not p.why_not]
        return (held or planned or [""])[0]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim that the programme takes from, each once."""
        planned = (c for plan in self.plans for c in plan.claims)
        return tuple(
            dict.fromkeys(
                (*planned, *self.held.claims, *self.agenda, *self.decisions, *self.record)
            )
        )

    @property
    def has_begun(self) -> bool:
        """Whether it was held or is being held."""
        return self.standing in BEGUN

    @property
    def window(self) -> tuple[date, date] | None:
        """The first and last day that it touched, or can touch by the plan that counts."""
        if self.has_begun:
            first = self.held.start.low if self.held.start.low is not None else self.held.finish.low
            last = (
                self.held.finish.high
                if self.held.finish.high is not None
                else (self.held.start.high)
            )
            if first is None or last is None:
                return None
            return date.fromordinal(int(first)), date.fromordinal(int(max(first, last)))
        plan = self.dated_plan
        return plan.window if plan is not None else None


BEGUN = frozenset({MeetingStanding.HELD, MeetingStanding.UNDER_WAY, MeetingStanding.BEGUN})


def dated(plans: tuple[Plan, ...]) -> Plan | None:
    """The latest plan that stands and says when."""
    standing = (p for p in reversed(plans) if not p.why_not and not p.called_off)
    return next((p for p in standing if p.has_dates), None)


@frozen
class Programme:
    """All meetings known by the day, in the order of time; those without a date come last."""

    as_of: date
    known_by: date
    meetings: tuple[Meeting, ...]
    order: Order

    def meeting(self, name: str) -> Meeting | None:
        """The meeting of that id or title, in any case; None where there is none."""
        plain = " ".join(name.replace("_", " ").split()).casefold()
        for meeting in self.meetings:
            if name == meeting.id or plain in (
                meeting.id.replace("_", " ").casefold(),
                meeting.title.casefold(),
            ):
                return meeting
        return None


def programme_of(ledger: Ledger, as_of: date, known_by: date) -> Programme:
    """The programme of meetings as it stood on a day, by what was known by another.

    Plans, agenda and decisions due are known when they had reached us on both days; what was held
    is known by `known_by`, as far as it lies on or before `as_of`.
    """
    found = [
        meeting
        for name in meetings_in(ledger)
        if (meeting := meeting_on(ledger, name, as_of, known_by)) is not None
    ]
    found.sort(key=_in_time)
    planned = {m.id: plan.start for m in found if (plan := m.dated_plan) is not None}
    held = {m.id: m.held.start for m in found if m.has_begun}
    return Programme(as_of, known_by, tuple(found), order_of(planned, held))


def meetings_in(ledger: Ledger) -> list[str]:
    """The ids of everything that is spoken of as a meeting, in order of entry."""
    return [
        name
        for name, claims in ledger.by_subject.items()
        if any(claim.about == "meeting" for claim in claims)
    ]


def meeting_on(ledger: Ledger, name: str, as_of: date, known_by: date) -> Meeting | None:
    """One meeting on a day; None where nothing of it was known by then."""
    plans = plans_known(ledger, name, as_of, known_by)
    held = dates_held(ledger, name, as_of, known_by)
    if held.start == UNKNOWN and held.finish == UNKNOWN:
        # A length alone does not say that it was held by then.
        held = MeetingDates(UNKNOWN, UNKNOWN, UNKNOWN, (), held.aside)
    known = ledger.known(ledger.by_subject.get(name, ()), min(as_of, known_by))
    later = ledger.known(ledger.by_subject.get(name, ()), known_by)
    business = {
        attribute: tuple(c for c in known.stand if c.attribute == attribute)
        for attribute in (AGENDA, DECISION)
    }
    record = tuple(c for c in later.stand if c.attribute == RECORD)
    if not (plans or held.claims or any(business.values()) or (record and held.claims)):
        return None
    return Meeting(
        name,
        ledger.dossier.title_of(name),
        _standing(plans, held, as_of),
        plans,
        held,
        length_held(held.start, held.finish, held.length),
        business[AGENDA],
        business[DECISION],
        record,
        tuple(a for a in later.aside if a.claim.about == "meeting"),
    )


def _standing(plans: tuple[Plan, ...], held: MeetingDates, as_of: date) -> MeetingStanding:
    if held.finish != UNKNOWN:
        return MeetingStanding.HELD
    if held.start != UNKNOWN:
        return MeetingStanding.UNDER_WAY if _goes_on(held, as_of) else MeetingStanding.BEGUN
    latest = [plan for plan in plans if plan.is_latest]
    if any(plan.called_off for plan in latest):
        return MeetingStanding.CALLED_OFF
    plan = dated(plans)
    if plan is None:
        return MeetingStanding.UNDATED
    last = plan.start.high if plan.start.high is not None else plan.finish.high
    if last is not None and last < as_of.toordinal():
        return MeetingStanding.NO_WORD
    return MeetingStanding.PLANNED


def _goes_on(held: MeetingDates, as_of: date) -> bool:
    """Whether it is said to go on: an open end, or one that comes after the day.

    An end that is merely unknown does not say so.
    """
    for claim in held.claims:
        when = when_of(claim)
        if when is None or claim.attribute == "start":
            continue
        if str(when).endswith("/.."):
            return True
        finish = ends_of(when)[1]
        if finish.high is not None and finish.high > as_of.toordinal():
            return True
    return False


def _in_time(meeting: Meeting) -> tuple[int, int, str]:
    """Meetings in the order of their first possible day; those without one last, by title."""
    window = meeting.window
    if window is None:
        plan = meeting.dated_plan
        bounds = (plan.start.high, plan.finish.high) if plan is not None else ()
        edge = next((int(b) for b in bounds if b is not None), date.max.toordinal() + 1)
        return edge, edge, meeting.title
    return window[0].toordinal(), window[1].toordinal(), meeting.title
