"""Notations of a source note in wordings of their own: two hands, a mark beside a mark."""

from __future__ import annotations

import pytest

from finalact.documents.source_note import read_source_note

Told = tuple[str, str | None, str | None, str]
HEAD = "Source: Harbour Archive, Box 1. Secret. "


def marks(sentence: str) -> list[Told]:
    note = read_source_note(HEAD + sentence)
    return [(mark.kind, mark.by, mark.where, mark.text) for mark in note.notations]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "A stamped notation reads: “The Minister has seen,” and Moss initialed “M” at the top.",
            [
                ("stamped", None, None, "The Minister has seen,"),
                ("initials", "Moss", "at the top", "M"),
            ],
        ),
        (
            "A stamped notation reads: “Seen,” and at the top of the page, Moss wrote: “Ask Reed.”",
            [
                ("stamped", None, None, "Seen,"),
                ("handwritten", "Moss", "at the top of the page", "Ask Reed."),
            ],
        ),
        (
            "A stamped notation reads “Seen” at the top of the letter.",
            [("stamped", None, "at the top of the letter", "Seen")],
        ),
        (
            "An unknown hand wrote “5/3/80” next to Moss’s comment.",
            [("handwritten", "unknown hand", "next to Moss’s comment", "5/3/80")],
        ),
        (
            "Below Moss’s comment, an unknown hand wrote: “5/4/80.”",
            [("handwritten", "unknown hand", "Below Moss’s comment", "5/4/80.")],
        ),
        (
            "An unknown hand also wrote “ PRESSING ” and “12/16” at the top of the page.",
            [
                ("handwritten", "unknown hand", "at the top of the page", "PRESSING"),
                ("handwritten", "unknown hand", "at the top of the page", "12/16"),
            ],
        ),
        (
            "Moss wrote in the margin: “For Reed,” under which Reed initialed “RR.”",
            [
                ("handwritten", "Moss", "in the margin", "For Reed,"),
                ("initials", "Reed", None, "RR."),
            ],
        ),
        (
            "Moss initialed the top of the letter, which he received under a covering note.",
            [("initials", "Moss", "the top of the letter", "initialed")],
        ),
        (
            "Moss initialed at the top of the directive.",
            [("initials", "Moss", "at the top of the directive", "initialed")],
        ),
        (
            "Moss initialed for Reed; Gray did not initial the memorandum.",
            [("initials", "Moss", None, "initialed for Reed")],
        ),
        (
            "Moss initialed at the top of the paper; a stamped notation indicates that he saw it.",
            [
                ("initials", "Moss", "at the top of the paper", "initialed"),
                ("stamped", None, None, "he saw it"),
            ],
        ),
        (
            "According to handwritten notations on the cover, the paper went out on May 3.",
            [("handwritten", None, "on the cover", "the paper went out on May 3")],
        ),
        (
            "According to a typed statement on the cover, “the author is not known.”",
            [("typed", None, "on the cover", "the author is not known.")],
        ),
        (
            "A notation in an unknown hand next to Reed’s name on the “Through” line reads: “No.”",
            [("handwritten", "unknown hand", "next to Reed’s name on the “Through” line", "No.")],
        ),
        (
            "In a handwritten note at the top of the page, Moss wrote “Yes. M.”",
            [("handwritten", "Moss", "at the top of the page", "Yes. M.")],
        ),
        (
            "According to a notation on the covering note in an unknown hand, copies went to Reed.",
            [("handwritten", "unknown hand", "on the covering note", "copies went to Reed")],
        ),
    ],
)
def test_marks_said_over(sentence: str, told: list[Told]) -> None:
    assert marks(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        (
            "Reed forwarded the letter to Moss who wrote “Very good. M” at the top of the page.",
            ("handwritten", "Moss", "at the top of the page", "Very good. M"),
        ),
        (
            "Moss sent the draft to Gray and Cole and wrote in the margin: “Keep this close.”",
            ("handwritten", "Moss", "in the margin", "Keep this close."),
        ),
        (
            "Moss approved the summary, writing “OK M” in the right-hand corner of the page.",
            ("handwritten", "Moss", "in the right-hand corner of the page", "OK M"),
        ),
    ],
)
def test_words_set_down_in_passing_a_paper_on(sentence: str, mark: Told) -> None:
    assert marks(sentence) == [mark]
    # The passing is no mark: the sentence stays among the remarks.
    assert read_source_note(HEAD + sentence).remarks == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The signed version of the letter is printed as Document 9.",
        "Identical signed letters were sent to the following ministers: Reed, Moss, and Gray.",
        "Reed sent it to Moss under a covering note and wrote at the top of it: “See me.”",
        "Printed from a copy that indicates that Moss initialed the original.",
    ],
)
def test_what_is_no_mark_on_this_paper(sentence: str) -> None:
    assert marks(sentence) == []
    assert read_source_note(HEAD + sentence).remarks == (sentence,)


def test_who_saw_the_paper_goes_on_as_he() -> None:
    assert marks("A stamped notation indicates Moss saw the paper. He wrote in the margin: “No.”")[
        1
    ] == ("handwritten", "Moss", "in the margin", "No.")


def test_the_same_hand_writes_below() -> None:
    told = marks("At the top, an unknown hand wrote “Rec’d.” Below this the hand wrote “To Reed.”")
    assert told[1] == ("handwritten", "unknown hand", "Below this", "To Reed.")
