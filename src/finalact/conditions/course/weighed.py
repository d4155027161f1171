"""An expression through the days: by each side that speaks, then over all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from finalact.conditions import expression as parts
from finalact.conditions.course.leaf import RECORD, Leaf, Said, in_order
from finalact.conditions.course.steps import Steps
from finalact.conditions.scene import Scene
from finalact.conditions.verdicts import over_all, verdict_of_side
from finalact.model.condition import Verdict
from finalact.model.truth import Truth, all_of, any_of

Why = tuple[str, ...]


class WeighedCourse:
    """The verdict over all and by each side on every day, and what an answer rests on.

    `by` gives None on days on which a side says nothing usable; `truth` the plain answer of
    a side, which tells "not met" from "partly met" no better than no from yes.
    """

    def __init__(
        self,
        verdict: Steps[Verdict],
        by: Mapping[str, Steps[Verdict | None]],
        truth: Mapping[str, Steps[Truth]],
        leaves: tuple[Leaf, ...],
        assured_by: Callable[[int], Why],
    ) -> None:
        self.verdict = verdict
        self.by = by
        self.truth = truth
        self.leaves = leaves
        self._assured_by = assured_by

    def days(self) -> set[int]:
        """Every day on which a verdict turns."""
        found = set(self.verdict.days)
        for steps in self.by.values():
            found.update(steps.days)
        return found

    def fetch(self, first: int, last: int) -> None:
        """Have what turned verdicts after a first day, up to a last, read together."""
        turning = {side: steps.days for side, steps in self.by.items()}
        for voice, days in (turning or {RECORD: self.verdict.days}).items():
            asked = [day for day in days[1:] if first < day <= last]
            for leaf in self.leaves:
                leaf.fetch(voice, [day for day in asked if leaf.turned(voice, day)])

    def why(self, day: int) -> Why:
        """What turned a verdict on that day, side by side and leaf by leaf."""
        turned = [side for side, steps in self.by.items() if steps.changed(day)]
        found: dict[str, None] = {}
        for voice in turned or [RECORD]:
            for leaf in self.leaves:
                if leaf.turned(voice, day):
                    found.update(dict.fromkeys(sorted(leaf.why(voice, day), key=_claims_first)))
        if self.verdict.changed(day):
            words = (self.verdict.at(day), self.verdict.at(day - 1))
            if Verdict.ASSURED_ONLY in words:
                found.update(dict.fromkeys(self._assured_by(day)))
        return tuple(found)

    def rests_on(self, day: int) -> Why:
        """The claims that the answer of that day rests on."""
        speaking = [side for side, steps in self.by.items() if steps.at(day) is not None]
        found: dict[str, None] = {}
        for voice in [*speaking, RECORD]:
            for leaf in self.leaves:
                found.update(dict.fromkeys(sorted(leaf.rests_on(voice, day), key=_claims_first)))
        return tuple(found)


Listed = Callable[[str, int], bool]


def weigh_days(
    scene: Scene,
    expression: parts.Expression,
    leaves: Mapping[parts.Expression, Leaf],
    assured: Steps[bool],
    assured_by: Callable[[int], Why],
    listed: Listed | None = None,
) -> WeighedCourse:
    """Weigh an expression on every day on which one of its leaves changes.

    `assured` tells whether somebody gave an assurance on what the rule asks; `listed` whether a
    side counts as having anything toward it, where that is not plain from its speaking.
    """
    own = [leaves[part] for part in leaves_of(expression)]
    sides = in_order(scene, (side for leaf in own for side in leaf.sides))
    voices = [RECORD, *sides]
    steps = {voice: {p: leaves[p].steps(voice) for p in leaves} for voice in voices}
    days = {d for voice in voices for p in leaves for d in steps[voice][p].days}
    verdicts: list[tuple[int, Verdict]] = []
    by: dict[str, list[tuple[int, Verdict | None]]] = {side: [] for side in sides}
    truths: dict[str, list[tuple[int, Truth]]] = {side: [] for side in sides}
    for day in sorted(days | set(assured.days)):
        said: list[Verdict] = []
        for side in sides:
            answer = _answered(expression, steps[side], day)
            speaks = answer.spoke and (listed is None or listed(side, day))
            verdict = verdict_of_side(answer.truth, answer.parts) if speaks else None
            by[side].append((day, verdict))
            truths[side].append((day, answer.truth))
            if verdict is not None:
                said.append(verdict)
        if said:
            verdicts.append((day, over_all(said)))
        else:
            record = _answered(expression, steps[RECORD], day)
            alone = verdict_of_side(record.truth, record.parts)
            if alone is Verdict.UNDETERMINED:
                alone = over_all((), assured=assured.at(day))
            verdicts.append((day, alone))
    return WeighedCourse(
        Steps.of(verdicts),
        {side: Steps.of(pairs) for side, pairs in by.items()},
        {side: Steps.of(pairs) for side, pairs in truths.items()},
        tuple(own),
        assured_by,
    )


def _claims_first(name: str) -> tuple[bool, str]:
    """In what order the causes of one day are told: claims, then what was reckoned, each by id."""
    return ":" in name, name


class _Answer:
    """The answer to a part of an expression on one day, by one voice."""

    __slots__ = ("parts", "spoke", "truth")

    def __init__(self, truth: Truth, spoke: bool, inner: tuple[Truth, ...] = ()) -> None:
        self.truth = truth
        self.spoke = spoke
        self.parts = inner


def _answered(
    part: parts.Expression, leaves: Mapping[parts.Expression, Steps[Said]], day: int
) -> _Answer:
    """Put an expression together from its leaves, as the judge does."""
    if isinstance(part, (parts.Both, parts.Either)):
        inner = [_answered(each, leaves, day) for each in part.parts]
        answers = tuple(each.truth for each in inner)
        spoke = any(each.spoke for each in inner)
        if isinstance(part, parts.Both):
            return _Answer(all_of(answers), spoke, answers)
        return _Answer(any_of(answers), spoke)
    if isinstance(part, parts.Negation):
        answer = _answered(part.part, leaves, day)
        return _Answer(~answer.truth, answer.spoke)
    said = leaves[part].at(day)
    return _Answer(said.truth, said.spoke)


def leaves_of(part: parts.Expression) -> Iterator[parts.Expression]:
    """The comparisons, lists and references of an expression, in the order written."""
    if isinstance(part, (parts.Both, parts.Either)):
        for each in part.parts:
            yield from leaves_of(each)
    elif isinstance(part, parts.Negation):
        yield from leaves_of(part.part)
    else:
        yield part
