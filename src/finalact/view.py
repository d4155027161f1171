"""A view of a desk: every answer for one day, by what was known by another."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from functools import cached_property

from finalact.checks import Material, all_findings
from finalact.claims.ledger import Known, Ledger
from finalact.conditions.answer import status_of
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal


class Holding:
    """What a desk holds, arranged once for answering: the ledger, the papers, the names."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings
        self._documents: dict[str, Document] = {}
        self._scenes: dict[tuple[date, date, float], Scene] = {}

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


class View:
    """Read-only answers for the day `as_of`, by what had reached the desk by `known_by`."""

    def __init__(
        self, holding: Holding, as_of: date, known_by: date, tolerance: float | None = None
    ) -> None:
        self.holding = holding
        self.as_of = as_of
        self.known_by = known_by
        self.tolerance = holding.holdings.dossier.tolerance if tolerance is None else tolerance
        self._scene = holding.scene(as_of, known_by, self.tolerance)

    @property
    def dossier(self) -> Dossier:
        """The dossier on the desk."""
        return self.holding.holdings.dossier

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions in the order they were set."""
        return self.holding.holdings.conditions

    def status(self) -> Status:
        """The answer to the dossier's question, and every condition."""
        kept = self._scene.kept("status")
        if not isinstance(kept, Status):
            kept = status_of(self._scene)
            self._scene.keep("status", kept)
        return kept

    def condition(self, name: str) -> Assessment:
        """One condition assessed; a Refusal with a suggestion where there is none of that id."""
        found = next((c for c in self.conditions if c.id == name), None)
        if found is None:
            raise not_a_condition(name, [c.id for c in self.conditions])
        return Assessor(self._scene).condition(found)

    def assess(self, text: str) -> Assessment:
        """Any expression of the language assessed; raises ExpressionFault with a caret."""
        expression = parse(text)
        check_names(text, expression, self.holding.vocabulary)
        return Assessor(self._scene).condition(Condition("", "", expression=text))

    def findings(self) -> list[Finding]:
        """The faults in the data, by what was known on the day."""
        return all_findings(Material(self._scene, self.holding.holdings, self._paper_or_none))

    def _paper_or_none(self, name: str) -> Document | None:
        try:
            return self.document(name)
        except Refusal:
            return None

    def papers(self) -> tuple[Paper, ...]:
        """The papers on the desk."""
        return self.holding.holdings.papers

    def document(self, name: str) -> Document:
        """One paper in its parts."""
        return self.holding.document(name)

    def claims_about(self, name: str) -> Known:
        """The claims about a subject, population, case or meeting; those not in force beside."""
        ledger = self.holding.ledger
        return ledger.known(ledger.touching(name), self.known_by)

    def subjects(self) -> list[str]:
        """Every subject, case and meeting that a claim is about, in order of entry."""
        return list(self.holding.ledger.by_subject)

    def claim(self, name: str) -> Claim:
        """One claim by its id; a Refusal where there is none."""
        found = self.holding.ledger.by_id.get(name)
        if found is None:
            raise Refusal(
                "claim-not-found",
                f"There is no claim {name} on this desk.",
                "See the claims of a subject for their ids.",
                status=404,
            )
        return found

    def page_of(self, citation: Citation) -> str:
        """The printed page of a cited passage, where the paper is on the desk."""
        if citation.page or not citation.document:
            return citation.page
        try:
            document = self.document(citation.document)
        except Refusal:
            return ""
        return page_of(document, citation)

    def title_of_paper(self, name: str) -> str:
        """How a paper is cited: "Doc. 106"."""
        try:
            document = self.document(name)
        except Refusal:
            return name
        return f"Doc. {document.number}" if document.number else name

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


def not_a_condition(name: str, known: list[str]) -> Refusal:
    """The refusal for a condition that the dossier does not have."""
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    remedy = f"Did you mean {near[0]}?" if near else f"The conditions are: {', '.join(known)}."
    return Refusal("condition-not-found", f"There is no condition {name}.", remedy, status=404)
