"""Whether the words that a folder quotes stand in the papers, its own and those on the desk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import evolve

from finalact.checks.naming import statement
from finalact.checks.passage_not_found import lacking
from finalact.checks.passages import Cited, Words, plain
from finalact.checks.quote_not_found import SEARCHES, misquoted
from finalact.documents.reader import read_paper
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal
from finalact.model.representation import Representation
from finalact.store.folder_in.conditions_toml import CONDITIONS
from finalact.store.folder_in.faults import Faults
from finalact.store.library.papers_known import Papers

# A record that cites, and the place in the folder where it stands.
Citing = tuple[Claim | str, str, Citation]


def check_quotes(
    holdings: Holdings,
    names: Dossier,
    documents: Mapping[str, Document],
    on_desk: Collection[Paper],
    places: Mapping[tuple[str, str], str],
    faults: Faults,
    volumes: Papers | None = None,
) -> None:
    """Tell of every citation that leads nowhere, and of words that do not stand where they are
    said to: what `finalact check` would say of them, with the line of the folder.

    `names` give the titles that a sentence uses; `places` tell where a claim, representation or
    line of the balance sheet stands, by its noun and id. Codes: `passage-not-found`,
    `quote-not-found`, `passage-without-document`.
    """
    cited = list(_cited(holdings, places))
    wanted = {citation.document for _, _, citation in cited}
    read = dict(documents)
    for paper in on_desk:
        if paper.id in wanted and paper.id not in read:
            try:
                read[paper.id] = read_paper(paper.data, paper.name)
            except Refusal:
                continue
    for name in sorted(wanted - read.keys() - {paper.id for paper in on_desk} - {""}):
        found = None if volumes is None else volumes.paper(name)
        if found is not None:
            try:
                read[name] = read_paper(found.data, found.name)
            except Refusal:
                continue
    quotes = _Quotes({name: Words(read[name]) for name in wanted & read.keys()}, names)
    for by, place, citation in cited:
        if citation.is_empty and citation.passage:
            sentence = f'The passage "{citation.passage}" is of no named paper.'
            remedy = "Name the paper under document, or the source."
            faults.finding("passage-without-document", place, sentence, remedy)
        told = quotes.finding(by, citation)
        if told is not None:
            faults.findings.append(evolve(told, place=place))


class _Quotes:
    """Looks for passages and quoted words in the papers; for most it need not say who cites."""

    def __init__(self, papers: Mapping[str, Words], names: Dossier) -> None:
        self.papers = papers
        self.names = names
        self._searches = SEARCHES

    def finding(self, by: Claim | str, citation: Citation) -> Finding | None:
        """What is wrong with a citation of a paper that is at hand."""
        words = self.papers.get(citation.document)
        if words is None:
            return None
        passage = words.at(citation.passage)
        if passage is None:
            return lacking(self._cited(by, citation), words)
        quote = plain(citation.quote) if citation.quote else ""
        if quote in passage:
            return None
        self._searches -= 1
        elsewhere = words.passage_with(quote) if self._searches >= 0 else ""
        return misquoted(self._cited(by, citation), elsewhere)

    def _cited(self, by: Claim | str, citation: Citation) -> Cited:
        if isinstance(by, str):
            return Cited(citation, by, "")
        return Cited(citation, statement(by, self.names), "", (by.id,))


def _cited(holdings: Holdings, places: Mapping[tuple[str, str], str]) -> Iterator[Citing]:
    for claim in holdings.claims:
        place = places.get(("claim", claim.id), "")
        for citation in claim.citations:
            yield claim, place, citation
    for condition in holdings.conditions:
        by, place = f"The condition “{condition.title}”", f"{CONDITIONS}, condition {condition.id}"
        for citation in _of_condition(condition):
            yield by, place, citation
    for representation in holdings.representations:
        place = places.get(("representation", representation.id), "")
        for citation in _of_representation(representation):
            yield f"The representation {representation.id}", place, citation
    for item in holdings.balance:
        by, place = f"The line {item.id} of the balance sheet", places.get(("balance", item.id), "")
        yield by, place, item.citation
        if item.ending is not None:
            yield by, place, item.ending.citation
    for gate in holdings.dossier.gates:
        yield f"The gate {gate.id}", f"dossier.toml, gate {gate.id}", gate.citation


def _of_condition(condition: Condition) -> Iterator[Citation]:
    yield from condition.citations
    for treatment in condition.treatments:
        yield treatment.citation
        for dissent in treatment.dissents:
            yield dissent.citation
    for question in condition.questions:
        yield question.citation
        if question.answer is not None:
            yield question.answer.citation
    for record in condition.stages:
        yield record.citation
    for judgement in condition.judgements:
        yield judgement.citation
    for precedent in condition.precedents:
        yield precedent.citation
    for comment in condition.remarks:
        yield comment.citation


def _of_representation(representation: Representation) -> Iterator[Citation]:
    yield from representation.citations
    yield representation.instruction
    for report in representation.reports:
        yield report.citation
