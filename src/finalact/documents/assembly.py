"""Putting a paper together: lines with their roles become sections, passages and findings."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from finalact.documents.cable_subject import cable_subject
from finalact.documents.decisions import mark_for_principal, read_decisions
from finalact.documents.headings import MEMO_FOR, read_heading
from finalact.documents.marks import collect_marks
from finalact.documents.missing import find_missing, find_redactions
from finalact.documents.options import read_criteria, read_options
from finalact.documents.pages import page_before
from finalact.documents.paper_dates import date_paper, year_of_paper
from finalact.documents.parts import Part, subject_words
from finalact.documents.persons import read_persons
from finalact.documents.quantities import find_figures
from finalact.documents.recommendations import effective_kind, read_recommendations
from finalact.documents.references import find_references
from finalact.documents.sentences import sentence_start
from finalact.documents.source_note import read_source_note
from finalact.documents.title_lines import with_title_lines
from finalact.model.document import DatedBasis, Document, Note, Passage, Person, Section
from finalact.model.wording import Block, Wording

NO_WORDS = Wording("")


def assemble(
    parts: Sequence[Part],
    notes: Sequence[Note],
    note_layout: Sequence[tuple[str, str]],
    dated: DatedBasis | None = None,
) -> Document:
    """The document that these lines make; `dated` is a date that the markup itself states."""
    parts = with_title_lines(parts)
    sections, blocks = _lay_out(parts)
    blocks += [
        Block("note", lead, end, index)
        for index, (lead, end) in zip(range(len(notes)), note_layout, strict=True)
    ]
    anchored = _anchor(parts, notes)
    heading_words = next((part.words for part in parts if part.role == "heading"), NO_WORDS)
    heading = read_heading(heading_words.text)
    subject = "; ".join(subject_words(part) for part in parts if part.role == "subject")
    document = Document(
        number=heading.number,
        kind=heading.kind,
        heading=heading_words,
        senders=heading.senders or _senders_named(parts),
        addressees=heading.addressees,
        subject=subject or None,
        dateline=next((p.words.text for p in parts if p.role == "dateline"), heading.dateline),
        sections=sections,
        notes=anchored,
        participants=tuple(p.words.text for p in parts if p.role == "participant"),
        pages=_pages(parts, notes),
        blocks=tuple(blocks),
    )
    return understand(document, dated)


def understand(document: Document, dated: DatedBasis | None = None) -> Document:
    """The same paper with all that can be read out of its words, first to last."""
    source_text = next((note.text for note in document.notes if note.is_source), None)
    source = None if source_text is None else read_source_note(source_text)
    year = year_of_paper(document.dateline, source, document.notes, dated)
    document = evolve(document, source=source, subject=document.subject or cable_subject(document))
    document = evolve(
        document,
        marks=collect_marks(document.notes, year),
        references=find_references(document),
        missing=find_missing(document),
        redactions=find_redactions(document),
        figures=find_figures(document),
        criteria=read_criteria(document),
    )
    document = evolve(document, recommendations=read_recommendations(document))
    document = evolve(
        document,
        options=read_options(document),
        effective_kind=effective_kind(document),
    )
    document = evolve(document, decisions=read_decisions(document))
    document = evolve(document, marks=mark_for_principal(document))
    return evolve(document, date=dated or date_paper(document, year))


def _senders_named(parts: Sequence[Part]) -> tuple[Person, ...]:
    """Who sends a memorandum of the current form, by its line `FROM:`."""
    if not any(part.role == "heading" and MEMO_FOR.search(part.words.text) for part in parts):
        return ()
    lines = (part.words.text for part in parts if part.role == "item")
    sent = next((text for text in lines if text.startswith("FROM:")), "FROM:")
    return read_persons(sent.removeprefix("FROM:").strip())


def _lay_out(parts: Sequence[Part]) -> tuple[tuple[Section, ...], list[Block]]:
    sections: list[Section] = []
    blocks: list[Block] = []
    first_turn = next((turn for part in parts for turn in part.words.turns), None)
    page = page_before(first_turn.page) if first_turn else None
    inferred = True
    count = 0
    for part in parts:
        if part.role == "section":
            sections.append(Section(part.words))
            blocks.append(Block("section", part.lead, part.end, len(sections) - 1))
        elif part.role == "passage":
            count += 1
            opening = part.words.turns[:1]
            if opening and opening[0].at == 0:
                page, inferred = opening[0].page, False
            basis = "inferred" if inferred else "printed"
            passage = Passage(count, part.words, page, basis if page else None)  # type: ignore[arg-type]
            if not sections:
                sections.append(Section(None))
            sections[-1] = evolve(sections[-1], passages=(*sections[-1].passages, passage))
            blocks.append(Block("passage", part.lead, part.end, count))
        elif part.role == "heading":
            blocks.append(Block("heading", part.lead, part.end))
        else:
            blocks.append(Block(part.role, part.lead, part.end, words=part.words))
        if part.words.turns:
            page, inferred = part.words.turns[-1].page, False
    return tuple(sections), blocks


def _pages(parts: Sequence[Part], notes: Sequence[Note]) -> tuple[str, ...]:
    turns = [turn.page for part in parts for turn in part.words.turns]
    turns += [turn.page for note in notes for turn in note.words.turns]
    return tuple(dict.fromkeys(turns))


def _anchor(parts: Sequence[Part], notes: Sequence[Note]) -> tuple[Note, ...]:
    """Each note with the sentence, so far as it goes, that ends where its mark stands."""
    found: dict[int | None, tuple[str, int | None]] = {}
    count = 0
    for part in parts:
        count += part.role == "passage"
        text = part.words.text
        for call in part.words.calls:
            whole = part.role != "passage"
            start = 0 if whole else sentence_start(text, call.at)
            anchor = text[start : call.at].strip() or text[: call.at].strip()
            found.setdefault(call.note, (anchor, None if whole else count))
    return tuple(
        evolve(note, anchor=found[note.n][0], passage=found[note.n][1]) if note.n in found else note
        for note in notes
    )
