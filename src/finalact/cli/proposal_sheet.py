"""Proposals in words: what would be recorded, the sentence, and why it reads so."""

from __future__ import annotations

from collections.abc import Sequence

from finalact.cli.board import print_mark
from finalact.cli.claim_sheet import dates_in_words, said_in_words, who_says
from finalact.cli.sheet import Sheet, quoted, sheet
from finalact.desk import Desk
from finalact.model.dossier import Dossier
from finalact.proposals.choosing import in_words
from finalact.proposals.listing import ListedProposal, ProposalState

ID = 10


def print_proposals(
    desk: Desk, paper: str, listed: Sequence[ListedProposal], chosen: Sequence[ListedProposal]
) -> None:
    """Print the proposals of a paper that were asked for, and how to answer them."""
    page = sheet()
    dossier = desk.holding.holdings.dossier
    document = desk.holding.document(paper)
    print_mark(dossier, page)
    page.paragraph(f"Proposals from {document.heading.text or paper}", style="bold")
    page.paragraph(in_words(listed))
    for each in chosen:
        page.line()
        print_proposal(each, dossier, page)
    waiting = next((each for each in chosen if each.is_open), None)
    if waiting is not None:
        page.line()
        page.paragraph(
            "None of this is recorded. To record one, with what you change: finalact propose "
            f"{paper} --accept {waiting.proposal.id}; to go through them: --ask."
        )


def print_proposal(each: ListedProposal, dossier: Dossier, page: Sheet, *, indent: int = 0) -> None:
    """Print one proposal."""
    proposal, claim = each.proposal, each.proposal.claim
    place = proposal.citation
    passage = f"passage {place.passage}" if place.passage[:1].isdigit() else place.passage
    where = f"{passage}, p. {place.page}" if place.page else passage
    subject = dossier.title_of(claim.subject) if claim.subject else "no subject found"
    at = indent + ID
    inner = at if page.is_wide(at) else indent + 2
    said = f"“{said_in_words(claim)}”; {subject}; {where}"
    page.beside(proposal.id, said, at=at, indent=indent, style="bold")
    page.paragraph(who_says(claim, dossier, proposal.who), indent=inner, hang=inner + 2)
    if claim.due:
        page.paragraph(f"Due: {claim.due}", indent=inner)
    if claim.period or claim.said_on or claim.known_on:
        page.paragraph(dates_in_words(claim), indent=inner)
    page.paragraph(quoted(" ".join(place.quote.split())), indent=inner, hang=inner + 2)
    page.paragraph(" ".join(proposal.why), indent=inner, hang=inner + 2, style="dim")
    if each.state is not ProposalState.OPEN:
        page.paragraph(standing_in_words(each), indent=inner)


def standing_in_words(each: ListedProposal) -> str:
    """What became of it: "Carried by ussr-prisoners.", "Dismissed by Lund: a list number."."""
    answer = each.answer
    by = f" by {answer.by}" if answer is not None and answer.by else ""
    claims = ", ".join(each.claims)
    if each.state is ProposalState.CARRIED:
        return f"Carried by {claims}."
    if each.state is ProposalState.ACCEPTED and answer is not None:
        changed = " with changes" if answer.kind.value == "changed" else ""
        return f"Accepted{changed}{by} as {claims}."
    if each.state is ProposalState.DISMISSED and answer is not None:
        return f"Dismissed{by}: {answer.why}"
    return "To look at."
