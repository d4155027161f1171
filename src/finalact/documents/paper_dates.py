"""The date of a paper: as its dateline prints it, or inferred no more exactly than the words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.documents.month_days import DAY, MONTHS, NUMERIC, iso_day
from finalact.model.document import DatedBasis, Document, Note, SourceNote

FILM = re.compile(r"(?<![\w-])[DPN](?P<year>[0-9]{2})[0-9]{4}[–-][0-9]{4}")
YEAR = re.compile(r"(?<![0-9–/-])(?:19|20)[0-9]{2}(?![0-9–/-])")
MONTH_YEAR = re.compile(rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<year>(?:1[6-9]|20)[0-9]{{2}})\b")
SPAN = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)}) (?P<first>[0-9]{{1,2}})(?: ?[–-] ?| and )"
    rf"(?:(?P<until>{'|'.join(MONTHS)}) )?(?P<last>[0-9]{{1,2}}), (?P<year>[0-9]{{4}})"
)


def date_of_line(dateline: str) -> str | None:
    """The date that a dateline prints, in EDTF; None for `undated` or no date at all."""
    if span := SPAN.search(dateline):
        first = iso_day(f"{span['month']} {span['first']}, {span['year']}")
        last = iso_day(f"{span['until'] or span['month']} {span['last']}, {span['year']}")
        if first and last and first < last:
            return f"{first[0]}/{last[0]}"
    if day := iso_day(dateline):
        return day[0]
    if month_year := MONTH_YEAR.search(dateline):
        return f"{month_year['year']}-{MONTHS.index(month_year['month']) + 1:02}"
    return None


def year_of_paper(
    dateline: str | None,
    source: SourceNote | None,
    notes: Sequence[Note],
    dated: DatedBasis | None = None,
) -> int | None:
    """The year to complete days printed without one; None where nothing settles it.

    In order: the dateline; a full date among the marks; the film number, whose first two figures
    are the year; a single year in the title of the folder.
    """
    if dated and (match := re.search(r"[0-9]{4}", dated.edtf)):
        return int(match.group())
    if dateline and (printed := date_of_line(dateline)):
        return int(printed[:4])
    years = {
        int(day[0][:4])
        for note in notes
        for quotation in re.findall(r"“([^“”]*)”", note.text)
        for match in NUMERIC.finditer(quotation)
        if (day := iso_day(match.group()))
    }
    if len(years) == 1:
        return years.pop()
    return _year_of_file(source)[0] if source else None


def _year_of_file(source: SourceNote) -> tuple[int | None, str]:
    """The year that the file gives away, and by what."""
    collection = source.collection or ""
    if film := FILM.search(collection):
        return 1900 + int(film["year"]), f"the film number {film.group()}"
    pieces = re.split(r", (?=[^,]*\Z)", collection)
    for title in (pieces[-1], collection):
        years = set(YEAR.findall(title))
        if len(years) == 1:
            return int(years.pop()), f"the title of the folder, “{title.strip()}”"
    return None, ""


def date_paper(document: Document, year: int | None) -> DatedBasis | None:
    """The date of the paper, printed or inferred, in EDTF, with the reason for an inference.

    A drafting day is the earliest, a day on which somebody saw, marked or approved it the latest
    that the paper can bear: `[1981-06-08..1981-06-18]`, `[..1988-03-31]`. Nothing narrower is
    claimed. None where the paper gives no hold.
    """
    if document.dateline and (printed := date_of_line(document.dateline)):
        return DatedBasis(printed, "printed", None)
    earliest, why_earliest = _earliest(document, year)
    latest, why_latest = _latest(document)
    if earliest and latest and earliest > latest:
        earliest, why_earliest = None, ""
    if not earliest and not latest:
        return None
    edtf = f"[{earliest or ''}..{latest or ''}]"
    if earliest == latest:
        edtf = earliest or ""
    reasons = [reason for reason in (why_earliest, why_latest, _why_year(document, year)) if reason]
    return DatedBasis(edtf, "inferred", "No date is printed; " + "; ".join(reasons) + ".")


def _earliest(document: Document, year: int | None) -> tuple[str | None, str]:
    drafted = document.source.drafted_on if document.source else None
    day = iso_day(drafted, year) if drafted else None
    return (day[0], f"drafted on {drafted}") if day else (None, "")


def _latest(document: Document) -> tuple[str | None, str]:
    """The first day on which a mark shows the paper in somebody's hands."""
    days = [
        (mark.on, f"{mark.by} marked or saw it: “{mark.text}”")
        for mark in document.marks
        if mark.on
    ]
    days += [
        (decision.on, f"{decision.by} decided on it")
        for decision in document.decisions
        if decision.on
    ]
    for mark in document.marks:
        written = DAY.search(mark.text) or NUMERIC.search(mark.text)
        if mark.on is None and mark.kind != "stamped" and written:
            day = iso_day(written.group())
            if day:
                days.append((day[0], f"{mark.by} dated a note {written.group()}"))
    return min(days, key=lambda pair: pair[0] or "") if days else (None, "")


def _why_year(document: Document, year: int | None) -> str:
    if year is None or document.source is None:
        return ""
    found, reason = _year_of_file(document.source)
    return f"the year {year} by {reason}" if found == year else ""
