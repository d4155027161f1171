"""Doc. 49 in the desk: drafted, cleared, decided and followed up as it was, and read back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from finalact.decisions.states import State
from finalact.decisions.step_text import is_sealed
from finalact.desk import Desk
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.memo_step import (
    Capacity,
    ClearanceStatus,
    Cleared,
    Decided,
    Marked,
    Reported,
    Submitted,
    Tasked,
)
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

MARKED = date(1981, 6, 18)
STAMP = Stamp("a desk officer", "2026-11-21T09:00Z")
OFFICES = ("EUR/RPM", "CSCE", "EUR/SOV", "EUR")


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.fixture
def printed(moscow: Desk) -> str:
    view = moscow.as_of(MARKED)
    return view.printed(view.memorandum("doc-49"))


def read(text: str) -> Document:
    return read_paper(text.encode("utf-8"), "doc-49.txt")


def test_what_the_desk_prints_is_the_published_paper_to_the_letter(
    moscow: Desk, printed: str
) -> None:
    paper = moscow.holding.paper("doc-49").data.decode("utf-8")
    assert printed == paper


def test_read_back_it_has_the_same_options_recommendations_and_decision(
    moscow: Desk, printed: str
) -> None:
    again, published = read(printed), moscow.as_of(MARKED).document("doc-49")
    assert [option.label for option in again.options] == ["A", "B"]
    assert again.options == published.options
    assert again.recommendations == published.recommendations
    assert again.decisions == published.decisions
    (decision,) = again.decisions
    assert (decision.recommendation, decision.action) == (0, "approve")
    assert again.source is not None
    assert again.source.cleared_by == OFFICES
    assert again.source == published.source


def test_the_days_of_the_paper(moscow: Desk) -> None:
    on = {
        date(1981, 6, 7): None,
        date(1981, 6, 8): State.DRAFT,
        date(1981, 6, 17): State.DRAFT,
        MARKED: State.TASKED,
        date(1989, 1, 4): State.TASKED,
    }
    for asked, state in on.items():
        found = {memo.id: memo.state for memo in moscow.as_of(asked).memoranda()}
        assert found.get("doc-49") == state, asked


def test_the_marker_is_not_the_one_who_decides(moscow: Desk) -> None:
    view = moscow.as_of(MARKED)
    memo = view.memorandum("doc-49")
    ((mark, _),) = memo.marks
    assert (mark.by, mark.for_whom, mark.capacity) == ("Kelly", "Clark", Capacity.FOR)
    able = [(each.held.holder, each.held.capacity) for each in view.who_could_decide(memo)]
    assert able[0] == ("Clark", Capacity.ACTING)
    assert ("Haig", Capacity.INCUMBENT) in able
    assert "marker-could-not-decide" not in [each.code for each in view.memo_findings(memo)]


def test_a_future_lunch_has_no_day_and_stays_open(moscow: Desk) -> None:
    memo = moscow.as_of(date(1991, 10, 5)).memorandum("doc-49")
    (task,) = memo.tasks
    assert (task.tasked.who, task.tasked.with_whom) == ("Stoessel", "Dobrynin")
    assert task.tasked.occasion == "a future lunch"
    assert task.tasked.due is None
    assert task.is_open
    raised = moscow.as_of(MARKED).representation(task.tasked.representation)
    assert raised is not None


def test_approval_of_option_a_has_closed_option_b(moscow: Desk) -> None:
    memo = moscow.as_of(MARKED).memorandum("doc-49")
    assert {n: decided.action for n, (decided, _) in memo.decided.items()} == {1: "approve"}
    with pytest.raises(Refusal) as caught:
        moscow.decide("doc-49", Decided(2, "approve", (7,)), "Kelly", day("1981-06-19"), STAMP)
    assert caught.value.code in {"alternative-approved", "step-not-now"}


def test_it_goes_out_and_in_again_with_its_hashes(moscow: Desk, tmp_path: Path) -> None:
    moscow.give_out(tmp_path / "out")
    with Desk.new(tmp_path / "second.desk") as second:
        second.take_in(tmp_path / "out", Stamp("another", "later"))
        for name, memo in moscow.holding.memoranda.items():
            assert second.holding.memoranda[name] == memo
            assert is_sealed(name, memo.steps) is None
        assert len(second.holding.memoranda) == len(moscow.holding.memoranda)
        assert second.holding.holdings.offices == moscow.holding.holdings.offices


def test_written_anew_step_by_step_it_is_the_same_paper(moscow: Desk, tmp_path: Path) -> None:
    """A desk officer of 1981 writes it on an empty desk, has it cleared, decided, followed up."""
    draft = moscow.holding.memoranda["doc-49"].draft
    with Desk.new(tmp_path / "new.desk") as desk:
        desk.begin("memo", draft, "Simon", day("1981-06-08"), STAMP)
        with pytest.raises(Refusal) as early:
            desk.submit("memo", "Simon", day("1981-06-08"), STAMP)
        assert early.value.code == "not-ready"
        assert any("EUR/SOV" in detail for detail in early.value.details)
        for office in OFFICES:
            said = Cleared(office, ClearanceStatus.OK, 1)
            desk.step("memo", said, office, day("1981-06-09"), STAMP)
        reason = "The questions are answered in talk."
        memo = desk.submit("memo", "Simon", day("1981-06-10"), STAMP, override=reason)
        assert isinstance(memo.steps[-1].act, Submitted)
        frozen = memo.steps[-1].act.printed
        published = moscow.holding.memoranda["doc-49"]
        (mark, _), (task,) = published.marks[0], published.tasks
        memo = desk.step("memo", mark, "Kelly", day("1981-06-18"), STAMP)
        assert memo.state is State.WITH_PRINCIPAL
        decided = Decided(1, "approve", (memo.steps[-1].n,))
        desk.decide("memo", decided, "Kelly", day("1981-06-18"), STAMP)
        memo = desk.step("memo", task.tasked, "Kelly", day("1981-06-18"), STAMP)
        assert memo.state is State.TASKED
        view = desk.as_of(MARKED)
        assert view.printed(view.memorandum("memo")) == (
            moscow.holding.paper("doc-49").data.decode("utf-8")
        )
        # What went up is not touched by what was said of it later.
        report = Reported(
            "stoessel-lunch", "No record of the lunch is at hand.", missing="not found"
        )
        memo = desk.step("memo", report, "Simon", day("1982-01-05"), STAMP)
        assert memo.state is State.IMPLEMENTED
        assert memo.submitted is not None
        assert memo.submitted.printed == frozen


def test_nothing_is_edited_once_it_went_up(moscow: Desk) -> None:
    with pytest.raises(Refusal) as caught:
        moscow.step(
            "doc-49",
            Cleared("EUR", ClearanceStatus.NONCONCUR, 1, dissent="No."),
            "EUR",
            day("1981-06-19"),
            STAMP,
        )
    assert caught.value.code == "step-not-now"
    later = Marked("handwritten", "Bremer", "Seen.", where="left-hand margin")
    memo = moscow.step("doc-49", later, "Bremer", day("1981-06-19"), STAMP)
    assert memo.state is State.TASKED
    again = Tasked("stoessel-lunch", "Twice")
    with pytest.raises(Refusal) as caught:
        moscow.step("doc-49", again, "Kelly", day("1981-06-20"), STAMP)
    assert caught.value.code == "task-exists"
