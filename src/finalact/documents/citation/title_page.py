"""The title page of a volume, from the header of its TEI file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from finalact.documents.citation.imprint import Imprint
from finalact.documents.tei import parse_safely
from finalact.documents.tei_out.elements import TEI
from finalact.model.refusal import Refusal

HEADER = re.compile(rb"<teiHeader\b.*?</teiHeader>", re.DOTALL)
ADDRESS = re.compile(r"https?://\S+")
YEAR = re.compile(r"[0-9]{4}")
# The declarations that the header of a volume leans on.
ROOT = (
    f'<TEI xmlns="{TEI}" xmlns:frus="http://history.state.gov/frus/ns/1.0" '
    'xmlns:xi="http://www.w3.org/2001/XInclude">'
).encode()


def title_page(markup: bytes) -> Imprint | None:
    """The imprint that the first header in this markup gives; None where it names no volume.

    The title is the one that the header calls complete, or that of its series statement: any
    other is the title of a single paper. General editors of the series are left out.
    """
    header = HEADER.search(markup)
    if header is None:
        return None
    try:
        root = parse_safely(ROOT + header.group() + b"</TEI>", "The header")
    except Refusal:
        return None
    title = _first(root, "titleStmt/title[@type='complete']") or _first(root, "seriesStmt/title")
    if not title:
        return None
    return Imprint(
        title=title,
        editors=tuple(_editors(root)),
        publisher=_first(root, "publicationStmt/publisher"),
        place=_first(root, "publicationStmt/pubPlace"),
        year=_year(_first(root, "publicationStmt/date")),
        url=_address(root),
    )


def _editors(root: etree._Element) -> Iterator[str]:
    for place in ("titleStmt/editor", "seriesStmt/editor"):
        for editor in _found(root, place):
            if editor.get("role") != "general" and (name := _words(editor)):
                yield name


def _year(text: str) -> str:
    found = YEAR.findall(text)
    return found[0] if len(found) == 1 else ""


def _address(root: etree._Element) -> str:
    for idno in _found(root, "publicationStmt/idno"):
        words = _words(idno)
        if ADDRESS.fullmatch(words):
            return words
    return ""


def _first(root: etree._Element, path: str) -> str:
    return next((words for each in _found(root, path) if (words := _words(each))), "")


def _found(root: etree._Element, path: str) -> list[etree._Element]:
    whole = "./{ns}teiHeader/{ns}fileDesc/" + "/".join("{ns}" + step for step in path.split("/"))
    return root.findall(whole.replace("{ns}", f"{{{TEI}}}"))


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
