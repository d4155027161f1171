"""The list of sources at the front of a volume: each collection, and what it stands under."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from finalact.documents.tei_words import read_words
from finalact.documents.volume_parts.front import Listed
from finalact.documents.volume_parts.stretches import local_name

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# Under such a heading every paragraph names a source; the prose before it does not.
LISTS_SOURCES = re.compile(r"(?:Un)?published (?:Sources|Records)|Sources Consulted", re.IGNORECASE)
LONGEST_HEADING = 80
LIST = frozenset(("list",))


def sources_in(place: etree._Element) -> Iterator[Listed]:
    """Every source as an entry; `said` is what it stands under, outermost first."""
    heading = ""
    for child in place:
        name = local_name(child.tag)
        if name in ("list", "listBibl"):
            above = (heading,) if heading else ()
            yield from _listed(child, above)
        elif name == "div":
            yield from sources_in(child)
        elif name in ("head", "p"):
            words = read_words(child)[0].text
            if LISTS_SOURCES.match(words) and len(words) < LONGEST_HEADING:
                heading = words
            elif name == "p" and heading and words:
                yield Listed("source", child.get(XML_ID) or "", words, heading)
        elif name in ("item", "bibl"):
            yield from _item(child, ())


def _listed(element: etree._Element, above: tuple[str, ...]) -> Iterator[Listed]:
    for child in element:
        name = local_name(child.tag)
        if name == "head":
            above = (*above, read_words(child)[0].text)
        elif name in ("item", "bibl"):
            yield from _item(child, above)
        elif name in ("list", "listBibl"):
            yield from _listed(child, above)


def _item(item: etree._Element, above: tuple[str, ...]) -> Iterator[Listed]:
    words = read_words(item, skip=LIST)[0].text.strip(" ,;:")
    if words:
        yield Listed("source", item.get(XML_ID) or "", words, "; ".join(above))
    inner = (*above, words) if words else above
    for child in item:
        if local_name(child.tag) == "list":
            yield from _listed(child, inner)
