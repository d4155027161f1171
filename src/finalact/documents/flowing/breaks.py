"""Lines broken by hand inside one paragraph: parted where each is a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from finalact.documents.flowing.head_lines import PARTICIPANTS, label_of
from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.running import set_at
from finalact.documents.head_labels import languages_of
from finalact.documents.marked_lines import is_marked_line
from finalact.documents.parts import DECISION_LINE
from finalact.model.wording import NoteCall, PageTurn, Wording


def split_lines(line: FlowLine, sign: str) -> Iterator[FlowLine]:
    """The line, parted at every break where it is a head or a decision; else its breaks are blanks.

    `sign` is the one character that stands for a break; where two follow each other, a new
    paragraph begins.
    """
    text = line.text
    if sign not in text:
        if text or line.words.insets or line.spans:
            yield line
        return
    paragraphs = re.split(rf"({sign}\s*{sign}[\s{sign}]*)", text)
    if len(paragraphs) > 1:
        at = 0
        for n, piece in enumerate(paragraphs):
            if n % 2 == 0:
                yield from split_lines(_cut(line, at, at + len(piece), first=n == 0), sign)
            at += len(piece)
        return
    if (listed := PARTICIPANTS.match(text)) and text[listed.end() :].strip(f"{sign} "):
        # The label and each participant: a line of its own.
        yield _cut(line, 0, listed.end(), first=True)
        at = listed.end()
        for piece in text[at:].split(sign):
            cut = _cut(line, at, at + len(piece), first=False)
            if cut.text or cut.words.insets:
                yield cut
            at += len(piece) + 1
        return
    pieces = text.split(sign)
    languages = languages_of(piece.strip() for piece in pieces)
    own_lines = any(
        label_of(piece.strip(), languages)
        or is_marked_line(piece)
        or DECISION_LINE.match(piece.strip())
        for piece in pieces
    )
    if not own_lines:
        # A break beside a blank leaves one blank.
        yield _with_blanks(line, sign)
        return
    at = 0
    for n, piece in enumerate(pieces):
        cut = _cut(line, at, at + len(piece), first=n == 0)
        if cut.text or cut.words.insets:
            yield cut
        at += len(piece) + 1


def _with_blanks(line: FlowLine, sign: str) -> FlowLine:
    words = Wording(line.text.replace(sign, " "), line.words.insets)
    return evolve(line, words=words)


def _cut(line: FlowLine, start: int, end: int, *, first: bool) -> FlowLine:
    """The words from one offset to another, with what stands in them."""
    raw = line.text[start:end]
    lead = len(raw) - len(raw.lstrip())
    text = raw.strip()

    def moved(at: int) -> int:
        return max(0, min(at - start - lead, len(text)))

    insets: list[NoteCall | PageTurn] = [
        set_at(inset, moved(inset.at))
        for inset in line.words.insets
        if (start <= inset.at if first else start - 1 < inset.at) and inset.at <= end
    ]
    spans = {
        name: (moved(a), moved(b)) for name, (a, b) in line.spans.items() if a < end and b > start
    }
    return evolve(line, words=Wording(text, tuple(insets)), spans=spans)
