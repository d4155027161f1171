"""Proposals as JSON writes them."""

from __future__ import annotations

from typing import Any

from finalact.conditions.contract import claim_as_dict
from finalact.model.dossier import Dossier
from finalact.proposals.listing import ListedProposal


def proposal_as_dict(each: ListedProposal, dossier: Dossier) -> dict[str, Any]:
    """One proposal: where it stands, what would be recorded, why, and what became of it."""
    proposal, answer = each.proposal, each.answer
    cited = proposal.citation
    return {
        "id": proposal.id,
        "kind": proposal.kind.value,
        "state": each.state.value,
        "claims": list(each.claims),
        "document": cited.document,
        "passage": cited.passage,
        "page": cited.page or None,
        "words": proposal.words,
        "start": proposal.start,
        "end": proposal.end,
        "sentence": proposal.sentence,
        "said_by": proposal.said_by or None,
        "why": list(proposal.why),
        "answer": None
        if answer is None
        else {
            "answer": answer.kind.value,
            "claim": answer.claim or None,
            "why": answer.why or None,
            "by": answer.by or None,
            "on": answer.on or None,
        },
        "claim": claim_as_dict(proposal.claim, dossier),
    }
