"""Citing: how a passage of a paper on the desk is named to a reader."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable

from finalact.model.claim import Citation
from finalact.model.document import Document
from finalact.model.refusal import Refusal


class Citing(ABC):
    """Whatever gives out papers by their id can cite them."""

    @abstractmethod
    def document(self, name: str) -> Document:
        """One paper in its parts; a Refusal where there is none of that id."""

    def laid_out(self, name: str) -> Document:
        """The same with its passages, notes and pages, and perhaps without what they say."""
        return self.document(name)

    def page_of(self, citation: Citation) -> str:
        """The printed page of a cited passage, where the paper is on the desk."""
        if citation.page or not citation.document:
            return citation.page
        try:
            document = self.laid_out(citation.document)
        except Refusal:
            return ""
        return page_of(document, citation)

    def title_of_paper(self, name: str) -> str:
        """How a paper is cited: "Doc. 106"; one of a volume, "Doc. 12 of quay-v1".

        Every volume has a document of that number, so that the number alone names none.
        """
        try:
            document = self.laid_out(name)
        except Refusal:
            return name
        if not document.number:
            return name
        volume = _volume_of(name, document.number)
        return f"Doc. {document.number} of {volume}" if volume else f"Doc. {document.number}"

    def cited(self, citations: Iterable[Citation]) -> str:
        """Where it stands, in one line: "Doc. 106, p. 313, with note 3"."""
        places: list[str] = []
        for citation in citations:
            if not citation.document:
                places.append(citation.source)
                continue
            page = self.page_of(citation)
            text = self.title_of_paper(citation.document)
            text += f", p. {page}" if page else ""
            passage = citation.passage
            if passage:
                text += f", {passage}" if not passage[0].isdigit() else f", para. {passage}"
            places.append(text)
        return "; ".join(dict.fromkeys(p for p in places if p))


def page_of(document: Document, citation: Citation) -> str:
    """The printed page of a citation: of its passage, of the passage its note stands at.

    Where the page turns inside the passage, the quoted words tell on which side they stand.
    """
    words = citation.passage.removeprefix("note").strip()
    number = int(words) if words.isdecimal() and len(words) < 7 else None
    passage = document.passage(number) if number is not None else None
    if citation.passage.startswith("note") and number is not None:
        note = document.note(number)
        at = note.passage if note is not None else None
        passage = document.passage(at) if at is not None else None
    if passage is None:
        return ""
    page = passage.page or ""
    start = passage.text.find(citation.quote) if citation.quote else 0
    for turn in passage.words.turns:
        if turn.at <= start:
            page = turn.page
    return page


def _volume_of(name: str, number: str) -> str:
    """The volume in the id of its paper: "quay-v1-d12" and 12 give "quay-v1"; otherwise empty."""
    id_ = name.partition("@")[0]
    return id_.removesuffix(f"-d{number}") if id_.endswith(f"-d{number}") else ""
