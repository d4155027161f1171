"""A gate whose question nobody declared: nobody can ever agree to it."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.conditions.gate_question import question_meant, question_unknown
from finalact.conditions.gates import gates_on
from finalact.model.finding import Finding

CODE = "gate-question-unknown"
REMEDY = (
    "Declare the question as a subject of the dossier; where it was a slip, set a gate with the "
    "right question under another id, and ask for that one."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each gate that can never open, since its question is none."""
    scene = material.scene
    for gate in gates_on(scene):
        sentence = question_unknown(scene, gate)
        if sentence:
            near = question_meant(scene, gate) if gate.question else ""
            meant = f"Did you mean {near}? " if near else ""
            yield Finding(CODE, sentence, f"{meant}{REMEDY}", f"gate {gate.id}")


CHECK = Check(
    CODE,
    "A gate whose question is no subject of the dossier and on which nobody has spoken, or that "
    "asks a group and names no question.",
    REMEDY,
    run,
)
