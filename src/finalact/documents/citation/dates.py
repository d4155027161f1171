"""The date of a paper as each style of citation has it; nothing is made more exact than it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from finalact.model.date_words import said
from finalact.model.edtf import MONTHS, OneOf, Simple, Span, read_edtf
from finalact.model.partial_date import PartialDate

# CSL and RIS know these parts of a date.
EXACT = ("day", "month", "year")
SEASONS = {3: 1, 6: 2, 9: 3, 12: 4}
_UNDATED = "n.d."


def in_words(edtf: str | None, *, is_inferred: bool = False) -> str:
    """The date as Chicago prints it: "June 8, 1981", "ca. 1981"; in brackets where inferred.

    The Chicago Manual of Style, 17th edition, 9.31, 14.145 and 14.224.
    """
    if edtf is None:
        return _UNDATED
    date = read_edtf(edtf)
    words = _simple(date) if isinstance(date, Simple) else _other(date)
    return f"[{words}]" if is_inferred and not words.startswith("[") else words


def in_parts(edtf: str) -> dict[str, Any]:
    """The date as CSL-JSON has it: `date-parts`, two of them for a stretch, and `circa`.

    A date between two others has both and `circa`; one that is open on a side is `literal`.
    """
    date = read_edtf(edtf)
    if isinstance(date, Simple) and date.unit in EXACT and not date.unspecified:
        told: dict[str, Any] = {"date-parts": [_parts(date)]}
        return {**told, "circa": True} if date.qualified else told
    if isinstance(date, Simple) and date.unit == "season":
        told = {"date-parts": [[date.start.year]], "season": SEASONS[date.start.month]}
        return {**told, "circa": True} if date.qualified else told
    if isinstance(date, Span) and isinstance(date.start, Simple) and isinstance(date.end, Simple):
        ends = (date.start, date.end)
        if all(end.unit in EXACT and not end.unspecified for end in ends):
            told = {"date-parts": [_parts(end) for end in ends]}
            return {**told, "circa": True} if any(end.qualified for end in ends) else told
    whole = PartialDate.parse(edtf)
    if whole.earliest is None or whole.latest is None:
        return {"literal": whole.said()}
    both = [_day(whole.earliest), _day(whole.latest)]
    return {"date-parts": both[:1] if both[0] == both[1] else both, "circa": True}


def in_slashes(edtf: str) -> str:
    """The date as RIS has it: YYYY/MM/DD/ and, behind it, the words where it is not exact.

    Empty where not even the year is certain, for the format wants one.
    """
    date = read_edtf(edtf)
    if isinstance(date, Simple) and date.unit in EXACT and not date.unspecified:
        parts = [f"{part:02}" for part in _parts(date)] + ["", ""]
        words = PartialDate.parse(edtf).said() if date.qualified else ""
        return f"{date.start.year:04}/{parts[1]}/{parts[2]}/{words}"
    year = year_of(edtf)
    return f"{year}///{PartialDate.parse(edtf).said()}" if year else ""


def year_of(edtf: str) -> str:
    """The one year in which a date lies; empty where it may lie in several."""
    whole = PartialDate.parse(edtf)
    if whole.earliest is None or whole.latest is None:
        return ""
    date = read_edtf(edtf)
    if isinstance(date, Simple) and not date.unspecified and date.unit in ("day", "month", "year"):
        return f"{date.start.year:04}"
    years = {whole.earliest.year, whole.latest.year}
    return f"{years.pop():04}" if len(years) == 1 else ""


def for_biblatex(edtf: str) -> str:
    """The date as BibLaTeX reads it (EDTF without sets); empty where it has no words for it."""
    date = read_edtf(edtf)
    if isinstance(date, OneOf):
        return ""
    return edtf


def _parts(date: Simple) -> list[int]:
    return _day(date.start)[: EXACT[::-1].index(date.unit) + 1]


def _day(day: dt.date) -> list[int]:
    return [day.year, day.month, day.day]


def _simple(date: Simple) -> str:
    month = MONTHS[date.start.month - 1]
    if date.unit == "day":
        words = f"{month} {date.start.day}, {date.start.year}"
    elif date.unit == "month" and not date.unspecified:
        words = f"{month} {date.start.year}"
    elif date.unit == "year" and not date.unspecified:
        words = str(date.start.year)
    else:
        bare = Simple(date.start, date.unit, date.unspecified)
        words = said(bare)
    if date.approximate:
        words = f"ca. {words}"
    return f"[{words}?]" if date.uncertain else words


def _other(date: OneOf | Span) -> str:
    if isinstance(date, Span):
        return _stretch(date)
    return _joined(_choice(choice.first, choice.last) for choice in date.choices)


def _choice(first: Simple | None, last: Simple | None) -> str:
    if first and last:
        return _simple(first) if first is last else f"between {_pair(first, last)}"
    return f"after {_simple(first)}" if first else f"by {_simple(last)}" if last else _UNDATED


def _pair(first: Simple, last: Simple) -> str:
    """Two dates with "and"; a year that both have stands once."""
    plain = not any(e.qualified or e.unspecified for e in (first, last))
    words = _simple(first)
    if plain and first.start.year == last.start.year and first.unit == "day" == last.unit:
        words = words.removesuffix(f", {first.start.year}")
    return f"{words} and {_simple(last)}"


def _joined(words: Iterable[str]) -> str:
    given = list(words)
    return given[0] if len(given) == 1 else f"{', '.join(given[:-1])} or {given[-1]}"


def _stretch(date: Span) -> str:
    """A stretch with an en dash, the month and the year once where they are the same."""
    start, end = date.start, date.end
    if not isinstance(start, Simple) or not isinstance(end, Simple):
        if isinstance(start, Simple):
            return f"{_simple(start)}–"
        return f"until {_simple(end)}" if isinstance(end, Simple) else _UNDATED
    first, last = _simple(start), _simple(end)
    plain = not any(e.qualified or e.unspecified for e in (start, end)) and start.unit == end.unit
    if not plain or start.start.year != end.start.year:
        return f"{first}–{last}" if plain and start.unit == "year" else f"{first} – {last}"
    month = MONTHS[start.start.month - 1]
    if start.unit == "month":
        return f"{month}–{last}"
    if start.unit == "day" and start.start.month == end.start.month:
        return f"{month} {start.start.day}–{end.start.day}, {start.start.year}"
    return f"{month} {start.start.day}–{last}" if start.unit == "day" else f"{first}–{last}"
