"""What can change an answer on a day: a claim that comes in, grows too old, or is undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.stocks import day_of
from finalact.conditions.wording import count_of
from finalact.model.claim import Claim, Relation
from finalact.model.duration import Duration, read_duration, years_between
from finalact.model.edtf import shifted_days
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

Use = Literal["stock", "flow", "word", "meeting"]
UNDOING = (Relation.CORRECTS, Relation.WITHDRAWS)


@frozen
class Cause:
    """Something that happens on a day and may change an answer.

    `ids` names it: the id of a claim, or a computed name such as `too-old:us-prisoners`;
    `claim` is the claim whose part in the answer may change, empty where it is no single one.
    """

    day: date
    ids: tuple[str, ...]
    claim: str = ""


def claim_causes(ledger: Ledger, claim: Claim, use: Use, limit: str = "") -> Iterator[Cause]:
    """All that can change what one claim has to say, each on its day.

    It reaches us; the day or period it is about comes to its end; it grows older than `limit`;
    it is corrected or withdrawn, or what undid it is itself withdrawn.
    """
    reached = claim.reached_us.counts_from if claim.reached_us is not None else None
    if reached is None:
        return
    yield Cause(reached, (claim.id,), claim.id)
    for name, day in _own_days(claim, use):
        if day > reached:
            yield Cause(day, (claim.id, name), claim.id)
    about = day_of(claim)
    if limit and about is not None:
        yield Cause(first_day_too_old(about, limit), (f"too-old:{claim.id}",), claim.id)
    for later in _bearing(ledger, claim, {claim.id}):
        told = later.reached_us.counts_from if later.reached_us is not None else None
        if told is not None:
            yield Cause(told, (later.id,), claim.id)


def _own_days(claim: Claim, use: Use) -> Iterator[tuple[str, date]]:
    """The days from which a claim may be used, by what it is used for, with their names."""
    if use == "flow":
        if claim.period is not None and claim.period.latest is not None:
            yield f"period-ended:{claim.period}", claim.period.latest
        return
    if use == "meeting":
        for day in _ends_of(claim):
            yield f"its-day:{claim.id}", day
        return
    about = day_of(claim)
    if about is not None:
        yield f"its-day:{claim.id}", about


def _ends_of(claim: Claim) -> Iterator[date]:
    """The last possible days of both ends of what a claim about a meeting tells."""
    for text in (str(claim.period or ""), claim.value):
        for end in (text, *text.split("/")):
            if end.strip(" ."):
                read = date_in(end)
                if read is not None and read.latest is not None:
                    yield read.latest


def _bearing(ledger: Ledger, claim: Claim, seen: set[str]) -> Iterator[Claim]:
    """What corrects or withdraws a claim, and what withdraws that in its turn."""
    for bearing in ledger.bearing_on(claim):
        if bearing.relation in UNDOING:
            later = ledger.as_mended(bearing)
            yield later
            if later.id not in seen:
                yield from _bearing(ledger, later, seen | {later.id})


@lru_cache(maxsize=1 << 16)
def first_day_too_old(about: date, limit: str) -> date:
    """The first day on which a figure about a day is no longer carried forward."""
    length = _length(limit)
    day = shifted_days(length.after(about), 1)
    while length.before(day) <= about and day < date.max:
        day += timedelta(1)
    return day


@lru_cache(maxsize=64)
def _length(limit: str) -> Duration:
    return read_duration(limit)


def years_passed(words: str, years: int) -> tuple[date, ...]:
    """The days on which so many whole years have passed since a date, as wide as it is vague."""
    found = years_after(words, years)
    return tuple(dict.fromkeys(day for day in found or () if day is not None))


@lru_cache(maxsize=1 << 16)
def years_after(words: str, years: int) -> tuple[date | None, date | None] | None:
    """The first day on which so many years may have passed since a date, and surely have.

    None in place of a day where the date has no such end; None altogether where it is no date.
    """
    read = date_in(words)
    if read is None:
        return None
    return (
        _first_day_with(read.earliest, years) if read.earliest is not None else None,
        _first_day_with(read.latest, years) if read.latest is not None else None,
    )


def _first_day_with(start: date, years: int) -> date | None:
    """The first day on which at least so many whole years have passed since another."""
    if years > 0:
        day = Duration(years, "year").after(start)
        return day if day < date.max else None
    low, high = 1, start.toordinal()
    while low < high:
        middle = (low + high) // 2
        if years_between(start, date.fromordinal(middle)) >= years:
            high = middle
        else:
            low = middle + 1
    return date.fromordinal(low)


def years_name(years: int, case: str, attribute: str) -> str:
    """The name of the day on which years have passed: `ten-years:case-7/last_secret_work`."""
    return f"{count_of(years, '').split()[0]}-years:{case}/{attribute}"


@lru_cache(maxsize=1 << 14)
def date_in(text: str) -> PartialDate | None:
    """The date that a word is, or None where it is none."""
    try:
        return PartialDate.parse(text)
    except Refusal:
        return None
