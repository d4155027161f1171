"""What a rule of memoranda is: a code, its number in the trade's rules, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from finalact.decisions.rules.paper import Paper
from finalact.model.finding import Finding
from finalact.model.memorandum import MemoKind, Profile

BOTH = (Profile.THEN, Profile.CURRENT)
CURRENT = (Profile.CURRENT,)
EVERY = tuple(MemoKind)
ACTION = (MemoKind.ACTION,)


@frozen
class Fault:
    """One place where a rule is not kept: the sentence, and the paragraphs it speaks of.

    `note` makes it a note where the rule as such is an error.
    """

    sentence: str
    paragraphs: tuple[int | None, ...] = ()
    note: bool = False


@frozen
class Rule:
    """A rule that a program can check.

    `number` is that of the trade's rules: E1 to E21 are errors (their findings are faults), W1 to
    W6 warnings (notes), "section 2" what is said there of the parts. `profiles` and `kinds` tell
    where it holds; the reference page is made from these.
    """

    code: str
    number: str
    looks_for: str
    remedy: str
    run: Callable[[Paper], Iterable[Fault]]
    profiles: tuple[Profile, ...] = BOTH
    kinds: tuple[MemoKind, ...] = EVERY

    def holds_for(self, paper: Paper) -> bool:
        """Whether it holds for a paper of that kind in that profile."""
        return paper.draft.profile in self.profiles and paper.draft.kind in self.kinds

    def findings(self, paper: Paper) -> Iterator[Finding]:
        """What it finds; nothing where it does not hold."""
        if not self.holds_for(paper):
            return
        for fault in self.run(paper):
            warns = fault.note or self.number.startswith("W")
            yield Finding(
                self.code,
                fault.sentence,
                self.remedy,
                paper.place,
                severity="note" if warns else "fault",
                passages=tuple(f"{paper.memo.id}, para. {n}" for n in fault.paragraphs if n),
            )


@frozen
class NotForMemoranda:
    """A rule of the trade that is not checked here, and why."""

    number: str
    why: str
