"""Reading one paper from TEI: a whole file, or a single `<div type="document">` cut out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from finalact.documents.assembly import assemble
from finalact.documents.parts import DECISION_LINE, Part, is_section_heading
from finalact.documents.tei_words import Words, read_words
from finalact.model.document import DatedBasis, Document, Note
from finalact.model.refusal import Refusal
from finalact.model.wording import Wording

TEI = "http://www.tei-c.org/ns/1.0"
FRUS = "http://history.state.gov/frus/ns/1.0"
WRAPPER = (
    f'<TEI xmlns="{TEI}" xmlns:frus="{FRUS}" xmlns:xi="http://www.w3.org/2001/XInclude">'
).encode()
HEADED = frozenset(("sectiontitleital", "sectiontitle", "sectiontitlebold"))
GAP = "\n\n"


def read_tei(data: bytes, name: str) -> Document:
    """The paper in a TEI file; a single division without its volume is wrapped first.

    Nothing outside the file is fetched: no document type, no entities of its own, no network.
    Raises Refusal `xml-not-allowed` for a document type or entity, `paper-not-readable` for
    markup that does not close or holds no paper.
    """
    return read_division(document_division(parse_safely(data, name), name))


def read_division(division: etree._Element) -> Document:
    """The paper in one division of a TEI file."""
    parts: list[Part] = []
    notes: list[Note] = []
    for role, words, bullet in _lines(division):
        wording, found = words
        notes += found
        lead = "  • " if bullet else ""
        if wording.text.startswith("• "):
            lead, wording = "• ", wording.without_start(2)
        parts.append(Part(role, wording, lead, GAP))
    notes.sort(key=lambda note: (note.n is None, note.n or 0))
    layout = [(f"  {note.n}. " if note.n is not None else "  ", "\n") for note in notes]
    if layout:
        layout[-1] = (layout[-1][0], "")
    elif parts:
        parts[-1] = Part(parts[-1].role, parts[-1].words, parts[-1].lead, "")
    return assemble(parts, notes, layout, _date(division))


def refuse_doctype(data: bytes, name: str) -> None:
    """Refuse a document type and entities of its own (`xml-not-allowed`)."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", data) or b"<\x00!\x00D\x00O\x00C" in data:
        raise Refusal(
            "xml-not-allowed",
            f"{name} declares a document type or entities, and these can reach outside the file.",
            "Remove the DOCTYPE declaration and write the characters out.",
        )


def parse_safely(data: bytes, name: str) -> etree._Element:
    """The root of an XML file, read without any document type, entity or network."""
    refuse_doctype(data, name)
    body = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if body.startswith(b"<div") and b"xmlns=" not in body.split(b">", 1)[0]:
        data = WRAPPER + body + b"</TEI>"
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as trouble:
        line = trouble.lineno or 1
        raise Refusal(
            "paper-not-readable",
            f"{name} is not well-formed XML: the markup breaks at line {line}.",
            "Mend the markup at that line, or read the paper as plain text.",
            status=415,
        ) from None


def document_division(root: etree._Element, name: str) -> etree._Element:
    """The one division that is a paper."""
    divisions = [
        element
        for element in root.iter(f"{{{TEI}}}div", "div")
        if element.get("type") in ("document", "document-pending")
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


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _lines(division: etree._Element) -> Iterator[tuple[str, tuple[Wording, list[Note]], bool]]:
    """Each line of the paper with its role, in order; lists of the head become items."""
    for element in division:
        kind = _local(element)
        if kind == "head":
            first = division.get("type", "").startswith("document")
            yield "heading" if first else "section", read_words(element), False
        elif kind == "pb":
            if element.get("n"):
                yield "turn", read_words(element, whole=True), False
        elif kind in (
            "opener",
            "closer",
            "postscript",
            "div",
            "quote",
            "sp",
            "floatingText",
            "body",
            "group",
            "text",
        ):
            yield from _lines(element)
        elif kind == "dateline":
            yield "dateline", read_words(element), False
        elif kind == "list":
            yield from _list_lines(element)
        elif kind == "table":
            for row in element.iter(f"{{{TEI}}}row", "row"):
                yield "passage", read_words(row), False
        elif kind == "note":
            yield "line", read_words(element, whole=True), False
        elif kind in (
            "p",
            "ab",
            "salute",
            "signed",
            "seg",
            "l",
            "lg",
            "said",
            "label",
            "byline",
            "ref",
        ):
            words = read_words(element, skip=frozenset(("list",)))
            if words[0].text or words[0].insets:
                yield _paragraph_role(element, words), words, False
            for inner in element:
                if _local(inner) == "list":
                    yield from _list_lines(inner)


def _paragraph_role(element: etree._Element, words: Words) -> str:
    text = words[0].text
    if not text:
        return "turn"
    if DECISION_LINE.match(text):
        return "decision line"
    if element.get("rend") in HEADED or is_section_heading(text):
        return "section"
    return "passage"


def _list_lines(
    element: etree._Element, outer: str | None = None
) -> Iterator[tuple[str, tuple[Wording, list[Note]], bool]]:
    kind = element.get("type", "")
    role = {"subject": "subject", "participants": "participant"}.get(kind, outer)
    if role is None and kind in ("to", "from", "references", "through"):
        role = "item"
    for child in element:
        name = _local(child)
        if name == "head":
            yield "item" if outer else "label" if role else "section", read_words(child), False
        elif name == "pb":
            yield "turn", read_words(child, whole=True), False
        elif name == "list":
            yield from _list_lines(child, role)
        elif name in ("item", "label"):
            nested = [part for part in child if _local(part) == "list"]
            words = read_words(child, skip=frozenset(("list",)))
            if words[0].text:
                yield role or "passage", words, role is not None
            for inner in nested:
                yield from _list_lines(inner, role)


def _date(division: etree._Element) -> DatedBasis | None:
    """The date that the dateline states, or that the editor inferred for an undated paper."""
    for date in division.iter(f"{{{TEI}}}date", "date"):
        if not any(_local(parent) == "dateline" for parent in date.iterancestors()):
            continue
        edtf = _edtf(date)
        if edtf is None:
            continue
        printed = re.sub(r"\s+", " ", "".join(str(piece) for piece in date.itertext())).strip()
        if re.search(r"undated", printed, re.IGNORECASE) or "inferred" in date.get("ana", ""):
            reason = f"The dateline says “{printed}”; the editor of the markup infers the day."
            return DatedBasis(edtf, "inferred", reason)
        return DatedBasis(edtf, "printed", None)
    return None


def _edtf(date: etree._Element) -> str | None:
    def day(name: str) -> str | None:
        value = date.get(name)
        return re.sub(r"T.*\Z", "", value) if value else None

    if when := day("when"):
        return when
    first, last = day("from") or day("notBefore"), day("to") or day("notAfter")
    if first and last:
        spanning = date.get("from") is not None
        return first if first == last else f"{first}/{last}" if spanning else f"[{first}..{last}]"
    return None
