"""A paper as printed: passages, notes, page turns, marks beside their sentence, claims taken."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.documents.contract import as_contract
from finalact.model.document import Document, Mark, Note, Passage
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.wording import Block, Wording
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import ClaimRow, claim_row, is_known
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.printed_words import Piece, anchored, pieces, quoted


@frozen
class Line:
    """One line of the paper in the order of print: its role, words, number and claims taken."""

    role: str
    pieces: list[Piece]
    n: int | None = None
    claims: tuple[ClaimRow, ...] = ()


def paper_page(view: View, links: Links, asked: Asked) -> Page:
    """One paper, as printed, with what the desk took from it in the margin.

    Only claims known by the day stand in the margin; the others are counted.
    """
    paper = view.holding.paper(asked.name)
    document = view.document(asked.name)
    claims = held(view).claims_of(view, paper.id)
    known = view.holding.ledger.known(claims, view.known_by)
    struck = {a.claim.id: a.why for a in known.aside}
    rows: dict[str, list[ClaimRow]] = {}
    quotes: dict[str, list[str]] = {}
    waiting = 0
    for claim in claims:
        if claim.reached_us is not None and not is_known(claim, view.known_by):
            waiting += 1
            continue
        row = claim_row(view, links, claim, struck.get(claim.id, ""))
        for citation in claim.citations:
            if citation.document == paper.id:
                rows.setdefault(citation.passage, []).append(row)
                quotes.setdefault(citation.passage, []).append(citation.quote)
    notes = [_note_line(note, rows, quotes) for note in document.notes]
    source = document.source
    return Page(
        template="paper.html",
        title=document.heading.text or paper.name,
        section="papers",
        facts={
            "paper": paper,
            "document": document,
            "classification": _classification(document),
            "heading": pieces(document.heading, marks=document.marks),
            "heading_marks": _marks_at_head(document),
            "lines": body(document, rows, quotes),
            "notes": notes,
            "source": source,
            "day": PartialDate.parse(document.date.edtf).said() if document.date else "",
            "is_later": _is_later(document, view),
            "elsewhere": rows.get("", []),
            "waiting": waiting,
            "taken_count": len({r.claim.id for found in rows.values() for r in found}),
            "as_words": as_words,
            "attribution": attribution,
        },
        data=lambda: _data(paper, document),
        table=lambda: Table(
            ("n", "page", "text"), tuple((p.n, p.page, p.text) for p in document.passages)
        ),
    )


def body(
    document: Document, rows: dict[str, list[ClaimRow]], quotes: dict[str, list[str]]
) -> list[Line]:
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
    rows: dict[str, list[ClaimRow]],
    quotes: dict[str, list[str]],
) -> Line:
    name = str(passage.n)
    stretches = anchored(passage.words, document.marks) + quoted(
        passage.words, quotes.get(name, ())
    )
    return Line(
        "passage",
        pieces(passage.words, stretches, document.marks),
        passage.n,
        _once(rows.get(name, ())),
    )


def _note_line(note: Note, rows: dict[str, list[ClaimRow]], quotes: dict[str, list[str]]) -> Line:
    name = f"note {note.n}"
    stretches = quoted(note.words, quotes.get(name, ()))
    return Line("note", pieces(note.words, stretches), note.n, _once(rows.get(name, ())))


def as_words(mark: Mark) -> bool:
    """Whether the text of a mark is its exact words, and not a description of the mark."""
    return any(f"{opening}{mark.text}" in mark.sentence for opening in "“\"‘'")


def attribution(mark: Mark) -> str:
    """Who made a mark, for whom, where and when, in the words of the edition's note."""
    told = {"stamped": "stamp", "typed": "typed"}
    by = "" if mark.by and mark.kind == "stamped" and mark.by in mark.text else mark.by or ""
    whom = f"for {mark.for_whom}" if mark.for_whom else ""
    where = f"{mark.where[0].lower()}{mark.where[1:]}" if mark.where else ""
    day = PartialDate.parse(mark.on).said() if mark.on else ""
    if day and mark.on_basis == "inferred":
        day += " (the year inferred)"
    hand = " ".join(part for part in (by, whom) if part)
    return ", ".join(part for part in (told.get(mark.kind, ""), hand, where, day) if part)


def _once(rows: Iterable[ClaimRow]) -> tuple[ClaimRow, ...]:
    return tuple({row.claim.id: row for row in rows}.values())


def _marks_at_head(document: Document) -> list[Mark]:
    """The marks that stand at no sentence: reported by the source note, or by a stray one."""
    called = {call.note for passage in document.passages for call in passage.words.calls}
    return [mark for mark in document.marks if mark.note not in called]


def _classification(document: Document) -> str:
    source = document.source
    if source is None or not source.classification:
        return ""
    return "; ".join([source.classification, *source.handling])


def _is_later(document: Document, view: View) -> bool:
    """Whether the paper is surely later than what the page may know."""
    earliest = PartialDate.parse(document.date.edtf).earliest if document.date else None
    return earliest is not None and earliest > view.known_by


def _data(paper: Paper, document: Document) -> Json:
    return {"id": paper.id, "sha256": paper.sha256, **as_contract(document)}
