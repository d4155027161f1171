"""The steps of a memorandum: which may be taken when, what they leave, and how they are sealed."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.decisions.memorandum import Memorandum, closed_alternatives
from finalact.decisions.states import MOVES, State, move_of
from finalact.decisions.step_text import act_of, content_of, is_sealed, name_of
from finalact.decisions.taking import begun, taken
from finalact.model.memo_step import (
    Act,
    Answered,
    ClearanceStatus,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Submitted,
    Superseded,
    Tasked,
)
from finalact.model.memorandum import Draft, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

DAY = PartialDate.parse("1981-06-08")
DRAFT = Draft(
    MemoKind.ACTION,
    "Steps outside the meeting",
    "## ISSUE FOR DECISION\n\nWhether to suggest 3 steps.",
    recommendations=(RecommendationSaid(1), RecommendationSaid(2, alternative_to=1)),
)
OK = ClearanceStatus.OK


def after(*acts: Act) -> Memorandum:
    memo = begun("memo-1", Drafted(DRAFT), "Simmel", DAY)
    for act in acts:
        memo = taken(memo, act, "Kell", DAY)
    return memo


def refused(memo: Memorandum, act: Act) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        taken(memo, act, "Kell", DAY)
    return refusal.value


UP = Submitted(1, "as printed", "00")
MARK = Marked("checked", "Kell", for_whom="Clerk", recommendation=1, action="approve")
TASK = Tasked("lunch", "Stahl will raise it at a future lunch", who="Stahl")


def test_a_memorandum_goes_its_way_from_draft_to_implemented() -> None:
    way: list[tuple[Act, State]] = [
        (Cleared("EUR", OK, 1), State.CLEARING),
        (UP, State.SUBMITTED),
        (MARK, State.WITH_PRINCIPAL),
        (Decided(1, "approve", (4,)), State.DECIDED),
        (TASK, State.TASKED),
        (Reported("lunch", "Raised; no answer."), State.IMPLEMENTED),
        (Closed(), State.CLOSED),
    ]
    acts: list[Act] = []
    for act, state in way:
        acts.append(act)
        assert after(*acts).state is state


def test_a_report_that_leaves_it_open_leaves_the_task_open() -> None:
    memo = after(UP, MARK, Decided(1, "approve"), TASK, Reported("lunch", "Put off.", done=False))
    assert memo.state is State.TASKED
    assert [task.is_open for task in memo.tasks] == [True]


def test_nothing_is_edited_after_it_went_up() -> None:
    refusal = refused(after(UP), Drafted(evolve(DRAFT, text="Otherwise.")))
    assert (refusal.code, refusal.status) == ("step-not-now", 409)
    assert "returned for rework" in refusal.remedy
    assert after(UP, Returned("Say what it costs.")).state is State.RETURNED
    assert after(UP, Returned("Say it."), Drafted(DRAFT)).submitted is None


def test_what_was_only_submitted_is_not_decided_without_a_mark() -> None:
    assert "marks" in refused(after(UP), Decided(1, "approve")).remedy


def test_the_approval_of_one_alternative_closes_the_other() -> None:
    memo = after(UP, MARK, Decided(1, "approve"))
    assert closed_alternatives(memo) == {2}
    assert memo.state is State.DECIDED
    assert refused(memo, Decided(2, "approve")).code == "alternative-approved"


def test_a_disapproval_leaves_the_alternative_to_be_decided() -> None:
    memo = after(UP, MARK, Decided(1, "disapprove"))
    assert memo.state is State.WITH_PRINCIPAL
    assert taken(memo, Decided(2, "none"), "Kell", DAY).state is State.DECIDED


def test_a_clearance_lapses_when_the_matter_changes_and_not_for_a_comma() -> None:
    cleared = Cleared("EUR", OK, 1)
    comma = Drafted(evolve(DRAFT, text=DRAFT.text.replace("steps.", "steps,  ")))
    assert [c.lapsed for c in after(cleared, comma).clearances] == [False]
    figure = Drafted(evolve(DRAFT, text=DRAFT.text.replace("3", "4")))
    assert [c.lapsed for c in after(cleared, figure).clearances] == [True]
    assert after(cleared, figure).state is State.DRAFT


def test_an_editorial_change_keeps_clearances_unless_a_figure_moved() -> None:
    cleared = Cleared("EUR", OK, 1)
    words = Drafted(evolve(DRAFT, text=DRAFT.text.replace("suggest", "propose"), editorial=True))
    assert not after(cleared, words).clearances[0].lapsed
    figure = Drafted(evolve(DRAFT, text=DRAFT.text.replace("3", "4"), editorial=True))
    assert after(cleared, figure).clearances[0].lapsed
    assert after(cleared, figure, words).clearances[0].lapsed


def test_told_and_info_are_no_agreement() -> None:
    for status in ClearanceStatus:
        clearance = after(Cleared("EUR", status, 1)).clearances[0]
        assert clearance.agrees == (status.value in ("ok", "ok with edits", "no objection"))


def test_steps_are_known_from_their_day() -> None:
    memo = after(UP)
    later = taken(memo, MARK, "Kell", PartialDate.parse("1981-06-18"))
    before = later.as_of(date(1981, 6, 17))
    assert before is not None
    assert before.state is State.SUBMITTED
    assert later.as_of(date(1981, 6, 7)) is None
    assert refused(later, TASK).code == "step-not-now"
    with pytest.raises(Refusal) as early:
        taken(later, MARK, "Kell", DAY)
    assert early.value.code == "step-before-the-last"


def test_steps_name_what_there_is() -> None:
    assert refused(after(), Cleared("EUR", OK, 2)).code == "version-unknown"
    assert refused(after(UP), evolve(MARK, recommendation=3)).code == "recommendation-unknown"
    marked = after(UP, MARK)
    assert refused(marked, Decided(1, "approve", (2,))).code == "mark-unknown"
    assert refused(marked, Decided(4, "approve")).code == "recommendation-unknown"
    tasked = after(UP, MARK, Decided(1, "approve"), TASK)
    assert refused(tasked, TASK).code == "task-exists"
    assert refused(tasked, Reported("dinner")).code == "task-unknown"
    with pytest.raises(Refusal, match="Nobody is named"):
        taken(tasked, Closed(), " ", DAY)


def test_what_is_left_open_is_closed_with_a_reason_only() -> None:
    tasked = after(UP, MARK, Decided(1, "approve"), TASK)
    assert refused(tasked, Closed()).code == "close-without-reason"
    assert "an open task: lunch" in refused(tasked, Closed()).sentence
    assert taken(tasked, Closed("Overtaken by events."), "Kell", DAY).state is State.CLOSED
    assert "not decided" in refused(after(UP), Closed()).sentence


def test_every_kind_of_step_has_one_row_in_the_table() -> None:
    assert [move.step for move in MOVES] == list(dict.fromkeys(move.step for move in MOVES))
    assert {move.step for move in MOVES} == set(get_args(Act))


ACTS: list[Act] = [
    Drafted(DRAFT),
    Cleared("EUR", OK, 1),
    Answered("adds-no-argument", "No."),
    UP,
    Returned("Again."),
    MARK,
    Decided(1, "approve"),
    Decided(1, "disapprove"),
    Decided(2, "approve"),
    Reported("lunch"),
    Closed("Done."),
    Superseded("memo-2"),
    TASK,
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(ACTS), max_size=14))
def test_whatever_is_tried_the_table_holds_and_the_seal_holds(tried: list[Act]) -> None:
    memo = after()
    for act in tried:
        before, move = memo.state, move_of(act)
        try:
            more = taken(memo, act, "Kell", DAY)
        except Refusal:
            continue
        assert before in move.before
        assert more.state in move.after
        assert more.steps[:-1] == memo.steps
        memo = more
    assert is_sealed(memo.id, memo.steps) is None
    for step in memo.steps:
        assert act_of(name_of(step.act), content_of(step.act)) == step.act


@given(st.integers(0, 3), st.sampled_from(["by", "on", "act", "hash"]))
def test_one_changed_step_is_found_and_named(place: int, part: str) -> None:
    memo = after(Cleared("EUR", OK, 1), UP, MARK)
    other = {
        "by": "Somebody",
        "on": PartialDate.parse("1981-06-09"),
        "act": Closed("Never."),
        "hash": "0" * 64,
    }
    steps = list(memo.steps)
    changed: dict[str, Any] = {part: other[part]}
    steps[place] = evolve(steps[place], **changed)
    assert is_sealed(memo.id, tuple(steps)) == place + 1
