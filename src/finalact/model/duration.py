"""Lengths of time as they are said: "4 weeks", "ten years"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Literal, get_args

from attrs import frozen

from finalact.model.edtf import shifted_days
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Comparison
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

DurationUnit = Literal["day", "week", "month", "year"]
UNITS: tuple[DurationUnit, ...] = get_args(DurationUnit)

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: n for n, word in enumerate(_SMALL)} | {"a": 1, "an": 1}
_NUMBERS |= {tens: 20 + 10 * n for n, tens in enumerate(_TENS)}
_NUMBERS |= {
    f"{tens}-{unit}": 20 + 10 * n + m
    for n, tens in enumerate(_TENS)
    for m, unit in enumerate(_SMALL[1:10], 1)
}
_LONGEST = 9999
_DURATION = re.compile(
    r"(?P<count>[0-9]{1,6}|[a-z]+(?:[ -][a-z]+)?)[ -](?P<unit>day|week|month|year)s?"
)
_SIGNS: dict[Comparison, frozenset[int]] = {
    "<": frozenset({-1}),
    "<=": frozenset({-1, 0}),
    "=": frozenset({0}),
    ">=": frozenset({0, 1}),
    ">": frozenset({1}),
    "!=": frozenset({-1, 1}),
}


@frozen
class Duration:
    """A number of days, weeks, months or years, counted on the calendar.

    A month from 31 January is 28 or 29 February: where the day is lacking, the last day of
    the month stands for it.
    """

    count: int
    unit: DurationUnit

    def after(self, day: date) -> date:
        """The day so long after the given one."""
        return self._moved(day, self.count)

    def before(self, day: date) -> date:
        """The day so long before the given one."""
        return self._moved(day, -self.count)

    def compare(self, first: date, last: date) -> int:
        """How a stretch compares with it: -1 shorter, 0 equal, 1 longer.

        Both the first and the last day count, as for a meeting held from one to the other:
        Monday 1 to Sunday 28 is exactly four weeks.
        """
        next_day, reached = shifted_days(last, 1), self.after(first)
        return (next_day > reached) - (next_day < reached)

    def said(self) -> str:
        """In plain words: "4 weeks", "1 year"."""
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def __str__(self) -> str:
        return self.said()

    def _moved(self, day: date, count: int) -> date:
        if self.unit in {"day", "week"}:
            return shifted_days(day, count * (7 if self.unit == "week" else 1))
        months = count * (12 if self.unit == "year" else 1)
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        if not date.min.year <= year <= date.max.year:
            return date.min if year < date.min.year else date.max
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


# The fewest and the most days that one of a unit can have.
DAYS_IN: dict[str, tuple[int, int]] = {
    "day": (1, 1),
    "week": (7, 7),
    "month": (28, 31),
    "year": (365, 366),
}


@lru_cache(maxsize=256)
def read_duration(text: str) -> Duration:
    """Read "4 weeks", "a year", "ten years", "six months".

    Raises a Refusal (`duration-not-understood`) for anything else.
    """
    match = _DURATION.fullmatch(" ".join(text.lower().split()))
    count = None
    if match:
        words = match["count"].replace(" ", "-")
        count = int(words) if words.isdigit() else _NUMBERS.get(words)
    if match is None or count is None or count > _LONGEST:
        sentence = f'"{text}" is not a length of time that the desk reads.'
        remedy = 'Write a number and a unit: "4 weeks", "six months", "10 years".'
        raise Refusal("duration-not-understood", sentence, remedy)
    return Duration(count, next(unit for unit in UNITS if unit == match["unit"]))


def lasted(
    start: PartialDate, finish: PartialDate, comparison: Comparison, length: Duration
) -> Truth:
    """Whether what was held from start to finish lasted so long, both days included.

    Partial dates leave room: the shortest and the longest possible stretch are compared,
    and the answer is not known where they differ.
    """
    shortest, longest = -1, 1
    if start.latest and finish.earliest:
        shortest = length.compare(start.latest, max(finish.earliest, start.latest))
    if start.earliest and finish.latest:
        longest = length.compare(start.earliest, finish.latest)
    answers = {sign in _SIGNS[comparison] for sign in range(shortest, longest + 1)}
    return Truth.of(answers.pop()) if len(answers) == 1 else Truth.UNKNOWN


def years_between(earlier: date, later: date) -> int:
    """The whole years completed from one day to the other; negative if the order is reversed.

    Somebody who last did secret work on 29 February 1976 has completed twelve years on
    29 February 1988, and eleven on 28 February 1987.
    """
    if later < earlier:
        return -years_between(later, earlier)
    years = later.year - earlier.year
    return years if Duration(years, "year").after(earlier) <= later else years - 1
