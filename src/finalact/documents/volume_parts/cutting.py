"""A volume cut into the divisions of its papers, by its bytes; broken ones are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

PAPERS = ("document", "document-pending")
# No "<" stands inside a tag, so that no search goes on beyond the next one; what never closes
# takes the rest.
_MARKUP = re.compile(
    rb"<!--(?:.*?-->|.*)|<!\[CDATA\[(?:.*?\]\]>|.*)|<\?(?:.*?\?>|.*)"
    rb"|<(?P<close>/)?+(?:[A-Za-z_][\w.-]*+:)?+div(?=[\s/>])"
    rb"(?P<attributes>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>",
    re.DOTALL,
)
_OF_PAPERS = "|".join(PAPERS).encode()
_IS_PAPER = re.compile(rb"""\stype\s*=\s*(["'])\s*(?:%s)\s*\1""" % _OF_PAPERS)
_XML_ID = re.compile(rb"""\s(?:xml:)?id\s*=\s*(["'])(.*?)\1""", re.DOTALL)
# What may follow a paper: divisions open or close, pages turn, the text ends.
_BESIDE = re.compile(
    rb"\s*+(?:<!--.*?-->\s*+|<(?:[\w.-]+:)?(?:pb|milestone)\b[^<>]*>\s*+)*+"
    rb"(?:</?(?:[\w.-]+:)?(?:div[0-9]?|body|back|front|group|text|TEI)\b|\Z)",
    re.DOTALL,
)


@frozen
class Piece:
    """The division of one paper: its place among the papers, its id, and where its bytes stand.

    `place` counts from 1; the id is empty where the markup gives none. Of a paper that is not
    `sound` the markup does not close, or goes on behind its end.
    """

    place: int
    id: str
    start: int
    end: int
    sound: bool = True


@frozen
class _Tag:
    start: int
    end: int
    opens: bool
    paper: bool = False
    id: str = ""


def cut(data: bytes) -> list[tuple[int, int]]:
    """Where the bytes of each paper's division stand, as (start, end), in the order of the file.

    Divisions in comments and character data are no divisions; a paper inside another is part of
    it. The bytes cut out are read by `read_tei`. The file is gone through once.
    """
    return [(piece.start, piece.end) for piece in pieces_of(data) if piece.sound]


def pieces_of(data: bytes, *, apart: bool = False) -> list[Piece]:
    """The papers of a volume by their divisions, at whatever depth they stand.

    Where the divisions of the file do not close one another, or with `apart`, no paper is
    believed to hold another: each ends before the next begins, or is not sound.
    """
    tags = list(_tags(data))
    if not apart and _closes(tags):
        return list(_nested(tags))
    return list(_apart(tags, data))


def without(data: bytes, pieces: Sequence[Piece]) -> bytes:
    """What stands around the papers, on the same lines as in the whole."""
    around, done = [], 0
    for piece in pieces:
        around.append(data[done : piece.start])
        around.append(b"\n" * data.count(b"\n", piece.start, piece.end))
        done = piece.end
    return b"".join([*around, data[done:]])


def holds_papers(data: bytes) -> int:
    """How many divisions are marked as papers, inside others or not."""
    return sum(tag.paper for tag in _tags(data))


def _tags(data: bytes) -> Iterator[_Tag]:
    for found in _MARKUP.finditer(data):
        attributes = found["attributes"]
        if attributes is None or (attributes.endswith(b"/") and not found["close"]):
            continue
        if found["close"]:
            yield _Tag(found.start(), found.end(), False)
            continue
        paper = _IS_PAPER.search(attributes) is not None
        id_ = _XML_ID.search(attributes) if paper else None
        named = id_[2].decode("utf-8", "replace").strip() if id_ else ""
        yield _Tag(found.start(), found.end(), True, paper, named)


def _closes(tags: Sequence[_Tag]) -> bool:
    depth = 0
    for tag in tags:
        depth += 1 if tag.opens else -1
        if depth < 0:
            return False
    return depth == 0


def _nested(tags: Sequence[_Tag]) -> Iterator[Piece]:
    depth = inside = place = 0
    paper = None
    for tag in tags:
        if tag.opens:
            depth += 1
            if tag.paper and not inside:
                inside, paper, place = depth, tag, place + 1
            continue
        if inside == depth and paper is not None:
            yield Piece(place, paper.id, paper.start, tag.end)
            inside = 0
        depth -= 1


def _apart(tags: Sequence[_Tag], data: bytes) -> Iterator[Piece]:
    papers = [at for at, tag in enumerate(tags) if tag.paper]
    for place, at in enumerate(papers, 1):
        last = place == len(papers)
        following = len(tags) if last else papers[place]
        limit = len(data) if last else tags[following].start
        end = _end(tags[at:following])
        if end is not None and _BESIDE.match(data, end):
            yield Piece(place, tags[at].id, tags[at].start, end)
        else:
            yield Piece(place, tags[at].id, tags[at].start, limit, sound=False)


def _end(tags: Sequence[_Tag]) -> int | None:
    """Where the division ends that the first of these tags opens; None where it does not close."""
    depth = 0
    for tag in tags:
        depth += 1 if tag.opens else -1
        if depth == 0:
            return tag.end
    return None
