"""How notes tell of approval and of its absence, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed

TWO = """3. Action Memorandum From the Counselor (Reed) to Secretary of State Grey1

Washington, May 1, 1984

RECOMMENDATIONS

1. That you go.

2. That you write.2

  1. Source: Department of State, Central Foreign Policy File, P840101–0001. Secret.
  2. {note}"""
Row = tuple[int | None, str, str | None, str | None, str | None]


def outcome(note: str) -> list[Row]:
    """Which recommendation, what, by whom, for whom, when."""
    paper = read_printed(TWO.format(note=note))
    return [(d.recommendation, d.action, d.by, d.for_whom, d.on) for d in paper.decisions]


@pytest.mark.parametrize(
    "note",
    [
        "Grey checked neither the approve nor the disapprove option.",
        "Grey initialed neither the approve nor the disapprove option.",
        "Grey marked neither “Approve” nor “Disapprove.”",
        "Grey checked none of the options.",
        "Neither option is checked.",
        "None of the boxes was initialed.",
        "Grey did not initial either option.",
        "No decision is indicated.",
        "Grey did not approve the recommendation.",
        "Grey has not approved this recommendation.",
        "The recommendation was not approved.",
        "The approve and disapprove lines are blank.",
        "Grey left both options blank.",
        "There is no indication that the Secretary approved the recommendation.",
        "There is no indication as to which option Grey approved.",
        "Neither Grey nor Moss checked an option.",
        "Grey placed a checkmark next to neither option.",
        "Grey initialed the memorandum but neither approved nor disapproved the recommendation.",
        "Grey took no action on the recommendation.",
    ],
)
def test_what_is_denied_is_no_approval(note: str) -> None:
    assert outcome(note) == [(1, "none", None, None, None)]
    assert not any(m.kind == "checked" for m in read_printed(TWO.format(note=note)).marks)


def test_what_was_done_late_was_done_all_the_same() -> None:
    note = "Grey approved the recommendation, but no action was recorded until June."
    assert [(row[1], row[2]) for row in outcome(note)] == [("approve", "Grey")]
    denied = "Grey read the memorandum, but no action was recorded."
    assert [row[1] for row in outcome(denied)] == ["none"]


def test_words_written_where_no_option_was_checked_are_kept() -> None:
    for note in (
        "Grey checked neither option but wrote in the margin: “Call me. LG.”",
        "Grey did not check either option but wrote in the margin: “Call me. LG.”",
        "Although Grey checked neither option, he wrote in the margin: “Call me. LG.”",
    ):
        paper = read_printed(TWO.format(note=note))
        (mark,) = paper.marks
        assert (mark.kind, mark.by, mark.where) == ("handwritten", "Grey", "in the margin")
        (decision,) = paper.decisions
        assert (decision.action, decision.annotation) == ("none", "Call me. LG.")
        assert decision.initials == "LG"


def test_one_thing_denied_and_another_done() -> None:
    assert outcome("Grey did not check the disapprove option; he checked the approve option.") == [
        (1, "approve", "Grey", None, None)
    ]
    assert outcome("Grey checked the approve option but did not initial it.") == [
        (1, "approve", "Grey", None, None)
    ]


@pytest.mark.parametrize(
    "note",
    [
        "Neither recommendation was approved.",
        "Grey approved neither recommendation.",
        "No recommendation was approved.",
    ],
)
def test_no_recommendation_approved_is_said_of_all(note: str) -> None:
    assert [row[:2] for row in outcome(note)] == [(0, "none"), (1, "none")]


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("The “Approve” option was checked.", ("approve", None, None, None)),
        ("The “Disapprove” box is marked with an “X.”", ("disapprove", None, None, None)),
        ("The disapprove option was checked on June 9.", ("disapprove", None, None, "1984-06-09")),
        (
            "The approve option is initialed by Moss on behalf of Grey.",
            ("approve", "Moss", "Grey", None),
        ),
        ("A check mark appears in the disapprove option.", ("disapprove", None, None, None)),
        ("Grey placed a checkmark in the disapprove option.", ("disapprove", "Grey", None, None)),
        ("Grey’s initials appear in the approve option.", ("approve", "Grey", None, None)),
        ("Grey initialed next to the disapprove line.", ("disapprove", "Grey", None, None)),
        ("Grey’s initials indicate his approval.", ("approve", "Grey", None, None)),
        ("Next to the disapprove option, Grey wrote “LG.”", ("disapprove", "Grey", None, None)),
        ("The approve option is checked and initialed “LG.”", ("approve", None, None, None)),
        (
            "Grey approved the memorandum as amended on June 9.",
            ("approve as amended", "Grey", None, "1984-06-09"),
        ),
        ("Moss approved for Grey on June 9.", ("approve", "Moss", "Grey", "1984-06-09")),
        (
            "Moss, acting for Grey, approved it on June 9.",
            ("approve", "Moss", "Grey", "1984-06-09"),
        ),
        ("Grey approved this recommendation on June 12.", ("approve", "Grey", None, "1984-06-12")),
        ("On June 7, Grey disapproved this.", ("disapprove", "Grey", None, "1984-06-07")),
        (
            "The recommendation was disapproved by Moss on behalf of Grey on June 9.",
            ("disapprove", "Moss", "Grey", "1984-06-09"),
        ),
        ("The President approved the recommendation.", ("approve", "The President", None, None)),
        # The day is that of the visit, or may be.
        ("Grey approved the proposal to meet Hill on June 7.", ("approve", "Grey", None, None)),
        (
            "Grey initialed his approval for Moss and Hill to tell Reed to go to the meeting.",
            ("approve", "Grey", None, None),
        ),
    ],
)  # fmt: skip
def test_how_a_decision_is_told(note: str, row: tuple[str | None, ...]) -> None:
    assert outcome(note) == [(1, *row)]


def test_which_recommendations_are_decided() -> None:
    both = [(0, "approve", "Grey", None, "1984-06-03"), (1, "approve", "Grey", None, "1984-06-03")]
    assert outcome("Grey approved both recommendations on June 3.") == both
    assert outcome("Grey initialed his approval of both recommendations on June 3.") == both
    assert outcome("Grey approved recommendations 1 and 2 on June 3.") == both
    assert outcome("Both recommendations were approved by Grey on June 3.") == both
    apart = [(0, "approve"), (1, "disapprove")]
    for note in (
        "Grey approved the first and disapproved the second recommendation.",
        "Grey checked the approve option for recommendation 1 and disapproved recommendation 2.",
    ):
        assert [row[:2] for row in outcome(note)] == apart
    assert [row[:2] for row in outcome(
        "Grey initialed his approval of the first, but not the second, recommendation."
    )] == [(0, "approve")]  # fmt: skip


def test_words_of_assent_are_no_initials() -> None:
    (taken,) = read_printed(
        TWO.format(note="Grey wrote “OK” and initialed “LG” on June 5.")
    ).decisions
    assert (taken.annotation, taken.initials, taken.on) == ("OK", "LG", "1984-06-05")
    (bare,) = read_printed(TWO.format(note="Grey wrote beside it: “OK.”")).decisions
    assert bare.initials is None


def test_words_on_an_attached_paper_answer_no_recommendation() -> None:
    assert outcome("Grey wrote “Good” on Tab A. Hill wrote “No” on Tab B.") == []


def test_a_decision_told_with_a_stamp_is_not_lost() -> None:
    note = "Grey checked the approve option, and a stamped notation indicates that he saw it."
    assert [row[:3] for row in outcome(note)] == [(1, "approve", "Grey")]
