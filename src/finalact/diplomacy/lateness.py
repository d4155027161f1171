"""Plan beside outcome: how much later a meeting began than planned, and how long it lasted."""

from __future__ import annotations

from datetime import date

from finalact.model.duration import Duration, DurationUnit
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Number
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

AS_PLANNED = "as planned"
PERHAPS = "perhaps as planned"
NUMBERS = "no one two three four five six seven eight nine ten".split()
DAYS_AS_SUCH, WEEKS_AS_SUCH, MONTHS_AS_SUCH = 13, 70, 24


def lateness(planned: Bounds, held: Bounds, unit: str = "day") -> str:
    """How a day that came about stands to the day planned: "a year later", "as planned".

    `planned` and `held` are days counted from the calendar's first. `unit` is how exactly the
    plan was said: a plan for a year is held against the year, one for a month against the month.
    Nothing is said where either is not known; "at least" where the dates leave room.
    """
    if None in (planned.low, planned.high, held.low, held.high):
        return ""
    first, last = _day(planned.low), _day(planned.high)
    low, high = _day(held.low), _day(held.high)
    if first <= low and high <= last:
        return AS_PLANNED
    if low <= last and first <= high:
        return PERHAPS
    later = low > last
    whole = _in_units(first, last, low, high, unit)
    if whole:
        return _said(whole, "later" if later else "earlier")
    near, far = (last, low) if later else (high, first)
    exact = first == last and low == high
    length = time_between(near, far)
    said = length if exact else f"at least {length.removeprefix('more than ')}"
    return _said(said, "later" if later else "earlier")


def _in_units(first: date, last: date, low: date, high: date, unit: str) -> str:
    """The years or months between two dates that are each known to one year or month."""
    years = abs(low.year - first.year)
    if unit == "year" and first.year == last.year and low.year == high.year:
        return counted(years, "year")
    months = abs((low.year - first.year) * 12 + low.month - first.month)
    same_month = (first.year, first.month) == (last.year, last.month)
    if unit == "month" and same_month and (low.year, low.month) == (high.year, high.month):
        years, rest = divmod(months, 12)
        return counted(years, "year") if not rest else counted(months, "month")
    return ""


def _said(length: str, direction: str) -> str:
    return f"{length} {direction}"


def unit_of(when: PartialDate | None) -> str:
    """How exactly the beginning of a plan was said: "year", "month", "day" or another part."""
    if when is None:
        return "day"
    if when.precision != "span":
        return when.precision
    try:
        return PartialDate.parse(str(when).partition("/")[0]).precision
    except Refusal:
        # An open or unknown beginning.
        return "span"


def time_between(first: date, last: date) -> str:
    """The time from one day to a later one, in the largest unit that says it well."""
    days = (last - first).days
    if days <= DAYS_AS_SUCH and days != 7:
        return counted(days, "day")
    if days < WEEKS_AS_SUCH:
        return counted(days, "day") if days % 7 else counted(days // 7, "week")
    months = _whole(first, last, "month")
    if months < MONTHS_AS_SUCH:
        exact = Duration(months, "month").after(first) == last
        years, rest = divmod(months, 12)
        length = counted(months, "month") if rest else counted(years, "year")
        return length if exact else f"more than {length}"
    years = _whole(first, last, "year")
    exact = Duration(years, "year").after(first) == last
    return counted(years, "year") if exact else f"more than {counted(years, 'year')}"


def _whole(first: date, last: date, unit: DurationUnit) -> int:
    """The whole units from one day to another."""
    count = (last.year - first.year) * (12 if unit == "month" else 1)
    count += last.month - first.month if unit == "month" else 0
    return count if Duration(count, unit).after(first) <= last else count - 1


def counted(number: int, unit: str) -> str:
    """A number of units in words: "a year", "three weeks", "25 days"."""
    if number == 1:
        return f"a {unit}"
    said = NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"
    return f"{said} {unit}s"


def length_held(start: Bounds, finish: Bounds, stated: Bounds) -> Bounds:
    """How many days a meeting lasted, both its first and last day counted.

    From its dates; a stated length where those are vague (a month or a year) or not known.
    """
    vague = start == finish and start.low != start.high
    days = finish.minus(start).plus(Bounds(1, 1))
    if vague or start.says_nothing or finish.says_nothing or days.says_nothing:
        return stated
    return Bounds(max(1, days.low) if days.low is not None else None, days.high)


def against_length(planned: Bounds, held: Bounds) -> str:
    """Whether it lasted as long as planned: "shorter than planned", "as long as planned"."""
    if planned.says_nothing or held.says_nothing:
        return ""
    for sign, said in ((">", "longer than planned"), ("<", "shorter than planned")):
        if held.compare_bounds(sign, planned) is Truth.YES:
            return said
    inside_low = planned.low is None or (held.low is not None and held.low >= planned.low)
    inside_high = planned.high is None or (held.high is not None and held.high <= planned.high)
    return "as long as planned" if inside_low and inside_high else "perhaps as long as planned"


def days_said(days: Bounds) -> str:
    """A length in days as a reader takes it: "25 days", "six weeks", "17 to 19 days"."""
    if days.low is None or days.high is None:
        if days.low is not None:
            return f"at least {_length(days.low)}"
        return f"at most {_length(days.high)}" if days.high is not None else ""
    if days.low == days.high:
        return _length(days.low)
    return f"{days.low:,g} to {days.high:,g} days"


def _length(days: Number) -> str:
    count = int(days)
    if count >= WEEKS_AS_SUCH or count % 7:
        return counted(count, "day")
    return counted(count // 7, "week")


def _day(ordinal: Number | None) -> date:
    assert ordinal is not None
    return date.fromordinal(int(ordinal))
