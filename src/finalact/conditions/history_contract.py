"""Histories as JSON writes them: one shape for the command line and for pages."""

from __future__ import annotations

from typing import Any

from finalact.conditions.course.answer import AnswerChange
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.course.change_words import change_in_words
from finalact.conditions.history import Change, History
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import is_past, stage_gone
from finalact.model.condition import Treating, Treatment

Json = dict[str, Any]


def history_as_list(scene: Scene, history: History) -> list[Json]:
    """Every day on which the answer of a condition changed; the state of the first day first."""
    before: list[Change | None] = [None, *history.changes]
    return [
        change_as_dict(scene, was, change)
        for was, change in zip(before, history.changes, strict=False)
    ]


def change_as_dict(scene: Scene, before: Change | None, change: Change) -> Json:
    """One change: the day, how the condition stands since, and what changed it."""
    standing, frame = change.standing, change.standing.frame
    return {
        "date": change.day.isoformat(),
        "verdict": standing.verdict.value,
        "treatment": _treatment(change),
        "by": {side: verdict.value for side, verdict in standing.by},
        "because": list(change.because),
        "computed_verdict": standing.computed.value if standing.computed is not None else None,
        "required": frame.required,
        "condition_stage": frame.stage,
        "questions": [q.question.text for q in frame.questions],
        "judged_by": frame.judgement.by if frame.judgement is not None else None,
        "words": change_in_words(scene, before.standing if before else None, standing),
        "because_words": [w for name in change.because if (w := cause_in_words(scene, name))],
    }


def _treatment(change: Change) -> str | None:
    """How it is treated since; what ran out is past, and the condition required again."""
    frame = change.standing.frame
    if is_past(frame.treatment, frame.in_force, change.day):
        return Treating.REQUIRED.value if frame.required else None
    return treatment_in_short(frame.treatment, frame.told)


def answer_as_list(scene: Scene, changes: tuple[AnswerChange, ...]) -> list[Json]:
    """Every day on which the answer to the question changed, or its counts."""
    return [
        {
            "date": change.day.isoformat(),
            "verdict": change.answer,
            "treatment": None,
            "by": {},
            "because": list(change.because),
            "answer": change.answer,
            "words": change.sentence,
            "conditions": [
                {"id": name, "because": list(ids)} for name, ids in change.moved
            ],
            "because_words": [w for name in change.because if (w := cause_in_words(scene, name))],
        }
        for change in changes
    ]  # fmt: skip


def treatment_in_short(treatment: Treatment | None, told: Treatment | None = None) -> str | None:
    """The treatment with its stage: "assumed, proposed"; None where there is none."""
    if treatment is None:
        return None
    return f"{treatment.treating.value}, {stage_gone(treatment, told).value}"
