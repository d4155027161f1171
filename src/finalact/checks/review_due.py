"""A treatment that was to be looked at again, and the time has come."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import when
from finalact.conditions.answer import assessments
from finalact.model.finding import Finding

CODE = "review-due"
REMEDY = (
    "Look at it again and record what is decided, even if that is the same treatment with a new "
    "day of review."
)


def run(material: Material) -> Iterable[Finding]:
    """Treatments in force whose day of review has come, or whose trigger holds."""
    for assessment in assessments(material.scene, lambda _: True):
        treatment = assessment.in_force
        if treatment is None or not assessment.review_due:
            continue
        by = f" by {treatment.by}" if treatment.by else ""
        dated = f" {when(treatment.on)}" if treatment.on is not None else ""
        sentence = (
            f"“{assessment.condition.title}” has been {treatment.treating.value}{by}{dated}, and "
            f"is due to be looked at again: {assessment.review_due}."
        )
        yield Finding(CODE, sentence, REMEDY, f"condition {assessment.condition.id}")


CHECK = Check(
    CODE,
    "A treatment in force whose `review` has come: its day, or what it waits for.",
    REMEDY,
    run,
)
