"""Reading one paper from TEI: a whole file, or a single `<div type="document">` cut out."""

from __future__ import annotations

import re

from attrs import evolve
from lxml import etree

from finalact.documents.assembly import assemble
from finalact.documents.flowing.depth import DEEP, too_deep
from finalact.documents.flowing.marking import with_marking
from finalact.documents.locators import filed_as
from finalact.documents.tei_margin import margin_marks, marking_of
from finalact.documents.volume_parts.cutting import PAPERS
from finalact.documents.volume_parts.dated import date_of_division, date_of_paper
from finalact.documents.volume_parts.head_lines import with_head_lines
from finalact.documents.volume_parts.lines import division_lines
from finalact.documents.volume_parts.named_in_head import with_names_of_head
from finalact.documents.volume_parts.ref_targets import with_volumes
from finalact.model.document import Document, Note
from finalact.model.refusal import Refusal

TEI = "http://www.tei-c.org/ns/1.0"
FRUS = "http://history.state.gov/frus/ns/1.0"
WRAPPER = (
    f'<TEI xmlns="{TEI}" xmlns:frus="{FRUS}" xmlns:xi="http://www.w3.org/2001/XInclude">'
).encode()
DIVISION = f"{{{TEI}}}div"
EDITORIAL = "editorial-note"
_DIVISION = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?div\b")
# Led by a sign that is rare in markup, so that a search passes over all else at once.
DECLARATION = re.compile(rb"!(?<=<!)(?:DOCTYPE|ENTITY)")
NUMBER = re.compile(r"\d{1,5}[A-Za-z]?")


def read_tei(data: bytes, name: str) -> Document:
    """The paper in a TEI file; a single division without its volume is wrapped first.

    Nothing outside the file is fetched: no document type, no entities of its own, no network.
    Raises Refusal `xml-not-allowed` for a document type or entity, `paper-not-readable` for
    markup that does not close or holds no paper.
    """
    root = parse_safely(data, name)
    document = read_division(document_division(root, name))
    if margins := margin_marks(root):
        document = evolve(document, marks=(*document.marks, *margins))
    return with_marking(document, marking_of(root))


def read_division(division: etree._Element, *, figures: bool = True) -> Document:
    """The paper in one division of a TEI file; without `figures` its quantities are left out."""
    parts, notes = division_lines(division)
    notes = in_order(notes)
    layout = [(f"  {note.n}. " if note.n is not None else "  ", "\n") for note in notes]
    if layout:
        layout[-1] = (layout[-1][0], "")
    elif parts:
        parts[-1] = evolve(parts[-1], end="")
    dated = date_of_paper(division)
    # Older volumes number their papers in the markup only.
    number = given if NUMBER.fullmatch(given := division.get("n", "")) else None
    lines = with_head_lines(parts)
    document = assemble(lines, notes, layout, dated, number=number, figures=figures)
    document = with_names_of_head(with_volumes(document, division), division)
    is_note = division.get("subtype") == EDITORIAL and document.kind != "editorial note"
    if is_note and not (document.source and document.dateline):
        # The markup knows a note of the editors by another heading, or by none.
        document = evolve(document, kind="editorial note")
    if document.kind is None and document.source and (kind := filed_as(document.source.text)):
        document = evolve(document, kind=kind, effective_kind=kind)
    if dated is None and document.kind != "editorial note" and not _prints_day(document):
        document = evolve(document, date=date_of_division(division) or document.date)
    return document


def _prints_day(document: Document) -> bool:
    return document.date is not None and document.date.basis == "printed"


def in_order(notes: list[Note]) -> list[Note]:
    """Notes by their numbers, those without one last; as they stand where numbers come again.

    A source note without a number comes first, as in print.
    """
    numbers = [note.n for note in notes if note.n is not None]
    if len(set(numbers)) < len(numbers):
        return notes
    return sorted(notes, key=lambda note: (note.n is None and not note.is_source, note.n or 0))


def refuse_doctype(data: bytes, name: str) -> None:
    """Refuse a document type and entities of its own (`xml-not-allowed`)."""
    wide = b"\x00" in data and b"<\x00!\x00D\x00O\x00C" in data
    if wide or DECLARATION.search(data):
        raise Refusal(
            "xml-not-allowed",
            f"{name} declares a document type or entities, and these can reach outside the file.",
            "Remove the DOCTYPE declaration and write the characters out.",
        )


def parse_safely(data: bytes, name: str) -> etree._Element:
    """The root of an XML file, read without any document type, entity or network."""
    refuse_doctype(data, name)
    body = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _DIVISION.match(body) and b"xmlns=" not in body.split(b">", 1)[0]:
        data = WRAPPER + body + b"</TEI>"
    try:
        root = etree.fromstring(data, markup_parser())
    except etree.XMLSyntaxError as trouble:
        if DEEP in str(trouble):
            raise too_deep(name) from None
        line = trouble.lineno or 1
        raise Refusal(
            "paper-not-readable",
            f"{name} is not well-formed XML: the markup breaks at line {line}.",
            "Mend the markup at that line, or read the paper as plain text.",
            status=415,
        ) from None
    # Characters of two bytes hide a document type from a look at the bytes.
    if root.getroottree().docinfo.internalDTD is not None:
        refuse_doctype(b"<!DOCTYPE", name)
    return root


def markup_parser() -> etree.XMLParser:
    """A parser that follows nothing outside the file and goes no deeper than any paper does."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def document_division(root: etree._Element, name: str) -> etree._Element:
    """The one division that is a paper; a paper inside it is part of it."""
    if len(root) == 1 and root[0].tag == DIVISION and root[0].get("type") in PAPERS:
        return root[0]
    divisions = [
        element
        for element in root.iter(DIVISION, "div")
        if element.get("type") in PAPERS
        and not any(parent.get("type") in PAPERS for parent in element.iterancestors())
    ]
    if len(divisions) == 1:
        return divisions[0]
    if not divisions:
        raise Refusal(
            "paper-not-readable",
            f"{name} is XML without a paper: no division is marked as a document.",
            'Choose a TEI file with one <div type="document">.',
            status=415,
        )
    raise Refusal(
        "paper-not-readable",
        f"{name} holds {len(divisions)} papers; one is read at a time.",
        "Import the volume instead of reading it as one paper.",
        status=415,
    )
