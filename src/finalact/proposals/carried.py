"""Which proposals the ledger carries already: the same words or bounds from the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from finalact.checks.passages import plain, written
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.proposals.proposal import Proposal, ProposalKind


class CarriedClaims:
    """The claims that cite one paper, by the passage or note that they cite."""

    def __init__(self, paper: str, claims: Iterable[Claim]) -> None:
        self._by_place: defaultdict[str, list[tuple[Claim, str]]] = defaultdict(list)
        for claim in claims:
            for citation in claim.citations:
                if citation.document == paper:
                    place = written(citation.passage)
                    self._by_place[place].append((claim, plain(citation.quote).casefold()))

    def carrying(self, proposal: Proposal) -> tuple[str, ...]:
        """The ids of the claims that say what a proposal would; a figure by its bounds or words."""
        place = proposal.citation.passage
        found = [
            claim.id
            for claim, quote in (*self._by_place[place], *self._by_place[""])
            if _says_it(claim, quote, proposal)
        ]
        return tuple(dict.fromkeys(found))


def _says_it(claim: Claim, quote: str, proposal: Proposal) -> bool:
    if proposal.kind is ProposalKind.FIGURE:
        quantity, own = claim.quantity, proposal.claim.quantity
        if quantity.is_known and (quantity.low, quantity.high) == (own.low, own.high):
            return True
        said = plain(quantity.as_said).casefold()
        return bool(said) and said == plain(own.as_said).casefold()
    if claim.attribute in NUMERIC_ATTRIBUTES or not quote:
        return False
    sentence = plain(proposal.sentence).casefold()
    return (quote in sentence or sentence in quote) and (
        claim.about != "case" or claim.attribute == proposal.claim.attribute
    )
