"""The styles of a paper in a Word document: plain, black, and named for what they hold."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from finalact.documents.docx_names import (
    CELL,
    DATELINE,
    DECIDED,
    FACT,
    ITEM,
    LABEL,
    LINE,
    MARKING,
    NUMBER,
    PARTICIPANT,
    PASSAGE,
    RAISED,
    SEAL,
    SUBJECT,
    TURN,
    WRITTEN,
)

FACE = "Times New Roman"
BLACK, QUIET, HAND = RGBColor(0, 0, 0), RGBColor(0x55, 0x55, 0x55), RGBColor(0x1D, 0x3F, 0x72)
NUMBER_WIDTH, TEXT_WIDTH = Mm(10), Mm(150)

# What stands in a style: size in points, space before and after.
PARAGRAPHS = {
    PASSAGE: (11, 0, 8),
    LINE: (11, 0, 8),
    SUBJECT: (11, 0, 8),
    PARTICIPANT: (11, 0, 8),
    ITEM: (11, 0, 8),
    DECIDED: (11, 0, 8),
    LABEL: (9, 6, 3),
    DATELINE: (11, 0, 8),
    FACT: (10, 0, 2),
    MARKING: (10, 0, 0),
    SEAL: (7, 0, 2),
    CELL: (9, 1, 1),
    "footnote text": (9, 0, 2),
    "annotation text": (9, 0, 2),
}
# The names by which Word's own parts call its own styles.
KNOWN_AS = {
    "footnote text": "FootnoteText",
    "footnote reference": "FootnoteReference",
    "annotation text": "CommentText",
    "annotation reference": "CommentReference",
}
CHARACTERS = {NUMBER: (8, QUIET), TURN: (8, QUIET), WRITTEN: (9, HAND)}


def set_styles(document: WordDocument) -> None:
    """Give the document the styles of a paper; those that Word knows by name are its own."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(30)
    section.top_margin, section.bottom_margin = Mm(26), Mm(26)
    styles: Any = document.styles
    for name, size in (("Normal", 11), ("Heading 1", 14), ("Heading 2", 11)):
        _face(styles[name], size, BLACK)
    styles["Heading 1"].paragraph_format.space_after = Pt(8)
    styles["Heading 2"].paragraph_format.space_after = Pt(4)
    for name, (size, before, after) in PARAGRAPHS.items():
        style = _added(styles, name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        _face(style, size, BLACK)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
    for name, (size, colour) in CHARACTERS.items():
        _face(_added(styles, name, WD_STYLE_TYPE.CHARACTER), size, colour)
    for name in ("footnote reference", RAISED):
        _added(styles, name, WD_STYLE_TYPE.CHARACTER).font.superscript = True
    _added(styles, "annotation reference", WD_STYLE_TYPE.CHARACTER).font.size = Pt(8)
    passage = styles[PASSAGE].paragraph_format
    passage.left_indent, passage.first_line_indent = NUMBER_WIDTH, -NUMBER_WIDTH
    passage.tab_stops.add_tab_stop(NUMBER_WIDTH)
    for name in (LINE, SUBJECT, PARTICIPANT, ITEM, DECIDED, LABEL, FACT):
        styles[name].paragraph_format.left_indent = NUMBER_WIDTH
    for name in ("Heading 1", "Heading 2"):
        styles[name].paragraph_format.left_indent = NUMBER_WIDTH
    styles[LABEL].paragraph_format.keep_with_next = True
    styles[DATELINE].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    styles[MARKING].font.bold = True
    for name in (MARKING, SEAL):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _added(styles: Any, name: str, sort: WD_STYLE_TYPE) -> Any:
    """A new style; one of Word's own under the name by which Word calls it."""
    style = styles.add_style(name, sort, builtin=name in KNOWN_AS)
    if name in KNOWN_AS:
        style.element.set(qn("w:styleId"), KNOWN_AS[name])
    return style


def _face(style: Any, size: int, colour: RGBColor) -> None:
    """One typeface for every script; the template's own would come first."""
    style.font.size, style.font.color.rgb = Pt(size), colour
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{name}"), FACE)
