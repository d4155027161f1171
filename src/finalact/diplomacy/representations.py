"""Representations as they stood on a day, and which of them still lack their report."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from attrs import evolve

from finalact.model.partial_date import PartialDate
from finalact.model.representation import Report, Representation, Standing

DONE = (Standing.MADE, Standing.NOT_MADE)


def as_it_stood(
    representation: Representation, as_of: date, known_by: date
) -> Representation | None:
    """A representation as it stood on a day, by what was known; None where it was not known.

    What was made counts from the day it was made, what was only suggested or ordered from the
    day that is known. Reports that came later are left out; those that had come tell how far it
    had gone, and when. One without any date stays out of every answer. Rule of judging: as of,
    known by.
    """
    started, reached = _day_it_counts_from(representation), _day(representation.reached_us)
    if started is None or reached is None or started > as_of or reached > known_by:
        return None
    reports = tuple(
        report
        for report in representation.reports
        if _had_come(report, representation, as_of, known_by)
    )
    standing, on = representation.standing, representation.on
    for report in reports:
        standing = report.standing or standing
        on = report.on or on
    return evolve(representation, standing=standing, on=on, reports=reports)


def representations_on(
    representations: Iterable[Representation], as_of: date, known_by: date
) -> tuple[Representation, ...]:
    """All that had been made, ordered or suggested by a day, the earliest first."""
    stood = (as_it_stood(each, as_of, known_by) for each in representations)
    return tuple(sorted((each for each in stood if each is not None), key=_order))


def is_reported(representation: Representation, papers: Collection[str]) -> bool:
    """Whether a report of it is on the desk, among these papers."""
    return any(report.citation.document in papers for report in representation.reports)


def reports_elsewhere(representation: Representation) -> tuple[str, ...]:
    """The reports of it that are known by name and are not on the desk."""
    named = (report.citation.source for report in representation.reports)
    return tuple(dict.fromkeys(source for source in named if source))


def words_missing(representation: Representation) -> tuple[str, ...]:
    """What notes say of a record of it that has not been found."""
    return tuple(dict.fromkeys(r.missing for r in representation.reports if r.missing))


def report_day(report: Report, representation: Representation) -> date | None:
    """The day from which a report counts: known on and answered on, whichever is later.

    A report without a day of its own came with the representation itself.
    """
    days = [_day(report.known_on), _day(report.answered_on or report.on)]
    known = [day for day in days if day is not None]
    return max(known) if known else _day(representation.reached_us)


def _had_come(report: Report, representation: Representation, as_of: date, known_by: date) -> bool:
    counts = report_day(report, representation)
    told = _day(report.answered_on or report.on)
    happened = told or _day_it_counts_from(representation)
    if counts is None or happened is None:
        return False
    return counts <= known_by and happened <= as_of


def _day_it_counts_from(representation: Representation) -> date | None:
    """The day it was made; of one that was not made yet, the day the thought of it is known."""
    if representation.standing in DONE:
        return _day(representation.on or representation.known_on)
    return _day(representation.known_on or representation.on)


def _order(representation: Representation) -> date:
    return _day(representation.on) or _day(representation.known_on) or date.max


def _day(day: PartialDate | None) -> date | None:
    return day.counts_from if day is not None else None
