"""Reading a printed paper: one line a paragraph, blank lines between, notes below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from finalact.documents.assembly import assemble
from finalact.documents.flowing.marking import with_marking
from finalact.documents.head_roles import begins_with_head, with_head_roles, with_markings
from finalact.documents.mark_weights import LIKELY, weight_of_mark
from finalact.documents.note_list import ListedNote, bare, split_notes
from finalact.documents.note_marks import place_marks
from finalact.documents.pages import lift_turns
from finalact.documents.parts import Part, assign_roles
from finalact.model.document import Document, Note
from finalact.model.wording import NoteCall, Wording

LEAD = re.compile(r"[ \t\ufeff]*(?:[•·▪][ \t]+)?")
# Older print sets the file number over the heading: `761.00/3–1551: Telegram`.
FILE_LINE = re.compile(
    r"\[?[0-9]{3}[A-Z]?\.[0-9A-Z][0-9A-Z.]{0,12}/[0-9][0-9A-Z/ –-]{0,20}\]?"
    r"(?: ?: ?(?:Circular )?(?:Telegram|Airgram|Despatch|Letter|Instruction)"
    r"(?: \(part[^()]{0,40}\))?)?"
)
UNNUMBERED_MARK = "Source"
STAR = "*"
# More notes than this are not called at the end of one heading.
MOST_CALLED = 3


def read_printed(text: str, *, understood: bool = True) -> Document:
    """A paper in the layout of the printed edition, taken apart.

    Never refuses: what is not understood stays a passage, and `write_printed` gives the same
    characters back. Without `understood` it is only laid out (see `assemble`).
    Rules: the layout of *Foreign Relations* as shown on the office's pages.
    """
    body, rule, listed = split_notes(split_lines(text))
    notes = tuple(_note(note) for note in listed)
    lines = [evolve(line, words=lift_turns(line.words.text)) for line in body]
    lines, marking = with_markings(lines)
    at = _heading_at(lines)
    for over in range(at or 0):
        if lines[over].role == "line" and FILE_LINE.fullmatch(lines[over].words.text):
            lines[over] = evolve(lines[over], role="item")
    if at is not None and begins_with_head(lines, at):
        at = None
    if at is not None:
        lines[at] = evolve(lines[at], role="heading", words=_heading_words(lines[at].words, notes))
    called = set() if at is None else {call.note for call in lines[at].words.calls}
    numbers = [note.n for note in notes if note.n is not None and note.n not in called]
    first = 0 if at is None else at + 1
    marked = place_marks([line.words for line in lines], numbers, first)
    placed = [evolve(line, words=words) for line, words in zip(lines, marked, strict=True)]
    rules = [evolve(line, role="rule") for line in rule]
    layout = [(note.lead, note.end) for note in listed]
    parts = [*assign_roles(with_head_roles(placed)), *rules]
    document = assemble(parts, notes, layout, understood=understood)
    return with_marking(document, marking) if understood else document


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
    """Which line is the heading: the first with words; page turns and markings may stand above."""
    for index, line in enumerate(lines):
        if line.words.text and line.role == "line" and not FILE_LINE.fullmatch(line.words.text):
            return index
    return None


def _heading_words(words: Wording, notes: tuple[Note, ...]) -> Wording:
    """The heading with the mark of the source note lifted out of its last word.

    Further notes may be called beside it: `Embassy12` calls notes 1 and 2.
    """
    if not notes or not (notes[0].is_source or notes[0].n in (0, 1)):
        return words
    for count in range(1, MOST_CALLED + 1):
        called = notes[:count]
        if count > 1 and (len(called) < count or any(note.n is None for note in called)):
            break
        marks = [UNNUMBERED_MARK if note.n is None else str(note.n) for note in called]
        if _ends_in_marks(words.text, "".join(marks), notes[0].is_source, single=count == 1):
            at = len(words.text) - len("".join(marks))
            calls = [NoteCall(at, note.n, mark) for note, mark in zip(called, marks, strict=True)]
            return Wording(words.text[:at], (*words.insets, *calls))
    if notes[0].n is None and notes[0].is_source:
        # Its mark is a star, or is not printed: it belongs to the heading all the same.
        mark = STAR if words.text.endswith(STAR) else ""
        at = len(words.text) - len(mark)
        return Wording(words.text[:at], (*words.insets, NoteCall(at, None, mark)))
    return words


def _ends_in_marks(text: str, marks: str, is_source: bool, *, single: bool) -> bool:
    at = len(text) - len(marks)
    before = text[at - 1 : at]
    if not text.endswith(marks) or at < 1 or before.isspace():
        return False
    if not single:
        return weight_of_mark(text, at, len(marks)) >= LIKELY
    return not before.isdigit() or (is_source and weight_of_mark(text, at, len(marks)) > 0)
