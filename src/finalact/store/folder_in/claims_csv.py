"""claims.csv, events.csv and meetings.csv: the rows of a folder that become claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from finalact.model.dossier import Subject
from finalact.store.drafts import Draft
from finalact.store.folder_in.csv_file import CsvRow, read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.statements import COLUMNS, digest, draft, gathered

Drafts = list[tuple[Draft, bool]]

_WITHOUT_SUBJECT = tuple(column for column in COLUMNS if column != "subject")
EVENT_COLUMNS = ("case", *_WITHOUT_SUBJECT)
MEETING_COLUMNS = ("meeting", "title", "place", "start", "finish", *_WITHOUT_SUBJECT)
_SPELLINGS = {"canceled": "cancelled", "plan": "planned"}


def read_claims_csv(folder: Path, faults: Faults, *, by_content: bool = False) -> Drafts:
    """The claims about subjects; a row without id is named for its line ("claim-17").

    A line of one folder is not that of another: where several are added to a desk, such a row
    is named for what it says (`by_content`). Each comes with whether it can be judged, or
    something in it could not be read.
    """
    rows = read_csv(folder / "claims.csv", COLUMNS, faults, needed=("subject", "attribute"))
    named = _content_id if by_content else _line_id
    found = gathered(rows, named, faults)
    return [draft(statement, "subject", faults) for statement in found]


def read_events_csv(folder: Path, faults: Faults) -> Drafts:
    """The events of cases; one without id is named for its case and what it says."""
    rows = read_csv(folder / "events.csv", EVENT_COLUMNS, faults, needed=("case", "attribute"))
    found = gathered((_about(row, "case") for row in rows), _content_id, faults)
    return [draft(statement, "case", faults) for statement in found]


def read_meetings_csv(folder: Path, faults: Faults) -> tuple[Drafts, list[Subject]]:
    """What is said about meetings, and the meetings that are given a title.

    The place of a meeting is the value of the claim; `start` and `finish` may stand in place of
    a period, but not beside one (`period-twice`).
    """
    path = folder / "meetings.csv"
    rows = read_csv(path, MEETING_COLUMNS, faults, needed=("meeting", "attribute"))
    titles: dict[str, str] = {}
    for row in rows:
        if row["meeting"] and row["title"]:
            titles.setdefault(row["meeting"], row["title"])
    found = gathered(_of_meetings(rows, faults), _content_id, faults)
    drafts = [draft(statement, "meeting", faults) for statement in found]
    return drafts, [Subject(meeting, title) for meeting, title in titles.items()]


def _of_meetings(rows: list[CsvRow], faults: Faults) -> Iterator[CsvRow]:
    for row in rows:
        cells = dict(row.cells)
        for column in ("title", "place", "start", "finish"):
            cells.pop(column, None)
        attribute = row["attribute"].casefold()
        attribute = _SPELLINGS.get(attribute, attribute)
        if attribute:
            cells["attribute"] = attribute
        if row["start"] or row["finish"]:
            if row["period"]:
                sentence = "The row gives a period, and a start or finish as well."
                faults.fault("period-twice", row.place, sentence, "Leave one of them out.")
            cells["period"] = f"{row['start']}/{row['finish']}"
        if row["place"] and not row["value"]:
            cells["value"] = row["place"]
        yield _about(evolve(row, cells=cells), "meeting")


def _about(row: CsvRow, column: str) -> CsvRow:
    """The row with what it is about in the column of all claims."""
    cells = dict(row.cells)
    subject = cells.pop(column, "")
    if subject:
        cells["subject"] = subject
    lacks = frozenset("subject" if name == column else name for name in row.lacks)
    return evolve(row, cells=cells, lacks=lacks)


def _line_id(row: CsvRow) -> str:
    return f"claim-{row.line}"


def _content_id(row: CsvRow) -> str:
    words = (row["subject"] or row["target"], row["attribute"] or row["relation"])
    named = "-".join("-".join(word.split()) for word in words if word)
    return f"{named}-{digest(row)}"
