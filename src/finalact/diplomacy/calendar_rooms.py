"""Stretches of the calendar as words name them: "May", "mid-July", "late 1988", "next month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from finalact.diplomacy.room import Room, room_of_date
from finalact.model.date_words import ORDINALS, SEASONS
from finalact.model.duration import Duration
from finalact.model.edtf import MONTHS
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

_THIS = re.compile(r"(?:this|current|present )?\s*(?P<unit>year|month|week)s?")
_NEXT = re.compile(r"(?:next|coming|following) (?P<unit>year|month|week)")
_PARTS_OF_YEAR = (*(f"{nth} quarter" for nth in ORDINALS), *(f"{n} half" for n in ORDINALS[:2]))
_LACKS_YEAR = re.compile(
    r"(?P<next>(?:this|coming|next) )?"
    rf"(?P<name>(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{'|'.join((*MONTHS, *SEASONS, 'fall'))})"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?)?|{'|'.join(_PARTS_OF_YEAR)})",
    re.IGNORECASE,
)
_SHORT_PART = re.compile(r"(?P<unit>[qh]) ?(?P<number>[1-4])(?: of|,)?(?P<year> \d{4})?")
# "Early July" is its first half, "mid-July" its middle third, "late July" its second half: as
# far as each of these words is used. One deadline by mid-July is the 11th at the strictest and
# the 20th at the widest.
_PART_OF = re.compile(
    r"(?:(?P<early>early(?: part of| in)?)|(?P<late>late(?: in)?|latt?er part of)|"
    r"mid|middle(?: of)?)[ -](?:the )?(?P<of>.+)"
)
_DAYS_OF_WEEK = "monday tuesday wednesday thursday friday saturday sunday".split()
_NEAR = {"today": 0, "tomorrow": 1, "day after tomorrow": 2}
_HOLIDAYS = {"christmas": "25 december", "turn of the year": "31 december"}


def room_of_calendar(words: str, said: date) -> Room | None:
    """The stretch that words of the calendar mean on the day they are said; None for others.

    "This year" is the year of that day and "December" the next December that is not over.
    """
    try:
        return room_of_date(read_date(words))
    except Refusal:
        pass
    words = _HOLIDAYS.get(words, words)
    if match := _THIS.fullmatch(words):
        return _unit_around(said, match["unit"])
    if match := _NEXT.fullmatch(words):
        length = Duration(1, "year" if match["unit"] == "year" else "month")
        ahead = Duration(1, "week") if match["unit"] == "week" else length
        return _unit_around(ahead.after(said), match["unit"])
    if match := _LACKS_YEAR.fullmatch(words):
        return _next_of(match["name"], said, begun=match["next"] != "next ")
    if match := _SHORT_PART.fullmatch(words):
        return _short_part(match, said)
    if match := _PART_OF.fullmatch(words):
        whole = room_of_calendar(match["of"], said)
        word = "early" if match["early"] else "late" if match["late"] else "mid"
        return _part_of(whole, word) if whole is not None else None
    return _near(words, said)


def _next_of(words: str, said: date, *, begun: bool = True) -> Room | None:
    """The first that is not over on a day or, where it may not have `begun`, that lies ahead."""
    # Winter begins in one year and ends in the next.
    for year in range(said.year - 1, min(said.year + 2, date.max.year)):
        try:
            room = room_of_date(read_date(f"{words} {year}"))
        except Refusal:
            continue
        until = room.finish.high if begun else room.start.low
        if until is not None and until >= said.toordinal() + (0 if begun else 1):
            return room
    return None


def _unit_around(day: date, unit: str) -> Room:
    if unit == "week":
        first = day.toordinal() - day.weekday()
        return Room(Bounds(first, first), Bounds(first + 6, first + 6))
    text = f"{day.year:04}" if unit == "year" else f"{day.year:04}-{day.month:02}"
    return room_of_date(PartialDate.parse(text))


def _short_part(match: re.Match[str], said: date) -> Room | None:
    """A quarter or half-year as tables head it: "Q3 1988", "H1"."""
    number, unit = int(match["number"]), {"q": "quarter", "h": "half"}[match["unit"]]
    if unit == "half" and number > 2:
        return None
    words = f"{ORDINALS[number - 1]} {unit}"
    if match["year"]:
        return room_of_date(read_date(f"{words} of{match['year']}"))
    return _next_of(words, said)


def _part_of(whole: Room, word: str) -> Room | None:
    """The early, middle or late part of a stretch, in whole months where it has enough of them."""
    if None in (whole.start.low, whole.finish.high) or whole.start.low != whole.start.high:
        return None
    first = date.fromordinal(int(whole.start.low or 0))
    after = date.fromordinal(int(whole.finish.high or 0)) + timedelta(days=1)
    early, late = {"early": (0, 3), "mid": (2, 4), "late": (3, 6)}[word]
    begins, ends = _sixth(first, after, early), _sixth(first, after, late) - timedelta(days=1)
    return Room(
        Bounds(begins.toordinal(), begins.toordinal()), Bounds(ends.toordinal(), ends.toordinal())
    )


def _sixth(first: date, after: date, number: int) -> date:
    """Where so many sixths of a stretch are over; a month has three times ten days, or so."""
    months = (after.year - first.year) * 12 + after.month - first.month
    if first.day == after.day == 1 and months:
        whole, rest = divmod(number * months * 30 // 6, 30)
        day = Duration(whole, "month").after(first)
        return day + timedelta(days=rest)
    return first + timedelta(days=(after - first).days * number // 6)


def _near(words: str, said: date) -> Room | None:
    """A day told from the one on which it is said: "tomorrow", "Friday"."""
    if words in _NEAR:
        ahead = _NEAR[words]
    elif words in _DAYS_OF_WEEK:
        ahead = (_DAYS_OF_WEEK.index(words) - said.weekday() - 1) % 7 + 1
    else:
        return None
    day = said.toordinal() + ahead
    return Room(Bounds(day, day), Bounds(day, day))
