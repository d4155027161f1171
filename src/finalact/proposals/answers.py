"""What a person made of a proposal: accepted as it stood, accepted with changes, or dismissed."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from attrs import frozen


class AnswerKind(Enum):
    """What was made of a proposal."""

    ACCEPTED = "accepted"
    CHANGED = "changed"
    DISMISSED = "dismissed"


@frozen
class ProposalAnswer:
    """An answer to a proposal: the claim it became, or why it became none.

    Of several answers to one proposal the last counts; none is ever removed. `by` and `on` are
    the audit stamp.
    """

    paper: str
    proposal: str
    kind: AnswerKind
    claim: str = ""
    why: str = ""
    by: str = ""
    on: str = ""


def last_answers(answers: Iterable[ProposalAnswer]) -> dict[str, ProposalAnswer]:
    """The answer that counts for each proposal, given all of them in the order of entry."""
    return {answer.proposal: answer for answer in answers}
