"""What stands on record about a condition on a day, whatever the claims say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from finalact.claims.ledger import Ledger
from finalact.conditions import expression as parts
from finalact.conditions.assess import Assessor
from finalact.conditions.assess import _reading_to_show as reading_to_show
from finalact.conditions.assessment import Assessment, OpenQuestion
from finalact.conditions.change_days import parsed
from finalact.conditions.course.causes import Cause
from finalact.conditions.course.steps import Steps
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import passed_on, standing_proposal
from finalact.model.condition import Condition, Judgement, Treatment
from finalact.model.partial_date import PartialDate


@frozen
class Frame:
    """The rule in force, the open questions, the judgement and the treatment on a day.

    `expression` is the rule whose figures are shown, None where there is none; `told` is the
    record that put an adopted treatment to the other side; `standing` names the records that
    stand on the day, by their ids.
    """

    expression: parts.Expression | None
    questions: tuple[OpenQuestion, ...]
    judgement: Judgement | None
    treatment: Treatment | None
    told: Treatment | None
    in_force: Treatment | None
    proposal: Treatment | None
    required: bool
    stage: str
    standing: tuple[str, ...]


def record_causes(condition: Condition) -> list[Cause]:
    """The days on which something is put on record about a condition, or runs out.

    The n-th treatment is named `emigration/treatment-1`, and so are questions, answers,
    judgements and stages; a waiver that ran out `waiver-ran-out:emigration/treatment-1`.
    """
    found: list[Cause] = []

    def put(kind: str, number: int, on: PartialDate | None) -> None:
        day = on.counts_from if on is not None else None
        if day is not None:
            found.append(Cause(day, (record_name(condition, kind, number),)))

    for n, treatment in enumerate(condition.treatments, 1):
        put("treatment", n, treatment.on)
        until = treatment.until.counts_from if treatment.until is not None else None
        if until is not None and until < date.max:
            name = f"waiver-ran-out:{record_name(condition, 'treatment', n)}"
            found.append(Cause(until + timedelta(1), (name,)))
    for n, question in enumerate(condition.questions, 1):
        put("question", n, question.on)
        if question.answer is not None:
            put("answer", n, question.answer.on)
    for n, judgement in enumerate(condition.judgements, 1):
        put("judgement", n, judgement.on)
    for n, stage in enumerate(condition.stages, 1):
        put("stage", n, stage.on)
    return found


def _touched(before: Frame, after: Frame) -> set[str]:
    """The kinds of records that can have made the difference between two frames."""
    kinds: set[str] = set()
    if (before.treatment, before.told, before.in_force, before.proposal, before.required) != (
        after.treatment,
        after.told,
        after.in_force,
        after.proposal,
        after.required,
    ):
        kinds.add("treatment")
    if (before.expression, before.questions) != (after.expression, after.questions):
        kinds |= {"question", "answer"}
    if before.judgement != after.judgement:
        kinds.add("judgement")
    if before.stage != after.stage:
        kinds.add("stage")
    return kinds


def records_between(before: Frame, after: Frame, put: Iterable[str]) -> list[str]:
    """Of the records put on a day, by their ids, those that made the difference."""
    kinds = _touched(before, after)
    return [name for name in put if name.rpartition("/")[2].partition("-")[0] in kinds]


def record_name(condition: Condition, kind: str, number: int) -> str:
    """The id of a record on a condition, counted as they were entered."""
    return f"{condition.id}/{kind}-{number}"


def frames(scene: Scene, condition: Condition, first: int, last: int) -> Steps[Frame]:
    """What stands on record about a condition, day by day.

    It is what the assessor says of the condition with no claim on the desk: one rule for both.
    """
    alone = evolve(scene, ledger=Ledger(scene.dossier, ()), cases=(), conditions=(), kept={})
    days = {cause.day.toordinal() for cause in record_causes(condition)}
    return Steps.of(
        (day, _frame(alone, condition, date.fromordinal(day)))
        for day in [first, *sorted(d for d in days if first < d <= last)]
    )


def _frame(scene: Scene, condition: Condition, day: date) -> Frame:
    asked = evolve(scene, as_of=day, known_by=day, kept={})
    found = Assessor(asked, look_back=False).condition(condition)
    own = parsed(found.expression)
    told = passed_on(condition, found.treatment, day)
    return Frame(
        reading_to_show(own, found.questions),
        found.questions,
        found.judgement,
        found.treatment,
        told,
        found.in_force,
        standing_proposal(condition, day),
        found.required,
        found.condition_stage,
        _standing(condition, found, told),
    )


def _standing(condition: Condition, found: Assessment, told: Treatment | None) -> tuple[str, ...]:
    """The records that an answer of the day rests on besides claims."""
    ids: list[str] = []
    shown = [t for t in (found.treatment, told, found.in_force) if t is not None]
    for n, treatment in enumerate(condition.treatments, 1):
        if any(treatment is t for t in shown):
            ids.append(record_name(condition, "treatment", n))
    asked = [q.question for q in found.questions]
    for n, question in enumerate(condition.questions, 1):
        if any(question is q for q in asked):
            ids.append(record_name(condition, "question", n))
    for n, judgement in enumerate(condition.judgements, 1):
        if judgement is found.judgement:
            ids.append(record_name(condition, "judgement", n))
    return tuple(ids)
