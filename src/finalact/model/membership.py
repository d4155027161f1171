"""Membership: one party's time in a group, and who belongs to it on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from attrs import frozen

from finalact.model.partial_date import PartialDate


@frozen
class Membership:
    """One party's time in a group, from its first day to its last, both counted.

    No `since` is from the beginning, no `until` is to this day. `known_on` is the day on which
    the desk came to know it; left out, it knew from the first day on. A later record of the same
    party and first day takes the place of an earlier one, and any record with a day that of one
    with none.
    """

    party: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    known_on: PartialDate | None = None

    @property
    def reached_us(self) -> PartialDate | None:
        """The day from which the desk may use it: known on, else the first day, else none."""
        return self.known_on or self.since

    @property
    def is_dated(self) -> bool:
        """Whether it names any day."""
        return bool(self.since or self.until or self.known_on)


def is_member(records: Sequence[Membership], as_of: date, known_by: date) -> bool:
    """Whether a party belongs on a day, by those of its records that were known.

    An uncertain day counts from its last possible one (rule "three dates").
    """
    known = [record for record in records if _counts(record.reached_us, known_by)]
    dated = [record for record in known if record.since or record.until]
    if not dated:
        return bool(known)
    standing: dict[PartialDate | None, Membership] = {}
    for record in sorted(dated, key=_order):
        standing[record.since] = record
    return any(
        _counts(record.since, as_of) and not _is_over(record.until, as_of)
        for record in standing.values()
    )


def turning_days(record: Membership) -> tuple[tuple[str, date], ...]:
    """The days on which a record can change who belongs: one joins, leaves, or it is known."""
    found: list[tuple[str, date]] = []
    if record.since is not None and record.since.counts_from is not None:
        found.append(("joined", record.since.counts_from))
    last = record.until.counts_from if record.until is not None else None
    if last is not None and last < date.max:
        found.append(("left", last + timedelta(1)))
    if record.known_on is not None and record.known_on.counts_from is not None:
        found.append(("membership", record.known_on.counts_from))
    return tuple(found)


def by_party(records: Iterable[Membership]) -> dict[str, tuple[Membership, ...]]:
    """The records of each party, in the order in which the parties are named."""
    found: dict[str, list[Membership]] = {}
    for record in records:
        of_it = found.setdefault(record.party, [])
        if record not in of_it:
            of_it.append(record)
    return {party: tuple(of_it) for party, of_it in found.items()}


def _counts(day: PartialDate | None, asked: date) -> bool:
    return day is None or (day.counts_from is not None and day.counts_from <= asked)


def _is_over(until: PartialDate | None, asked: date) -> bool:
    return until is not None and until.counts_from is not None and until.counts_from < asked


def _order(record: Membership) -> tuple[int, int, bool, int, str]:
    """What became known later stands; of one day, what names an end, and of ends the later."""
    told = record.reached_us
    known = (told.counts_from or date.max).toordinal() if told is not None else 0
    first = (told.earliest or date.min).toordinal() if told is not None else 0
    until = record.until
    end = (until.counts_from or date.max).toordinal() if until is not None else 0
    return known, first, until is not None, end, str(until or "")
