"""Gates: whether we may bind ourselves on a day, or explore only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches

from attrs import evolve

from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.gate_question import question_meant, question_unknown
from finalact.conditions.gate_words import gate_sentence, standing_in_the_way
from finalact.conditions.passage import STATES, GateCondition, GateState, Passage
from finalact.conditions.scene import Scene
from finalact.diplomacy.consent import consent_of
from finalact.diplomacy.standing_gates import (
    awaited,
    records_of,
    standing_gate,
    standing_gates,
    superseded,
)
from finalact.model.condition import Verdict
from finalact.model.gate import Gate
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth, all_of


def gate_on(scene: Scene, gate: Gate) -> Passage:
    """A gate as it stands on the day of a scene, with its reasons."""
    key = ("gate", gate)
    kept = scene.kept(key)
    if isinstance(kept, Passage):
        return kept
    consent = consent_of(gate, scene.ledger, scene.as_of, scene.known_by)
    conditions = tuple(_conditions(scene, gate))
    truths = [consent.truth] if gate.group or gate.question else []
    truths += [each.truth for each in conditions]
    # A gate that asks for nothing has nothing to open it.
    truth = all_of(truths) if truths else Truth.UNKNOWN
    passage = Passage(gate, scene.as_of, scene.known_by, STATES[truth], consent, conditions)
    earlier = superseded(scene.dossier, gate, scene.as_of, scene.known_by)
    passage = evolve(passage, question_unknown=_question_unknown(scene, gate), earlier=earlier)
    passage = evolve(passage, sentence=gate_sentence(scene.dossier, passage))
    scene.keep(key, passage)
    return passage


def _question_unknown(scene: Scene, gate: Gate) -> str:
    """What is wrong with the question of a gate, with the one that may be meant."""
    said = question_unknown(scene, gate)
    near = question_meant(scene, gate) if said and gate.question else ""
    return f"{said} Did you mean {near}?" if near else said


def gates_on(scene: Scene) -> tuple[Gate, ...]:
    """The gates that stand on the day of a scene, each by the one record of it that does."""
    return standing_gates(scene.dossier, scene.as_of, scene.known_by)


def gate_named(scene: Scene, name: str) -> Gate:
    """The record of a gate that stands on the day.

    A Refusal (`gate-not-found`) with a suggestion where there is no such gate; another
    (`gate-not-laid-down`) where it was laid down, or became known, only later.
    """
    found = standing_gate(scene.dossier, name, scene.as_of, scene.known_by)
    if found is not None:
        return found
    records = records_of(scene.dossier, name)
    if records:
        raise _not_laid_down(scene, records)
    known = list(dict.fromkeys(gate.id for gate in scene.dossier.gates))
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    remedy = (
        f"Did you mean {near[0]}?"
        if near
        else f"The gates are: {', '.join(known)}."
        if known
        else "The dossier sets none; write one under [[gates]] in dossier.toml."
    )
    raise Refusal("gate-not-found", f"There is no gate {name}.", remedy, status=404)


def _not_laid_down(scene: Scene, records: tuple[Gate, ...]) -> Refusal:
    title = records[0].title or records[0].id
    day, is_known = awaited(records, scene.known_by)
    if is_known:
        sentence = f"“{title}” had not been laid down by {_said(scene.as_of)}."
        remedy = f"It stands from {_said(day)} on: ask about a day from then on."
    else:
        asked = _said(scene.known_by)
        sentence = f"By {asked} the desk did not know that “{title}” had been laid down."
        remedy = f"It has known that since {_said(day)}: ask by what was known from then on."
    if day == date.max:
        remedy = "Its record names no last possible day: record it with the day that is known."
    return Refusal("gate-not-laid-down", sentence, remedy, status=404)


def _said(day: date) -> str:
    return PartialDate.of(day).said()


def may_bind(gate: Gate, scene: Scene, as_of: date, accepted: str = "") -> Passage:
    """Whether a binding decision may be taken on a day; a Refusal (`gate-shut`) where it may not.

    `accepted` is the reason for taking the gate as accepted though unmet: it lets a decision
    pass a gate that is shut or not known, and is kept with it. An open gate needs none.
    """
    if scene.as_of != as_of:
        known_by = scene.known_by if scene.known_by != scene.as_of else as_of
        scene = evolve(scene, as_of=as_of, known_by=known_by, kept={})
        # Another record of the gate may stand on that day.
        gate = gate_named(scene, gate.id)
    passage = gate_on(scene, gate)
    if passage.state is GateState.OPEN:
        return passage
    if accepted.strip():
        return evolve(passage, accepted=accepted.strip())
    raise Refusal(
        "gate-shut",
        f"{passage.sentence} Nothing may bind us yet.",
        "Wait until it opens, explore ad referendum, or take it as accepted though unmet, "
        "with the reason.",
        status=409,
        details=standing_in_the_way(scene.dossier, passage),
    )


def _conditions(scene: Scene, gate: Gate) -> Iterable[GateCondition]:
    assessor = Assessor(scene)
    for name in gate.conditions:
        condition = scene.condition(name)
        if condition is None:
            yield GateCondition(name, None, Truth.UNKNOWN)
            continue
        try:
            assessment = assessor.condition(condition)
        except Refusal as refusal:
            assessment = assessor.unjudged(condition, refusal.sentence)
        yield _judged(name, assessment)


def _judged(name: str, assessment: Assessment) -> GateCondition:
    in_force = assessment.in_force
    if assessment.condition.required and not assessment.required and in_force is not None:
        return GateCondition(name, assessment, Truth.YES, in_force.treating.value)
    if assessment.verdict is Verdict.MET:
        return GateCondition(name, assessment, Truth.YES)
    open_ = assessment.verdict in (Verdict.UNDETERMINED, Verdict.SCOPE_UNCLEAR)
    return GateCondition(name, assessment, Truth.UNKNOWN if open_ else Truth.NO)
