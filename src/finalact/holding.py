"""What a desk holds, arranged for answering: the ledger, the papers, the scenes of the days."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from finalact.claims.ledger import Ledger
from finalact.conditions.carrying import carried
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.decisions.memorandum import Memorandum
from finalact.documents.citation.imprint import Imprint
from finalact.model.document import Document
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.library.papers_known import PapersKnown
from finalact.store.library.shelf import Shelf
from finalact.store.library.volume_report import many
from finalact.store.proposal_book import ProposalBook

if TYPE_CHECKING:
    from finalact.proposals.listing import ListedProposal


class Holding:
    """What a desk holds, arranged once for answering: the ledger, the papers, the names."""

    def __init__(
        self,
        holdings: Holdings,
        ledger: Ledger | None = None,
        memoranda: Mapping[str, Memorandum] | None = None,
    ) -> None:
        self.holdings = holdings
        self.memoranda: Mapping[str, Memorandum] = {} if memoranda is None else memoranda
        self.shelf: Shelf | None = None
        self.proposal_book = ProposalBook()
        self.kept_in: DeskFile | None = None
        if ledger is not None:
            self.__dict__["ledger"] = ledger
        self._documents: dict[str, Document] = {}
        self._laid_out: dict[str, Document] = {}
        self._scenes: dict[tuple[date, date, float], Scene] = {}

    def grown(
        self, holdings: Holdings, ledger: Ledger, touched: Collection[str], told: date
    ) -> Holding:
        """The same with claims that touch some names; what rests on no such name still answers.

        `told` is the first day on which any of the claims reached us, or any day before it.
        """
        more = Holding(holdings, ledger)
        more.shelf, more.kept_in = self.shelf, self.kept_in
        more._documents, more._laid_out = self._documents, self._laid_out
        more._scenes = {key: carried(s, ledger, touched, told) for key, s in self._scenes.items()}
        if self.ledger.kept:
            # What goes through the days is loaded only where somebody asked for them.
            from finalact.conditions.course.kept import carry_courses  # noqa: PLC0415

            carry_courses(self.ledger, ledger, touched)
        return more

    @cached_property
    def ledger(self) -> Ledger:
        """The claims, arranged by what they are about."""
        return Ledger(self.holdings.dossier, self.holdings.claims)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names that an expression may use."""
        held = self.holdings
        return Vocabulary.of(held.dossier, held.claims, held.cases, held.conditions)

    def paper(self, name: str) -> Paper:
        """The paper of that id, of the desk or of a volume on it; a Refusal where it has none."""
        for paper in self.holdings.papers:
            if paper.id == name:
                return paper
        if self.shelf is not None:
            found = self.shelf.paper(name)
            if found is not None:
                return found
        known = ", ".join(p.id for p in self.holdings.papers) or "none"
        more = self._papers_of_volumes()
        raise Refusal(
            "document-not-found",
            f"There is no paper {name} on this desk.",
            f"The papers on it: {known}{more}.",
            status=404,
        )

    def _papers_of_volumes(self) -> str:
        papers, volumes = (0, 0) if self.shelf is None else self.shelf.counts()
        return f"; and those of {many(volumes, 'volume')}" if papers else ""

    @property
    def paper_ids(self) -> Collection[str]:
        """The ids that may be cited; those of volumes are looked up, not gone through."""
        return PapersKnown((paper.id for paper in self.holdings.papers), self.shelf)

    def document(self, name: str) -> Document:
        """A paper read into its parts; each is read once."""
        if name not in self._documents:
            self._documents[name] = self._read(name, understood=True)
        return self._documents[name]

    def laid_out(self, name: str) -> Document:
        """The same paper for whoever asks where something stands: its words may not be read yet."""
        if name in self._documents:
            return self._documents[name]
        if name not in self._laid_out:
            self._laid_out[name] = self._read(name, understood=False)
        return self._laid_out[name]

    def _read(self, name: str, *, understood: bool) -> Document:
        # Many answers need no paper, and what reads papers is long to load.
        from finalact.documents.reader import read_paper  # noqa: PLC0415

        paper = self.paper(name)
        return read_paper(paper.data, paper.name, understood=understood)

    def imprint(self, name: str) -> Imprint | None:
        """The title page of the volume that prints a paper; None for any other paper."""
        # As for a paper.
        from finalact.documents.citation.title_page import title_page  # noqa: PLC0415

        markup = b"" if self.shelf is None else self.shelf.around(name)
        return title_page(markup) if markup else None

    def proposals(self, name: str) -> tuple[ListedProposal, ...]:
        """What a paper may be taken to claim, for a person to accept, change or dismiss."""
        return self.proposal_book.of(name, self.document(name), self.holdings, self.ledger)

    def scene(self, as_of: date, known_by: date, tolerance: float) -> Scene:
        """The scene of one day, kept for the next question about it."""
        key = (as_of, known_by, tolerance)
        if key not in self._scenes:
            if len(self._scenes) > 64:
                self._scenes.clear()
            held = self.holdings
            self._scenes[key] = Scene(
                held.dossier, self.ledger, held.conditions, held.cases, as_of, known_by, tolerance
            )
        return self._scenes[key]
