"""Rules and gates over a group whose members join and leave: each counts on its own days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as some

from finalact.claims.ledger import Ledger
from finalact.conditions.assess import Assessor
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.course.courses import Courses
from finalact.conditions.gates import gate_on
from finalact.conditions.history import history_of
from finalact.conditions.passage import GateState
from finalact.conditions.scene import Scene
from finalact.diplomacy.positions import positions_on
from finalact.model.claim import Citation, Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Dossier, Group, Subject
from finalact.model.gate import Consent, Gate
from finalact.model.membership import Membership
from finalact.model.partial_date import PartialDate

RULE = 'every party in ports has position(ferry) = "agrees"'
# Of no course of its own, so that each day that may change it is judged by itself.
SLOW = 'every party in ports has position(ferry) = "agrees" and stock(boats) = 0'
START = date(1988, 5, 1)


def on(day: str) -> PartialDate:
    return PartialDate.parse(day)


def time(party: str, since: str = "", until: str = "", known: str = "") -> Membership:
    return Membership(party, *(on(d) if d else None for d in (since, until, known)))


def position(who: str, word: str, day: str) -> Claim:
    cited = (Citation(source="Note"),)
    return Claim(f"{who}-{day}-{word}", "ferry", "position", word, speaker=who, said_on=on(day),
                 citations=cited)  # fmt: skip


def scene(
    day: str, members: Any, *claims: Claim, gate: Gate | None = None, known: str = ""
) -> Scene:
    dossier = Dossier(
        "harbour",
        "The harbour",
        "May we?",
        groups=(Group.of("ports", "the ports", members),),
        subjects=(Subject("ferry", "the ferry", ("agrees", "opposes")), Subject("boats", "boats")),
        gates=(gate,) if gate is not None else (),
    )
    as_of = date.fromisoformat(day)
    known_by = date.fromisoformat(known) if known else as_of
    return Scene(dossier, Ledger(dossier, claims), (), (), as_of, known_by, 0.1)


OSTLAND = position("Ostland", "agrees", "1988-04-01")
ISLE = position("Isle", "opposes", "1988-04-02")
JOINING = [time("Ostland"), time("Isle", "1988-05-10", "1988-05-20")]


def verdict(asked: Scene, rule: str = RULE) -> str:
    return Assessor(asked).condition(Condition("c", "C", expression=rule)).verdict.value


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("1988-05-09", "met"),
        ("1988-05-10", "not met"),
        ("1988-05-20", "not met"),
        ("1988-05-21", "met"),
    ],
)
def test_a_rule_over_a_group_asks_those_who_belong_on_the_day(day: str, expected: str) -> None:
    assert verdict(scene(day, JOINING, OSTLAND, ISLE)) == expected


def test_the_history_turns_on_the_days_on_which_a_party_joins_and_leaves() -> None:
    asked = scene("1988-12-31", JOINING, OSTLAND, ISLE)
    condition = Condition("c", "C", expression=RULE)
    found = history_of(asked, condition, START, date(1988, 12, 31)).changes
    assert [(c.day.isoformat(), c.standing.verdict.value, c.because) for c in found[1:]] == [
        ("1988-05-10", "not met", ("joined:ports/Isle",)),
        ("1988-05-21", "met", ("left:ports/Isle",)),
    ]
    assert (
        cause_in_words(asked, "joined:ports/Isle") == "Isle belongs to “the ports” from that day on"
    )
    assert cause_in_words(asked, "left:ports/Isle") == "Isle belongs to “the ports” no longer"


def test_a_party_whose_leaving_became_known_late_counts_until_then() -> None:
    late = [time("Ostland"), time("Isle"), time("Isle", "", "1988-05-20", "1988-06-01")]
    assert verdict(scene("1988-05-25", late, OSTLAND, ISLE)) == "not met"
    assert verdict(scene("1988-05-25", late, OSTLAND, ISLE, known="1988-06-01")) == "met"
    assert verdict(scene("1988-06-01", late, OSTLAND, ISLE)) == "met"
    asked = scene("1988-12-31", late, OSTLAND, ISLE)
    condition = Condition("c", "C", expression=RULE)
    (change,) = history_of(asked, condition, START, date(1988, 12, 31)).changes[1:]
    assert (change.day, change.because) == (date(1988, 6, 1), ("membership:ports/Isle",))


GATE = Gate("consent", "Consent of the ports", "ferry", "ports")


def test_a_gate_asks_those_who_belong_on_the_day() -> None:
    states = [
        gate_on(scene(day, JOINING, OSTLAND, ISLE, gate=GATE), GATE).state
        for day in ("1988-05-09", "1988-05-10", "1988-05-21")
    ]
    assert states == [GateState.OPEN, GateState.SHUT, GateState.OPEN]
    alone = [time("Isle", "1988-05-10")]
    nobody = gate_on(scene("1988-05-09", alone, ISLE, gate=GATE), GATE)
    assert nobody.state is GateState.NOT_KNOWN
    assert "the ports has no members on that day" in nobody.sentence


def test_a_silence_is_broken_by_who_belongs_at_its_end() -> None:
    quiet = evolve(
        GATE, rule=Consent.SILENCE, refusing=("opposes",), silence_until=on("1988-05-15")
    )
    inside = gate_on(scene("1988-05-16", JOINING, OSTLAND, ISLE, gate=quiet), quiet)
    assert inside.consent.broken_by == ("Isle",)
    # It left after that, and the silence stays broken.
    assert gate_on(scene("1988-06-01", JOINING, OSTLAND, ISLE, gate=quiet), quiet).state is (
        GateState.SHUT
    )
    joined_after = [time("Ostland"), time("Isle", "1988-05-16")]
    after = gate_on(scene("1988-06-01", joined_after, OSTLAND, ISLE, gate=quiet), quiet)
    assert after.state is GateState.OPEN
    assert [m.party for m in after.consent.members] == ["Ostland"]


def test_whose_consent_is_asked_is_told_of_the_day() -> None:
    asked = {}
    for day in ("1988-05-09", "1988-05-10"):
        ledger = scene(day, JOINING, OSTLAND, ISLE, gate=GATE).ledger
        when = date.fromisoformat(day)
        asked[day] = {p.party: p.is_asked for p in positions_on(ledger, "ferry", when, when)}
    assert asked == {
        "1988-05-09": {"Ostland": True, "Isle": False},
        "1988-05-10": {"Ostland": True, "Isle": True},
    }


DAYS = some.integers(0, 24).map(lambda n: str(START + timedelta(n)))
WHEN = some.one_of(some.just(""), DAYS, some.sampled_from(["1988-05", "[1988-05-04..1988-05-09]"]))
PARTY = some.sampled_from(["Ostland", "Westland", "Isle"])
MEMBERS = some.lists(some.builds(time, PARTY, WHEN, WHEN, WHEN), max_size=6)
SAID = some.lists(
    some.builds(position, PARTY, some.sampled_from(["agrees", "opposes"]), DAYS),
    unique_by=lambda claim: claim.id,
    max_size=6,
)
RULES = some.sampled_from(
    [
        RULE,
        SLOW,
        'no party in ports has position(ferry) = "opposes"',
        'all but one party in ports has position(ferry) = "agrees"',
        'at least 50% of party in ports has position(ferry) = "agrees"',
    ]
)


@settings(deadline=None, max_examples=60)
@given(MEMBERS, SAID, RULES)
def test_all_days_at_once_give_what_each_day_gives(
    members: list[Membership], claims: list[Claim], rule: str
) -> None:
    asked = scene("1988-07-31", members, *claims)
    condition = Condition("c", "C", expression=rule)
    last = date(1988, 7, 31)
    one, other = (
        Courses(asked, date(1988, 4, 1), last, at_once=way).condition(condition)
        for way in (False, True)
    )
    days = one.standing.days
    assert other.standing.days == days
    for n in range(60):
        day = START - timedelta(5) + timedelta(n)
        expected = verdict(evolve(asked, as_of=day, known_by=day, kept={}), rule)
        for course in (one, other):
            assert course.standing.at(day.toordinal()).verdict.value == expected
    for number in days[1:]:
        assert set(one.why(number)) == set(other.why(number))
        assert set(one.rests_on(number)) == set(other.rests_on(number))
    assert all(c.because for c in history_of(asked, condition, START, last).changes[1:])
