"""An assumption on which we proceed, and that no longer holds."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import when
from finalact.conditions.answer import assessments
from finalact.model.condition import Treating
from finalact.model.finding import Finding

CODE = "assumption-broken"
REMEDY = (
    "Decide anew how the condition is treated: require it again, defer it, or accept it though "
    "unmet, with the reason."
)


def run(material: Material) -> Iterable[Finding]:
    """Adopted assumptions that what was to break them, or a side's own claims, speak against."""
    for assessment in assessments(material.scene, _is_assumed):
        treatment = assessment.in_force
        if treatment is None or not assessment.broken:
            continue
        by = f" by {treatment.by}" if treatment.by else ""
        dated = f" {when(treatment.on)}" if treatment.on is not None else ""
        sentence = (
            f"“{assessment.condition.title}” was assumed{by}{dated}, and the assumption is "
            f"broken: {assessment.broken}."
        )
        claims = tuple(claim.id for claim in assessment.claims)
        yield Finding(CODE, sentence, REMEDY, f"condition {assessment.condition.id}", claims)


def _is_assumed(treating: Treating) -> bool:
    return treating is Treating.ASSUMED


CHECK = Check(
    CODE,
    "An assumption in force whose `breaks_if` holds on the day, or against which any side's own "
    "claims speak; words that are no expression are for a person to watch.",
    REMEDY,
    run,
)
