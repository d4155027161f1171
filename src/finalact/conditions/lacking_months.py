"""Months of a period: which of them figures account for, and how they are named."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from finalact.claims.pieces import Piece
from finalact.conditions.last_months import months_of
from finalact.conditions.wording import count_of, listed
from finalact.model.edtf import MONTHS
from finalact.model.partial_date import PartialDate

# A calendar month by its first and last day.
Month = tuple[date, date]
Months = tuple[Month, ...]


def covered_months(pieces: tuple[Piece, ...], period: PartialDate) -> Months:
    """The months of a period that figures account for."""
    told: dict[Month, int] = dict.fromkeys(months_of(period), 0)
    for piece in pieces:
        for month in told:
            if piece.first <= month[0] and month[1] <= piece.last:
                told[month] += -1 if piece.less else 1
    return tuple(month for month, times in told.items() if times > 0)


def named_months(months: Months, period: PartialDate) -> str:
    """The months in words: "from January to April", "in March", "in March and May"."""
    if not months:
        return ""
    text = listed_months(months, period)
    return f"from {text}" if " to " in text and " and " not in text else f"in {text}"


def listed_months(months: Months, period: PartialDate) -> str:
    """The months in a row: "January to April and June"."""
    runs: list[list[date]] = [[months[0][0]]]
    for (_, ended), (begins, _) in pairwise(months):
        if (begins - ended).days == 1:
            runs[-1].append(begins)
        else:
            runs.append([begins])
    first, last = period.earliest, period.latest
    one_year = first is not None and last is not None and first.year == last.year
    return listed([_run(run, one_year=one_year) for run in runs])


def _run(run: list[date], *, one_year: bool) -> str:
    ends = [run[0], run[-1]] if len(run) > 1 else run
    names = [MONTHS[day.month - 1] + ("" if one_year else f" {day.year}") for day in ends]
    return " to ".join(names)


def length_of(months: list[Month]) -> str:
    """How long a row of months is: "the year", "six months"."""
    if len(months) == 12 and months[0][0].month == 1:
        return "the year"
    return count_of(len(months), "month") if len(months) > 1 else "the month"


def day_said(day: date) -> str:
    """A day in words: "31 December 1988"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
