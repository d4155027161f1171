"""What a desk holds, arranged for answering: the ledger, the papers, the scenes of the days."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property

from finalact.claims.ledger import Ledger
from finalact.conditions.carrying import carried
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.decisions.memorandum import Memorandum
from finalact.model.document import Document
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal


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
        if ledger is not None:
            self.__dict__["ledger"] = ledger
        self._documents: dict[str, Document] = {}
        self._scenes: dict[tuple[date, date, float], Scene] = {}

    def grown(
        self, holdings: Holdings, ledger: Ledger, touched: Collection[str], told: date
    ) -> Holding:
        """The same with claims that touch some names; what rests on no such name still answers.

        `told` is the first day on which any of the claims reached us, or any day before it.
        """
        more = Holding(holdings, ledger)
        more._documents = self._documents
        more._scenes = {key: carried(s, ledger, touched, told) for key, s in self._scenes.items()}
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
        """The paper of that id; a Refusal where the desk has none."""
        for paper in self.holdings.papers:
            if paper.id == name:
                return paper
        known = ", ".join(p.id for p in self.holdings.papers) or "none"
        raise Refusal(
            "document-not-found",
            f"There is no paper {name} on this desk.",
            f"The papers on it: {known}.",
            status=404,
        )

    def document(self, name: str) -> Document:
        """A paper read into its parts; each is read once."""
        if name not in self._documents:
            # Many answers need no paper, and what reads papers is long to load.
            from finalact.documents.reader import read_paper  # noqa: PLC0415

            paper = self.paper(name)
            self._documents[name] = read_paper(paper.data, paper.name)
        return self._documents[name]

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
