"""A whole TEI volume, paper by paper: each is read and let go before the next."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen
from lxml import etree

from finalact.documents.tei import TEI, read_division, refuse_doctype
from finalact.model.document import Document
from finalact.model.refusal import Refusal

DIVISIONS = (f"{{{TEI}}}div", "div")
PAPERS = ("document", "document-pending")
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
# So much of a volume is looked at for its name before the first paper.
_HEAD = 65_536


@frozen
class VolumePaper:
    """One paper of a volume: the volume's id, its own id there ("d49"), and what it says."""

    volume: str
    id: str
    document: Document


def holds_many(data: bytes) -> bool:
    """Whether markup holds more than one paper, as a volume does."""
    return len(re.findall(rb"""<div\b[^>]*\btype=["']document(?:-pending)?["']""", data)) > 1


def read_volume(source: BinaryIO, name: str) -> Iterator[VolumePaper]:
    """The papers of a TEI volume in order, at whatever depth they stand.

    The volume is read as a stream: no more than one paper is kept in memory. A paper without an
    id is named by its place ("paper-7"). Raises Refusal `xml-not-allowed` for a document type or
    entities, `paper-not-readable` at the line where the markup breaks, `paper-id-twice` where two
    papers have one id.
    """
    head = source.read(_HEAD)
    refuse_doctype(head, name)
    source.seek(0)
    volume, seen, inside = "", set[str](), 0
    try:
        for event, element in _events(source):
            if not volume and event == "start":
                volume = element.get(_XML_ID) or re.sub(r"\.xml\Z", "", name)
            if element.tag not in DIVISIONS or element.get("type") not in PAPERS:
                continue
            inside += 1 if event == "start" else -1
            if event == "start" or inside:
                continue
            id_ = element.get(_XML_ID) or f"paper-{len(seen) + 1}"
            if id_ in seen:
                raise Refusal(
                    "paper-id-twice",
                    f"{name} holds two papers with the id {id_}.",
                    "Give each paper an xml:id of its own.",
                    status=415,
                )
            seen.add(id_)
            yield VolumePaper(volume, id_, read_division(element))
            _let_go(element)
    except etree.XMLSyntaxError as trouble:
        raise Refusal(
            "paper-not-readable",
            f"{name} is not well-formed XML: the markup breaks at line {trouble.lineno or 1}.",
            "Mend the markup at that line.",
            status=415,
        ) from None


def _events(source: BinaryIO) -> Iterator[tuple[str, etree._Element]]:
    yield from etree.iterparse(
        source,
        events=("start", "end"),
        tag=(f"{{{TEI}}}TEI", "TEI", *DIVISIONS),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _let_go(element: etree._Element) -> None:
    """Forget a paper, and all that stood before it in its part."""
    element.clear()
    part = element.getparent()
    while part is not None and element.getprevious() is not None:
        del part[0]
