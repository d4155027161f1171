"""One part of a Word document as elements, in the names of either edition of the standard."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from finalact.documents.flowing.depth import DEEP, too_deep
from finalact.documents.tei import refuse_doctype
from finalact.model.refusal import Refusal

# The two editions of the format: what most programs write, and "strict".
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"
SHORT = {MAIN: "", STRICT: "", WORD_2010: "w14:", ALTERNATIVES: "mc:"}


def read_part(data: bytes, name: str) -> etree._Element:
    """The root of a part; no document type, entity or network.

    Raises Refusal: `xml-not-allowed`, `paper-too-deep`, `archive-not-sound`.
    """
    refuse_doctype(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as trouble:
        if DEEP in str(trouble):
            raise too_deep(name) from None
        raise Refusal(
            "archive-not-sound",
            f"{name} is damaged: its text is no well-formed XML.",
            "Open it in a word processor, save it again as DOCX, and read that.",
            status=415,
        ) from None
    # A character set of two bytes hides a document type from a look at the bytes.
    if root.getroottree().docinfo.internalDTD is not None:
        refuse_doctype(b"<!DOCTYPE", name)
    return root


@lru_cache(maxsize=4096)
def short(tag: str) -> str:
    """The name of an element or attribute without its edition: `p`, `w14:checkbox`, `?`."""
    if not tag.startswith("{"):
        return f"?{tag}"
    space, _, local = tag[1:].partition("}")
    return f"{SHORT[space]}{local}" if space in SHORT else f"?{local}"


def sort(element: etree._Element) -> str:
    """What an element is, by its short name."""
    return short(str(element.tag))


def given(element: etree._Element | None, name: str) -> str | None:
    """An attribute of an element, in either edition."""
    if element is None:
        return None
    for space in (MAIN, STRICT, WORD_2010):
        if (value := element.get(f"{{{space}}}{name}")) is not None:
            return str(value)
    value = element.get(name)
    return None if value is None else str(value)


def given_in(element: etree._Element, name: str) -> str | None:
    """An attribute of an element, in whatever vocabulary."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of that short name, step by step."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if sort(each) == name), None)
    return element


def is_on(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is switched on; None where it is not mentioned."""
    found = child(properties, name)
    if found is None:
        return None
    return (given(found, "val") or "true").lower() not in ("0", "false", "off", "none")
