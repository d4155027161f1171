"""Putting a paper together: lines with their roles become sections, passages, notes and pages."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from finalact.documents.head_names import (
    dated_abroad,
    head_languages,
    named_after,
    said_date,
    said_subject,
)
from finalact.documents.head_present import present_in
from finalact.documents.headings import read_heading
from finalact.documents.pages import page_before
from finalact.documents.parts import Part, participants_of
from finalact.documents.sentences import sentence_start
from finalact.documents.signatures import signs_off
from finalact.documents.title_lines import with_title_lines
from finalact.documents.volume_parts.attachments import collect_attachments, with_attachments
from finalact.model.document import DatedBasis, Document, Note, Passage, Person, Section
from finalact.model.mark import Basis
from finalact.model.wording import Block, Wording

NO_WORDS = Wording("")


def assemble(
    parts: Sequence[Part],
    notes: Sequence[Note],
    note_layout: Sequence[tuple[str, str]],
    dated: DatedBasis | None = None,
    *,
    number: str | None = None,
    figures: bool = True,
    understood: bool = True,
) -> Document:
    """The document that these lines make; `dated` and `number` are what the markup itself states.

    Without `understood` it has its sections, passages, notes and pages, and nothing that is read
    out of their words.
    """
    parts = with_attachments(with_title_lines(_with_group_heads(parts)))
    heading_words = next((part.words for part in parts if part.role == "heading"), NO_WORDS)
    heading = read_heading(heading_words.text)
    languages = head_languages(parts)
    senders = heading.senders or named_after("FROM", parts, heading, languages)
    parts = _with_sign_off(parts, senders)
    sections, blocks = _lay_out(parts)
    blocks += [
        Block("note", lead, end, index)
        for index, (lead, end) in zip(range(len(notes)), note_layout, strict=True)
    ]
    anchored = _anchor(parts, notes)
    subject = "; ".join(
        said_subject(part, languages)
        for part in parts
        if part.role == "subject" and not part.attached
    )
    dateline = next((p.words.text for p in parts if p.role == "dateline"), heading.dateline)
    dateline = dateline or said_date(parts, languages)
    document = Document(
        number=heading.number or number,
        kind=heading.kind,
        heading=heading_words,
        senders=senders,
        addressees=heading.addressees or named_after("TO", parts, heading, languages),
        subject=subject or None,
        dateline=dateline,
        sections=sections,
        notes=anchored,
        participants=tuple(
            name for p in parts if p.role == "participant" for name in participants_of(p)
        )
        or present_in(parts, heading.kind),
        attachments=collect_attachments(parts),
        pages=_pages(parts, notes),
        blocks=tuple(blocks),
    )
    if not understood:
        return document
    # All that recognises something in the words is long to load, and a page asks for none of it.
    from finalact.documents.understanding import understand  # noqa: PLC0415

    dated = dated or dated_abroad(dateline, languages)
    return understand(document, parts, dated, figures=figures)


def _with_group_heads(parts: Sequence[Part]) -> Sequence[Part]:
    """The lines with `State:` among those present as what it is: the head of some of them."""
    if not any(part.role == "participant" and part.words.text.endswith(":") for part in parts):
        return parts
    return [
        evolve(part, role="item")
        if part.role == "participant" and part.words.text.endswith(":")
        else part
        for part in parts
    ]


def _with_sign_off(parts: Sequence[Part], senders: Sequence[Person]) -> Sequence[Part]:
    """The lines with a name or initials in capitals at the end as such, and no heading."""
    if not senders:
        return parts
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        if part.role in ("turn", "line"):
            continue
        if part.role == "section" and signs_off(part.words.text, senders):
            return [*parts[:at], evolve(part, role="passage"), *parts[at + 1 :]]
        break
    return parts


def _lay_out(parts: Sequence[Part]) -> tuple[tuple[Section, ...], list[Block]]:
    sections: list[tuple[Wording | None, list[Passage]]] = []
    blocks: list[Block] = []
    first_turn = next(
        (turn for part in parts if part.words.insets for turn in part.words.turns), None
    )
    page = page_before(first_turn.page) if first_turn else None
    basis: Basis = "inferred"
    count = standing = 0
    inside: list[Passage] = []
    for part in parts:
        role, words = part.role, part.words
        turns = words.turns if words.insets else ()
        if role == "passage":
            count += 1
            if turns and turns[0].at == 0:
                page, basis = turns[0].page, "printed"
            if not sections or standing != part.attached:
                sections.append((None, inside := []))
                standing = part.attached
            inside.append(Passage(count, words, page, basis if page else None))
            blocks.append(Block(role, part.lead, part.end, count))
        elif role == "section":
            sections.append((words, inside := []))
            blocks.append(Block(role, part.lead, part.end, len(sections) - 1))
            standing = part.attached
        elif role == "heading":
            blocks.append(Block(role, part.lead, part.end))
        else:
            blocks.append(Block(role, part.lead, part.end, None, words))
        if turns:
            page, basis = turns[-1].page, "printed"
    return tuple(Section(heading, tuple(inside)) for heading, inside in sections), blocks


def _pages(parts: Sequence[Part], notes: Sequence[Note]) -> tuple[str, ...]:
    wordings = [part.words for part in parts if part.words.insets]
    wordings += [note.words for note in notes if note.words.insets]
    return tuple(dict.fromkeys(turn.page for words in wordings for turn in words.turns))


def _anchor(parts: Sequence[Part], notes: Sequence[Note]) -> tuple[Note, ...]:
    """Each note with the sentence, so far as it goes, that ends where its mark stands.

    Where several notes bear one number, as in print that counts them anew on each page, the first
    is called first.
    """
    found: dict[int | None, list[tuple[str | None, int | None]]] = {}
    count = 0
    for part in parts:
        count += part.role == "passage"
        if not part.words.insets:
            continue
        text = part.words.text
        for call in part.words.calls:
            whole = part.role != "passage"
            start = 0 if whole else sentence_start(text, call.at)
            anchor = text[start : call.at].strip() or text[: call.at].strip()
            place = (anchor or None, None if whole else count)
            found.setdefault(call.note, []).append(place)
    met: dict[int | None, int] = {}
    anchored: list[Note] = []
    for note in notes:
        at = met.get(note.n, 0)
        met[note.n] = at + 1
        if places := found.get(note.n, [])[at:]:
            anchored.append(Note(note.n, note.words, *places[0], note.is_source, note.label))
        else:
            anchored.append(note)
    return tuple(anchored)
