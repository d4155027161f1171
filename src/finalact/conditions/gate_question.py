"""The question of a gate that nobody declared: no position can ever be taken on it."""

from __future__ import annotations

from difflib import get_close_matches

from finalact.conditions.scene import Scene
from finalact.diplomacy.standing_gates import standing_gates
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.model.gate import Gate


def question_unknown(scene: Scene, gate: Gate) -> str:
    """What is wrong with the question of a gate by what was known; empty where nothing is.

    A question is a subject of the dossier, or what somebody has spoken on; figures on a name
    alone make it no question.
    """
    title = gate.title or gate.id
    if not gate.question:
        if not gate.group:
            return ""
        asked = scene.dossier.title_of(gate.group)
        return f"“{title}” asks {asked}, and names no question to agree on."
    if _is_question(scene, gate.question):
        return ""
    return (
        f"“{title}” asks for positions on {gate.question}, which the dossier does not declare and "
        "on which nobody has spoken."
    )


def question_meant(scene: Scene, gate: Gate) -> str:
    """The question of which the gate's may be a slip; empty where none is near."""
    declared = [subject.id for subject in scene.dossier.subjects]
    gates = standing_gates(scene.dossier, scene.as_of, scene.known_by)
    spoken = [other.question for other in gates if other.question != gate.question]
    known = [name for name in dict.fromkeys((*declared, *spoken)) if _is_question(scene, name)]
    near = get_close_matches(gate.question, known, n=1, cutoff=0.5)
    return near[0] if near else ""


def _is_question(scene: Scene, name: str) -> bool:
    if scene.dossier.subject(name) is not None:
        return True
    return any(_is_spoken(scene, claim) for claim in scene.ledger.by_subject.get(name, ()))


def _is_spoken(scene: Scene, claim: Claim) -> bool:
    reached = claim.reached_us.counts_from if claim.reached_us is not None else None
    known = reached is not None and reached <= scene.known_by
    return known and claim.attribute not in NUMERIC_ATTRIBUTES
