"""Why a proposal reads as it does: a sentence for each part, so that a person can judge it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from finalact.conditions.wording import listed
from finalact.model.claim import OFFER, PROPOSED_OFFER, Claim, ClaimKind
from finalact.proposals.proposal import ProposalKind
from finalact.proposals.said_periods import SaidPeriod
from finalact.proposals.suggested_subjects import Suggested
from finalact.proposals.who_says import WhoSays

_KINDS = {
    ClaimKind.ESTIMATE: "The words say that it is an estimate.",
    ClaimKind.DEMAND: "The words before it ask for it: a demand is no evidence.",
    ClaimKind.PROJECTION: "The words before it speak of what is to come.",
    ClaimKind.ASSUMPTION: "The words before it assume it.",
}


class Read(Protocol):
    """What was read from a sentence."""

    @property
    def who(self) -> WhoSays:
        """Who says it."""
        ...

    @property
    def suggested(self) -> Suggested:
        """What it may be about."""
        ...


def reasons(kind: ProposalKind, claim: Claim, words: str, read: Read) -> Iterator[str]:
    """The sentences, in the order in which a reader asks: what, who, about what, when."""
    said = " ".join(words.split())
    if kind is ProposalKind.FIGURE:
        unit = claim.quantity.unit
        yield f"“{said}” with the unit {unit}." if unit else f"“{said}”; the unit is not told."
        if claim.kind in _KINDS:
            yield _KINDS[claim.kind]
    elif kind is ProposalKind.ASSURANCE:
        verb = "offer" if claim.attribute in (OFFER, PROPOSED_OFFER) else "promise"
        yield f"The words {verb} it{f', due “{claim.due}”' if claim.due else ' and name no day'}."
    else:
        yield f"“{said}” is read as “{claim.value}”."
    if read.who.why:
        yield read.who.why
    if read.suggested.subject and read.suggested.words:
        yield f"The subject is suggested for {listed([f'“{w}”' for w in read.suggested.words])}."
    elif not read.suggested.subject:
        yield "No subject of the desk fits its words."
    period = getattr(read, "period", None)
    if isinstance(period, SaidPeriod):
        yield f"The time is read from “{' '.join(period.words.split())}”."
