"""A whole TEI volume, paper by paper: each is read by itself, so a broken one hurts no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from attrs import frozen
from lxml import etree

from finalact.documents.tei import (
    TEI,
    WRAPPER,
    document_division,
    markup_parser,
    read_division,
    refuse_doctype,
)
from finalact.documents.volume_parts.cutting import (
    PAPERS,
    Piece,
    holds_papers,
    pieces_of,
    without,
)
from finalact.documents.volume_parts.encoding import as_utf8
from finalact.documents.volume_parts.namespaces import at_home
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

__all__ = ["PAPERS", "TEI", "VolumePaper", "holds_many", "is_volume", "read_volume"]

_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
_ROOT = re.compile(
    rb"""<(?:[\w.-]+:)?TEI\b[^<>]*?\sxml:id\s*=\s*["']([^"'<>]{1,200})["']""", re.DOTALL
)
MEND = "Mend the markup at that line, and read the volume again."


@frozen
class VolumePaper:
    """One paper of a volume: the volume's id, its own id there ("d49"), and what it says.

    `content` are the bytes of its division as they stand in the volume; `line` is where it begins.
    """

    volume: str
    id: str
    document: Document
    content: bytes = b""
    line: int = 0


def holds_many(data: bytes) -> bool:
    """Whether markup holds more than one paper, as a volume does."""
    try:
        return holds_papers(as_utf8(data, "")[0]) > 1
    except Refusal:
        return False


def is_volume(data: bytes) -> bool:
    """Whether markup is a volume that gives its id, be it one of a single paper."""
    try:
        content = as_utf8(data, "")[0]
    except Refusal:
        return False
    return bool(_ROOT.search(content)) and holds_papers(content) > 0


def read_volume(
    source: BinaryIO,
    name: str,
    troubles: list[Finding] | None = None,
    *,
    figures: bool = True,
) -> Iterator[VolumePaper]:
    """The papers of a TEI volume in order, at whatever depth they stand.

    A paper whose markup breaks is left out whole, and so is the second of two with one id; what
    is left out goes into `troubles` with its line, and the rest is read. Without `troubles` the
    first of them is refused (`paper-not-readable`, `paper-id-twice`). A paper without an id is
    named by its place ("paper-7"). Refuses a document type or entities (`xml-not-allowed`), and
    a volume of which no paper can be kept (`paper-not-readable`). Without `figures` the quantities
    of the papers are left out: weighing them takes longer than all the rest.
    """
    data, found = as_utf8(source.read(), name)
    refuse_doctype(data, name)
    told = _Told(name, troubles)
    told.add(*found)
    pieces, volume, places = _divided(data, name, told)
    parser = markup_parser()
    seen: set[str] = set()
    kept = counted = 0
    line = 1
    for piece in pieces:
        id_ = piece.id or f"paper-{piece.place}"
        line += data.count(b"\n", counted, piece.start)
        counted = piece.start
        if id_ in seen:
            told.add(_twice(name, id_, line))
            continue
        content = data[piece.start : piece.end]
        if not piece.sound:
            told.add(_unclosed(name, id_, line))
            continue
        content = at_home(content, places)
        try:
            division = _division(content, name, parser)
        except etree.XMLSyntaxError as trouble:
            told.add(_broken(name, id_, line + (trouble.lineno or 1) - 1))
            continue
        kept += 1
        seen.add(id_)
        yield VolumePaper(volume, id_, read_division(division, figures=figures), content, line)
    if not kept:
        raise Refusal(
            "paper-not-readable",
            f"No paper of {name} can be read.",
            "Mend the markup, or choose a TEI volume with its papers marked as documents.",
            status=415,
            details=tuple(finding.sentence for finding in told.findings),
        )


class _Told:
    """What is wrong with a volume: gathered for who asked for it, else refused at once."""

    def __init__(self, name: str, troubles: list[Finding] | None) -> None:
        self.name = name
        self.is_strict = troubles is None
        self.findings: list[Finding] = [] if troubles is None else troubles

    def add(self, *findings: Finding) -> None:
        for finding in findings:
            self.findings.append(finding)
            if self.is_strict and finding.severity == "fault":
                code = finding.code if finding.code == "paper-id-twice" else "paper-not-readable"
                raise Refusal(code, finding.sentence, finding.remedy, status=415)


def _divided(data: bytes, name: str, told: _Told) -> tuple[list[Piece], str, dict[str | None, str]]:
    """The papers of a volume, its id, and the names that its root declares."""
    stem = re.sub(r"\.xml\Z", "", name)
    pieces = pieces_of(data)
    try:
        root = etree.fromstring(without(data, pieces), markup_parser())
    except etree.XMLSyntaxError:
        pieces = pieces_of(data, apart=True)
        told.add(_unsound(name, data))
        match = _ROOT.search(data)
        volume = match[1].decode("utf-8", "replace").strip() if match else ""
        return pieces, volume or stem, _declared(data)
    return pieces, root.get(_XML_ID) or stem, {**root.nsmap}


def _declared(data: bytes) -> dict[str | None, str]:
    """The names that the first tag declares, where the whole cannot be parsed."""
    first = re.search(rb"<[A-Za-z_][^<>]*>", data)
    found = re.findall(
        rb"""\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']""", first[0] if first else b""
    )
    return {
        (prefix.decode("utf-8", "replace") or None): uri.decode("utf-8", "replace")
        for prefix, uri in found
    }


def _division(content: bytes, name: str, parser: etree.XMLParser) -> etree._Element:
    """The one division that the bytes of a paper hold."""
    root = etree.fromstring(b"".join((WRAPPER, content, b"</TEI>")), parser)
    return document_division(root, name)


def _unsound(name: str, data: bytes) -> Finding:
    try:
        etree.fromstring(data, markup_parser())
        line = 1
    except etree.XMLSyntaxError as trouble:
        line = trouble.lineno or 1
    return Finding(
        "volume-markup-broken",
        f"The markup of {name} breaks at line {line}; only papers that are whole are read.",
        MEND,
        f"{name}, line {line}",
    )


def _unclosed(name: str, id_: str, line: int) -> Finding:
    return Finding(
        "volume-paper-broken",
        f"The paper {id_} is left out: the division that begins at line {line} is not whole.",
        MEND,
        f"{name}, line {line}",
    )


def _broken(name: str, id_: str, line: int) -> Finding:
    return Finding(
        "volume-paper-broken",
        f"The paper {id_} is left out: its markup breaks at line {line}.",
        MEND,
        f"{name}, line {line}",
    )


def _twice(name: str, id_: str, line: int) -> Finding:
    return Finding(
        "paper-id-twice",
        f"The paper at line {line} is left out: its id {id_} is taken by one before it.",
        "Give each paper an xml:id of its own.",
        f"{name}, line {line}",
    )
