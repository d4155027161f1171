"""Signs of a Word document that are no letters: boxes, check marks, bullets."""

from __future__ import annotations

import re

from lxml import etree

from finalact.documents.docx_in.part_xml import child, given

CHECKED, EMPTY = "☒", "☐"
SIGNS = {
    ("wingdings", 0xFE): CHECKED,
    ("wingdings", 0xFD): CHECKED,
    ("wingdings", 0x78): CHECKED,
    ("wingdings", 0xA8): EMPTY,
    ("wingdings", 0x6F): EMPTY,
    ("wingdings", 0x71): EMPTY,
    ("wingdings", 0xFC): "✓",
    ("wingdings", 0xFB): "✗",
    ("wingdings 2", 0x52): CHECKED,
    ("wingdings 2", 0x53): CHECKED,
    ("wingdings 2", 0x54): CHECKED,
    ("wingdings 2", 0xA3): EMPTY,
    ("wingdings 2", 0x2A): EMPTY,
    ("wingdings 2", 0x50): "✓",
    ("symbol", 0xB7): "•",
    ("symbol", 0xB3): "≥",
    ("symbol", 0xA3): "≤",
    ("symbol", 0xB1): "±",
    ("symbol", 0xD7): "×",
}
PRIVATE = 0xF000
# How a sign of such a typeface stands among letters.
TYPED = re.compile("[\uf020-\uf0ff]")


def sign(element: etree._Element) -> str:
    """The sign that `w:sym` sets; nothing where it is not known."""
    code = given(element, "char") or ""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    face = (given(element, "font") or "").lower()
    return SIGNS.get((face, number & 0xFF), "") if number >= PRIVATE or face else ""


def with_signs(words: str, run: etree._Element) -> str:
    """The words of a run with the signs that its typeface makes; others stay as they are."""
    if TYPED.search(words) is None:
        return words
    fonts = child(run, "rPr", "rFonts")
    face = (given(fonts, "ascii") or given(fonts, "hAnsi") or "").lower()
    return TYPED.sub(lambda m: SIGNS.get((face, ord(m.group()) & 0xFF), m.group()), words)


def legacy_box(element: etree._Element) -> str:
    """The box of an old form field (`FORMCHECKBOX`), where `w:fldChar` begins one; else nothing."""
    box = child(element, "ffData", "checkBox")
    if box is None:
        return ""
    state = child(box, "checked")
    state = child(box, "default") if state is None else state
    on = state is not None and (given(state, "val") or "1") not in ("0", "false", "off")
    return CHECKED if on else EMPTY


def box_of(control: etree._Element) -> str:
    """The box of a content control, checked or empty; nothing where the control is no box."""
    box = child(control, "sdtPr", "w14:checkbox")
    if box is None:
        return ""
    state = given(child(box, "w14:checked"), "val") or "0"
    return CHECKED if state in ("1", "true", "on") else EMPTY
