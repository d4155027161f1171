"""A gate through time: the rule of the day opens it or shuts it, and says what stood before."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as some

from finalact.claims.ledger import Ledger
from finalact.conditions.gate_contract import passage_as_dict
from finalact.conditions.gate_records import laid_down
from finalact.conditions.gates import gate_named, gate_on, gates_on, may_bind
from finalact.conditions.passage import GateState
from finalact.conditions.scene import Scene
from finalact.model.claim import Citation, Claim
from finalact.model.dossier import Dossier, Group, Subject
from finalact.model.gate import Consent, Gate
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

PARTIES = ("Ostland", "Westland", "Isle")
HARBOUR = Dossier(
    "harbour",
    "The harbour",
    "May we?",
    groups=(Group("ports", "the three ports", PARTIES), Group("isles", "the isles", ("Isle",))),
    subjects=(Subject("ferry", "the ferry", ("agrees", "opposes", "undecided")),),
)
ALL = Gate("ports", "Consent of the ports", "ferry", "ports")


def on(day: str) -> PartialDate:
    return PartialDate.parse(day)


def position(who: str, word: str, day: str) -> Claim:
    cited = (Citation(source="Note"),)
    return Claim(f"{who}-{day}-{word}", "ferry", "position", word, speaker=who, said_on=on(day),
                 citations=cited)  # fmt: skip


AGREED = [position(who, "agrees", "1988-03-01") for who in ("Ostland", "Westland")]
OPPOSED = position("Isle", "opposes", "1988-03-02")
LESS = evolve(ALL, rule=Consent.LESS_ONE, since=on("1988-05-01"), known_on=on("1988-05-03"))
QUIET = evolve(
    ALL,
    rule=Consent.SILENCE,
    group="isles",
    refusing=("opposes",),
    silence_until=on("1988-07-15"),
    since=on("1988-07-01"),
)


def scene(day: str, *gates: Gate, known_by: str = "", claims: Any = ()) -> Scene:
    dossier = evolve(HARBOUR, gates=gates or (ALL, LESS, QUIET))
    said = claims or [*AGREED, OPPOSED]
    as_of = date.fromisoformat(day)
    known = date.fromisoformat(known_by) if known_by else as_of
    return Scene(dossier, Ledger(dossier, said), (), (), as_of, known, 0.1)


def state(asked: Scene) -> GateState:
    return gate_on(asked, gate_named(asked, "ports")).state


def test_the_rule_of_the_day_shuts_or_opens_it() -> None:
    assert state(scene("1988-04-30")) is GateState.SHUT
    # It was laid down on the first of May, and the desk learned of that on the third.
    assert state(scene("1988-05-02")) is GateState.SHUT
    assert state(scene("1988-05-02", known_by="1988-05-03")) is GateState.OPEN
    assert state(scene("1988-06-30")) is GateState.OPEN
    assert state(scene("1988-07-01")) is GateState.SHUT


def test_a_binding_decision_is_refused_by_the_rule_of_its_own_day() -> None:
    asked = scene("1988-06-01")
    opened = gate_named(asked, "ports")
    assert may_bind(opened, asked, date(1988, 6, 1)).may_bind
    with pytest.raises(Refusal) as refusal:
        may_bind(opened, asked, date(1988, 4, 1))
    assert refusal.value.code == "gate-shut"
    assert refusal.value.details == ("Isle: opposes.",)


def test_since_when_it_stands_and_what_stood_before_is_said() -> None:
    asked = scene("1988-07-02")
    found = gate_on(asked, gate_named(asked, "ports"))
    assert laid_down(asked.dossier, found) == (
        "Laid down 1 July 1988.",
        (
            "Before, to 30 June 1988: consensus less one, asked: the three ports, laid down "
            "1 May 1988, known 3 May 1988."
        ),
        "Before, to 30 April 1988: consensus, asked: the three ports.",
    )
    told = passage_as_dict(asked.dossier, found)
    assert (told["rule"], told["since"], told["known_on"]) == (
        "silence",
        "1988-07-01",
        "1988-07-01",
    )
    assert [(e["rule"], e["since"], e["known_on"], e["until"]) for e in told["earlier"]] == [
        ("consensus less one", "1988-05-01", "1988-05-03", "1988-06-30"),
        ("consensus", None, None, "1988-04-30"),
    ]


def test_a_gate_that_never_changed_says_nothing_of_it() -> None:
    asked = scene("1988-07-02", ALL)
    found = gate_on(asked, ALL)
    assert laid_down(asked.dossier, found) == ()
    told = passage_as_dict(asked.dossier, found)
    assert (told["since"], told["known_on"], told["earlier"]) == (None, None, [])


def test_a_rule_put_right_later_is_told_as_that() -> None:
    right = evolve(LESS, rule=Consent.CONSENSUS, known_on=on("1988-06-01"))
    asked = scene("1988-06-01", LESS, right)
    found = gate_on(asked, gate_named(asked, "ports"))
    assert found.state is GateState.SHUT
    assert laid_down(asked.dossier, found) == (
        "Laid down 1 May 1988, known 1 June 1988.",
        "In place of: consensus less one, laid down 1 May 1988, known 3 May 1988.",
    )
    torn = scene("1988-06-01", LESS, evolve(LESS, rule=Consent.SILENCE))
    lines = laid_down(torn.dossier, gate_on(torn, gate_named(torn, "ports")))
    assert lines[1].startswith("Told otherwise of the same day: silence")


def test_before_it_was_laid_down_it_is_no_gate_and_says_from_when() -> None:
    early = scene("1988-04-30", evolve(LESS, known_on=on("1988-04-01")))
    assert gates_on(early) == ()
    with pytest.raises(Refusal) as refusal:
        gate_named(early, "ports")
    assert refusal.value.code == "gate-not-laid-down"
    assert refusal.value.sentence == (
        "“Consent of the ports” had not been laid down by 30 April 1988."
    )
    assert refusal.value.remedy.startswith("It stands from 1 May 1988 on")
    unknown = scene("1988-05-02", LESS)
    with pytest.raises(Refusal) as refusal:
        gate_named(unknown, "ports")
    assert refusal.value.sentence == (
        "By 2 May 1988 the desk did not know that “Consent of the ports” had been laid down."
    )
    assert refusal.value.remedy.startswith("It has known that since 3 May 1988")
    never = scene("1988-05-02", evolve(ALL, since=on("1988-05/..")))
    with pytest.raises(Refusal, match=r"did not know"):
        gate_named(never, "ports")


GATES = some.lists(
    some.builds(
        lambda rule, group, since, known: evolve(
            ALL,
            rule=rule,
            group=group,
            since=on(since) if since else None,
            known_on=on(known) if known else None,
        ),
        some.sampled_from(Consent),
        some.sampled_from(["ports", "isles"]),
        some.sampled_from(["", "1988-05-01", "1988-05-05", "1988-05"]),
        some.sampled_from(["", "1988-05-02", "1988-05-08", "1988-06-02"]),
    ),
    min_size=1,
    max_size=5,
)
SAID = some.lists(
    some.builds(
        position,
        some.sampled_from(PARTIES),
        some.sampled_from(["agrees", "opposes"]),
        some.sampled_from(["1988-05-01", "1988-05-04", "1988-05-09"]),
    ),
    unique_by=lambda claim: claim.id,
    min_size=1,
    max_size=6,
)
DAYS = some.sampled_from(["1988-04-30", "1988-05-03", "1988-05-06", "1988-05-31", "1988-06-03"])


def told(day: str, known_by: str, gates: list[Gate], claims: list[Claim]) -> object:
    asked = scene(day, *gates, known_by=max(day, known_by), claims=claims)
    try:
        found = gate_on(asked, gate_named(asked, "ports"))
    except Refusal as refusal:
        return refusal.code
    return passage_as_dict(asked.dossier, found), laid_down(asked.dossier, found)


@given(GATES, SAID, DAYS, DAYS, some.randoms(use_true_random=False))
def test_no_word_of_a_gate_depends_on_the_order_of_entry(
    gates: list[Gate], claims: list[Claim], day: str, known_by: str, chance: Random
) -> None:
    turned, said = list(gates), list(claims)
    chance.shuffle(turned)
    chance.shuffle(said)
    assert told(day, known_by, gates, claims) == told(day, known_by, turned, said)


@given(GATES, SAID, DAYS, DAYS, some.sampled_from(Consent))
def test_a_rule_known_later_changes_no_word_of_an_earlier_answer(
    gates: list[Gate], claims: list[Claim], day: str, known_by: str, rule: Consent
) -> None:
    later = evolve(ALL, rule=rule, since=on("1988-05-03"), known_on=on("1988-06-04"))
    before, after = told(day, known_by, gates, claims), told(day, known_by, [*gates, later], claims)
    assert before == after
