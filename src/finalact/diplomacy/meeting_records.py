"""Meetings whose record is missing: the words of a paper that none has been found."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from finalact.diplomacy.programme import Meeting
from finalact.model.claim import Citation
from finalact.model.document import Document

NOT_FOUND = "not found"
ReadPaper = Callable[[str], Document | None]


@frozen
class MissingRecordOf:
    """The words that say that no record of a meeting is to be had, and where they stand."""

    words: str
    citations: tuple[Citation, ...]


def records_missing(meeting: Meeting, read: ReadPaper) -> tuple[MissingRecordOf, ...]:
    """What is said of a missing record of the meeting: by a claim, or in a note that it rests on.

    A missing record is a fact about the archive and no fault: its words are kept. A note counts
    where a claim about the meeting cites it and it says that a record was not found. `read` gives
    a paper of the desk, or None. Source: practice of annotation, "No record of this meeting has
    been found".
    """
    found = [MissingRecordOf(c.words, c.citations) for c in meeting.record if c.words]
    said = {record.words for record in found}
    for citation in dict.fromkeys(c for claim in meeting.claims for c in claim.citations):
        number = citation.passage.removeprefix("note").strip()
        is_note = citation.passage.startswith("note") and number.isdecimal() and len(number) < 7
        paper = read(citation.document) if is_note and citation.document else None
        for record in paper.missing if paper is not None else ():
            here = record.note == int(number) and record.kind == NOT_FOUND
            if here and record.text not in said:
                said.add(record.text)
                found.append(MissingRecordOf(record.text, (citation,)))
    return tuple(found)
