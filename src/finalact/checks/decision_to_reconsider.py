"""A decision that said when to think again, and that day or turn has come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finalact.checks.check import Check, Material
from finalact.conditions.assess import Assessor
from finalact.conditions.trigger import Trigger, holds
from finalact.conditions.weighing import Weighing
from finalact.decisions.memorandum import Memorandum
from finalact.model.finding import Finding
from finalact.model.memo_step import Decided, Step

CODE = "decision-to-reconsider"
REMEDY = (
    "Look at the decision again: a new memorandum can confirm it or supersede the one it stands on."
)


def run(material: Material) -> Iterable[Finding]:
    """Decisions whose trigger holds, or whose continuing condition has slid back since."""
    for memo in material.memoranda:
        for decided, step in memo.decided.values():
            if decided.action in ("approve", "approve as amended"):
                yield from _of_trigger(material, memo, decided, step)
                yield from _of_conditions(material, memo, decided, step)


def _of_trigger(
    material: Material, memo: Memorandum, decided: Decided, step: Step
) -> Iterator[Finding]:
    if not decided.reconsider:
        return
    scene = material.scene
    assessor = Assessor(scene, look_back=False)
    trigger = Trigger.read(decided.reconsider)
    why = holds(trigger, Weighing(scene, assessor.condition), scene.as_of)
    if why and trigger.day is not None:
        yield _finding(memo, step, f"{trigger.moment} has come")
    elif why:
        yield _finding(memo, step, f"{trigger.said(scene.dossier)}, {why}")


def _of_conditions(
    material: Material, memo: Memorandum, decided: Decided, step: Step
) -> Iterator[Finding]:
    taken = step.on.earliest
    for name in decided.continuing:
        condition = material.scene.condition(name)
        if condition is None or taken is None:
            continue
        slid = Assessor(material.scene).condition(condition).slid
        if slid is not None and slid.until >= taken:
            yield _finding(
                memo, step, f"“{condition.title}” was met until {slid.until} and is lost"
            )


def _finding(memo: Memorandum, step: Step, why: str) -> Finding:
    sentence = (
        f"The decision on {memo.id} of {step.on.said()} is to be reconsidered: {why.strip()}."
    )
    return Finding(CODE, sentence, REMEDY, f"memorandum {memo.id}")


CHECK = Check(
    CODE,
    "A decision that said on what to reconsider it, and that has come; or one of its continuing "
    "conditions was met after it was taken and is met no longer.",
    REMEDY,
    run,
)
