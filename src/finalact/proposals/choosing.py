"""One proposal out of those of a paper, and which of them a reader wants to see."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from finalact.checks.passages import written
from finalact.conditions.wording import count_of
from finalact.model.refusal import Refusal
from finalact.proposals.listing import ListedProposal, ProposalState


def proposal_named(listed: Sequence[ListedProposal], paper: str, name: str) -> ListedProposal:
    """The proposal of that id; a refusal with the nearest where the paper has none."""
    for each in listed:
        if each.proposal.id == name:
            return each
    near = get_close_matches(name, [each.proposal.id for each in listed], n=1, cutoff=0.6)
    raise Refusal(
        "proposal-not-found",
        f"There is no proposal {name} of {paper}.",
        f"Did you mean {near[0]}?" if near else f"`finalact propose {paper} --all` lists them.",
        status=404,
    )


def refuse_answered(each: ListedProposal) -> None:
    """Refuse to answer what was accepted, or is carried by a claim (`proposal-answered`)."""
    if each.state in (ProposalState.ACCEPTED, ProposalState.CARRIED) and each.claims:
        accepted = each.state is ProposalState.ACCEPTED
        what = "was accepted already, as" if accepted else "is carried already by"
        claim = each.claims[0]
        raise Refusal(
            "proposal-answered",
            f"The proposal {each.proposal.id} {what} the claim {claim}.",
            f"Look at that claim: `finalact claim show {claim}`. It can be withdrawn or mended.",
            status=409,
        )


def shown(
    listed: Sequence[ListedProposal], *, every: bool = False, passage: str = ""
) -> list[ListedProposal]:
    """Those that are to be looked at: all that are open, or every one; of one passage perhaps."""
    place = written(passage) if passage else ""
    return [
        each
        for each in listed
        if (every or each.is_open) and (not place or each.proposal.citation.passage == place)
    ]


def in_words(listed: Sequence[ListedProposal]) -> str:
    """Such as "Three open; 12 carried by claims, one accepted, two dismissed."."""
    count = {state: sum(each.state is state for each in listed) for state in ProposalState}
    words = {
        ProposalState.CARRIED: "carried by a claim already",
        ProposalState.ACCEPTED: "accepted",
        ProposalState.DISMISSED: "dismissed",
    }
    first = f"{count_of(count[ProposalState.OPEN], 'proposal')} to look at"
    rest = [f"{count[state]} {said}" for state, said in words.items() if count[state]]
    text = "; ".join([first, ", ".join(rest)] if rest else [first])
    return f"{text[:1].upper()}{text[1:]}."
