"""E1, E2, E4 and W4: what is asked for, one decision for each, and in good time."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from finalact.decisions.rules.decide_by import business_days
from finalact.model.memo_step import Decided
from finalact.model.memorandum import Profile, RecommendationSaid
from finalact.model.partial_date import PartialDate
from tests.decisions.made_memo import PARTS, SAID, current, draft, printed, story


def asking(words: str) -> dict[str, str]:
    return {**PARTS, "RECOMMENDATIONS": words}


def test_an_action_memorandum_that_asks_nothing_is_found() -> None:
    nothing = {k: v for k, v in PARTS.items() if k != "RECOMMENDATIONS"}
    codes = story(draft(nothing, recommendations=())).codes()
    assert codes == {"recommendation-missing"}


def test_today_a_recommendation_begins_with_that_you() -> None:
    asked = current({"RECOMMENDATION": "(C) We recommend a talk with the Ambassador."})
    (found,) = story(asked).found("recommendation-not-that-you")
    assert found.severity == "fault"
    assert "“We recommend a talk with the Ambassador”" in found.sentence
    assert found.passages == ("harbour-1, para. 2",)


def test_in_1981_other_words_are_a_note_and_in_a_plain_memorandum_nothing() -> None:
    words = "I recommend that you raise the harbour with the Ambassador."
    then = draft(asking(words), recommendations=(), options=())
    (found,) = story(then).found("recommendation-not-that-you")
    assert found.severity == "note"
    plain = evolve(then, headed="Memorandum")
    assert not story(plain).found("recommendation-not-that-you")


def test_a_portion_mark_before_that_you_hides_no_recommendation() -> None:
    marked = current({"RECOMMENDATION": "(SBU) That you raise the harbour."})
    assert not story(marked).found()
    assert not story(evolve(marked, profile=Profile.THEN)).found("recommendation-missing")


def test_each_recommendation_has_a_slot_of_its_own() -> None:
    (found,) = story(draft(recommendations=SAID[:1])).found("decision-slot-missing")
    assert found.sentence == "Recommendation 2 has no slot for a decision beside the text."
    third = (*SAID, RecommendationSaid(3))
    (found,) = story(draft(recommendations=third)).found("decision-slot-missing")
    assert "recommendation 3, and the paper makes two recommendations" in found.sentence


def test_where_one_has_a_line_for_the_decision_the_other_needs_one_too() -> None:
    lines = (
        "That you approve option A.\n\nApprove ____ Disapprove ____\n\n"
        "Alternatively, that you approve option B."
    )
    (found,) = story(draft(asking(lines))).found("decision-slot-missing")
    assert found.sentence.startswith("Below recommendation 2 there is no line")


def test_two_things_asked_at_once_are_one_decision_too_few() -> None:
    words = "That you raise the harbour, and that you sign the letter at Tab 1."
    (found,) = story(draft(asking(words), recommendations=(), options=())).found(
        "decision-slot-shared"
    )
    assert "asks for two decisions at once" in found.sentence
    twice = draft(recommendations=(*SAID, SAID[0]))
    assert "is kept twice" in story(twice).found("decision-slot-shared")[0].sentence


def test_two_hands_that_mark_differently_are_one_decision_too_many() -> None:
    up = story().submitted().marked("checked", "Berg", "approve")
    assert not up.found("marked-both-ways")
    both = up.marked("handwritten", "Holm", "No.")
    (found,) = both.found("marked-both-ways")
    assert "Berg “approve” and Holm “disapprove”" in found.sentence
    settled = both.then(Decided(1, "approve", (3,)), by="Aas")
    assert not settled.found("marked-both-ways")


def test_a_hand_may_think_again() -> None:
    again = story().submitted().marked("handwritten", "Aas", "No.").marked("checked", "Aas")
    assert not again.found("marked-both-ways")


@pytest.mark.parametrize(
    ("decide_by", "left"),
    [("1988-05-09", 5), ("1988-05-06", 4), ("1988-05-08", 4), ("1988-05-02", 0)],
)
def test_five_business_days_are_counted_without_the_weekend(decide_by: str, left: int) -> None:
    monday = date(1988, 5, 2)
    assert business_days(monday, date.fromisoformat(decide_by)) == left
    said = (RecommendationSaid(1, decide_by=PartialDate.parse(decide_by)),)
    found = story(current(recommendations=said)).found("decide-by-too-near", on=monday)
    assert bool(found) == (left < 5)


def test_the_days_are_counted_from_the_day_it_went_up() -> None:
    said = (RecommendationSaid(1, decide_by=PartialDate.parse("1988-05-09")),)
    up = story(current(recommendations=said)).submitted()
    (found,) = up.found("decide-by-too-near", on=date(1988, 1, 1))
    assert "four business days after the paper goes up" in found.sentence


def test_an_exception_with_its_reason_is_no_fault_and_a_question() -> None:
    near = PartialDate.parse("1988-05-03")
    said = (RecommendationSaid(1, decide_by=near, exception="The talks end on 4 May."),)
    assert not story(current(recommendations=said)).found()


def test_today_a_recommendation_says_by_when() -> None:
    (found,) = story(current(recommendations=(RecommendationSaid(1),))).found()
    assert found.code == "decide-by-missing"
    assert not story(draft()).found("decide-by-missing")


@given(st.dates(date(1975, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
def test_business_days_add_up(start: date, days: int) -> None:
    end = date.fromordinal(start.toordinal() + days)
    one_by_one = sum(
        date.fromordinal(n).weekday() < 5 for n in range(start.toordinal() + 1, end.toordinal() + 1)
    )
    assert business_days(start, end) == one_by_one


def test_in_principle_needs_what_it_is_subject_to() -> None:
    bare = asking("That you approve in principle the opening of the ferry line.")
    (found,) = story(draft(bare, recommendations=(), options=())).found("in-principle-alone")
    assert found.severity == "note"
    told = asking("That you approve in principle the ferry line, subject to a report on its cost.")
    assert not story(draft(told, recommendations=(), options=())).found("in-principle-alone")


def test_approval_in_principle_is_settled_by_the_further_work_of_the_decision() -> None:
    marked = story().submitted().marked("handwritten", "Aas", "Approved in principle.")
    assert "what further work" in marked.found("in-principle-alone")[0].sentence
    decided = marked.then(Decided(1, "approve", (3,), further="CUS reports on the cost."))
    assert not decided.found("in-principle-alone")


def test_the_paper_of_the_builder_is_printed_as_papers_are() -> None:
    assert printed(draft()).startswith("Action Memorandum From the Director of Ports (Lund) to")
