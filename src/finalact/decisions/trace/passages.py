"""Passages as readers write them: "doc-106#4", "Doc. 106, p. 313, para. 4", "doc-106 note 3"."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.model.claim import Citation

_MARK = "#"
_PAGE = re.compile(r",?\s*\bpp?\.\s*[\w–-]+")
_NOTE = re.compile(r"(?:with\s+)?(?:foot)?note\s*(\d+)", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:para(?:graph|s|\.)?|passage|¶)?\s*(\d+)", re.IGNORECASE)
_SPLIT = re.compile(
    r"(?P<paper>.+?)[\s,]+(?P<passage>(?:para(?:graph|\.)?|passage|¶)\s*\d+"
    r"|(?:with\s+)?(?:foot)?note\s*\d+|source note)\Z",
    re.IGNORECASE,
)


@frozen
class Written:
    """A place as somebody wrote it: the paper, and the passage in it ("" for the whole paper)."""

    paper: str
    passage: str = ""


def passage_name(passage: str) -> str:
    """The name under which a passage is kept: "6", "note 4", "source note"."""
    name = " ".join(passage.split())
    if match := _NOTE.fullmatch(name):
        return f"note {int(match[1])}"
    if match := _NUMBERED.fullmatch(name):
        return str(int(match[1]))
    return name.casefold()


def place_of(citation: Citation) -> str:
    """A cited passage in one word: "doc-106#4"; the paper alone where no passage is cited."""
    passage = passage_name(citation.passage)
    return f"{citation.document}{_MARK}{passage}" if passage else citation.document


def citation_at(place: str) -> Citation:
    """The citation of a place in one word."""
    paper, _, passage = place.partition(_MARK)
    return Citation(paper, passage)


def written_place(text: str) -> Written:
    """What somebody wrote taken apart; any text is the name of something."""
    plain = " ".join(text.split())
    paper, mark, passage = plain.rpartition(_MARK)
    if mark:
        return Written(paper.strip(), passage_name(passage))
    without_page = _PAGE.sub("", plain)
    if match := _SPLIT.match(without_page):
        return Written(match["paper"].strip(" ,"), passage_name(match["passage"]))
    return Written(without_page.strip(" ,") or plain)
