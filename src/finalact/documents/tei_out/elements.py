"""Elements of a TEI file, made by their short names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
FRUS = "http://history.state.gov/frus/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML}}}id"
SPACE = f"{{{XML}}}space"
NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NONE: Mapping[str, str] = {}
# lxml knows the default namespace by None, which its stubs have forgotten.
NAMESPACES: dict[Any, str] = {None: TEI}


def tei(
    name: str, *children: etree._Element, given: Mapping[str, str] = NONE, text: str = ""
) -> etree._Element:
    """The element of that name with its attributes, its words, and what stands in it."""
    made = etree.Element(f"{{{TEI}}}{name}", nsmap=NAMESPACES)
    for key, value in given.items():
        made.set(key, legal(value))
    if text:
        made.text = legal(text)
    made.extend(children)
    return made


def legal(text: str) -> str:
    """The text with a sign in place of every character that no XML may hold."""
    return NOT_IN_XML.sub("\ufffd", text)


def add_text(element: etree._Element, text: str) -> None:
    """Put words behind whatever the element already holds."""
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + legal(text)
    else:
        element.text = (element.text or "") + legal(text)
