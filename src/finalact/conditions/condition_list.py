"""The list of conditions with how far each went: put to them or not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from finalact.conditions.assessment import Assessment
from finalact.conditions.record_words import put_to_them
from finalact.conditions.treatments import is_past, stage_reached
from finalact.model.condition import Stage, StageRecord

COLUMNS = (
    "id title put_to_them stage stage_on stage_by told_to verdict required treatment "
    "treatment_stage origin due place"
).split()


@frozen
class Listed:
    """One condition on the list: its assessment, the record of how far it went, and that in words.

    Source: the papers themselves: "has not been introduced as a criteria", "we have also told
    the Soviets".
    """

    assessment: Assessment
    reached: StageRecord | None
    said: str

    @property
    def is_told(self) -> bool:
        """Whether it was put to the other side by the day."""
        return self.reached is not None and self.reached.stage is Stage.COMMUNICATED

    @property
    def stage(self) -> Stage:
        """The furthest stage; one of which nothing is noted counts as proposed."""
        return self.reached.stage if self.reached is not None else Stage.PROPOSED


def listed_conditions(assessed: Iterable[Assessment]) -> list[Listed]:
    """The conditions of a day in the order they were set, with how far each went."""
    found = []
    for assessment in assessed:
        day = min(assessment.as_of, assessment.known_by)
        condition = assessment.condition
        reached = stage_reached(condition, day)
        found.append(Listed(assessment, reached, put_to_them(condition, day)))
    return found


def summary(listed: list[Listed]) -> str:
    """How many were put to the other side: "1 of 10 conditions was put to the other side."."""
    told = sum(each.is_told for each in listed)
    if not listed:
        return "No conditions have been set."
    if told == len(listed):
        return "All of them were put to the other side."
    if not told:
        return "None of them was put to the other side."
    verb = "was" if told == 1 else "were"
    return f"{told} of {len(listed)} {verb} put to the other side."


def listed_as_dict(each: Listed, place: str = "") -> dict[str, Any]:
    """One condition of the list as JSON and tables write it."""
    a, reached = each.assessment, each.reached
    condition, day = a.condition, min(a.as_of, a.known_by)
    past = is_past(a.treatment, a.in_force, day)
    treatment = None if past else a.treatment
    return {
        "id": condition.id,
        "title": condition.title,
        "put_to_them": each.is_told,
        "stage": each.stage.value,
        "stage_on": str(reached.on) if reached is not None and reached.on is not None else None,
        "stage_by": reached.by or None if reached is not None else None,
        "told_to": reached.told_to or None if reached is not None else None,
        "verdict": a.verdict.value,
        "required": a.required,
        "treatment": "required"
        if past and a.required
        else treatment.treating.value
        if treatment is not None
        else None,
        "treatment_stage": treatment.stage.value if treatment is not None else None,
        "origin": condition.origin or None,
        "due": str(condition.due) if condition.due is not None else None,
        "place": place or None,
    }
