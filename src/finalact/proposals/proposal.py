"""Proposals: what a paper may be taken to claim, until a person says so."""

from __future__ import annotations

from enum import Enum
from hashlib import sha256

from attrs import frozen

from finalact.model.claim import Citation, Claim


class ProposalKind(Enum):
    """What a sentence may claim: a figure, a state, what somebody will do, where a party stands."""

    FIGURE = "figure"
    STATE = "state"
    ASSURANCE = "assurance"
    POSITION = "position"


@frozen
class Proposal:
    """A claim that a sentence of a paper may be taken to make; it is none before it is accepted.

    `claim` is what would be recorded, as far as the sentence tells it: what is not told is left
    empty. `start` and `end` are offsets of the words in their passage or note. `said_by` is how
    the sentence names its speaker, `why` says in sentences how each part was read.
    """

    id: str
    kind: ProposalKind
    claim: Claim
    start: int
    end: int
    words: str
    sentence: str
    said_by: str = ""
    why: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        """The passage that is cited."""
        return self.claim.citations[0]

    @property
    def who(self) -> str:
        """Who says it: a speaker of the desk, or the paper's words for one not known to it."""
        if self.claim.speaker or not self.said_by:
            return self.claim.speaker
        return f"“{self.said_by}”, not known to the desk"


def proposal_id(paper: str, place: str, kind: ProposalKind, words: str, nth: int) -> str:
    """The id of a proposal: the same whenever the paper is read again.

    It rests on the paper, the passage or note, the words and how often they stood there before;
    not on offsets, which another reading of the same print may move.
    """
    told = "\n".join((paper, place, kind.value, " ".join(words.casefold().split()), str(nth)))
    return f"{kind.value[0]}{sha256(told.encode()).hexdigest()[:7]}"
