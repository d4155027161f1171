"""What a paper may be taken to claim: every proposal with its sentence, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.model.dossier import Dossier
from finalact.proposals.choosing import in_words, shown
from finalact.proposals.contract import proposal_as_dict
from finalact.proposals.listing import ListedProposal, ProposalState
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page, Part
from finalact.web.pages.printed_words import Piece, Stretch, pieces

COLUMNS = "id state kind passage page words subject attribute value low high unit speaker".split()
FIRST = 40


@frozen
class ProposalRow:
    """One proposal as the list shows it; `answering` is the address of its form."""

    each: ListedProposal
    said: str
    subject: str
    pieces: list[Piece]
    passage: str
    passage_address: str
    claims: tuple[tuple[str, str], ...]
    answering: str = ""


def proposals_page(view: View, links: Links, asked: Asked) -> Page:
    """What one paper may be taken to claim: each proposal, to be accepted, changed or dismissed."""
    paper = view.holding.paper(asked.name)
    document = view.document(paper.id)
    listed = view.proposals(paper.id)
    every = asked.narrowed.get("state", "") == "all"
    chosen = shown(listed, every=every)
    part = Part.of(asked.part, len(chosen), FIRST)
    title = document.heading.text or paper.name
    rows = [
        proposal_row(view, links, each, may_record=asked.may_record)
        for each in chosen[part.first - 1 : part.last]
    ]
    return Page(
        template="proposals.html",
        title=f"Proposals from {title}",
        section="papers",
        facts={
            "paper": paper,
            "heading": title,
            "rows": rows,
            "part": part,
            "every": every,
            "summary": in_words(listed),
            "others": len(listed) - len(shown(listed)),
            "everything": links.to(f"/paper/{paper.id}/proposals", state="all"),
            "open_ones": links.to(f"/paper/{paper.id}/proposals"),
            "recorded": _recorded(listed, asked.recorded),
        },
        data=lambda: {
            "document": paper.id,
            "summary": in_words(listed),
            "proposals": [proposal_as_dict(each, view.dossier) for each in chosen],
        },
        table=lambda: Table.of(COLUMNS, [_cells(each) for each in chosen]),
    )


def proposal_row(
    view: View, links: Links, each: ListedProposal, *, may_record: bool = False
) -> ProposalRow:
    """A proposal made ready for a page."""
    proposal, claim = each.proposal, each.proposal.claim
    cited = proposal.citation
    answered = each.state in (ProposalState.CARRIED, ProposalState.ACCEPTED)
    address = f"/paper/{cited.document}/proposals/{proposal.id}"
    return ProposalRow(
        each,
        claim.words or claim.attribute,
        view.dossier.title_of(claim.subject) if claim.subject else "",
        sentence_pieces(view, each),
        cited.passage if cited.passage.startswith("note") else f"passage {cited.passage}",
        links.cited(cited),
        tuple((name, _claim_address(view.dossier, view.holding.ledger, links, name))
              for name in each.claims),
        links.to(address) if may_record and not answered else "",
    )  # fmt: skip


def sentence_pieces(view: View, each: ListedProposal) -> list[Piece]:
    """The sentence of a proposal in pieces, with the words that are read marked."""
    proposal = each.proposal
    document = view.document(proposal.citation.document)
    name = proposal.citation.passage
    if name.startswith("note "):
        note = document.note(int(name.removeprefix("note ")))
        words = note.words if note is not None else None
    else:
        passage = document.passage(int(name))
        words = passage.words if passage is not None else None
    if words is None:
        return [Piece(proposal.sentence)]
    start = words.text.find(proposal.sentence)
    if start < 0:
        return [Piece(proposal.sentence)]
    end = start + len(proposal.sentence)
    first, last = proposal.start - start, min(proposal.end, end) - start
    said = proposal.sentence
    found = [Piece(said[:first]), Piece(said[first:last], ("taken",)), Piece(said[last:])]
    return [piece for piece in found if piece.text]


def passage_pieces(view: View, document: str, passage: str, start: int, end: int) -> list[Piece]:
    """A whole passage or note in pieces, the words from `start` to `end` marked."""
    read = view.document(document)
    if passage.startswith("note "):
        note = read.note(int(passage.removeprefix("note ")))
        return pieces(note.words, [Stretch(start, end, "taken")]) if note is not None else []
    found = read.passage(int(passage)) if passage.isdigit() else None
    return pieces(found.words, [Stretch(start, end, "taken")]) if found is not None else []


def _claim_address(dossier: Dossier, ledger: Ledger, links: Links, name: str) -> str:
    del dossier
    claim = ledger.by_id.get(name)
    if claim is None:
        return ""
    if claim.about == "case":
        return links.to(f"/case/{claim.subject}")
    return links.subject(claim.subject, name)


def _recorded(listed: Sequence[ListedProposal], name: str) -> ListedProposal | None:
    """The proposal that was answered just before this page was opened."""
    return next((each for each in listed if each.proposal.id == name and not each.is_open), None)


def _cells(each: ListedProposal) -> dict[str, object]:
    proposal, claim = each.proposal, each.proposal.claim
    return {
        "id": proposal.id,
        "state": each.state.value,
        "kind": proposal.kind.value,
        "passage": proposal.citation.passage,
        "page": proposal.citation.page,
        "words": proposal.words,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value,
        "low": claim.quantity.low,
        "high": claim.quantity.high,
        "unit": claim.quantity.unit,
        "speaker": claim.speaker,
    }
