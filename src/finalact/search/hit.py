"""What a search found: one sentence each, with where it stands."""

from __future__ import annotations

from attrs import frozen

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.search.sentence import Piece
from finalact.search.sought import Part

PAGE = 20


@frozen
class FoundPaper:
    """The paper in which something was found; `volume` is empty for one of the desk itself.

    `is_memorandum` tells of a memorandum under way or decided on the desk: its date is the day on
    which that version was written.
    """

    id: str
    heading: str
    kind: str = ""
    date: str = ""
    classification: str = ""
    volume: str = ""
    is_memorandum: bool = False

    @property
    def cited(self) -> str:
        """How it is called: its id, and that it is a memorandum of the desk."""
        return f"memorandum {self.id}" if self.is_memorandum else self.id


@frozen
class FoundClaim:
    """The claim that was found: of what, by whom, said when; `why_not` where it stands no more."""

    id: str
    subject: str
    title: str
    speaker: str = ""
    said_on: str = ""
    why_not: str = ""


@frozen
class Hit:
    """One text that answers a search: a passage, note or heading of a paper, or a claim."""

    part: Part
    sentence: tuple[Piece, ...]
    paper: FoundPaper | None = None
    claim: FoundClaim | None = None
    passage: int | None = None
    note: int | None = None
    page: str = ""

    @property
    def text(self) -> str:
        """The sentence as plain words."""
        return "".join(piece.text for piece in self.sentence)

    @property
    def place(self) -> str:
        """Where in the paper it stands: "p. 12, passage 3" or "note 2"."""
        if self.part is Part.PASSAGES:
            words = f"passage {self.passage}"
        elif self.part is Part.NOTES:
            words = f"note {self.note}" if self.note else "source note"
        else:
            words = "heading" if self.part is Part.HEADINGS else ""
        return f"p. {self.page}, {words}" if self.page else words

    @property
    def day(self) -> str:
        """The date of the paper, or of the saying, in words; empty where none is known."""
        edtf = self.paper.date if self.paper is not None else ""
        if self.claim is not None:
            edtf = self.claim.said_on
        try:
            return PartialDate.parse(edtf).said() if edtf else ""
        except Refusal:
            return edtf


@frozen
class Found:
    """One page of what was found, the best first, and how much there is.

    `waiting` counts the papers and claims that were entered but cannot be found yet; `later`
    the claims that were not known by the day asked about. `hints` tell why nothing was found.
    """

    words: str
    hits: tuple[Hit, ...]
    total: int
    papers: int
    page: int = 1
    size: int = PAGE
    waiting: int = 0
    later: int = 0
    hints: tuple[str, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """The number of the first hit shown, counted from one."""
        return (self.page - 1) * self.size + 1
