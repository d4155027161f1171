"""Doc. 106 in the desk: its marks, its gate, and the acceptance of 4 January 1989."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from finalact.conditions.gates import gate_named, gate_on
from finalact.conditions.passage import GateState
from finalact.decisions.states import State
from finalact.desk import Desk
from finalact.documents.reader import read_paper
from finalact.model.memo_step import Decided, Marked, Reported
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

SEEN = date(1988, 3, 31)
ACCEPTED = date(1989, 1, 4)
STAMP = Stamp("a desk officer", "2026-11-21T09:00Z")


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def test_a_stamp_and_margin_notes_decide_nothing(moscow: Desk) -> None:
    view = moscow.as_of(SEEN)
    memo = view.memorandum("doc-106")
    assert memo.state is State.WITH_PRINCIPAL
    assert not memo.decided
    assert [mark.kind for mark, _ in memo.marks] == ["stamped", *["handwritten"] * 4]
    assert {mark.by for mark, _ in memo.marks} == {"Whitehead"}
    # He is not the one to whom it is addressed.
    assert [each.held.holder for each in view.who_could_decide(memo)] == ["Shultz"]


def test_read_back_its_marks_stand_where_they_stood(moscow: Desk) -> None:
    view = moscow.as_of(SEEN)
    text = view.printed(view.memorandum("doc-106"))
    again, published = read_paper(text.encode(), "doc-106.txt"), view.document("doc-106")
    # The edition tells of them with a comma here and there, and means the same.
    bare = [[evolve(mark, sentence="") for mark in paper.marks] for paper in (again, published)]
    assert bare[0] == bare[1]
    assert len(bare[0]) == 5
    assert again.criteria == published.criteria
    assert again.recommendations == published.recommendations
    assert again.decisions == published.decisions == ()
    assert again.missing == published.missing
    words = [[p.text for s in paper.sections for p in s.passages] for paper in (again, published)]
    assert words[0] == words[1]


def _shultz_marks(moscow: Desk) -> int:
    mark = Marked("initials", "Shultz", recommendation=1, action="approve")
    return moscow.step("doc-106", mark, "Shultz", day("1988-03-31"), STAMP).steps[-1].n


def test_a_binding_decision_is_refused_while_the_gate_is_shut(moscow: Desk) -> None:
    scene = moscow.as_of(SEEN).scene
    gate = gate_named(scene, "alliance_consensus")
    assert gate_on(scene, gate).state is not GateState.OPEN
    n = _shultz_marks(moscow)
    binding = Decided(1, "approve", (n,), binding=True)
    with pytest.raises(Refusal) as caught:
        moscow.decide("doc-106", binding, "Shultz", day("1988-03-31"), STAMP)
    assert caught.value.code == "gate-shut"
    assert any("United Kingdom" in detail for detail in caught.value.details)
    assert "ad referendum" in caught.value.remedy
    assert not moscow.holding.memoranda["doc-106"].decided


def test_it_may_be_taken_as_accepted_though_unmet_with_a_reason(moscow: Desk) -> None:
    n = _shultz_marks(moscow)
    accepted = "Time presses: the Vienna meeting will not wait."
    binding = Decided(1, "approve", (n,), binding=True, accepted=accepted)
    memo = moscow.decide("doc-106", binding, "Shultz", day("1988-03-31"), STAMP)
    assert memo.state is State.DECIDED
    assert memo.decided[1][0].accepted == accepted


def test_exploring_ad_referendum_is_possible(moscow: Desk) -> None:
    n = _shultz_marks(moscow)
    exploring = Decided(1, "approve", (n,), ad_referendum=True)
    memo = moscow.decide("doc-106", exploring, "Shultz", day("1988-03-31"), STAMP)
    decided = memo.decided[1][0]
    assert decided.ad_referendum
    assert not decided.binding
    assert memo.state is State.DECIDED


def test_the_acceptance_of_january_1989_was_taken_though_unmet(moscow: Desk) -> None:
    assert "acceptance-1989" not in [memo.id for memo in moscow.as_of(date(1989, 1, 3)).memoranda()]
    view = moscow.as_of(ACCEPTED)
    memo = view.memorandum("acceptance-1989")
    decided = memo.decided[1][0]
    assert decided.action == "approve"
    assert decided.binding
    assert "we have not gotten all we wanted" in decided.accepted
    assert "reconsider our decision to attend" in decided.reconsider
    # Each condition that must go on being met is on the desk; none of them was met that day.
    verdicts = {name: view.condition(name).verdict.value for name in decided.continuing}
    assert len(verdicts) == 5
    assert "met" not in verdicts.values()
    assert memo.submitted is not None
    assert memo.submitted.override
    assert memo.submitted.cited == ("us-agreement", "us-reconsiders-if")


def test_without_its_reason_that_decision_would_have_been_refused(moscow: Desk) -> None:
    view = moscow.as_of(ACCEPTED)
    memo = view.memorandum("acceptance-1989")
    for n, accepted in enumerate(("", memo.decided[1][0].accepted)):
        asked = Decided(1, "approve", (3,), binding=True, accepted=accepted)
        if not n:
            with pytest.raises(Refusal) as caught:
                view.deciding(memo, asked)
            assert caught.value.code == "gate-shut"
        else:
            passed, (gate,) = view.deciding(memo, asked)
            assert passed.accepted == gate.accepted == accepted


def test_what_the_delegation_brought_back_ends_its_task(moscow: Desk) -> None:
    report = Reported(
        "vienna-delegation", "The Concluding Document was adopted.", claims=("vienna-adopted",)
    )
    memo = moscow.step("acceptance-1989", report, "the desk", day("1989-01-16"), STAMP)
    assert memo.state is State.IMPLEMENTED
    with pytest.raises(Refusal):
        moscow.step(
            "acceptance-1989",
            Reported("vienna-delegation", claims=("never-said",)),
            "the desk",
            day("1989-01-17"),
            STAMP,
        )
