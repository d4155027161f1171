"""Those on a list whom a rule is about: counted by their answers, and some of them shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from attrs import evolve, frozen

from finalact.conditions import expression as parts
from finalact.model.claim import Claim
from finalact.model.truth import Truth

NAMED_AT_MOST = 5
SURELY, PERHAPS = (Truth.YES,), (Truth.UNKNOWN,)
ALL = tuple(Truth)

# Whether the rule is about a member, and whether the member has what is asked.
Answers = tuple[Truth, Truth]


@frozen
class Member:
    """One case or party of the list: whether the rule is about it, and whether it has it."""

    name: str
    belongs: Truth
    has: Truth
    claims: tuple[Claim, ...]
    said: str = ""

    @property
    def fails(self) -> bool:
        """Whether the rule is surely about it, and it surely has not what is asked."""
        return self.belongs is Truth.YES and self.has is Truth.NO

    @property
    def is_unknown(self) -> bool:
        """Whether it is not known that it passes or fails."""
        return not self.fails and Truth.UNKNOWN in (self.belongs, self.has)


@frozen
class Listing:
    """How many members the rule is about, or may be, by their answers; of few all are shown.

    Of many those are shown, in order of entry, who fail or are not known, and of these the
    first. `kept` says whether there is anybody on the list at all; `complete` whether it was
    declared complete for the day.
    """

    numbers: Mapping[Answers, int]
    shown: tuple[Member, ...]
    kept: bool
    complete: bool

    @classmethod
    def of(cls, part: parts.Quantified, members: Collection[Member], *, complete: bool) -> Listing:
        """The listing of members who are all at hand."""
        if part.quantity == "no":
            members = [evolve(m, has=~m.has) for m in members]
        concerned = tuple(m for m in members if m.belongs is not Truth.NO)
        numbers = Counter((m.belongs, m.has) for m in concerned)
        return cls(numbers, concerned, bool(members), complete)

    def count(
        self, belongs: Collection[Truth] = (*SURELY, *PERHAPS), has: Collection[Truth] = ALL
    ) -> int:
        """How many there are of whom both are so."""
        return sum(n for (b, h), n in self.numbers.items() if b in belongs and h in has)

    def others(self) -> dict[Answers, int]:
        """How many are not shown, by their answers."""
        shown = Counter((m.belongs, m.has) for m in self.shown)
        left = {answers: number - shown[answers] for answers, number in self.numbers.items()}
        return {answers: number for answers, number in left.items() if number}
