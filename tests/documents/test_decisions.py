"""Options, recommendations and what was decided on them."""

from __future__ import annotations

from finalact.documents.printed import read_printed
from finalact.model.document import Document

FORM = """3. Action Memorandum From the Counselor (Reed) to Secretary of State Grey1

OPTIONS

1. Send the note now. EUR favors this option.

2. Wait for the summit. HA is strongly opposed.

RECOMMENDATIONS

That you approve Option 1.2

Alternatively, that you approve Option 2, favored by S/P.

  1. Source: Department of State, Central Foreign Policy File, P840101–0001. Secret.
  2. {note}"""


def decided(note: str) -> Document:
    return read_printed(FORM.format(note=note))


def test_the_checked_box_of_1981(action_memo: Document) -> None:
    (decision,) = action_memo.decisions
    assert (decision.option, decision.action, decision.basis) == ("A", "approve", "stated")
    assert (decision.by, decision.for_whom, decision.initials) == ("Kelly", "Clark", "JHK")
    assert decision.on == "1981-06-18"
    assert decision.annotation == (
        "(Amb. Stoessel will raise at a future lunch with Dobrynin). JHK 6/18/1981."
    )


def test_a_skeptic_who_favors_is_both(action_memo: Document) -> None:
    first, second = action_memo.options
    assert first.favored_by == ("HA", "EUR", "Ambassador Kampelman")
    assert first.doubted_by == ("EUR",)
    assert second.text == "That such a suggestion be made by Ambassador Kampelman at Madrid."
    assert (first.arguments, second.arguments) == ((5,), (7,))


def test_alternatives_name_the_option_they_recommend(action_memo: Document) -> None:
    first, second = action_memo.recommendations
    assert (first.option, first.alternative) == ("A", False)
    assert (second.option, second.alternative) == ("B", True)


def test_a_plain_memorandum_that_asks_for_authority(conditions_memo: Document) -> None:
    assert conditions_memo.kind == "memorandum"
    assert conditions_memo.effective_kind == "action memorandum"
    (proposal,) = conditions_memo.recommendations
    assert proposal.text.startswith("I would like to propose, subject to your agreement")
    assert proposal.passage == 12


def test_the_addressee_decides_for_nobody_else() -> None:
    (decision,) = decided("Grey checked the approve option on May 2.").decisions
    assert (decision.by, decision.for_whom, decision.on) == ("Grey", None, "1984-05-02")


def test_approval_reported_by_another() -> None:
    told = decided("Moss indicated that Grey approved the recommendation on May 2.")
    (decision,) = told.decisions
    assert (decision.by, decision.for_whom, decision.option) == ("Moss", "Grey", "1")


def test_the_alternative_approved() -> None:
    (decision,) = decided("Grey initialed his approval of option 2 on May 2.").decisions
    assert (decision.option, decision.recommendation) == ("2", 1)


def test_disapproval() -> None:
    (decision,) = decided("Grey checked the disapprove option.").decisions
    assert decision.action == "disapprove"


def test_the_day_of_the_decision_is_that_of_the_same_hand_or_of_its_stamp() -> None:
    (decision,) = decided(
        "Grey checked the approve option and initialed it on March 4, 1984."
    ).decisions
    assert (decision.action, decision.by, decision.on) == ("approve", "Grey", "1984-03-04")
    stamped = decided(
        "Grey checked the disapprove option. A stamped notation indicates that the disapproval "
        "took place on March 5, 1984."
    )
    assert [(each.action, each.on) for each in stamped.decisions] == [("disapprove", "1984-03-05")]
    another = decided("Grey checked the approve option. Moss initialed it on March 6, 1984.")
    assert [each.on for each in another.decisions] == [None]


def test_neither_approved_nor_disapproved_is_an_outcome() -> None:
    told = decided("Grey neither approved nor disapproved any of the recommendations.")
    assert [(item.option, item.action, item.by) for item in told.decisions] == [
        ("1", "none", None),
        ("2", "none", None),
    ]


def test_words_of_assent_are_only_an_inference() -> None:
    (decision,) = decided("Grey wrote beside this sentence: “Yes, but quietly.”").decisions
    assert (decision.action, decision.basis) == ("approve", "inferred")


def test_initials_alone_decide_nothing() -> None:
    assert decided("Grey initialed the memorandum.").decisions == ()


def test_voices_for_and_against_an_option() -> None:
    first, second = decided("Not found.").options
    assert (first.favored_by, first.doubted_by) == (("EUR",), ())
    assert (second.favored_by, second.doubted_by) == (("S/P",), ("HA",))


def test_one_mark_may_decide_on_all_recommendations() -> None:
    text = (
        "3. Action Memorandum From A. Reed to Secretary of State Grey1\n\nRECOMMENDATIONS\n\n"
        "1. That you go.\n\n2. That you write.2\n\n  1. Source: Grey Library, Files. Secret.\n"
        "  2. Grey initialed his approval of both recommendations."
    )
    document = read_printed(text)
    assert [(item.recommendation, item.action) for item in document.decisions] == [
        (0, "approve"),
        (1, "approve"),
    ]


def test_the_word_recommendation_may_run_into_its_paragraph() -> None:
    paper = read_printed(
        "8. Memorandum From the Counselor (Reed) to President Grey1\n\nMoss proposes a visit.\n\n"
        "RECOMMENDATION: That you approve the visit.2\n\nApprove ______ As amended ______\n\n"
        "  1. Source: Grey Library, Box 3. Secret.\n"
        "  2. Grey indicated his approval and wrote “OK, but short.”"
    )
    assert [item.text for item in paper.recommendations] == ["That you approve the visit."]
    assert paper.effective_kind == "action memorandum"
    assert len(paper.passages) == 2
    (decision,) = paper.decisions
    assert (decision.action, decision.by, decision.basis) == ("approve", "Grey", "stated")
    assert decision.annotation == "OK, but short."


def test_both_recommendations_are_both_even_where_one_is_the_alternative() -> None:
    alternatives = decided("Grey approved both recommendations.").decisions
    assert [(d.option, d.recommendation) for d in alternatives] == [("1", 0), ("2", 1)]


PLAIN = """3. Memorandum From the Counselor (Reed) to President Grey1

{head}

{asked}

  1. Source: Department of State, Central Foreign Policy File, P840101–0001. Secret. {note}"""
ONE = "That you approve the note."
TWO = "1. That you approve the note.\n\n2. That you see the envoy."
THREE = (
    "1. That you send the treaty now.\n\n2. Alternatively: that you send it in May.\n\n"
    "3. Alternatively: that it not be sent."
)


def told(head: str, asked: str, note: str) -> list[tuple[int | None, str | None, str, str | None]]:
    paper = read_printed(PLAIN.format(head=head, asked=asked, note=note))
    return [(d.recommendation, d.by, d.action, d.for_whom) for d in paper.decisions]


def test_a_source_note_tells_that_the_recommendation_was_approved() -> None:
    assert told("RECOMMENDATION", ONE, "Grey approved the recommendation.") == [
        (0, "Grey", "approve", None)
    ]
    assert told("RECOMMENDATION", ONE, "Moss approved the recommendation for Grey.") == [
        (0, "Moss", "approve", "Grey")
    ]
    of_one = "On May 3, Grey approved the first option of the second recommendation."
    assert told("RECOMMENDATIONS", TWO, of_one) == [(1, "Grey", "approve", None)]
    both = "Grey initialed the first page of the paper, approved the first two recommendations."
    assert [at for at, *_ in told("RECOMMENDATIONS", TWO, both)] == [0, 1]


def test_what_else_a_source_note_calls_approved_decides_nothing() -> None:
    for note in (
        "Drafted by Dunn and approved by Moss.",
        "Moss approved the draft on May 3.",
        "Printed from a copy that does not show that Grey approved the recommendation.",
        "NSDM 4, in which Grey approved option 2, is Document 5.",
    ):
        assert "approve" not in [what for _, _, what, _ in told("RECOMMENDATION", ONE, note)]


def test_alternatives_put_for_decision_are_recommendations() -> None:
    head = "ALTERNATIVES FOR YOUR DECISION"
    assert told(head, THREE, "Grey initialed his approval of the third alternative.") == [
        (2, "Grey", "approve", None)
    ]
    assert told(head, THREE, "Grey approved alternative 2.") == [(1, "Grey", "approve", None)]
    # A paper that says what is to be decided puts no options by it.
    assert told("ISSUE FOR DECISION", "Whether to send it.", "Grey approved option 2.") == []
