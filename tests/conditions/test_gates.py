"""The commitment gate: to bind ourselves, to explore, to take it as accepted though unmet."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from finalact.claims.ledger import Ledger
from finalact.conditions.gate_contract import passage_as_dict
from finalact.conditions.gates import gate_named, gate_on, may_bind
from finalact.conditions.passage import GateState, Passage
from finalact.conditions.scene import Scene
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.dossier import Group, Subject
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

ALLIES = Group("allies", "the allies", ("Syldavia", "San Theodoros", "Poldevia"))
QUESTION = Subject("conference", "the conference", ("agrees", "opposes"))
GATE = Gate("consensus", "Consensus of the allies", "conference", "allies")


def scene_of(story: Any, day: str, *gates: Gate, known_by: str = "") -> Scene:
    on = date.fromisoformat(day)
    dossier = evolve(story.dossier, gates=gates or (GATE,))
    return Scene(
        dossier,
        Ledger(dossier, story.claims),
        tuple(story.conditions),
        tuple(story.cases),
        on,
        date.fromisoformat(known_by) if known_by else on,
        0.1,
    )


def passage(story: Any, day: str, gate: Gate = GATE) -> Passage:
    return gate_on(scene_of(story, day, gate), gate)


@pytest.fixture
def allies(story: Any) -> Any:
    """Two of three allies have agreed, the third not yet."""
    story.declares(ALLIES, QUESTION)
    story.says("Syldavia", "conference", "position", "agrees", on="1988-03-01")
    story.says("Poldevia", "conference", "position", "agrees", on="1988-03-05")
    return story


def test_a_binding_decision_is_refused_and_who_is_missing_is_named(allies: Any) -> None:
    scene = scene_of(allies, "1988-03-31")
    with pytest.raises(Refusal) as refusal:
        may_bind(GATE, scene, scene.as_of)
    assert refusal.value.code == "gate-shut"
    assert "San Theodoros has not spoken" in refusal.value.sentence
    assert "accepted though unmet" in refusal.value.remedy
    assert "ad referendum" in refusal.value.remedy
    assert refusal.value.details == ("Not spoken: San Theodoros.",)
    assert passage(allies, "1988-03-31").state is GateState.NOT_KNOWN


def test_it_may_be_taken_as_accepted_though_unmet_for_a_reason(allies: Any) -> None:
    scene = scene_of(allies, "1988-03-31")
    taken = may_bind(GATE, scene, scene.as_of, "the third will follow")
    assert taken.may_bind
    assert taken.state is GateState.NOT_KNOWN
    assert taken.accepted == "the third will follow"
    with pytest.raises(Refusal, match="Nothing may bind us yet"):
        may_bind(GATE, scene, scene.as_of, "   ")


def test_an_open_gate_binds_without_a_word_and_a_shut_one_names_who_refuses(allies: Any) -> None:
    allies.says("San Theodoros", "conference", "position", "opposes", on="1988-04-01")
    allies.says("San Theodoros", "conference", "position", "agrees", on="1988-05-01")
    shut = passage(allies, "1988-04-30")
    assert shut.state is GateState.SHUT
    assert shut.sentence == (
        "“Consensus of the allies” is shut: San Theodoros (opposes) does not agree."
    )
    scene = scene_of(allies, "1988-05-01")
    opened = may_bind(GATE, scene, scene.as_of, "needless")
    assert opened.state is GateState.OPEN
    assert opened.accepted == ""
    assert opened.sentence == "“Consensus of the allies” is open: all three members agree."


def test_the_day_asked_about_may_be_another_than_the_scenes(allies: Any) -> None:
    allies.says("San Theodoros", "conference", "position", "agrees", on="1988-05-01")
    scene = scene_of(allies, "1988-06-01")
    assert may_bind(GATE, scene, date(1988, 6, 1)).may_bind
    with pytest.raises(Refusal):
        may_bind(GATE, scene, date(1988, 4, 1))


def test_later_knowledge_never_opens_a_gate_of_the_past(allies: Any) -> None:
    allies.says("San Theodoros", "conference", "position", "agrees", on="1988-03-01",
                known_on="1988-06-01")  # fmt: skip
    assert passage(allies, "1988-03-31").state is GateState.NOT_KNOWN
    hindsight = gate_on(scene_of(allies, "1988-03-31", known_by="1988-06-01"), GATE)
    assert hindsight.state is GateState.OPEN


def test_limited_agreement_does_not_open_it(allies: Any) -> None:
    allies.says("San Theodoros", "conference", "limited_position", "agrees", on="1988-03-20")
    found = passage(allies, "1988-03-31")
    assert found.state is GateState.SHUT
    assert "San Theodoros (agrees within limits)" in found.sentence


CLEAN = Condition("harbor", "A clean harbor", expression='state(harbor) = "clean"')
HARBOR = Subject("harbor", "the harbor", ("dirty", "clean"))


def with_condition(story: Any, condition: Condition = CLEAN) -> Gate:
    story.declares(HARBOR)
    story.says("San Theodoros", "conference", "position", "agrees", on="1988-03-10")
    story.conditions.append(condition)
    return evolve(GATE, conditions=("harbor",))


def test_further_conditions_must_be_met(allies: Any) -> None:
    gate = with_condition(allies)
    assert passage(allies, "1988-03-31", gate).state is GateState.NOT_KNOWN
    allies.says("Borduria", "harbor", "state", "dirty", on="1988-04-01")
    shut = passage(allies, "1988-04-02", gate)
    assert shut.state is GateState.SHUT
    assert "condition “A clean harbor” is not met" in shut.sentence
    allies.says("Borduria", "harbor", "state", "clean", on="1988-05-01")
    assert passage(allies, "1988-05-02", gate).state is GateState.OPEN


def test_an_assurance_never_opens_a_gate(allies: Any) -> None:
    gate = with_condition(allies)
    allies.says("Borduria", "harbor", "state", "clean", on="1988-04-01", kind="assurance")
    found = passage(allies, "1988-04-02", gate)
    assert found.state is GateState.SHUT
    assert "is assured only" in found.sentence


def test_a_condition_set_aside_by_who_could_decide_does_not_hinder_and_is_named(
    allies: Any,
) -> None:
    waived = Treatment(
        Treating.WAIVED, Stage.ADOPTED, "Minister Lind", PartialDate.parse("1988-04-01")
    )
    gate = with_condition(allies, evolve(CLEAN, treatments=(waived,)))
    assert passage(allies, "1988-03-31", gate).state is GateState.NOT_KNOWN
    found = passage(allies, "1988-04-02", gate)
    assert found.state is GateState.OPEN
    assert "condition “A clean harbor” is waived" in found.sentence
    proposed = evolve(CLEAN, treatments=(evolve(waived, stage=Stage.PROPOSED),))
    allies.conditions[:] = [proposed]
    assert passage(allies, "1988-04-02", gate).state is GateState.NOT_KNOWN


def test_a_condition_that_nobody_set_is_not_known(allies: Any) -> None:
    allies.says("San Theodoros", "conference", "position", "agrees", on="1988-03-10")
    gate = evolve(GATE, conditions=("mole",))
    assert "there is no condition mole" in passage(allies, "1988-03-31", gate).sentence


def test_a_gate_that_asks_for_nothing_is_not_open(allies: Any) -> None:
    assert passage(allies, "1988-03-31", Gate("empty", "Nothing")).state is GateState.NOT_KNOWN


def test_less_one_and_silence_say_what_they_rest_on(allies: Any) -> None:
    less = evolve(GATE, rule=Consent.LESS_ONE)
    assert "all but San Theodoros (has not spoken)" in passage(allies, "1988-03-31", less).sentence
    quiet = evolve(
        GATE,
        rule=Consent.SILENCE,
        refusing=("opposes",),
        silence_until=PartialDate.parse("1988-04-15"),
    )
    assert passage(allies, "1988-04-15", quiet).sentence == (
        "Whether “Consensus of the allies” is open is not known: the silence runs until the end "
        "of 15 April 1988, and nobody has broken it."
    )
    assert passage(allies, "1988-04-16", quiet).state is GateState.OPEN
    allies.says("San Theodoros", "conference", "position", "opposes", on="1988-04-10")
    broken = passage(allies, "1988-04-16", quiet)
    assert broken.state is GateState.SHUT
    assert "San Theodoros (opposes) broke the silence" in broken.sentence


def test_a_silence_that_ended_well_says_how(allies: Any) -> None:
    quiet = evolve(
        GATE,
        rule=Consent.SILENCE,
        refusing=("opposes",),
        silence_until=PartialDate.parse("1988-04-15"),
    )
    allies.says("San Theodoros", "conference", "position", "opposes", on="1988-04-02")
    allies.says("San Theodoros", "conference", "position", "undecided", on="1988-04-10")
    taken_back = passage(allies, "1988-04-16", quiet)
    assert taken_back.state is GateState.OPEN
    assert "no objection stood at the end of 15 April 1988" in taken_back.sentence
    allies.says("San Theodoros", "conference", "position", "agrees", on="1988-04-12")
    early = passage(allies, "1988-04-13", quiet)
    assert early.state is GateState.OPEN
    assert "all three members agree" in early.sentence


def test_a_slip_in_the_name_of_a_gate(allies: Any) -> None:
    scene = scene_of(allies, "1988-03-31")
    with pytest.raises(Refusal) as refusal:
        gate_named(scene, "concensus")
    assert refusal.value.remedy == "Did you mean consensus?"
    assert gate_named(scene, "consensus") is GATE


def test_what_machines_are_told(allies: Any) -> None:
    told = passage_as_dict(allies.dossier, passage(allies, "1988-03-31"))
    assert told["state"] == "not known"
    assert not told["may_bind"]
    assert told["may_explore"]
    assert told["missing"] == ["San Theodoros"]
    assert told["agreeing"] == ["Syldavia", "Poldevia"]
    assert [m["agrees"] for m in told["members"]] == ["yes", "unknown", "yes"]


def test_a_gate_on_a_question_nobody_declared_says_so_and_what_may_be_meant(allies: Any) -> None:
    gate = evolve(GATE, question="conferense")
    found = passage(allies, "1988-03-31", gate)
    assert found.state is GateState.NOT_KNOWN
    assert found.sentence.endswith(
        "“Consensus of the allies” asks for positions on conferense, which the dossier does not "
        "declare and on which nobody has spoken. Did you mean conference?"
    )
    assert "asks for positions" not in passage(allies, "1988-03-31").sentence
