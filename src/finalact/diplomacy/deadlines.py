"""Deadlines: the days between which a promise falls due, from the words in which it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from attrs import frozen

from finalact.diplomacy.calendar_rooms import room_of_calendar
from finalact.diplomacy.room import Room
from finalact.diplomacy.rooms import MeetingRooms
from finalact.model.claim import Claim
from finalact.model.edtf import shifted_days
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date
from finalact.model.time_words import UNBOUNDED, Lapse, plain_words, read_lapse

_BEFORE = ("before", "prior to", "ahead of", "in advance of")
_BY = ("by the time of", "by", "until", "till", "up to")
_AT_LATEST = ("no later than", "not later than", "on or before", "not after", "at the latest by")
_IN = ("in the course of", "within", "during", "over", "in", "at", "on")
_AFTER = ("after", "following", "once")
_PREPOSITION = re.compile(
    r"(?P<word>" + "|".join((*_AT_LATEST, *_BEFORE, *_BY, *_IN, *_AFTER)) + r") (?P<rest>.+)"
)
_ARTICLE = re.compile(r"(?:the|a|an|our|their|its) ")
_END_OF = re.compile(r"(?:the )?(?:very )?(?:end|close|conclusion) of (?P<of>.+)")
_ENDS = re.compile(
    r"(?P<of>.+?)[ -](?:ends|closes|concludes|adjourns|is over|is out|is concluded|has ended|"
    r"rises|end)"
)
_START_OF = re.compile(r"(?:the )?(?:very )?(?:beginning|start|opening) of (?P<of>.+)")
_STARTS = re.compile(r"(?P<of>.+?) (?:begins|starts|opens|convenes|meets)")
_OUTERMOST = re.compile(r"(?P<due>.+?),? at the (?P<which>latest|earliest)")
_LAPSE_FROM = re.compile(r"(?P<lapse>.+?) (?P<way>after|of|from|following|before) (?P<of>.+)")
_FORWARD = {"after", "of", "from", "following"}
Days = Sequence[date]


@frozen
class Deadline:
    """Between which days a promise falls due; both None where its words set no day.

    `latest` is the last day on which it may still be kept in time by the widest reading of the
    words, `earliest` the last day by the strictest. `reading` tells how the words were read.
    """

    words: str = ""
    earliest: date | None = None
    latest: date | None = None
    reading: str = ""

    @property
    def is_set(self) -> bool:
        """Whether there is a day after which the promise is overdue."""
        return self.latest is not None

    def has_passed(self, day: date) -> bool:
        """Whether the latest possible day lies behind."""
        return self.latest is not None and day > self.latest

    def said(self) -> str:
        """In plain words: "between 24 March and 10 May 1988"; nothing where no day is set."""
        if self.latest is None:
            return f"not before {_day(self.earliest)}" if self.earliest is not None else ""
        if self.earliest is None:
            return f"not after {_day(self.latest)}"
        if self.earliest == self.latest:
            return _day(self.latest)
        return PartialDate.parse(f"[{self.earliest}..{self.latest}]").said()


def said_between(claim: Claim) -> tuple[date | None, date | None]:
    """The first and the last day on which a claim can have been said.

    What had reached us was said; so the day it was known ends the room.
    """
    said, known = claim.said_on, claim.known_on
    known_last = known.latest if known is not None else None
    if said is None:
        return None if known is None else known.earliest, known_last
    ends = [day for day in (said.latest, known_last) if day is not None]
    return said.earliest, min(ends, default=None)


def deadline_of(claim: Claim, meetings: MeetingRooms) -> Deadline:
    """When a promise falls due, by its own words; what has no bounds stays open.

    The words are a date (EDTF, or as people type it), a length of time from the day it was
    said, a stretch of the calendar, or a meeting of the desk with its dates held, else planned.
    A promised figure for a period that names no other day is due when the period ends.
    """
    words = claim.due.strip()
    if not words:
        return _end_of_period(claim)
    first, last = said_between(claim)
    try:
        when = read_date(words)
    except Refusal:
        pass
    else:
        return Deadline(words, when.earliest, when.latest)
    plain = plain_words(words)
    if plain in UNBOUNDED:
        return Deadline(words, reading=f"“{words}” sets no last day.")
    if (lapse := read_lapse(plain)) is not None:
        return _after_said(words, lapse, first, last)
    days = [day for day in (first, last) if day is not None]
    found = _named(words, plain, days, claim.subject, meetings) if days else None
    if found is not None:
        return found
    return Deadline(words, reading=f"“{words}” names no day that can be worked out.")


def _end_of_period(claim: Claim) -> Deadline:
    period = claim.period
    if period is None or period.latest is None or not claim.quantity.is_known or period.is_day:
        return Deadline(reading="No day was named.")
    return Deadline(period.said(), period.earliest_end, period.latest, "The period ends then.")


def _after_said(words: str, lapse: Lapse, first: date | None, last: date | None) -> Deadline:
    if last is None:
        return Deadline(words, reading=f"“{words}” counts from a day that was not noted.")
    since = _day(last) if first in (None, last) else f"a day not after {_day(last)}"
    return Deadline(
        words,
        lapse.least.after(first) if first is not None else None,
        lapse.most.after(last) if lapse.most is not None else None,
        f"“{words}” is {lapse.said()} from {since}.",
    )


def _named(
    words: str, plain: str, said: Days, about: str, meetings: MeetingRooms
) -> Deadline | None:
    """A deadline that names a stretch of the calendar or a meeting."""
    if match := _LAPSE_FROM.fullmatch(plain):
        lapse, (title, room) = read_lapse(match["lapse"]), _room(match["of"], said, about, meetings)
        if lapse is not None and room is not None:
            return _from_room(words, lapse, room, title, forward=match["way"] in _FORWARD)
    outermost = _OUTERMOST.fullmatch(plain)
    plain = outermost["due"] if outermost else plain
    match = _PREPOSITION.fullmatch(plain)
    word, rest = (match["word"], match["rest"]) if match else ("", plain)
    edge, of = _edge(rest)
    title, room = _room(of, said, about, meetings)
    if room is None:
        return Deadline(words, reading=f"No date is known for “{title}”.") if title else None
    if outermost and outermost["which"] == "latest" and word in (*_BY, *_IN):
        word = _AT_LATEST[0]
    earliest, latest = _due(word, edge, room)
    if outermost and outermost["which"] == "earliest":
        earliest, latest = earliest or latest, None
    reading = _told(title, room)
    if earliest is None and latest is None:
        return Deadline(words, reading=f"When “{title}” ends is not known.")
    if word in _AFTER:
        reading = f"{reading} “{words}” sets no last day.".strip()
    return Deadline(words, earliest, latest, reading)


def _edge(text: str) -> tuple[str, str]:
    """Which edge of a thing is meant, and the thing: ("end", "1988") of "the end of 1988"."""
    for pattern, edge in ((_END_OF, "end"), (_START_OF, "start"), (_ENDS, "end"),
                          (_STARTS, "start")):  # fmt: skip
        if match := pattern.fullmatch(text):
            return edge, match["of"]
    return "", text


def _due(word: str, edge: str, room: Room) -> tuple[date | None, date | None]:
    """The days between which the deadline lies, from the preposition and the edge named."""
    start, finish = room.start, room.finish
    if word in _AFTER:
        return _date((start if edge == "start" else finish).low, 1), None
    if edge == "end":
        return _date(finish.low), _date(finish.high)
    if word in _BEFORE:
        return _date(start.low, -1), _date(start.high, -1)
    if edge == "start" or (room.is_meeting and word in _BY):
        return _date(start.low), _date(start.high)
    if word in _AT_LATEST and not room.is_meeting:
        return _date(finish.low), _date(finish.high)
    return _date(start.low), _date(finish.high)


def _from_room(words: str, lapse: Lapse, room: Room, title: str, *, forward: bool) -> Deadline:
    """So long after a thing is over, or before it begins."""
    about = room.finish if forward else room.start
    low, high = _date(about.low), _date(about.high)
    if forward:
        earliest = lapse.least.after(low) if low is not None else None
        latest = lapse.most.after(high) if high is not None and lapse.most is not None else None
    else:
        earliest = lapse.most.before(low) if low is not None and lapse.most is not None else None
        latest = lapse.least.before(high) if high is not None else None
    return Deadline(
        words, earliest, latest, f"“{title}”, {room.told or 'as held'}." if title else ""
    )


def _told(title: str, room: Room) -> str:
    return f"“{title}”, {room.told or 'as it was held'}." if title else ""


def _room(text: str, said: Days, about: str, meetings: MeetingRooms) -> tuple[str, Room | None]:
    """The stretch that words name, with the title of the meeting if it is one."""
    while match := _ARTICLE.match(text):
        text = text[match.end() :]
    rooms = [room for day in said if (room := room_of_calendar(text, day)) is not None]
    if rooms:
        return "", rooms[0].hull(rooms[-1])
    return meetings.named(text, said[-1], about)


def _date(ordinal: float | None, shift: int = 0) -> date | None:
    return None if ordinal is None else shifted_days(date.fromordinal(int(ordinal)), shift)


def _day(day: date | None) -> str:
    return PartialDate.of(day).said() if day is not None else "an unknown day"
