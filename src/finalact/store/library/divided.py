"""A volume cut into its papers by its bytes, so that each can be kept as it stood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen
from lxml import etree

from finalact.documents.tei import refuse_doctype
from finalact.documents.volume_parts.cutting import Piece, pieces_of, without
from finalact.model.finding import Finding
from finalact.model.refusal import Refusal

_ROOT = re.compile(
    rb"\A\s*(?:(?><\?.*?\?>)\s*|(?><!--.*?-->)\s*)*+"
    rb"(?P<opening><(?P<name>[\w:.-]+)(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+>)",
    re.DOTALL,
)
_XML_ID = re.compile(rb"""\sxml:id\s*=\s*(["'])(.*?)\1""", re.DOTALL)
_USABLE = re.compile(r"\w[\w.-]{0,99}")
MEND = "Mend the markup and import the volume again."


@frozen
class PaperPlace:
    """A paper in a volume: its id, the line on which it begins, and where its bytes stand."""

    id: str
    line: int
    start: int
    end: int


@frozen
class Divided:
    """A volume cut: its id, the tags of its root, its papers, and what is wrong with it.

    `around` is the markup of the volume without its papers, None where that does not hold
    together. `left_out` are the ids of papers that are in the volume and cannot be taken.
    """

    volume: str
    opening: bytes
    closing: bytes
    papers: tuple[PaperPlace, ...]
    around: bytes | None = None
    findings: tuple[Finding, ...] = ()
    left_out: tuple[str, ...] = ()


def divided(data: bytes, name: str) -> Divided:
    """A TEI volume in UTF-8 cut into its papers, at whatever depth they stand.

    Of two papers with one id the first is taken (`paper-id-twice`), a paper that does not close
    is left out (`volume-paper-broken`), and one without an id is named by its place. Where what
    stands around the papers breaks, each paper is taken by itself (`volume-markup-broken`).
    Refuses what has a document type (`xml-not-allowed`), holds no paper (`paper-not-readable`),
    or bears a name that no address could carry (`id-not-usable`).
    """
    refuse_doctype(data, name)
    opening, closing = root_of(data)
    pieces = pieces_of(data) if opening else []
    if not pieces:
        raise Refusal(
            "paper-not-readable",
            f"{name} holds no paper: no division of it is marked as a document.",
            'Choose a TEI volume with papers in <div type="document">.',
            status=415,
        )
    volume = _id_of(opening) or re.sub(r"\.xml\Z", "", name)
    if not _USABLE.fullmatch(volume):
        raise Refusal(
            "id-not-usable",
            f'"{volume}" cannot be the id of a volume.',
            "Give the root of the volume an xml:id of letters, figures, hyphens and points.",
            status=415,
        )
    findings: list[Finding] = []
    around: bytes | None = without(data, pieces)
    try:
        parsed(around or b"")
    except etree.XMLSyntaxError as trouble:
        around, pieces = None, pieces_of(data, apart=True)
        findings.append(_broken(data, name, trouble))
    papers, left_out = _papers(data, pieces, name, findings)
    return Divided(
        volume, opening, closing, tuple(papers), around, tuple(findings), tuple(left_out)
    )


def _papers(
    data: bytes, pieces: Sequence[Piece], name: str, findings: list[Finding]
) -> tuple[list[PaperPlace], list[str]]:
    """The papers that can be tried, and the ids of those that cannot."""
    papers: list[PaperPlace] = []
    left_out: list[str] = []
    seen: set[str] = set()
    line, counted = 1, 0
    for piece in pieces:
        line += data.count(b"\n", counted, piece.start)
        counted = piece.start
        # What no address could carry is no name.
        id_ = piece.id if _USABLE.fullmatch(piece.id) else f"paper-{piece.place}"
        if id_ in seen or not piece.sound:
            findings.append(_not_taken(name, piece, id_, line))
            left_out.append(id_)
        else:
            papers.append(PaperPlace(id_, line, piece.start, piece.end))
        seen.add(id_)
    return papers, left_out


def root_of(data: bytes) -> tuple[bytes, bytes]:
    """The opening and the closing tag of the root of some markup; empty where it has none."""
    root = _ROOT.match(data)
    return (b"", b"") if root is None else (root["opening"], b"</" + root["name"] + b">")


def parsed(data: bytes) -> etree._Element:
    """Markup read without any document type, entity or network; raises XMLSyntaxError."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    return etree.fromstring(data, parser)


def _broken(data: bytes, name: str, around: etree.XMLSyntaxError) -> Finding:
    line = around.lineno or 1
    try:
        parsed(data)
    except etree.XMLSyntaxError as trouble:
        line = trouble.lineno or 1
    return Finding(
        "volume-markup-broken",
        f"The markup of {name} breaks at line {line}; only papers that are whole are taken.",
        MEND,
        f"{name}, line {line}",
    )


def _id_of(tag: bytes) -> str:
    found = _XML_ID.search(tag)
    return found[2].decode("utf-8", "replace").strip() if found is not None else ""


def _not_taken(name: str, piece: Piece, id_: str, line: int) -> Finding:
    place = f"{name}, line {line}"
    if piece.sound:
        return Finding(
            "paper-id-twice",
            f"The paper at line {line} is left out: its id {id_} is taken by one before it.",
            "Give each paper an xml:id of its own.",
            place,
        )
    sentence = f"The paper {id_} is left out: its division at line {line} does not close."
    return Finding("volume-paper-broken", sentence, MEND, place)
