"""The answer to the dossier's question: yes, no, or not yet known, with the counts behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Protocol

from finalact.conditions import expression as parts
from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.treatments import standing_proposal, treatment_in_force
from finalact.conditions.wording import count_of, listed
from finalact.model.condition import Condition, Treating, Treatment, Verdict
from finalact.model.refusal import Refusal

YES, NO, UNKNOWN = "yes", "no", "not yet known"
REFUSING = (Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.DISPUTED, Verdict.ASSURED_ONLY)


class Counting(Protocol):
    """A condition as it counts toward the answer of a day."""

    @property
    def condition(self) -> Condition:
        """The condition itself."""
        ...

    @property
    def as_of(self) -> date:
        """The day asked about."""
        ...

    @property
    def known_by(self) -> date:
        """The day by which it was known."""
        ...

    @property
    def verdict(self) -> Verdict:
        """The answer over all."""
        ...

    @property
    def required(self) -> bool:
        """Whether it counts."""
        ...

    @property
    def in_force(self) -> Treatment | None:
        """The treatment that was adopted and still runs."""
        ...


def status_of(scene: Scene) -> Status:
    """The question, its answer in a sentence, and the board of conditions.

    Yes when every required condition is met; no when any is not met, partly met, disputed or
    assured only; not yet known otherwise. Source: rules of judging, "The answer". It is
    advice: a person decides.
    """
    assessor = Assessor(scene)
    scene.ledger.expect(name for c in scene.conditions for name in _names(c.expression))
    assessed = tuple(_assessed(assessor, c) for c in scene.conditions)
    required = [a for a in assessed if a.required]
    answer = answer_of(assessed)
    return Status(
        scene.dossier.question,
        answer,
        answer_sentence(answer, required, assessed),
        scene.as_of,
        scene.known_by,
        scene.tolerance,
        assessed,
    )


@lru_cache(maxsize=4_096)
def _names(text: str) -> tuple[str, ...]:
    """The names that a condition's expression gives, as far as it is understood."""
    try:
        expression = parse(text) if text else None
    except ExpressionFault:
        expression = None
    return () if expression is None else tuple(map(name_in, parts.calls_in(expression)))


def _assessed(assessor: Assessor, condition: Condition) -> Assessment:
    """A condition assessed; one that cannot be, since it rests on itself, is left unjudged."""
    try:
        return assessor.condition(condition)
    except Refusal as refusal:
        return assessor.unjudged(condition, refusal.sentence)


def assessments(scene: Scene, treated: Callable[[Treating], bool]) -> list[Assessment]:
    """The conditions that are treated so by an adoption in force on the day, each assessed."""
    assessor = Assessor(scene)
    day, deciders = min(scene.as_of, scene.known_by), scene.dossier.deciders
    return [
        _assessed(assessor, condition)
        for condition in scene.conditions
        if (in_force := treatment_in_force(condition, day, deciders)) is not None
        and treated(in_force.treating)
    ]


def answer_of(assessed: Iterable[Counting]) -> str:
    """Yes, no or not yet known, from the conditions that are required on the day.

    Where those that were set have all been set aside, every required condition is met; where
    none was ever set, nothing can be answered.
    """
    assessed = list(assessed)
    verdicts = {a.verdict for a in assessed if a.required}
    if verdicts & set(REFUSING):
        return NO
    return YES if assessed and verdicts <= {Verdict.MET} else UNKNOWN


def answer_sentence(answer: str, required: Sequence[Counting], assessed: Sequence[Counting]) -> str:
    """The answer with its counts, and what does not count or would not."""
    if not assessed:
        return "Not yet known. No conditions have been set."
    if not required:
        return f"Yes. No condition is required on that day.{_set_aside(assessed)}"
    count = Counter(a.verdict for a in required)
    if answer == YES:
        text = (
            "Yes. The one required condition is met."
            if len(required) == 1
            else "Yes. Both required conditions are met."
            if len(required) == 2
            else f"Yes. All {count_of(len(required), 'required condition')} are met."
        )
        return f"{text}{_set_aside(assessed)}"
    said: list[str] = []
    named = False
    for verdict, one, many in (
        (Verdict.NOT_MET, "is not met", "are not met"),
        (Verdict.PARTLY_MET, "is partly met", "are partly met"),
        (Verdict.DISPUTED, "is disputed", "are disputed"),
        (Verdict.ASSURED_ONLY, "rests on assurances only", "rest on assurances only"),
        (Verdict.SCOPE_UNCLEAR, "is unclear in scope", "are unclear in scope"),
        (Verdict.UNDETERMINED, "cannot be judged yet", "cannot be judged yet"),
        (Verdict.MET, "is met", "are met"),
    ):
        number = count[verdict]
        if not number:
            continue
        how_many = count_of(number, "condition") if not named else count_of(number, "").split()[0]
        said.append(f"{how_many} {one if number == 1 else many}")
        named = True
    joined = f"{', '.join(said[:-1])}, and {said[-1]}" if len(said) > 2 else listed(said)
    lead = "No" if answer == NO else "Not yet known"
    return f"{lead}. {joined[0].upper()}{joined[1:]}.{_set_aside(assessed)}"


def _set_aside(assessed: Sequence[Counting]) -> str:
    """What is adopted no longer counts; what is only proposed would not, if it were adopted."""
    aside = [a for a in assessed if a.condition.required and not a.required]
    proposed = [
        (a.condition.title, proposal.treating.value)
        for a in assessed
        if a.required
        and (proposal := standing_proposal(a.condition, min(a.as_of, a.known_by))) is not None
        and proposal.treating.sets_aside
    ]
    text = ""
    if aside:
        told = [f"“{a.condition.title}” ({a.in_force.treating.value})" for a in aside if a.in_force]
        verb = "does" if len(aside) == 1 else "do"
        text += f" {listed(told)} {verb} not count."
    if proposed:
        told = [
            f"“{title}” would not count if the proposal to have it {treated} were adopted"
            for title, treated in proposed
        ]
        text += f" {'; '.join(told)}."
    return text
