"""Dates in plain words: "31 March 1988", "January to April 1988", "not after 1988"."""

from __future__ import annotations

from finalact.model.edtf import MONTHS, Choice, OneOf, Simple, Span

SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = ("first", "second", "third", "fourth")


def said(date: Simple | OneOf | Span) -> str:
    """A date as a person would say it; words chosen so that they can be typed back."""
    if isinstance(date, Simple):
        return _simple(date)
    return _one_of(date) if isinstance(date, OneOf) else _span(date)


def _simple(date: Simple) -> str:
    words = _unqualified(date)
    if date.approximate:
        words = f"about {words}"
    return f"perhaps {words}" if date.uncertain else words


def _unqualified(date: Simple) -> str:
    year, month = date.start.year, date.start.month
    match date.unit:
        case "day":
            return f"{date.start.day} {MONTHS[month - 1]} {year}"
        case "month":
            words = f"{MONTHS[month - 1]} {year}"
        case "season" if month == 12:
            words = f"winter {year}-{(year + 1) % 100:02}"
        case "season":
            words = f"{SEASONS[month // 3 - 1]} {year}"
        case "quarter":
            words = f"{ORDINALS[month // 3]} quarter of {year}"
        case "half":
            words = f"{ORDINALS[month // 6]} half of {year}"
        case "year":
            words = f"{year}"
        case "decade":
            words = f"the {year}s"
        case "century":
            words = f"the years {year} to {year + 99}"
    # "about some time in the 1980s" says no more than "about the 1980s".
    return f"some time in {words}" if date.unspecified and not date.qualified else words


def _one_of(date: OneOf) -> str:
    words = [_choice(choice) for choice in date.choices]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _choice(choice: Choice) -> str:
    first, last = choice.first, choice.last
    if first and last:
        both = f"between {_simple(first)} and {_simple(last)}"
        return _simple(first) if first is last else both
    return f"not before {_simple(first)}" if first else f"not after {_simple(last)}" if last else ""


def _span(date: Span) -> str:
    start, end = date.start, date.end
    if isinstance(start, Simple) and isinstance(end, Simple):
        return f"{_shortened(start, end)} to {_simple(end)}"
    if isinstance(start, Simple):
        return f"from {_simple(start)} on" + (", end unknown" if end == "unknown" else "")
    if isinstance(end, Simple):
        return f"up to {_simple(end)}" + (", start unknown" if start == "unknown" else "")
    return "at any time"


def _shortened(start: Simple, end: Simple) -> str:
    """The start without the year (and month) that the end repeats."""
    plain = not (start.qualified or end.qualified or start.unspecified or end.unspecified)
    same_year = start.start.year == end.start.year
    if not (plain and same_year and start.unit == end.unit and start.unit in {"day", "month"}):
        return _simple(start)
    month = MONTHS[start.start.month - 1]
    if start.unit == "month":
        return month
    same_month = start.start.month == end.start.month
    return str(start.start.day) if same_month else f"{start.start.day} {month}"
