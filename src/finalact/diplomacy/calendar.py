"""A calendar of days that matter: what stands in it, how sure each day is, and what is left out."""

from __future__ import annotations

from datetime import date
from enum import Enum
from urllib.parse import quote

from attrs import frozen

from finalact.diplomacy.meeting_sentences import (
    dated_words,
    meeting_sentences,
    span_said,
    when_held,
)
from finalact.diplomacy.programme import Meeting, MeetingStanding
from finalact.model.quantity import Bounds


class EntrySort(Enum):
    """What sort of day it is."""

    MEETING = "meeting"
    CONDITION_DUE = "condition due"
    TREATMENT_ENDS = "treatment runs out"
    REVIEW_DUE = "review due"
    PROMISE_DUE = "promise due"
    SILENCE_ENDS = "silence ends"
    DECISION_DUE = "decision due"
    TASK_DUE = "task due"


class Sureness(Enum):
    """How sure an entry is: it happened or is fixed, it is planned, or it was called off."""

    FIXED = "fixed"
    PLANNED = "planned"
    CALLED_OFF = "called off"


@frozen
class Entry:
    """One entry of the calendar, of whole days: `first` and `last` are both included.

    `key` is its lasting name on this desk ("meeting/moscow_conference"). `reach` says how the
    days are to be read where they are wider than the thing itself ("some time in 1990"); `told`
    are the sentences about it. `changes` counts the days on which it changed since it was first
    entered, `changed` is the last of them.
    """

    key: str
    sort: EntrySort
    title: str
    first: date
    last: date
    sureness: Sureness = Sureness.FIXED
    reach: str = ""
    place: str = ""
    told: tuple[str, ...] = ()
    changes: int = 0
    changed: date | None = None

    @property
    def heading(self) -> str:
        """The title with how it is to be read: "Moscow conference (planned: some time in 1990)"."""
        marks = [] if self.sureness is Sureness.FIXED else [self.sureness.value]
        marks += [self.reach] if self.reach else []
        return f"{self.title} ({': '.join(marks)})" if marks else self.title


@frozen
class LeftOut:
    """Something that stands in no calendar, because no day of it is known."""

    key: str
    sort: EntrySort
    title: str
    why: str


@frozen
class Calendar:
    """The calendar of a desk as of a day: its entries in order of time, and what it lacks.

    The `mark` is what an invented dossier says of itself: an entry is often read alone.
    """

    dossier: str
    title: str
    as_of: date
    known_by: date
    entries: tuple[Entry, ...]
    left_out: tuple[LeftOut, ...] = ()
    mark: str = ""

    def uid(self, entry: Entry) -> str:
        """The lasting, worldwide name of an entry: the same in every calendar of this dossier."""
        host = quote(self.dossier or "desk", safe="")
        return f"{quote(entry.key, safe='/')}@{host}.finalact"


def meeting_entry(meeting: Meeting, as_of: date, further: tuple[str, ...] = ()) -> Entry | LeftOut:
    """A meeting as an entry, over all the days it can touch; left out where no day is known.

    A meeting under way lasts until the planned end, at least until the day asked about. One that
    is known only not to be before or after a day stands on that day, and says so. `further` are
    sentences about its agenda and its conditions.
    """
    key = f"meeting/{meeting.id}"
    told = (*meeting_sentences(meeting), *further)
    days = _days(meeting, as_of)
    if days is None:
        why = {
            MeetingStanding.CALLED_OFF: "It was called off, and no plan said when it was to be.",
        }.get(meeting.standing, "No plan says when.")
        return LeftOut(key, EntrySort.MEETING, meeting.title, why)
    first, last, reach = days
    reached = sorted(
        {
            day
            for claim in meeting.claims
            if (known := claim.reached_us) is not None and (day := known.counts_from) is not None
        }
    )
    return Entry(
        key,
        EntrySort.MEETING,
        meeting.title,
        first,
        last,
        _sureness(meeting),
        reach,
        meeting.place,
        told,
        max(0, len(reached) - 1),
        reached[-1] if reached else None,
    )


def _sureness(meeting: Meeting) -> Sureness:
    if meeting.has_begun:
        return Sureness.FIXED
    off = meeting.standing is MeetingStanding.CALLED_OFF
    return Sureness.CALLED_OFF if off else Sureness.PLANNED


def _days(meeting: Meeting, as_of: date) -> tuple[date, date, str] | None:
    """The first and last day to show, and how to read them."""
    plan, held = meeting.last_dated_plan, meeting.held
    if not meeting.has_begun:
        if plan is None:
            return None
        words = dated_words(plan.when) if plan.when else span_said(plan.start, plan.finish)
        return _reach(plan.start, plan.finish, words)
    if meeting.standing is MeetingStanding.HELD:
        return _reach(held.start, held.finish, when_held(meeting))
    shown = _reach(held.start, held.start, f"began {span_said(held.start, held.start)}")
    if shown is None:
        return None
    first, last, reach = shown
    if meeting.standing is MeetingStanding.BEGUN:
        return first, last, f"{reach}, its end is not known".removeprefix(", ")
    planned_end = plan.finish.high if plan is not None and plan.finish != plan.start else None
    end = max(last, as_of, date.fromordinal(int(planned_end)) if planned_end else last)
    return first, end, "under way"


def _reach(start: Bounds, finish: Bounds, words: str) -> tuple[date, date, str] | None:
    """The days that a stretch can touch, and the words that say when, where they are wider."""
    low = start.low if start.low is not None else finish.low
    high = finish.high if finish.high is not None else start.high
    if low is None and high is None:
        return None
    first = date.fromordinal(int(low if low is not None else high or 1))
    last = date.fromordinal(int(max(high or 0, low or 0)))
    ends = (start.low, start.high, finish.low, finish.high)
    exact = None not in ends and start.low == start.high and finish.low == finish.high
    return first, last, "" if exact else words
