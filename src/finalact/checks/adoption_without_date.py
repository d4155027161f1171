"""A treatment adopted on no day that was noted."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.model.finding import Finding

CODE = "adoption-without-date"
REMEDY = "Note the day on which it was adopted, or put to the other side."


def run(material: Material) -> Iterable[Finding]:
    """Adoptions without a day: they count for every day, even before the condition was set."""
    for condition in material.scene.conditions:
        for treatment in condition.treatments:
            if treatment.on is not None or not treatment.stage.is_adopted:
                continue
            by = f" by {treatment.by}" if treatment.by else ""
            sentence = (
                f"“{condition.title}” is recorded as {treatment.treating.value}{by}, without a "
                "day; it counts for every day, however early."
            )
            yield Finding(CODE, sentence, REMEDY, f"condition {condition.id}")


CHECK = Check(
    CODE,
    "A treatment adopted, or put to the other side, without a day: it counts for every day.",
    REMEDY,
    run,
)
