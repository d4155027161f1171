"""Conditions assessed one at a time, as they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.scene import Scene
from finalact.model.condition import Condition
from finalact.model.refusal import Refusal

Assess = Callable[[Condition], Assessment]


def assessing(scene: Scene) -> Assess:
    """Assesses a condition of a scene when asked; each is kept for the next who asks.

    One that rests on itself is left unjudged, with the reason.
    """
    assessor = Assessor(scene)

    def assess(condition: Condition) -> Assessment:
        try:
            return assessor.condition(condition)
        except Refusal as refusal:
            return assessor.unjudged(condition, refusal.sentence)

    return assess


def readings_of(condition: Condition) -> list[str]:
    """Every expression by which a condition may be judged: its own, and those of its readings."""
    readings = [text for question in condition.questions for _, text in question.readings]
    return [text for text in (condition.expression, *readings) if text]
