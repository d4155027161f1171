"""Marks as notes tell them in their many forms, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.indirect_marks import marks_besides
from finalact.documents.marks import read_marks
from finalact.documents.source_note import read_source_note

Told = tuple[str, str | None, str | None, str]


def told(sentence: str) -> list[Told]:
    return [(mark.kind, mark.by, mark.where, mark.text) for mark in read_marks(sentence)]


@pytest.mark.parametrize(
    ("sentence", "mark"),
    [
        (
            "A stamped notation reading “AB” appears on the note, indicating Cole saw it.",
            ("stamped", "Cole", "on the note", "AB"),
        ),
        (
            "A stamped notation on the note, dated July 9, reads: “AB has seen.”",
            ("stamped", None, "on the note", "AB has seen."),
        ),
        (
            "At the top of the page a stamped notation reads: “Seen.”",
            ("stamped", None, "At the top of the page", "Seen."),
        ),
        (
            "The top of the note bears the stamped notation: “Seen.”",
            ("stamped", None, "The top of the note", "Seen."),
        ),
        (
            "The memorandum is stamped “CV,” indicating that Cole saw it.",
            ("stamped", "Cole", "The memorandum", "CV,"),
        ),
        ("Cole’s stamp appears on the note.", ("stamped", "Cole", "on the note", "stamp")),
        (
            "A handwritten “C” at the top of the page indicates that Cole saw it.",
            ("handwritten", "Cole", "at the top of the page", "C"),
        ),
        (
            "The initial “C” is written at the top, indicating that Cole saw it.",
            ("initials", "Cole", "at the top", "C"),
        ),
        (
            "A typed message in the top margin reads: “Sent 6/3.”",
            ("typed", None, "in the top margin", "Sent 6/3."),
        ),
        (
            "A notation at the top of the page, presumably written by Moss, reads: “No.”",
            ("unspecified", "Moss", "at the top of the page", "No."),
        ),
        ("Above the date, Cole wrote “C.”", ("handwritten", "Cole", "Above the date", "C.")),
        (
            "In the upper right-hand corner an unknown hand wrote “All done.”",
            ("handwritten", "unknown hand", "In the upper right-hand corner", "All done."),
        ),
        (
            "Cole wrote at the top of the note that he saw it on May 3.",
            ("handwritten", "Cole", "at the top of the note", "he saw it on May 3"),
        ),
        (
            "Cole wrote in the top right-hand corner: Good idea.",
            ("handwritten", "Cole", "in the top right-hand corner", "Good idea"),
        ),
        (
            "Cole approved the plan and added: “Go slow.”",
            ("handwritten", "Cole", None, "Go slow."),
        ),
        (
            "Although the note is undated, Hill initialed it on March 5.",
            ("initials", "Hill", None, "initialed it"),
        ),
        (
            "Cole initialed the first page, indicating that he saw it.",
            ("initials", "Cole", "the first page", "initialed"),
        ),
        (
            "Cole placed a checkmark in the right margin next to this sentence.",
            ("handwritten", "Cole", "in the right margin next to this sentence",
             "placed a checkmark"),
        ),
        (
            "A typed signature indicates Reed signed for Moss.",
            ("signature", "Reed", None, "signed for Moss"),
        ),
        (
            "“AB,” presumably Ann Bold of X/Y, initialed for Moss.",
            ("initials", "AB", None, "initialed for Moss"),
        ),
    ],
)  # fmt: skip
def test_one_mark(sentence: str, mark: Told) -> None:
    assert told(sentence) == [mark]


@pytest.mark.parametrize(
    ("sentence", "marks"),
    [
        (
            "Hill’s initials and the following comments appear at the end of the note: “Go.”",
            [
                ("initials", "Hill", "at the end of the note", "initials"),
                ("handwritten", "Hill", "at the end of the note", "Go."),
            ],
        ),
        (
            "The following handwritten notation by Hill appears at the end: “Fine.”",
            [("handwritten", "Hill", "at the end", "Fine.")],
        ),
        (
            "Hill wrote “Yes” on the first page; the letter and a copy of it are stamped “Seen.”",
            [
                ("handwritten", "Hill", "on the first page", "Yes"),
                ("stamped", None, "The letter and a copy of it", "Seen."),
            ],
        ),
        ("The note bears Hill’s initials.", [("initials", "Hill", "The note", "initials")]),
        (
            "The first page bears Hill’s stamped signature.",
            [("stamped", "Hill", "The first page", "signature")],
        ),
        ("The note bears the initials “CH.”", [("initials", None, "The note", "CH.")]),
        (
            "Hill placed a checkmark and wrote “good” on the covering memorandum.",
            [
                ("handwritten", "Hill", "on the covering memorandum", "placed a checkmark"),
                ("handwritten", "Hill", "on the covering memorandum", "good"),
            ],
        ),
        (
            "Hill checked the approve option and wrote “good” on the first page.",
            [
                ("checked", "Hill", None, "checked the approve option"),
                ("handwritten", "Hill", "on the first page", "good"),
            ],
        ),
        (
            "The approve option is initialed by Moss on behalf of Hill.",
            [("initials", "Moss", "The approve option", "initialed by Moss on behalf of Hill")],
        ),
        (
            "Hill checked neither option, but Moss wrote in the margin: “Later.”",
            [("handwritten", "Moss", "in the margin", "Later.")],
        ),
        (
            "Hill initialed his approval for Moss to tell Reed to sign the paper.",
            [("initials", "Hill", None,
              "initialed his approval for Moss to tell Reed to sign the paper")],
        ),
        (
            "A stamped “CH” appears in the approve option.",
            [("stamped", None, "in the approve option", "CH")],
        ),
        (
            "An “X” appears in the approve option.",
            [("checked", None, "in the approve option", "“X”")],
        ),
        ("Hill wrote “No” on Tab B.", [("handwritten", "Hill", "on Tab B", "No")]),
        (
            "Hill drew an arrow to Moss’s name.",
            [("handwritten", "Hill", "to Moss’s name", "drew an arrow")],
        ),
        (
            "Hill initialed “CH” beside “OK.”",
            [("initials", "Hill", None, "CH")],
        ),
    ],
)  # fmt: skip
def test_marks_told_together(sentence: str, marks: list[Told]) -> None:
    assert told(sentence) == marks


def test_who_is_to_act_is_no_principal() -> None:
    (mark,) = read_marks("Hill initialed his approval for Moss to go to Oslo on May 3.", 1984)
    assert (mark.for_whom, mark.on) == (None, None)
    (proxy,) = read_marks("Hill initialed for Moss on May 3.", 1984)
    assert (proxy.for_whom, proxy.on) == ("Moss", "1984-05-03")


def test_several_marks_in_one_sentence() -> None:
    assert told("Hill’s and Moss’s initials appear in the margin.") == [
        ("initials", "Hill", "in the margin", "initials"),
        ("initials", "Moss", "in the margin", "initials"),
    ]
    assert [mark[1:3] for mark in told("Cole and Moss both initialed at the top of the page.")] == [
        ("Cole", "at the top of the page"),
        ("Moss", "at the top of the page"),
    ]
    assert told("Cole wrote “OK” next to option 2 and “No” next to option 3.") == [
        ("handwritten", "Cole", "next to option 2", "OK"),
        ("handwritten", "Cole", "next to option 3", "No"),
    ]
    assert told("Below this line, Reed wrote: “Yes. R” and Moss wrote: “No. M.”") == [
        ("handwritten", "Reed", "Below this line", "Yes. R"),
        ("handwritten", "Moss", None, "No. M."),
    ]
    assert [mark[:2] for mark in told(
        "Cole initialed at the top of the page; a stamped notation indicates that he saw it."
    )] == [("initials", "Cole"), ("stamped", "Cole")]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Cole and Moss signed the agreement in Oslo on May 3.",
        "Cole signed the bill into law on May 3, 1984.",
        "Reed and Moss initialed a joint statement.",
        "As Cole remarked in a speech, “We shall see.”",
        "In a covering memorandum to Cole, Moss wrote: “Attached is the list.”",
        "In the covering memorandum to Cole, Moss wrote: “Attached is the list.”",
        "Cole wrote in his diary that evening: “A long day.”",
        "Moss noted that Cole believed “that the list was long.”",
        "A signed copy of the letter was attached.",
        "The Riga Times printed excerpts from the address; see “Cole Speaks,” May 3.",
        "Moss indicated that he did not plan to show the minutes but asked Cole to read “them.”",
        "Neither Reed nor Moss initialed the memorandum.",
        "Moss did not initial the memorandum.",
        "Moss checked neither the approve nor the disapprove option.",
        "Moss initialed none of the pages.",
        "The approve option was not checked.",
        "Printed from a copy that bears Moss’s initials.",
        "The copy in the archive bears Moss’s initials.",
        "The memorandum bears no initials.",
    ],
)
def test_what_is_no_mark_on_the_paper(sentence: str) -> None:
    assert told(sentence) == []


def test_initials_for_a_whole_line_of_officials() -> None:
    (mark,) = read_marks("Dunn initialed for the clearing officials, with the exception of Arno.")
    assert (mark.by, mark.for_whom) == ("Dunn", "the clearing officials")
    (other,) = read_marks("Dunn initialed the memorandum on Moss’s behalf.")
    assert (other.by, other.for_whom) == ("Dunn", "Moss")


def test_whoever_a_stamp_shows_is_not_its_hand() -> None:
    source = read_source_note(
        "Source: Grey Library. Secret. A stamped notation reading “AB” appears on the note, "
        "indicating Cole saw it."
    )
    assert [(mark.by, mark.text) for mark in source.notations] == [(None, "AB")]


def test_a_sentence_without_end_is_read_in_good_time() -> None:
    for text in (
        "Moss wrote “a” and Reed " * 3000,
        "Moss wrote on the page " * 3000 + "“x”",
        "The option of the box " * 3000 + "is checked, and the letter is stamped “x”",
        "Moss did not check it but Reed " * 3000,
        "Moss initialed for Reed and Moss, " * 3000,
    ):
        read_marks(text)


def test_who_initialed_is_told_behind_what_the_paper_lacks() -> None:
    lacking = "The paper bears no date but was initialed by both Moss and Grey."
    found = [(mark.kind, mark.by, mark.for_whom) for mark in marks_besides(lacking)]
    assert found == [("initials", "Moss", None), ("initials", "Grey", None)]
    (drafter,) = marks_besides("Drafted and initialed by Moss.")
    assert (drafter.kind, drafter.by, drafter.sentence) == (
        "initials",
        "Moss",
        "Drafted and initialed by Moss.",
    )
    assert marks_besides("The paper bears a date but was not initialed by Moss.") == ()


@pytest.mark.parametrize(
    ("sentence", "by", "whom"),
    [
        ("Dunn initialed for both Moss and Grey.", "Dunn", "Moss and Grey"),
        ("Dunn initialed for Moss, Grey, and Reed.", "Dunn", "Moss, Grey, and Reed"),
        (
            "Dunn initialed for the drafters and the concurrences.",
            "Dunn",
            "the drafters and the concurrences",
        ),
        (
            "Ann Dunn, Special Assistant and Director, Ports (L/PT) initialed for Moss.",
            "Ann Dunn",
            "Moss",
        ),
    ],
)
def test_for_whom_somebody_initialed(sentence: str, by: str, whom: str) -> None:
    (mark,) = read_marks(sentence)
    assert (mark.kind, mark.by, mark.for_whom) == ("initials", by, whom)
