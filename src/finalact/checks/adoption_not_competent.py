"""A treatment adopted by somebody who could not decide it."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import when
from finalact.conditions.treatments import treatments_known
from finalact.conditions.wording import listed
from finalact.model.condition import Stage, Treating
from finalact.model.finding import Finding

CODE = "adoption-not-competent"
REMEDY = (
    "Record it as proposed, record who adopted it, or enter the person among the deciders of the "
    "dossier."
)


def run(material: Material) -> Iterable[Finding]:
    """Adoptions recorded by the day whose author is not among the dossier's deciders."""
    scene = material.scene
    deciders = scene.dossier.deciders
    if not deciders:
        return
    for condition in scene.conditions:
        decided: set[Treating] = set()
        for treatment in treatments_known(condition, scene.known_by):
            if not treatment.stage.is_adopted:
                continue
            if treatment.by in deciders:
                decided.add(treatment.treating)
                continue
            if treatment.stage is Stage.COMMUNICATED and treatment.treating in decided:
                continue
            who = treatment.by or "somebody who is not named"
            dated = f" {when(treatment.on)}" if treatment.on is not None else ""
            sentence = (
                f"“{condition.title}” is recorded as {treatment.treating.value}, adopted by {who}"
                f"{dated}; only {listed(list(deciders), 'or')} can decide that, and so it has no "
                "effect."
            )
            yield Finding(CODE, sentence, REMEDY, f"condition {condition.id}")


CHECK = Check(
    CODE,
    "A treatment adopted by somebody who is not among the dossier's deciders; it has no effect.",
    REMEDY,
    run,
)
