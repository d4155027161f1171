"""A stretch of days as a reader would name it."""

from __future__ import annotations

from datetime import date

from finalact.model.partial_date import PartialDate

DAYS_OF = {"day": "daily", "month": "monthly", "quarter": "quarterly", "half": "half-yearly"}


def kind_of(first: date, last: date) -> str:
    """Which part of the calendar a stretch fills: day, month, quarter, half, year, or stretch."""
    if first == last:
        return "day"
    whole = first.day == 1 and last.toordinal() == _last_day(last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if not whole:
        return "stretch"
    for length, name in ((1, "month"), (3, "quarter"), (6, "half"), (12, "year")):
        if months == length and (first.month - 1) % length == 0:
            return name
    return "months"


def said(first: date, last: date) -> str:
    """The stretch in words: "the first half of 1987", "June 1987", "1987"."""
    year, kind = first.year, kind_of(first, last)
    written = {
        "day": first.isoformat(),
        "month": f"{year:04}-{first.month:02}",
        "quarter": f"{year:04}-{32 + (first.month + 2) // 3}",
        "half": f"{year:04}-{40 if first.month == 1 else 41}",
        "year": f"{year:04}",
        "months": f"{year:04}-{first.month:02}/{last.year:04}-{last.month:02}",
        "stretch": f"{first.isoformat()}/{last.isoformat()}",
    }[kind]
    words = PartialDate.parse(written).said()
    return f"the {words}" if kind in ("quarter", "half") else words


def common_name(stretches: list[tuple[date, date]]) -> str:
    """What figures for such stretches are called: "monthly figures", or just "figures"."""
    kinds = {kind_of(first, last) for first, last in stretches}
    word = DAYS_OF.get(kinds.pop(), "") if len(kinds) == 1 else ""
    return f"{word} figures".strip() if len(stretches) > 1 else "figure"


def _last_day(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 else None
    return following.toordinal() - 1 if following is not None else date.max.toordinal()
