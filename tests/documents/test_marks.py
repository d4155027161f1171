"""Marks: whose hand, what, where, for whom and when."""

from __future__ import annotations

import pytest

from finalact.documents.contract import as_contract
from finalact.documents.marks import read_marks
from finalact.model.document import Document

Row = tuple[str, str | None, str | None, str]
TOLD: list[tuple[str, list[Row]]] = [
    (
        "Moss did not check any option, but a stamped notation indicates that he saw it.",
        [("stamped", "Moss", None, "he saw it")],
    ),
    (
        "Moss initialed the first page of the memorandum, read it, and wrote “Soon” next to it.",
        [
            ("initials", "Moss", "the first page of the memorandum", "initialed"),
            ("handwritten", "Moss", "next to it", "Soon"),
        ],
    ),
    ("Moss signed NSDM 4 on June 3.", []),
    (
        "In the left-hand margin, Grey wrote: “Why now?”",
        [("handwritten", "Grey", "In the left-hand margin", "Why now?")],
    ),
    (
        "Reed checked the approve option and wrote below it: “Soon. R.”",
        [
            ("checked", "Reed", None, "checked the approve option"),
            ("handwritten", "Reed", "below it", "Soon. R."),
        ],
    ),
    (
        "A stamped notation indicates that Grey saw it.",
        [("stamped", "Grey", None, "Grey saw it")],
    ),
    (
        "“14 MAY” and “Seen” are stamped at the top of the page.",
        [
            ("stamped", None, "at the top of the page", "14 MAY"),
            ("stamped", None, "at the top of the page", "Seen"),
        ],
    ),
    (
        "An unknown hand initialed for Reed.",
        [("initials", "unknown hand", None, "initialed for Reed")],
    ),
    (
        "Reed underlined “never” in the last sentence.",
        [("handwritten", "Reed", "in the last sentence", "underlined “never”")],
    ),
    (
        "Grey and Reed initialed the letter.",
        [
            ("initials", "Grey", None, "initialed the letter"),
            ("initials", "Reed", None, "initialed the letter"),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), TOLD)
def test_what_a_sentence_reports(sentence: str, rows: list[Row]) -> None:
    marks = read_marks(sentence)
    assert [(mark.kind, mark.by, mark.where, mark.text) for mark in marks] == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "In telegram 12 from Oslo, May 3, the Embassy wrote: “All is quiet.”",
        "In his diary, Grey wrote: “A long day.”",
        "In a May 3 memorandum to Grey, Reed wrote: “We should wait.”",
        "There is no indication that Grey saw the memorandum.",
        "Reed did not initial the memorandum.",
        "Grey was in Oslo.",
    ],
)
def test_other_papers_and_absences_are_no_marks(sentence: str) -> None:
    assert read_marks(sentence) == ()


def test_a_day_without_a_year_needs_the_year_of_the_paper() -> None:
    told = "A stamped notation indicates that Grey saw it on May 3."
    assert read_marks(told)[0].on is None
    dated = read_marks(told, 1984)[0]
    assert (dated.on, dated.on_basis) == ("1984-05-03", "inferred")


def test_the_four_margin_notes_and_the_stamp(conditions_memo: Document) -> None:
    marks = as_contract(conditions_memo)["marks"]
    assert [(mark["kind"], mark["by"], mark["where"], mark["note"]) for mark in marks] == [
        ("stamped", "Whitehead", "memorandum", 1),
        ("handwritten", "Whitehead", "upper-right hand margin", 1),
        ("handwritten", "Whitehead", "left-hand margin", 3),
        ("handwritten", "Whitehead", "left-hand margin", 4),
        ("handwritten", "Whitehead", "left-hand margin", 5),
    ]
    assert marks[0]["on"] == "1988-03-31"
    assert marks[3]["text"] == "Should we indicate we’re only interested in Jewish emigration?"
    assert marks[3]["anchor"].endswith("total of 15,000.")


def test_seen_is_not_approved(conditions_memo: Document) -> None:
    assert conditions_memo.recommendations
    assert conditions_memo.decisions == ()
