"""EDTF text taken apart: days, months, seasons, sets of days and spans.

EDTF is the Extended Date/Time Format of the Library of Congress, now part of ISO 8601-2.
The desk reads the part of it that a dossier needs and says plainly what it does not read.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Literal, get_args

from attrs import frozen

from finalact.model.refusal import Refusal

Unit = Literal["day", "month", "season", "quarter", "half", "year", "decade", "century"]
UNITS: tuple[Unit, ...] = get_args(Unit)
Edge = Literal["open", "unknown"]

MONTHS = (
    "January February March April May June July August September October November December"
).split()
MONTHS_IN: dict[Unit, int] = {
    "month": 1,
    "season": 3,
    "quarter": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
# Winter begins in the year that is named and runs into the next: December to February.
PARTS_OF_YEAR: dict[int, tuple[Unit, int]] = {
    **{21 + n: ("season", 3 + 3 * n) for n in range(4)},
    **{33 + n: ("quarter", 1 + 3 * n) for n in range(4)},
    **{40 + n: ("half", 1 + 6 * n) for n in range(2)},
}

UNDERSTOOD = (
    "Write a day as 1988-03-31, a month as 1988-03, a year as 1988, an unknown day between "
    "two others as [1988-03-01..1988-03-31], a span as 1988-01/1988-04; "
    "~ behind a date means about, ? means perhaps."
)

_SIMPLE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)"
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"
    r"(?P<time>T([01]\d|2[0-4]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?"
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)


@frozen
class Simple:
    """One day, month, part of a year, year, decade or century.

    `unspecified` says that it means some unknown part of the unit (198X, 1988-03-XX), not
    the whole of it. A qualifier widens the date by one unit of its own on each side.
    """

    start: date
    unit: Unit
    unspecified: bool = False
    approximate: bool = False
    uncertain: bool = False

    @property
    def qualified(self) -> bool:
        """Whether the writer marked the date as approximate or uncertain."""
        return self.approximate or self.uncertain

    @property
    def earliest(self) -> date:
        """The first day on which it can begin."""
        return self._first_day(-1 if self.qualified else 0)

    @property
    def latest(self) -> date:
        """The last day on which it can end."""
        return self._last_day(1 if self.qualified else 0)

    @property
    def latest_start(self) -> date:
        """The last day on which it can begin: later than `earliest` only if not certain."""
        return self.latest if self.unspecified else self._first_day(1 if self.qualified else 0)

    @property
    def earliest_end(self) -> date:
        """The first day on which it can end: earlier than `latest` only if not certain."""
        return self.earliest if self.unspecified else self._last_day(-1 if self.qualified else 0)

    def _first_day(self, shift: int) -> date:
        if self.unit == "day":
            return shifted_days(self.start, shift)
        return _first_of(self._month_number + shift * MONTHS_IN[self.unit])

    def _last_day(self, shift: int) -> date:
        if self.unit == "day":
            return shifted_days(self.start, shift)
        after = self._month_number + (shift + 1) * MONTHS_IN[self.unit]
        return date.max if after > _LAST_MONTH else shifted_days(_first_of(after), -1)

    @property
    def _month_number(self) -> int:
        return self.start.year * 12 + self.start.month - 1


@frozen
class Choice:
    """One member of a set: a single date, or all between two; None where it is open."""

    first: Simple | None
    last: Simple | None


@frozen
class OneOf:
    """One unknown member of a set of dates: [a..b], [..b], [a..], [a,b]."""

    choices: tuple[Choice, ...]


@frozen
class Span:
    """A stretch of time from one date to another: a/b, a/.., ../b, a/, /b.

    An end is "open" (..) when the stretch goes on beyond sight, "unknown" (nothing) when it
    has an end that nobody gives.
    """

    start: Simple | Edge
    end: Simple | Edge


def read_edtf(text: str) -> Simple | OneOf | Span:
    """Take an EDTF text apart.

    Raises a Refusal (`date-not-understood`) for what is not EDTF as the desk reads it, for
    days that do not exist, and for sets and spans that end before they begin.
    """
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text)
    if text.count("/") == 1:
        return _span(text)
    return _simple(text, text)


def not_understood(text: str, why: str = "", remedy: str = UNDERSTOOD) -> Refusal:
    """The refusal of a date: `why` is a whole sentence where more can be said."""
    sentence = why or (f'"{text}" is not a date that the desk reads.' if text else "No date.")
    return Refusal("date-not-understood", sentence, remedy)


def real_day(year: int, month: int, day: int) -> date:
    """The day, or a Refusal that tells how long that month is."""
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        named = f"{MONTHS[month - 1]} {year}"
        why = f"There is no {day} {named}: {named} has {length} days."
        raise not_understood("", why, "Correct the day.")
    return date(year, month, day)


def shifted_days(day: date, days: int) -> date:
    """The day so many days away, held within the years 1 to 9999."""
    ordinal = day.toordinal() + days
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


_LAST_MONTH = date.max.year * 12 + 11


def _first_of(month_number: int) -> date:
    year, month = divmod(month_number, 12)
    if year < 1:
        return date.min
    return date.max if month_number > _LAST_MONTH else date(year, month + 1, 1)


def _simple(text: str, whole: str) -> Simple:
    match = _SIMPLE.fullmatch(text)
    if match is None:
        raise not_understood(whole)
    year, month, day = match["year"], match["month"], match["day"]
    qualifier = match["qualifier"] or ""
    approximate, uncertain = qualifier in {"~", "%"}, qualifier in {"?", "%"}
    first = int(year.replace("X", "0"))
    if first == 0:
        why = f'"{whole}" has a year before 1: the desk reads the years 0001 to 9999.'
        raise not_understood(whole, why)
    if match["time"] and (day is None or day == "XX"):
        raise not_understood(whole, f'"{whole}" gives a time of day without a day.')
    if "X" in year:
        if {month, day} - {None, "XX"}:
            raise not_understood(whole)
        unit: Unit = "century" if year.endswith("XX") else "decade"
        return Simple(date(first, 1, 1), unit, True, approximate, uncertain)
    if month is None or month == "XX":
        if day not in {None, "XX"}:
            raise not_understood(whole)
        return Simple(date(first, 1, 1), "year", month == "XX", approximate, uncertain)
    if int(month) in PARTS_OF_YEAR and day is None:
        unit, starts = PARTS_OF_YEAR[int(month)]
        return Simple(date(first, starts, 1), unit, False, approximate, uncertain)
    if not 1 <= int(month) <= len(MONTHS):
        why = (
            f'There is no month {month} in "{whole}": months are 01 to 12, seasons 21 to 24, '
            "quarters 33 to 36, halves 40 and 41."
        )
        raise not_understood(whole, why, "Correct the month.")
    if day is None or day == "XX":
        start = date(first, int(month), 1)
        return Simple(start, "month", day == "XX", approximate, uncertain)
    start = real_day(first, int(month), int(day))
    return Simple(start, "day", False, approximate, uncertain)


def _one_of(text: str) -> OneOf:
    members = [member.strip() for member in text[1:-1].split(",")]
    choices = []
    for place, member in enumerate(members):
        first, dots, last = (end.strip() for end in member.partition(".."))
        opens, closes = place == 0, place == len(members) - 1
        # Only the first member may lack a beginning, and only the last an end.
        if (not first and not (opens and last)) or (dots and not last and not closes):
            raise not_understood(text)
        begin = _simple(first, text) if first else None
        finish = begin if not dots else _simple(last, text) if last else None
        if begin and finish and begin.earliest > finish.latest:
            raise not_understood(text, f'"{text}" ends before it begins.', "Swap the two dates.")
        choices.append(Choice(begin, finish))
    return OneOf(tuple(choices))


def _span(text: str) -> Span:
    first, last = text.split("/")
    start, end = _edge(first, text), _edge(last, text)
    if start == end == "unknown":
        raise not_understood(text)
    if isinstance(start, Simple) and isinstance(end, Simple) and start.earliest > end.latest:
        raise not_understood(text, f'The span "{text}" ends before it begins.', "Swap its ends.")
    return Span(start, end)


def _edge(text: str, whole: str) -> Simple | Edge:
    if text == "":
        return "unknown"
    return "open" if text == ".." else _simple(text, whole)
