"""Elements of a Word document, made by their short names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NONE: Mapping[str, str] = {}


def legal(text: str) -> str:
    """The text with a sign in place of every character that a Word document may not hold."""
    return NOT_IN_XML.sub("\ufffd", text)


def word(
    name: str, *children: etree._Element, given: Mapping[str, str] = NONE, text: str = ""
) -> etree._Element:
    """The element `w:name` with its attributes (short names too), children, and words."""
    made = etree.Element(f"{{{MAIN}}}{name}", nsmap={"w": MAIN})
    for key, value in given.items():
        made.set(f"{{{MAIN}}}{key}", value)
    if text:
        made.text = legal(text)
        made.set(SPACE, "preserve")
    made.extend(children)
    return made


def whole(element: etree._Element) -> bytes:
    """A part of the file, with its declaration."""
    made: bytes = etree.tostring(element, xml_declaration=True, encoding="UTF-8", standalone=True)
    return made
