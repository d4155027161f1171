"""Marks told by the hand, by a proxy, with a reply or with a notation beside them."""

from __future__ import annotations

import pytest

from finalact.documents.marks import read_marks

Told = tuple[str, str | None, str | None, str]


def told(sentence: str) -> list[Told]:
    return [(mark.kind, mark.by, mark.for_whom, mark.text) for mark in read_marks(sentence)]


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        (
            "In an unidentified hand, “See me” is written in the margin.",
            [("handwritten", "unidentified hand", None, "See me")],
        ),
        (
            "Cole’s handwritten “C” appears in the upper right-hand corner.",
            [("handwritten", "Cole", None, "C")],
        ),
        (
            "Printed from a copy that indicates Cole signed the original.",
            [("signature", "Cole", None, "signed the original")],
        ),
        ("The date is handwritten.", [("handwritten", None, None, "The date")]),
        (
            "Cole’s approval is indicated by his initials.",
            [("initials", "Cole", None, "approval is indicated by his initials")],
        ),
        (
            "Hill wrote on the first page: “Worth it,” to which Cole replied, “I agree.”",
            [("handwritten", "Hill", None, "Worth it,"), ("handwritten", "Cole", None, "I agree.")],
        ),
        (
            "Hill initialed for Cole with the notation: “OK per phone.”",
            [
                ("initials", "Hill", "Cole", "initialed for Cole"),
                ("handwritten", "Hill", None, "OK per phone."),
            ],
        ),
        (
            "The Minister’s handwritten marginal note reads, “Why not?”",
            [("handwritten", "The Minister", None, "Why not?")],
        ),
        (
            "A note in the margin in Hill’s hand reads: “Sent.”",
            [("handwritten", "Hill", None, "Sent.")],
        ),
        ("The initials “HK” appear on the first page.", [("initials", None, None, "HK")]),
        (
            "The last two sentences were added by hand by Hill.",
            [("handwritten", "Hill", None, "added by hand")],
        ),
        ("The word “not” was inserted by hand.", [("handwritten", None, None, "not")]),
        (
            "The memorandum is initialed by both Hill and Cole.",
            [
                ("initials", "Hill", None, "initialed the memorandum"),
                ("initials", "Cole", None, "initialed the memorandum"),
            ],
        ),
        (
            "Cole did not initial the memorandum; Hill initialed for him.",
            [("initials", "Hill", "Cole", "initialed for him")],
        ),
        (
            "The Minister did not sign the letter, but Hill signed for him.",
            [("signature", "Hill", "the Minister", "signed for him")],
        ),
        (
            "Cole crossed out “Reed” and wrote in “Hill,” then initialed his approval.",
            [
                ("handwritten", "Cole", None, "crossed out “Reed”"),
                ("handwritten", "Cole", None, "Hill,"),
                ("initials", "Cole", None, "initialed his approval"),
            ],
        ),
    ],
)
def test_marks_in_further_wordings(sentence: str, marks: list[Told]) -> None:
    assert told(sentence) == marks


def test_the_day_of_a_notation_is_not_that_of_the_initials() -> None:
    marks = read_marks(
        "Cole initialed both options; a notation indicates X/S was notified on March 10, 1970."
    )
    assert [(mark.kind, mark.on) for mark in marks] == [
        ("initials", None),
        ("unspecified", "1970-03-10"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The whole paper is handwritten.",
        "Cole did not sign the letter; Hill spoke for him.",
        "Printed from a copy that indicates the original was lost.",
    ],
)
def test_what_is_no_mark_stays_none(sentence: str) -> None:
    assert told(sentence) == []
