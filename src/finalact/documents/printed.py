"""Reading a printed paper: one line a paragraph, blank lines between, notes below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.assembly import assemble
from finalact.documents.note_list import ListedNote, bare, split_notes
from finalact.documents.note_marks import place_marks
from finalact.documents.pages import lift_turns
from finalact.documents.parts import Part, assign_roles
from finalact.model.document import Document, Note
from finalact.model.wording import NoteCall, Wording

LEAD = re.compile(r"[ \t\ufeff]*(?:[•·▪][ \t]+)?")
UNNUMBERED_MARK = "Source"


def read_printed(text: str, *, understood: bool = True) -> Document:
    """A paper in the layout of the printed edition, taken apart.

    Never refuses: what is not understood stays a passage, and `write_printed` gives the same
    characters back. Without `understood` it is only laid out (see `assemble`).
    Rules: the layout of *Foreign Relations* as shown on the office's pages.
    """
    body, rule, listed = split_notes(split_lines(text))
    notes = tuple(_note(note) for note in listed)
    lines = [evolve(line, words=lift_turns(line.words.text)) for line in body]
    at = _heading_at(lines)
    if at is not None:
        lines[at] = evolve(lines[at], role="heading", words=_heading_words(lines[at].words, notes))
    called = set() if at is None else {call.note for call in lines[at].words.calls}
    numbers = [note.n for note in notes if note.n is not None and note.n not in called]
    first = 0 if at is None else at + 1
    marked = place_marks([line.words for line in lines], numbers, first)
    placed = [evolve(line, words=words) for line, words in zip(lines, marked, strict=True)]
    rules = [evolve(line, role="rule") for line in rule]
    layout = [(note.lead, note.end) for note in listed]
    return assemble([*assign_roles(placed), *rules], notes, layout, understood=understood)


def split_lines(text: str) -> list[Part]:
    """The lines that hold words, each with the blanks and line breaks around it."""
    lines: list[Part] = []
    for printed in re.findall(r"[^\n]*\n|[^\n]+\Z", text):
        kept = printed.rstrip(" \t\r\n")
        lead = LEAD.match(kept)
        width = lead.end() if lead else 0
        if kept[width:]:
            lines.append(bare(kept[width:], kept[:width], printed[len(kept) :]))
        elif lines:
            lines[-1] = evolve(lines[-1], end=lines[-1].end + printed)
        else:
            lines.append(bare("", "", printed))
    return lines


def _note(listed: ListedNote) -> Note:
    words = lift_turns(listed.words)
    is_source = listed.number is None or re.search(r"(?m)^Source:", words.text) is not None
    return Note(listed.number, words, is_source=is_source)


def _heading_at(lines: Sequence[Part]) -> int | None:
    """Which line is the heading: the first with words; page turns may stand above it."""
    for index, line in enumerate(lines):
        if line.words.text:
            return index
    return None


def _heading_words(words: Wording, notes: tuple[Note, ...]) -> Wording:
    """The heading with the mark of the source note lifted out of its last word."""
    if not notes or not (notes[0].is_source or notes[0].n == 1):
        return words
    mark = UNNUMBERED_MARK if notes[0].n is None else str(notes[0].n)
    at = len(words.text) - len(mark)
    before = words.text[at - 1 : at]
    if not words.text.endswith(mark) or at < 1 or before.isspace():
        return words
    if before.isdigit() and not notes[0].is_source:
        return words
    call = NoteCall(at, notes[0].n, mark)
    return Wording(words.text[:at], (*words.insets, call))
