"""Whether the words that a folder quotes stand in the papers, its own and those on the desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from finalact.documents.reader import read_paper
from finalact.model.claim import Citation
from finalact.model.condition import Condition
from finalact.model.document import Document
from finalact.model.holdings import Holdings, Paper
from finalact.model.refusal import Refusal
from finalact.model.representation import Representation
from finalact.store.folder_in.conditions_toml import CONDITIONS
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.passages import QuoteCheck
from finalact.store.library.papers_known import Papers

Placed = Iterator[tuple[Iterable[Citation], str]]


def check_quotes(
    holdings: Holdings,
    documents: Mapping[str, Document],
    on_desk: Collection[Paper],
    places: Mapping[tuple[str, str], str],
    faults: Faults,
    volumes: Papers | None = None,
) -> None:
    """Tell of every quotation that does not stand where it is said to (see `QuoteCheck`).

    `places` tell where a claim, representation or line of the balance sheet stands, by its noun
    and id.
    """
    cited = list(_cited(holdings, places))
    wanted = {citation.document for citations, _ in cited for citation in citations}
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
    quotes = QuoteCheck(read, faults)
    for citations, place in cited:
        quotes.check(citations, place)


def _cited(holdings: Holdings, places: Mapping[tuple[str, str], str]) -> Placed:
    for claim in holdings.claims:
        yield claim.citations, places.get(("claim", claim.id), "")
    for condition in holdings.conditions:
        place = f"{CONDITIONS}, condition {condition.id}"
        for citations in _of_condition(condition):
            yield citations, place
    for representation in holdings.representations:
        place = places.get(("representation", representation.id), "")
        yield tuple(_of_representation(representation)), place
    for item in holdings.balance:
        ended = () if item.ending is None else (item.ending.citation,)
        yield (item.citation, *ended), places.get(("balance", item.id), "")
    for gate in holdings.dossier.gates:
        yield (gate.citation,), f"dossier.toml, gate {gate.id}"


def _of_condition(condition: Condition) -> Iterator[Iterable[Citation]]:
    yield condition.citations
    for treatment in condition.treatments:
        yield [treatment.citation]
        yield [dissent.citation for dissent in treatment.dissents]
    for question in condition.questions:
        yield [question.citation]
        if question.answer is not None:
            yield [question.answer.citation]
    yield [record.citation for record in condition.stages]
    yield [judgement.citation for judgement in condition.judgements]
    yield [precedent.citation for precedent in condition.precedents]
    yield [comment.citation for comment in condition.remarks]


def _of_representation(representation: Representation) -> Iterator[Citation]:
    yield from representation.citations
    yield representation.instruction
    for report in representation.reports:
        yield report.citation
