"""What a view tells of memoranda: the paper as printed, what is missing, who could decide."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from finalact.citing import Citing
from finalact.conditions.passage import Passage
from finalact.conditions.scene import Scene
from finalact.decisions.binding import passed
from finalact.decisions.capacity import Holder, could_not_decide, who_could_decide
from finalact.decisions.memorandum import Memorandum
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.model.document import Document
from finalact.model.finding import Finding
from finalact.model.memo_step import Decided, Submitted
from finalact.model.refusal import Refusal

if TYPE_CHECKING:
    from finalact.decisions.printing import Rendered
    from finalact.decisions.readiness import Readiness


class MemoView(Citing):
    """The memoranda of a desk as they stood on a day."""

    holding: Holding
    as_of: date
    known_by: date

    @property
    @abstractmethod
    def scene(self) -> Scene:
        """The scene of the day."""

    def memoranda(self) -> list[Memorandum]:
        """Every memorandum that had been begun by the day, as it stood on it."""
        known = (memo.as_of(self.known_by) for memo in self.holding.memoranda.values())
        return [memo for memo in known if memo is not None]

    def memorandum(self, name: str) -> Memorandum:
        """One memorandum as it stood on the day; a Refusal where there is none."""
        held = self.holding.memoranda
        found = held[name].as_of(self.known_by) if name in held else None
        if found is None:
            raise not_a_memorandum(name, [memo.id for memo in self.memoranda()])
        return found

    def rendered(self, memo: Memorandum) -> Rendered:
        """The latest version with its references in words, as known on the day."""
        from finalact.decisions.printing import rendered  # noqa: PLC0415 - reads papers

        return rendered(memo.draft, self.scene, self.cited_claim)

    def printed(self, memo: Memorandum) -> str:
        """The paper in printed form, with clearances, marks and decisions as its notes."""
        from finalact.decisions.printing import printed  # noqa: PLC0415 - reads papers

        return printed(memo, self.scene, self.cited_claim)

    def document_of(self, memo: Memorandum) -> Document:
        """The paper in its parts, as anybody would read its printed form."""
        from finalact.documents.reader import read_paper  # noqa: PLC0415 - reads papers

        return read_paper(self.printed(memo).encode("utf-8"), f"{memo.id}.txt")

    def readiness(self, memo: Memorandum) -> Readiness:
        """Whether it may go up, and what is missing where it may not."""
        from finalact.decisions.readiness import readiness  # noqa: PLC0415 - reads papers

        return readiness(memo, self.document_of(memo), self.scene)

    def memo_findings(self, memo: Memorandum) -> list[Finding]:
        """What is wrong or unusual about it: its text, its form, and who marked it."""
        offices = self.holding.holdings.offices
        found = [] if memo.submitted is not None else list(self.rendered(memo).findings)
        found += self.readiness(memo).missing
        marked = (
            could_not_decide(mark, step.on, offices, memo.draft.addressees)
            for mark, step in memo.marks
        )
        return [*found, *(finding for finding in marked if finding is not None)]

    def who_could_decide(self, memo: Memorandum) -> tuple[Holder, ...]:
        """Who held the powers of the offices that it is addressed to, on the day."""
        offices = self.holding.holdings.offices
        return who_could_decide(offices, memo.draft.addressees, self.as_of, self.known_by)

    def going_up(self, memo: Memorandum, override: str = "") -> Submitted:
        """The paper as it would go up on the day; a Refusal (`not-ready`) where it may not."""
        from finalact.decisions.going_up import submission  # noqa: PLC0415 - reads papers

        return submission(memo, self.rendered(memo), self.readiness(memo), override)

    def deciding(self, memo: Memorandum, decided: Decided) -> tuple[Decided, tuple[Passage, ...]]:
        """A decision with the gates it passes on the day; a Refusal where one is shut."""
        return passed(memo, decided, self.scene)

    def cited_claim(self, claim: Claim) -> str:
        """Where a claim stands, in one line."""
        return self.cited(claim.citations)


def not_a_memorandum(name: str, known: list[str]) -> Refusal:
    """The refusal for a memorandum that is not on the desk, or had not been begun on the day."""
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    there = f"The memoranda: {', '.join(known[:20])}." if known else "None has been begun."
    remedy = f"Did you mean {near[0]}?" if near else there
    return Refusal("memorandum-not-found", f"There is no memorandum {name}.", remedy, status=404)
