"""Dates as the papers give them: a day, a month, "between", "not after", a span."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal

from attrs import field, frozen

from finalact.model.date_words import said
from finalact.model.edtf import OneOf, Simple, Span, Unit, not_understood, read_edtf
from finalact.model.truth import Truth

Precision = Unit | Literal["between", "span"]


@frozen(repr=False)
class PartialDate:
    """A date known as exactly as its source tells it, and no more exactly.

    `text` is EDTF and decides everything else. `earliest` and `latest` are the first and
    last day it can mean (of a span: its first start and last end); None where nothing is
    said. A date marked about (~) or perhaps (?) is wider by one unit of its own precision on
    each side ("Bounds as said"; rule "three dates" of the assessment). `is_span` holds only
    for what was written as a stretch (a/b): a month or year may be either.

    `latest_start` and `earliest_end` are the other ends of the room left for a stretch with
    uncertain ends; they equal `earliest` and `latest` for a certain one.
    """

    text: str
    earliest: date | None = field(eq=False)
    latest: date | None = field(eq=False)
    approximate: bool = field(eq=False)
    uncertain: bool = field(eq=False)
    is_span: bool = field(eq=False)
    precision: Precision = field(eq=False)
    latest_start: date | None = field(eq=False)
    earliest_end: date | None = field(eq=False)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read EDTF text; a Refusal (`date-not-understood`) says what is wrong with it."""
        return _parse(text)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The exact day."""
        return _parse(date.isoformat(day))

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    @property
    def counts_from(self) -> date | None:
        """The day from which it counts: its last possible day; None if it never surely came."""
        return self.latest

    @property
    def is_day(self) -> bool:
        """Whether it is one exact, certain day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_certain_span(self) -> bool:
        """Whether it can be the period of a flow: both ends known, nothing qualified.

        "1988" is 1 January to 31 December, "1988-01/1988-04" is 1 January to 30 April.
        """
        known = self.earliest is not None and self.latest is not None
        exact = self.earliest == self.latest_start and self.latest == self.earliest_end
        return known and exact and not (self.approximate or self.uncertain)

    @property
    def days(self) -> int | None:
        """The number of days of a certain span, both ends included; else None."""
        if not self.is_certain_span or self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def whole_months(self) -> int | None:
        """The number of calendar months it fills from first to last day; else None."""
        if not self.is_certain_span or self.earliest is None or self.latest is None:
            return None
        ends_a_month = self.latest == date.max or _next_day(self.latest).day == 1
        if self.earliest.day != 1 or not ends_a_month:
            return None
        years = self.latest.year - self.earliest.year
        return years * 12 + self.latest.month - self.earliest.month + 1

    def before(self, other: PartialDate) -> Truth:
        """Whether it is over before the other begins.

        A month or a year stands for one unknown day in it, so that March 1988 is not known
        to be before 1988; a span stands for all of its days, and an open one (1988/..) is
        never over.
        """
        if self._has_no_end or other._has_no_start:
            return Truth.NO
        end_from, end_to = self._end()
        start_from, start_to = other._start()
        if end_to is not None and start_from is not None and end_to < start_from:
            return Truth.YES
        if end_from is not None and start_to is not None and end_from >= start_to:
            return Truth.NO
        return Truth.UNKNOWN

    def after(self, other: PartialDate) -> Truth:
        """Whether it begins after the other is over."""
        return other.before(self)

    def within(self, other: PartialDate) -> Truth:
        """Whether it lies wholly inside the other, the other taken as a stretch of days."""
        start_from, start_to = self._start()
        end_from, end_to = self._end()
        if _surely_before(start_to, other.earliest) or _surely_before(other.latest, end_from):
            return Truth.NO
        starts_inside = other._has_no_start or _not_after(other.latest_start, start_from)
        ends_inside = other._has_no_end or _not_after(end_to, other.earliest_end)
        return Truth.YES if starts_inside and ends_inside else Truth.UNKNOWN

    def covers(self, day: date) -> bool:
        """Whether the day lies between the earliest and the latest day; open ends hold all."""
        starts = self.earliest is None or self.earliest <= day
        return starts and (self.latest is None or day <= self.latest)

    def said(self) -> str:
        """In plain words: "about March 1988", "not after 31 March 1988"."""
        return said(read_edtf(self.text))

    def sort_key(self) -> tuple[int, int, str]:
        """A key that puts any dates in one fixed order: by earliest, then latest, then text."""
        earliest = self.earliest.toordinal() if self.earliest else 0
        latest = self.latest.toordinal() if self.latest else date.max.toordinal() + 1
        return earliest, latest, self.text

    def _start(self) -> tuple[date | None, date | None]:
        return self.earliest, self.latest_start if self.is_span else self.latest

    def _end(self) -> tuple[date | None, date | None]:
        return self.earliest_end if self.is_span else self.earliest, self.latest

    @property
    def _has_no_start(self) -> bool:
        return self.is_span and self.text.startswith("../")

    @property
    def _has_no_end(self) -> bool:
        return self.is_span and self.text.endswith("/..")


@lru_cache(maxsize=1 << 16)
def _parse(text: str) -> PartialDate:
    text = text.strip()
    if not text:
        raise not_understood(text)
    read = read_edtf(text)
    if isinstance(read, Simple):
        return PartialDate(
            text,
            read.earliest,
            read.latest,
            read.approximate,
            read.uncertain,
            is_span=False,
            precision=read.unit,
            latest_start=read.latest_start,
            earliest_end=read.earliest_end,
        )
    return _one_of(text, read) if isinstance(read, OneOf) else _span(text, read)


def _one_of(text: str, read: OneOf) -> PartialDate:
    firsts = [choice.first for choice in read.choices]
    lasts = [choice.last for choice in read.choices]
    marked = [end for end in (*firsts, *lasts) if end is not None]
    # A qualifier on a member has already moved the bounds; an open member opens the set.
    earliest = None if None in firsts else min(end.earliest for end in marked)
    latest = None if None in lasts else max(end.latest for end in marked)
    return PartialDate(
        text,
        earliest,
        latest,
        any(end.approximate for end in marked),
        any(end.uncertain for end in marked),
        is_span=False,
        precision="between",
        latest_start=latest,
        earliest_end=earliest,
    )


def _span(text: str, read: Span) -> PartialDate:
    start = read.start if isinstance(read.start, Simple) else None
    end = read.end if isinstance(read.end, Simple) else None
    marked = [edge for edge in (start, end) if edge is not None]
    latest_start = start.latest_start if start else None
    earliest_end = end.earliest_end if end else None
    if start and end:
        # However uncertain its ends are, a span does not end before it starts.
        latest_start = min(start.latest_start, end.latest)
        earliest_end = max(end.earliest_end, start.earliest)
    return PartialDate(
        text,
        start.earliest if start else None,
        end.latest if end else None,
        any(edge.approximate for edge in marked),
        any(edge.uncertain for edge in marked),
        is_span=True,
        precision="span",
        latest_start=latest_start or (end.latest if end else None),
        earliest_end=earliest_end or (start.earliest if start else None),
    )


def _next_day(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _surely_before(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day < other


def _not_after(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day <= other
