"""What follows from the marks: a check decides; a stamp, initials and remarks do not."""

from __future__ import annotations

from typing import Any

import pytest

from finalact.decisions.by_rule import Proposed, proposed_decisions
from finalact.decisions.rules.mark_words import action_of
from finalact.model.memo_step import Decided, Marked
from finalact.model.memorandum import MemoKind
from tests.decisions.made_memo import PARTS, Story, draft, story

UP = story().submitted()
ONE = {**PARTS, "RECOMMENDATIONS": "That you approve option A, favored by HA and NOR."}


def of(told: Story) -> dict[int, Proposed]:
    return {each.recommendation: each for each in proposed_decisions(told.memo, told.paper)}


@pytest.mark.parametrize(
    ("kind", "words", "where", "action"),
    [
        ("checked", "checked the approve option", "", "approve"),
        ("checked", "", "the disapprove line", "disapprove"),
        ("checked", "", "", "approve"),
        ("handwritten", "approve", "", "approve"),
        ("handwritten", "OK. JHK 6/18/1981", "", "approve"),
        ("handwritten", "No objection", "", "approve"),
        ("handwritten", "Approved as amended", "", "approve as amended"),
        ("handwritten", "No, not before the talks.", "", "disapprove"),
        ("handwritten", "Not approved", "", "disapprove"),
        ("handwritten", "Not now", "", "defer"),
        ("handwritten", "Let’s discuss", "", "discuss"),
        ("handwritten", "OK?", "", None),
        ("handwritten", "I think I’m in favor of it, though cautiously so.", "", None),
        ("handwritten", "Note the cost.", "", None),
        ("initials", "JHK", "", None),
        ("initials", "JHK", "the approve line", "approve"),
        ("signature", "Clark", "at the end", None),
        ("stamped", "saw", "", None),
        ("stamped", "Approved", "", None),
        ("unspecified", "a line drawn in the margin", "", None),
    ],
)
def test_which_mark_decides(kind: Any, words: str, where: str, action: str | None) -> None:
    assert action_of(Marked(kind, "Kelly", words, where=where)) == action


def test_a_stamp_decides_nothing_even_where_somebody_says_so() -> None:
    assert action_of(Marked("stamped", "Aas", "saw", action="approve")) is None
    assert action_of(Marked("initials", "Aas", "A", action="approve")) == "approve"


def test_a_paper_that_bears_no_mark_has_no_outcome() -> None:
    assert of(UP) == {}


def test_a_checked_option_is_approved_and_closes_its_alternative() -> None:
    marked = UP.marked("checked", "Berg", "checked the approve option", for_whom="Aas")
    told = of(marked)
    assert told[1].action == "approve"
    assert told[1].marks == (3,)
    assert told[1].why == "Berg checked “checked the approve option” for Aas."
    assert (told[2].action, told[2].closed_by) == (None, 1)
    assert told[2].why == "The approval of recommendation 1 closes it."


def test_seen_is_not_approved() -> None:
    seen = UP.marked("stamped", "Aas", "Aas saw it", at=None)
    told = of(seen)
    assert {each.action for each in told.values()} == {"none"}
    assert told[1].marks == (3,)
    assert "it is neither approved nor disapproved" in told[1].why
    found = seen.found("seen-not-approved")
    assert len(found) == 2
    assert {each.severity for each in found} == {"note"}
    initialed = UP.marked("initials", "Aas", "A")
    assert of(initialed)[1].action == "none"


def test_a_decision_that_rests_on_initials_alone_is_noted() -> None:
    taken = UP.marked("initials", "Aas", "A").then(Decided(1, "approve", (3,)))
    (found,) = taken.found("seen-not-approved")
    assert "rests only on what shows that the paper was seen" in found.sentence
    nothing = UP.marked("initials", "Aas", "A").then(Decided(1, "none", (3,)))
    assert all("rests only" not in each.sentence for each in nothing.found("seen-not-approved"))


def test_what_is_approved_is_not_said_to_be_merely_seen() -> None:
    marked = UP.marked("stamped", "Aas", "saw", at=None).marked("checked", "Aas", "approve")
    assert not marked.found("seen-not-approved")


def test_approving_both_of_a_set_is_left_to_a_person() -> None:
    told = of(UP.marked("checked", "Aas", "approve").marked("checked", "Aas", "approve", at=2))
    assert [each.action for each in told.values()] == [None, None]
    assert told[1].closed_by is None
    assert "exclude each other" in told[1].why


def test_disapproving_one_leaves_the_other_open() -> None:
    told = of(UP.marked("checked", "Aas", "disapprove"))
    assert told[1].action == "disapprove"
    assert (told[2].action, told[2].closed_by) == ("none", None)


def test_disapproving_the_alternative_in_words_is_kept_as_said() -> None:
    told = of(UP.marked("checked", "Aas", "approve").marked("checked", "Aas", "disapprove", at=2))
    assert [each.action for each in told.values()] == ["approve", "disapprove"]


def test_hands_that_disagree_are_left_to_a_person() -> None:
    told = of(UP.marked("checked", "Berg", "approve").marked("handwritten", "Holm", "No."))
    assert told[1].action is None
    assert told[1].why == "The hands disagree: Berg checked “approve” and Holm wrote “No.”."


def test_the_last_word_of_a_hand_counts() -> None:
    told = of(UP.marked("handwritten", "Aas", "No.").marked("handwritten", "Aas", "Approve"))
    assert (told[1].action, told[1].marks) == ("approve", (4,))


def test_a_mark_that_names_an_option_stands_at_its_recommendation() -> None:
    told = of(UP.marked("checked", "Berg", "checked the approve option B", at=None))
    assert told[2].action == "approve"
    assert told[1].closed_by == 2


def test_a_remark_in_the_margin_stands_at_nothing() -> None:
    one = story(draft(ONE, recommendations=())).submitted()
    remark = one.marked("handwritten", "Aas", "Yes, they said so.", at=None, where="the margin")
    assert of(remark)[1].action == "none"
    approved = one.marked("handwritten", "Aas", "Approved. A.", at=None)
    assert of(approved)[1].action == "approve"


def test_a_remark_elsewhere_is_not_told_as_a_sign_that_the_paper_was_seen() -> None:
    remark = UP.marked("handwritten", "Aas", "Who says so?", at=None, where="the margin")
    assert not remark.found("seen-not-approved")
    assert of(remark)[1].why.startswith("No mark stands at it")


def test_an_information_memorandum_has_nothing_to_decide() -> None:
    told = draft({"SUMMARY": "Closed."}, kind=MemoKind.INFORMATION, recommendations=(), options=())
    assert of(story(told).submitted().marked("stamped", "Aas", "saw", at=None)) == {}
