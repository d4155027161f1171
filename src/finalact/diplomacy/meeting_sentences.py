"""A meeting in plain sentences: when it was held, and every plan beside the outcome."""

from __future__ import annotations

from datetime import date

from finalact.diplomacy.lateness import (
    AS_PLANNED,
    against_length,
    days_said,
    lateness,
    unit_of,
)
from finalact.diplomacy.meetings import UNKNOWN, when_of
from finalact.diplomacy.plans import Plan
from finalact.diplomacy.programme import Meeting, MeetingStanding
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Number, Quantity

ONE_DAY = Bounds(1, 1)


def meeting_sentences(meeting: Meeting) -> list[str]:
    """Everything that is known of when it was planned and held, sentence by sentence."""
    told = [outcome_sentence(meeting)]
    told += plan_sentences(meeting)
    told.append(length_sentence(meeting))
    return [sentence for sentence in told if sentence]


def outcome_sentence(meeting: Meeting) -> str:
    """How it stands on the day: held, under way, planned, called off, or without word."""
    where = f" in {meeting.place}" if meeting.place else ""
    match meeting.standing:
        case MeetingStanding.HELD:
            lasted = "" if meeting.lasted == ONE_DAY else days_said(meeting.lasted)
            length = f"; it lasted {lasted}" if lasted else ""
            return f"Held {when_held(meeting)}{where}{length}.{_sources_differ(meeting)}"
        case MeetingStanding.UNDER_WAY:
            return f"Under way{where} since {_days(meeting.held.start)}."
        case MeetingStanding.BEGUN:
            return (
                f"It began {_days(meeting.held.start)}{where}; when it ended is not known."
                f"{_sources_differ(meeting)}"
            )
        case MeetingStanding.CALLED_OFF:
            off = next(plan for plan in meeting.latest if plan.called_off)
            return f"Called off ({off.source})."
        case MeetingStanding.NO_WORD:
            return (
                "The time planned for it is over, and nothing known by then says that it was held."
            )
        case MeetingStanding.UNDATED:
            return f"Spoken of{where}; no plan says when."
        case _:
            plan = meeting.dated_plan
            assert plan is not None
            return f"Planned for {plan_said(plan)}{where} ({plan.source})."


def plan_sentences(meeting: Meeting) -> list[str]:
    """Every plan with who told it and when; of a meeting begun, with the outcome beside it."""
    told: list[str] = []
    before = False
    for plan in reversed(meeting.plans):
        shown = meeting.standing is MeetingStanding.PLANNED and plan == meeting.dated_plan
        shown |= meeting.standing is MeetingStanding.CALLED_OFF and plan.is_latest
        if not shown:
            told.append(_plan_sentence(meeting, plan, before=before))
        before = True
    return [sentence for sentence in told if sentence]


def _plan_sentence(meeting: Meeting, plan: Plan, *, before: bool) -> str:
    source = plan.source + (f"; {plan.why_not}" if plan.why_not else "")
    if plan.called_off:
        return f"{'Before that c' if before else 'C'}alled off ({source})."
    words = f"{'Before that p' if before else 'P'}lanned"
    if plan.has_dates:
        words += f" for {plan_said(plan)}"
    elif plan.length != UNKNOWN and not plan.place:
        # The sentence about its length says it.
        return ""
    if plan.place and plan.place != meeting.place:
        words += f" in {plan.place}"
    beside = beside_outcome(meeting, plan)
    return f"{words} ({source}){f': {beside}' if beside else ''}."


def beside_outcome(meeting: Meeting, plan: Plan) -> str:
    """How the outcome stands to one plan: "held a year later", "held as planned"."""
    if not meeting.has_begun or not plan.has_dates:
        return ""
    verb = "held" if meeting.standing is MeetingStanding.HELD else "begun"
    began = lateness(plan.start, meeting.held.start, unit_of(plan.when))
    exact = plan.finish.low == plan.finish.high and plan.finish != plan.start
    ended = lateness(plan.finish, meeting.held.finish) if exact else ""
    if ended and ended != AS_PLANNED:
        first = f"begun {began}, " if began else ""
        return f"{first}ended {ended}"
    return f"{verb} {began}" if began else ""


def length_sentence(meeting: Meeting) -> str:
    """The planned length, with how long it lasted."""
    plan = meeting.length_plan
    if plan is None:
        return ""
    words = f"“{plan.said_length.as_said}”, " if plan.said_length.as_said else ""
    planned = f"Planned to last {length_planned(plan.said_length)} ({words}{plan.source})"
    outcome = against_length(plan.length, meeting.lasted)
    return (
        f"{planned}: it lasted {days_said(meeting.lasted)}, {outcome}."
        if outcome
        else (f"{planned}.")
    )


def length_planned(said: Quantity) -> str:
    """A planned length in figures: "4 to 6 weeks", "at most 10 days"."""
    unit = said.unit or "days"
    unit = unit.removesuffix("s") if said.low == said.high == 1 else unit
    if said.low is not None and said.high is not None:
        return (
            f"{said.low:,g} {unit}"
            if said.low == said.high
            else (f"{said.low:,g} to {said.high:,g} {unit}")
        )
    least = said.low is not None
    return f"{'at least' if least else 'at most'} {said.low if least else said.high or 0:,g} {unit}"


def plan_said(plan: Plan) -> str:
    """When a plan would have the meeting, as exactly as it was said."""
    return plan.when.said() if plan.when is not None else span_said(plan.start, plan.finish)


def when_held(meeting: Meeting) -> str:
    """When a meeting was held, as exactly as its sources say."""
    said = {str(when) for c in meeting.held.claims if (when := when_of(c)) is not None}
    whole = all(c.attribute == "held" for c in meeting.held.claims)
    if len(said) == 1 and whole and meeting.standing is MeetingStanding.HELD:
        return dated_words(PartialDate.parse(said.pop()))
    return span_said(meeting.held.start, meeting.held.finish)


def dated_words(when: PartialDate) -> str:
    """A date as it stands after "held": "on 31 March 1988", "some time in 1989"."""
    words = when.said()
    if when.approximate or when.uncertain or when.precision in ("span", "between"):
        return words
    if when.precision == "day" and when.is_day:
        return f"on {words}"
    return words if words.startswith("some time in ") else f"some time in {words}"


def span_said(start: Bounds, finish: Bounds) -> str:
    """Two days that may be uncertain: "4 to 29 June 1990", "from 1 May 1989 on"."""
    if start.low is not None and start.low == start.high:
        if finish.low is not None and finish.low == finish.high:
            first, last = _day(start.low), _day(finish.low)
            return (first if start == finish else PartialDate.parse(f"{first}/{last}")).said()
        if finish == UNKNOWN:
            return PartialDate.parse(f"{_day(start.low)}/..").said()
    if finish in (start, UNKNOWN):
        return _days(start)
    if start == UNKNOWN:
        return f"up to {_days(finish)}"
    return f"from {_days(start)}, ending {_days(finish)}"


def _days(days: Bounds) -> str:
    """A day as far as it is known: "10 June 1990", "between 17 and 19 January"."""
    if days.low is not None and days.low == days.high:
        return _day(days.low).said()
    low = _day(days.low) if days.low is not None else ""
    high = _day(days.high) if days.high is not None else ""
    return PartialDate.parse(f"[{low}..{high}]").said() if low or high else "on an unknown day"


def _day(ordinal: Number) -> PartialDate:
    return PartialDate.of(date.fromordinal(int(ordinal)))


def _sources_differ(meeting: Meeting) -> str:
    """Who says what, where several claims give different dates for the same meeting."""
    said: dict[str, list[str]] = {}
    held = [(c, when_of(c)) for c in meeting.held.claims if c.attribute == "held"]
    ended = {when.earliest for _, when in held if when is not None and when.latest is not None}
    for claim, when in held:
        # One that was told while it went on says no other end than the one told since.
        went_on = when is not None and when.latest is None and when.earliest in ended
        if when is not None and not went_on:
            source = claim.citations[0].source if claim.citations else ""
            said.setdefault(when.said(), []).append(source or claim.speaker or "nobody named")
    if len(said) < 2:
        return ""
    told = "; ".join(f"{when} ({', '.join(dict.fromkeys(who))})" for when, who in said.items())
    return f" The sources differ: {told}."
