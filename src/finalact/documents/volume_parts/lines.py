"""A paper's division taken apart into lines: each with its role, its words and its notes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from finalact.documents.parts import DECISION_LINE, is_section_heading
from finalact.documents.tei_words import Words, read_words
from finalact.documents.volume_parts.attachment_labels import is_attachment_label
from finalact.documents.volume_parts.dated import ATTACHED, date_in
from finalact.documents.volume_parts.head_lines import is_label
from finalact.documents.volume_parts.plain import paragraph_text
from finalact.documents.volume_parts.stretches import (
    TURNS,
    holds_blocks,
    is_set_in_line,
    lines_at,
    local_name,
    stretches,
)
from finalact.documents.volume_parts.tables import row_words, rows_of
from finalact.model.document import DatedBasis
from finalact.model.wording import Wording

HEADED = frozenset(("sectiontitleital", "sectiontitle", "sectiontitlebold"))
LIST_ROLES = {"subject": "subject", "participants": "participant"}
ADDRESS_LISTS = frozenset(("to", "from", "references", "through"))
# Blocks that are read as one line, unless they hold further blocks.
PARAGRAPHS = frozenset(
    "p ab salute signed l lg byline trailer row item figDesc titlePart address".split()
)
# No heading is longer, but most lines are.
LONGEST_HEADING = 120
CLOSE, GAP = "\n", "\n\n"
# A choice without a blank is a single word; a longer line that lacks one is looked at no further.
SHORTEST = 12


class DivisionLine(NamedTuple):
    """One line: its role, its words with their notes, and how it is set.

    `attached` is 0 for the paper itself, else which attachment it stands in, counted from 1;
    `end` is what follows in print: a blank line, or none between the rows of a table.
    """

    role: str
    words: Words
    bulleted: bool = False
    attached: int = 0
    end: str = GAP
    dated: DatedBasis | None = None


def division_lines(division: etree._Element) -> Iterator[DivisionLine]:
    """Every line of a paper's division in the order of the markup; no word is left out.

    Rules: the encoding of the edition over the years (divisions, attachments, lists of
    participants, tables, quotations set apart, openers and closers), and TEI P5.
    """
    return _Taking().inside(division, "document")


class _Taking:
    """Takes a division apart; counts its attachments."""

    def __init__(self) -> None:
        self.attachments = 0
        self.headed = False

    def inside(
        self, element: etree._Element, parent: str, attached: int = 0
    ) -> Iterator[DivisionLine]:
        """The lines of what holds blocks, and of the words that stand between them."""
        for piece, is_block in stretches(element):
            if not is_block:
                yield from self.run(piece, attached)
            elif text := paragraph_text(piece):
                role = _role(piece, text)
                yield DivisionLine(role, (Wording(text), []), False, attached)
            else:
                yield from self.block(piece, parent, attached)

    def block(self, element: etree._Element, parent: str, attached: int) -> Iterator[DivisionLine]:
        """The lines of one block."""
        kind = local_name(element.tag)
        if kind == "head":
            role = "passage" if parent in ("figure", "table") else "section"
            if parent == "document" and not self.headed:
                role, self.headed = "heading", True
            yield DivisionLine(role, read_words(element), attached=attached)
        elif kind == "dateline" and not holds_blocks(element):
            words, dated = read_words(element), date_in(element)
            yield DivisionLine("dateline", words, attached=attached, dated=dated)
        elif kind == "list":
            yield from self.listed(element, None, attached)
        elif kind == "table":
            yield from self.table(element, attached)
        elif kind == "attachment" or element.get("type") in ATTACHED:
            self.attachments += 1
            yield from self.inside(element, "attachment", self.attachments)
        elif kind in PARAGRAPHS and not holds_blocks(element):
            yield from self.paragraph(element, attached)
        else:
            yield from self.inside(element, kind, attached)

    def run(self, run: etree._Element, attached: int) -> Iterator[DivisionLine]:
        """The lines of what stands between two blocks."""
        if local_name(run.tag) in TURNS:
            yield from self.apart(run, attached)
        else:
            yield from self.paragraph(run, attached)

    def apart(self, piece: etree._Element, attached: int) -> Iterator[DivisionLine]:
        """The line of a page turn or a note that stands by itself."""
        if local_name(piece.tag) == "pb":
            if piece.get("n"):
                yield DivisionLine("turn", read_words(piece, whole=True), attached=attached)
        elif is_set_in_line(piece):
            yield from self.inside(piece, "note", attached)
        else:
            yield DivisionLine("line", read_words(piece, whole=True), attached=attached)

    def paragraph(self, element: etree._Element, attached: int) -> Iterator[DivisionLine]:
        """The line of a paragraph; a head with its labels on broken lines gives several."""
        if any(local_name(child.tag) == "lb" for child in element):
            lines = lines_at(element, "lb")
            words = [read_words(line) for line in lines]
            if any(is_label(each[0].text) for each in words):
                for line, each in zip(lines, words, strict=True):
                    yield from _line(line, each, attached)
                return
        yield from _line(element, read_words(element), attached)

    def listed(
        self, element: etree._Element, outer: str | None, attached: int
    ) -> Iterator[DivisionLine]:
        """The lines of a list; lists at the head of a paper give their items a role."""
        kind = element.get("type", "")
        role = LIST_ROLES.get(kind, outer)
        if role is None and kind in ADDRESS_LISTS:
            role = "item"
        for piece, is_block in stretches(element):
            name = local_name(piece.tag)
            if not is_block:
                yield from self.list_run(piece, role, attached)
            elif name == "head":
                headed = "item" if outer else "label" if role else "section"
                yield DivisionLine(headed, read_words(piece), attached=attached)
            elif name == "list":
                yield from self.listed(piece, role, attached)
            elif name in ("item", "label"):
                yield from self.item(piece, role, attached)
            else:
                yield from self.block(piece, "list", attached)

    def list_run(
        self, run: etree._Element, role: str | None, attached: int
    ) -> Iterator[DivisionLine]:
        """Page turns, notes and labels that stand between the items of a list."""
        if local_name(run.tag) in TURNS:
            yield from self.apart(run, attached)
        elif (words := read_words(run))[0].text or words[1]:
            yield DivisionLine(role or "passage", words, role is not None, attached)

    def item(
        self, element: etree._Element, role: str | None, attached: int
    ) -> Iterator[DivisionLine]:
        """The lines of an item: its words, then what it holds in blocks."""
        if not holds_blocks(element):
            words = read_words(element)
            if words[0].text or words[0].insets:
                yield _item(words, role, attached)
            return
        for piece, is_block in stretches(element):
            name = local_name(piece.tag)
            if name == "list":
                yield from self.listed(piece, role, attached)
            elif is_block and (name not in ("p", "ab") or holds_blocks(piece)):
                yield from self.block(piece, "item", attached)
            elif (words := read_words(piece))[0].text or words[0].insets:
                yield _item(words, role, attached)

    def table(self, element: etree._Element, attached: int) -> Iterator[DivisionLine]:
        """A line a row, its cells between bars; what else a table holds stands before or after."""
        rows = rows_of(element)
        width = max((row.width for row in rows), default=0)
        waiting: list[etree._Element] = []
        left = len(rows)
        for piece, is_block in stretches(element):
            if local_name(piece.tag) == "row":
                left -= 1
                words = row_words(piece, width, waiting)
                waiting = []
                if words[0].text or words[0].insets:
                    end = CLOSE if left else GAP
                    choice = len(rows) == 1 and DECISION_LINE.match(words[0].text)
                    role = "decision line" if choice else "passage"
                    yield DivisionLine(role, words, attached=attached, end=end)
            elif is_block:
                yield from self.block(piece, "table", attached)
            elif left and local_name(piece.tag) == "pb":
                waiting.append(piece)
            else:
                yield from self.run(piece, attached)
        for turn in waiting:
            yield DivisionLine("turn", read_words(turn, whole=True), attached=attached)


def _line(element: etree._Element, words: Words, attached: int) -> Iterator[DivisionLine]:
    text = words[0].text
    if text:
        yield DivisionLine(_role(element, text), words, attached=attached)
    elif words[0].insets:
        yield DivisionLine("turn", words, attached=attached)


def _role(element: etree._Element, text: str) -> str:
    if ("__" in text or len(text) < SHORTEST) and DECISION_LINE.match(text):
        return "decision line"
    if element.get("rend") in HEADED:
        return "section"
    short = len(text) <= LONGEST_HEADING
    return (
        "section"
        if short and (is_section_heading(text) or is_attachment_label(text))
        else "passage"
    )


def _item(words: Words, role: str | None, attached: int) -> DivisionLine:
    if not words[0].text:
        return DivisionLine("turn", words, attached=attached)
    return DivisionLine(role or "passage", words, role is not None, attached)
