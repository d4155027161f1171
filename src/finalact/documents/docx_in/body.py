"""The body of a Word document as lines: paragraphs, rows of tables, text boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from finalact.documents import docx_names as ours
from finalact.documents.docx_in.inline import BREAK, KEPT, LEFT_OUT, Inline
from finalact.documents.docx_in.numbering import BULLET, Numbering
from finalact.documents.docx_in.part_xml import child, given, is_on, sort
from finalact.documents.docx_in.styles import Style, Styles
from finalact.documents.flowing.breaks import split_lines
from finalact.documents.flowing.head_lines import label_of
from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.rows import row_lines
from finalact.documents.flowing.running import Running, joined
from finalact.documents.head_labels import names_line
from finalact.model.wording import Wording

# A letterhead has so many rows; one that begins with a year or a count is a table of figures.
LETTERHEAD = 3
FIGURES = re.compile(r"[0-9][0-9.,% -]*")
TO_APPROVE = re.compile(r"\W*(?:dis)?approve", re.IGNORECASE)
# What stands over the frame of decision lines that this desk adds to a paper.
DECISION = "Decision"
# What these styles print in bold stands over nothing.
BOLD_WORDS = frozenset(("quote", "intense quote", "caption"))
# How the styles of this desk's own papers tell what a line is.
ROLES = {
    "heading 1": "heading",
    "heading 2": "section",
    ours.PASSAGE: "passage",
    ours.LABEL: "label",
    ours.DATELINE: "dateline",
    ours.SUBJECT: "subject",
    ours.PARTICIPANT: "participant",
    ours.ITEM: "item",
    ours.DECIDED: "decision line",
    ours.LINE: "line",
}


class Body:
    """The lines of one paper."""

    def __init__(self, styles: Styles, numbering: Numbering, inline: Inline, *, own: bool) -> None:
        self._styles = styles
        self._numbering = numbering
        self._inline = inline
        self._own = own
        self._carried: Running | None = None
        self._open: tuple[str, ...] = ()
        self._begun = False

    def lines(self, element: etree._Element) -> Iterator[FlowLine]:
        """Everything in an element, in order."""
        for each in element:
            name = sort(each)
            if name == "p":
                yield from self._paragraph(each)
                yield from self._boxes()
            elif name == "commentRangeStart":
                self._open = (*self._open, given(each, "id") or "")
            elif name == "commentRangeEnd":
                self._open = tuple(n for n in self._open if n != given(each, "id"))
            elif name == "tbl":
                yield from self._left_open()
                yield from self._table(each)
            elif name == "altChunk":
                yield from self._left_open()
                if self._inline.imported is not None:
                    yield from self._inline.imported.lines(each)
            elif name == "sdt":
                content = child(each, "sdtContent")
                if content is not None and not _is_contents(each):
                    yield from self.lines(content)
            elif name in KEPT or name in ("customXml", "smartTag", "mc:Choice"):
                yield from self.lines(each)
            elif name == "mc:AlternateContent":
                chosen = child(each, "mc:Choice")
                yield from self.lines(each if chosen is None else chosen)
        yield from self._left_open()

    def _left_open(self) -> Iterator[FlowLine]:
        """The words of a paragraph whose end is gone, where none follows that they run into."""
        running, self._carried = self._carried, None
        if running is not None and not running.is_empty:
            words, spans = running.whole()
            yield from split_lines(FlowLine(words, spans=spans), BREAK)

    def note(self, element: etree._Element, number: int | None) -> Wording:
        """The words of a note, without the raised mark before them."""
        self._inline.note_label = "*" if number is None else str(number)
        pieces = [line.words for line in self.lines(element) if line.text or line.words.insets]
        self._inline.note_label = None
        return joined(pieces, "\n\n")

    def _boxes(self) -> Iterator[FlowLine]:
        boxes, self._inline.seen.boxes = self._inline.seen.boxes, []
        for box in boxes:
            yield from self.lines(box)

    def _paragraph(self, element: etree._Element) -> Iterator[FlowLine]:
        properties = child(element, "pPr")
        style = self._styles.of(given(child(properties, "pStyle"), "val"))
        running = self._carried or Running(exact=self._own)
        self._carried = None
        for name in self._open:
            running.open(name)
        if style.name.lower().startswith("toc "):
            return
        label = self._label(properties, style)
        if label and label != BULLET:
            running.text(f"{label} ")
        inline = self._inline
        inline.begin(style)
        inline.take(element, running)
        self._open = running.still_open()
        if child(properties, "rPr", "del") is not None:
            self._carried = running
            return
        if is_on(child(properties, "rPr"), "vanish"):
            # Only the end of the paragraph is hidden: a heading runs into the words below it.
            if not running.is_empty:
                running.text(" ")
                self._carried = running
            return
        words, spans = running.whole()
        if self._own and style.name in (ours.FACT, ours.SEAL, ours.MARKING):
            return
        level = style.level
        outline = given(child(properties, "outlineLvl"), "val") or ""
        if level is None and outline and outline in "012345678":
            level = int(outline) + 1
        line = FlowLine(
            words,
            level=level,
            stands_out=0 < inline.letters == inline.standing_out
            and style.name.lower() not in BOLD_WORDS,
            bulleted=label == BULLET,
            spans=spans,
            role=ROLES.get(style.name, ROLES.get(style.name.lower())) if self._own else None,
        )
        if words.text or words.insets or spans:
            self._begun = True
            if inline.imported is not None and words.text:
                inline.imported.behind = words.text
            yield from split_lines(line, BREAK)

    def _label(self, properties: etree._Element | None, style: Style) -> str | None:
        numbered = child(properties, "numPr")
        list_, level = style.numbering or ("", 0)
        if numbered is not None:
            own_list = given(child(numbered, "numId"), "val")
            own_level = given(child(numbered, "ilvl"), "val") or ""
            list_ = list_ if own_list is None else own_list
            level = int(own_level) if re.fullmatch(r"[0-8]", own_level) else level
        return self._numbering.label(list_, level) if list_ else None

    def _table(self, table: etree._Element) -> Iterator[FlowLine]:
        rows = list(_inside(table, "tr"))
        is_top = not self._begun and len(rows) <= LETTERHEAD and not _holds_figures(rows)
        self._begun = True
        for row in rows:
            if child(row, "trPr", "del") is not None:
                self._inline.seen.changes += 1
                continue
            cells: list[list[FlowLine]] = []
            for cell in _inside(row, "tc"):
                cells.append(list(self.lines(cell)))
                span = given(child(cell, "tcPr", "gridSpan"), "val") or "1"
                cells += [[] for _ in range(1, int(span) if re.fullmatch("[1-9]", span) else 1)]
            if self._own:
                cells, is_decision = _own_cells(cells)
                if is_decision:
                    return
            elif _is_frame(cells, is_top=is_top, alone=len(rows) == 1):
                for lines in cells:
                    yield from lines
                continue
            yield from row_lines(cells, "passage" if self._own else None)


def _is_frame(cells: Sequence[Sequence[FlowLine]], *, is_top: bool, alone: bool) -> bool:
    """Whether a row only sets paragraphs side by side, and is no row of figures.

    So do the letterhead at the very top and the signatures below, in a table of one row; a label
    of the head with what it names, such as TO, is a row wherever it stands.
    """
    first = next((line.text for cell in cells for line in cell if line.text), "")
    if names_line(first) or label_of(first) is not None:
        return False
    several = any(len(cell) > 1 for cell in cells)
    return is_top or (alone and several and not TO_APPROVE.match(first))


def _holds_figures(rows: Sequence[etree._Element]) -> bool:
    """Whether a row begins with a year or a count."""
    cells = (next(_inside(row, "tc"), None) for row in rows)
    said = ("".join(str(t) for t in cell.itertext()).strip() for cell in cells if cell is not None)
    return any(FIGURES.fullmatch(words) for words in said)


def _inside(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those that a control holds."""
    for each in element:
        if sort(each) == name:
            yield each
        elif sort(each) in ("sdt", "sdtContent", "customXml") or sort(each) in KEPT:
            yield from _inside(each, name)
        elif sort(each) in LEFT_OUT:
            continue


def _own_cells(cells: list[list[FlowLine]]) -> tuple[list[list[FlowLine]], bool]:
    """The cells of a row of this desk's own table without the column of passage numbers."""
    if len(cells) == 1:
        first = cells[0][0] if cells[0] else None
        return cells, first is not None and (first.role, first.text) == ("section", DECISION)
    return cells[1:], False


def _is_contents(control: etree._Element) -> bool:
    """Whether a control holds a table of contents, which is no part of the paper."""
    gallery = given(child(control, "sdtPr", "docPartObj", "docPartGallery"), "val") or ""
    return gallery == "Table of Contents"
