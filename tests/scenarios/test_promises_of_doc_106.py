"""What was promised around the two papers, who stands where on the conference, and the gate."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from finalact.conditions.gates import gate_named, may_bind
from finalact.conditions.position_words import party_sentence, question_on
from finalact.conditions.promise_words import promise_sentence, promises_of
from finalact.desk import Desk
from finalact.model.claim import Citation, Claim, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

THAT_DAY = date(1988, 3, 31)


def state(desk: Desk, name: str, day: date, known_by: date | None = None) -> str:
    view = desk.as_of(day, known_by=known_by)
    return next(f.state.value for f in promises_of(view.scene) if f.claim.id == name)


def test_a_matter_of_weeks_is_open_in_march_and_overdue_in_june(moscow: Desk) -> None:
    assert state(moscow, "kuznetsov-promise", THAT_DAY) == "open"
    assert state(moscow, "kuznetsov-promise", date(1988, 5, 10)) == "open"
    assert state(moscow, "kuznetsov-promise", date(1988, 5, 11)) == "overdue"


def test_the_general_assurances_have_no_day_and_are_not_performance(moscow: Desk) -> None:
    scene = moscow.as_of(THAT_DAY).scene
    found = next(f for f in promises_of(scene) if f.claim.id == "openness-assured")
    assert found.claim.specificity == "general"
    assert found.state.value == "open"
    verdict = moscow.as_of(THAT_DAY).condition("openness_and_access").verdict.value
    assert verdict == "assured only"


def test_our_offers_are_only_weighed_in_both_papers(moscow: Desk) -> None:
    found = {f.claim.id: f for f in promises_of(moscow.as_of(THAT_DAY).scene)}
    for name, page in (("balance-offer-1981", "154"), ("third-meeting-offer", "313")):
        offer = found[name]
        assert (offer.state.value, offer.assurance.side) == ("proposed", "ours")
        assert moscow.as_of(THAT_DAY).page_of(offer.claim.citations[0]) == page
    early = {f.claim.id for f in promises_of(moscow.as_of(date(1981, 6, 18)).scene)}
    assert early == {"balance-offer-1981"}


def test_the_withdrawal_promised_for_may_is_kept_by_the_word_of_february(moscow: Desk) -> None:
    assert state(moscow, "withdrawal-promised", date(1988, 5, 15)) == "open"
    assert state(moscow, "withdrawal-promised", date(1988, 6, 1)) == "overdue"
    assert state(moscow, "withdrawal-promised", date(1989, 2, 16)) == "kept"
    hindsight = date(2026, 11, 21)
    assert state(moscow, "withdrawal-promised", date(1988, 6, 1), hindsight) == "kept"


def test_six_months_count_from_the_day_the_document_was_adopted(moscow: Desk) -> None:
    assert state(moscow, "vienna-six-months", date(1989, 7, 19)) == "open"
    assert state(moscow, "vienna-six-months", date(1989, 7, 20)) == "overdue"


def test_thatcher_is_opposed_and_what_would_turn_her_stands_beside(moscow: Desk) -> None:
    asked = question_on(moscow.as_of(THAT_DAY).scene, "moscow_conference")
    kingdom = next(p for p in asked.parties if p.position.party == "United Kingdom")
    assert party_sentence(kingdom) == (
        "Opposes since 30 March 1988, as reported by the United States."
    )
    (turn,) = kingdom.turning
    assert turn.words == "the fulfillment of our conditions may turn her around"
    assert len(asked.silent) == 14


def test_three_sorts_of_agreement_in_one_memorandum(moscow: Desk) -> None:
    asked = question_on(moscow.as_of(THAT_DAY).scene, "moscow_conference")
    told = {p.position.party: p.position for p in asked.parties}
    words = {who: set(told[who].now.words) for who in ("Schifter", "Zimmermann", "Whitehead")}  # type: ignore[union-attr]
    assert words == {
        "Schifter": {"agrees on conditions"},
        "Zimmermann": {"agrees on conditions"},
        "Whitehead": {"agrees within limits"},
    }
    assert told["Roz"].informed
    assert not told["Roz"].has_spoken
    assert not any(told[who].is_asked for who in (*words, "Roz"))


def test_explore_now_and_commit_only_after_consensus(moscow: Desk) -> None:
    scene = moscow.as_of(THAT_DAY).scene
    gate = gate_named(scene, "alliance_consensus")
    with pytest.raises(Refusal, match="the United Kingdom") as refusal:
        may_bind(gate, scene, THAT_DAY)
    assert "explore ad referendum" in refusal.value.remedy
    assert may_bind(gate, scene, THAT_DAY, "the allies are told, and have not objected").accepted


def test_an_outcome_told_of_an_assurance_changes_no_answer(moscow: Desk) -> None:
    before = moscow.as_of(THAT_DAY).status()
    kept = Claim(
        "access-given", "", "", speaker="USSR", relation=Relation.KEEPS,
        target="openness-assured", said_on=PartialDate.parse("1988-03-31"),
        citations=(Citation(source="Statement"),),
    )  # fmt: skip
    moscow.record([kept], Stamp("a desk officer", "2026-11-21T09:00Z"))
    assert state(moscow, "openness-assured", THAT_DAY) == "kept"
    assert moscow.as_of(THAT_DAY).status() == before


def test_what_somebody_told_later_is_told_from_then_on(moscow: Desk) -> None:
    kept = Claim(
        "visas-given", "", "", speaker="D. Litman", relation=Relation.KEEPS,
        target="kuznetsov-promise", said_on=PartialDate.parse("1988-06-20"),
        citations=(Citation(source="Bulletin"),),
    )  # fmt: skip
    moscow.record([kept], Stamp("a desk officer", "2026-11-21T09:00Z"))
    assert state(moscow, "kuznetsov-promise", date(1988, 6, 19)) == "overdue"
    assert state(moscow, "kuznetsov-promise", date(1988, 6, 20)) == "kept"
    broken = evolve(kept, id="none-given", speaker="USSR", relation=Relation.BREAKS)
    moscow.record([broken], Stamp("a desk officer", "2026-11-21T09:00Z"))
    scene = moscow.as_of(date(1988, 6, 21)).scene
    found = next(f for f in promises_of(scene) if f.claim.id == "kuznetsov-promise")
    assert "broken (USSR), kept (D. Litman)" in promise_sentence(scene, found)
