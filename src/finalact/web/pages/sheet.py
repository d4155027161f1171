"""A paper as it is printed on a page: its lines in order, its notes, what is written on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve, frozen

from finalact.documents.laid_out import classification_of
from finalact.documents.mark_words import attribution, is_exact
from finalact.model.document import Document, Note, Passage
from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate
from finalact.model.wording import Block, Wording
from finalact.web.claim_row import ClaimRow
from finalact.web.pages.printed_words import (
    ANCHORED,
    Piece,
    Stretch,
    anchored,
    pieces,
    place_of,
    quoted,
)
from finalact.web.pages.table_in_paper import LEAST, Row, cells, rows_of

Rows = Mapping[str, list[ClaimRow]]
Quotes = Mapping[str, list[str]]
Recording = Callable[[str], str]


@frozen
class Line:
    """One line of the paper in the order of print: its role, words, number and claims taken."""

    role: str
    pieces: list[Piece]
    n: int | None = None
    claims: tuple[ClaimRow, ...] = ()
    recording: str = ""
    table: tuple[Row, ...] = ()


@frozen
class Sheet:
    """A paper with everything that its page prints; `day` is its date in words."""

    document: Document
    classification: str
    heading: list[Piece]
    heading_marks: list[Mark]
    lines: list[Line]
    notes: list[Line]
    day: str
    as_words: Callable[[Mark], bool] = is_exact
    attribution: Callable[[Mark], str] = attribution


def sheet_of(
    document: Document,
    rows: Rows | None = None,
    quotes: Quotes | None = None,
    recording: Recording | None = None,
) -> Sheet:
    """The sheet of a paper, with the claims taken from each passage where they are given.

    `recording` gives the address at which a claim is recorded from a passage.
    """
    rows, quotes = rows or {}, quotes or {}
    return Sheet(
        document,
        classification_of(document),
        pieces(document.heading, marks=document.marks),
        _marks_at_head(document),
        _tabled(document, [_recorded(line, recording) for line in body(document, rows, quotes)]),
        [_recorded(_note_line(note, rows, quotes), recording) for note in document.notes],
        PartialDate.parse(document.date.edtf).said() if document.date else "",
    )


def _recorded(line: Line, recording: Recording | None) -> Line:
    """The line with the address at which a claim is recorded from it, where there is one."""
    if recording is None or line.n is None or line.role not in ("passage", "note"):
        return line
    name = str(line.n) if line.role == "passage" else f"note {line.n}"
    return evolve(line, recording=recording(name))


def _tabled(document: Document, lines: list[Line]) -> list[Line]:
    """The lines, with rows of cells on end joined to a table."""
    rows = rows_of(document.passages)
    if len(rows) < LEAST:
        return lines
    found: list[Line] = []
    for line in lines:
        if line.role == "passage" and line.n in rows:
            row = Row(line.n, cells(line.pieces), line.recording)
            if found and found[-1].role == "table":
                before = found[-1]
                taken = (*before.claims, *line.claims)
                found[-1] = evolve(before, table=(*before.table, row), claims=taken)
                continue
            found.append(Line("table", line.pieces, line.n, line.claims, table=(row,)))
            continue
        found.append(line)
    return found


def body(document: Document, rows: Rows, quotes: Quotes) -> list[Line]:
    """The lines between heading and notes, in the order of print."""
    passages = {passage.n: passage for passage in document.passages}
    lines: list[Line] = []
    for block in document.blocks:
        if block.role in ("heading", "note", "rule"):
            continue
        if block.role == "passage" and block.index is not None:
            lines.append(_passage_line(document, passages[block.index], rows, quotes))
        elif words := _words(document, block):
            lines.append(Line(block.role, pieces(words, marks=document.marks)))
    return lines


def _words(document: Document, block: Block) -> Wording | None:
    if block.words is not None:
        return block.words
    return document.sections[block.index].heading if block.index is not None else None


def _passage_line(
    document: Document,
    passage: Passage,
    rows: Rows,
    quotes: Quotes,
) -> Line:
    name = str(passage.n)
    beside = [mark for mark in document.marks if mark.note is None and mark.passage == passage.n]
    stretches = anchored(passage.words, document.marks) + quoted(
        passage.words, quotes.get(name, ())
    )
    stretches += [
        Stretch(*place_of(passage.words, mark), ANCHORED) for mark in beside if mark.anchor
    ]
    return Line(
        "passage",
        pieces(passage.words, stretches, document.marks, beside),
        passage.n,
        _once(rows.get(name, ())),
    )


def _note_line(note: Note, rows: Rows, quotes: Quotes) -> Line:
    name = f"note {note.n}"
    stretches = quoted(note.words, quotes.get(name, ()))
    return Line("note", pieces(note.words, stretches), note.n, _once(rows.get(name, ())))


def _once(rows: Iterable[ClaimRow]) -> tuple[ClaimRow, ...]:
    return tuple({row.claim.id: row for row in rows}.values())


def _marks_at_head(document: Document) -> list[Mark]:
    """The marks that stand at no sentence: reported by the source note, or by a stray one."""
    called = {call.note for passage in document.passages for call in passage.words.calls}
    beside = {passage.n for passage in document.passages}
    return [
        mark
        for mark in document.marks
        if (mark.passage not in beside if mark.note is None else mark.note not in called)
    ]
