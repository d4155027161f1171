"""The two dates of a page, taken from its address: the day asked about, and what was known by."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import frozen

from finalact.model.edtf import MONTHS
from finalact.model.refusal import Refusal
from finalact.model.said_dates import TYPED, read_date

AS_OF, KNOWN_BY = "as_of", "known_by"


class DateRefused(Refusal):
    """A date in the address that is not understood; `field` says which of the two it is."""

    def __init__(self, field: str, sentence: str, remedy: str) -> None:
        super().__init__("date-not-understood", sentence, remedy)
        self.field = field


@frozen
class Dates:
    """The day a page answers for, the day by which its claims were known, and today.

    Source: rules of judging, "as of, known by".
    """

    as_of: date
    known_by: date
    today: date

    @property
    def are_today(self) -> bool:
        """Whether the page answers for today, by all that is known today."""
        return self.as_of == self.today == self.known_by

    @property
    def headline(self) -> str:
        """The day in words: "As of 31 March 1988"."""
        return f"As of {'today, ' if self.as_of == self.today else ''}{said(self.as_of)}"

    @property
    def footing(self) -> str:
        """What the answer knows: "by what was known on that day"."""
        if self.are_today:
            return "by all that is known today"
        if self.known_by == self.as_of:
            return "by what was known on that day"
        return f"by what was known by {said(self.known_by)}"

    @property
    def warning(self) -> str:
        """A sentence for every page that does not answer for today; else nothing."""
        if self.are_today:
            return ""
        return f"This page does not answer for today, {said(self.today)}."

    @property
    def query(self) -> dict[str, str]:
        """The dates as every link carries them."""
        return {AS_OF: self.as_of.isoformat(), KNOWN_BY: self.known_by.isoformat()}


def read_dates(query: Mapping[str, str], today: date) -> Dates:
    """The dates of an address: today where none is given; known by the same day as asked about.

    Any usual form is understood; a month or year counts from its last day (rule "three
    dates"). Raises DateRefused.
    """
    as_of = _day(AS_OF, query.get(AS_OF, ""), today)
    return Dates(as_of, _day(KNOWN_BY, query.get(KNOWN_BY, ""), as_of), today)


def said(day: date) -> str:
    """A day in words: "31 March 1988"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _day(field: str, typed: str, otherwise: date) -> date:
    if not typed.strip():
        return otherwise
    try:
        read = read_date(typed)
    except Refusal as refusal:
        raise DateRefused(field, refusal.sentence, refusal.remedy) from None
    if read.counts_from is None:
        raise DateRefused(field, f"“{typed}” has no last day, so no answer can be for it.", TYPED)
    return read.counts_from
