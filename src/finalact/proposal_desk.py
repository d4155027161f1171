"""What a desk records of proposals: the claim that a person made of one, or why it is none."""

from __future__ import annotations

from finalact.model.claim import Claim
from finalact.proposals.answers import ProposalAnswer
from finalact.store.desk_file import DeskFile
from finalact.store.proposal_answers import accept_proposal, dismiss_proposal
from finalact.store.stamp import Stamp


class ProposalDesk:
    """The part of a desk that records what was made of proposals."""

    _file: DeskFile

    def accept(self, answer: ProposalAnswer, claim: Claim, stamp: Stamp) -> Claim:
        """Record the claim that a person made of a proposal, and his answer with it."""
        return accept_proposal(self._file, answer, claim, stamp)

    def dismiss(self, answer: ProposalAnswer, stamp: Stamp) -> None:
        """Record that a proposal is no claim, and why; a later acceptance overtakes it."""
        dismiss_proposal(self._file, answer, stamp)
