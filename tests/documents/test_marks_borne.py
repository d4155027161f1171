"""Marks: what a paper is said to bear, several hands in one sentence, notes that stand on it."""

from __future__ import annotations

from time import process_time

import pytest

from finalact.documents.indirect_marks import marks_besides
from finalact.documents.marks import read_marks
from finalact.documents.printed import read_printed
from finalact.documents.source_note import read_source_note
from finalact.model.mark import Mark

Row = tuple[str, str | None, str | None, str]
TOLD: list[tuple[str, list[Row]]] = [
    (
        "The source text is initialed “AB” and bears a handwritten notation: “Cabinet saw.”",
        [
            ("initials", None, "The source text", "AB"),
            ("handwritten", None, "The source text", "Cabinet saw."),
        ],
    ),
    (
        "The letter bears the Minister’s handwritten “Yes” and his initials.",
        [
            ("handwritten", "The Minister", "on the letter", "Yes"),
            ("initials", "Minister", "The letter", "initials"),
        ],
    ),
    (
        "The top of the page is stamped “Filed” and bears Lund’s handwritten note: “Read it. L.”",
        [
            ("stamped", None, "The top of the page", "Filed"),
            ("handwritten", "Lund", "The top of the page", "Read it. L."),
        ],
    ),
    (
        "Lund underlined “late” and wrote an exclamation mark in the left-hand margin.",
        [
            ("handwritten", "Lund", None, "underlined “late”"),
            ("handwritten", "Lund", "in the left-hand margin", "wrote an exclamation mark"),
        ],
    ),
    (
        "Lund wrote in the margin beside Option 2: “No.”",
        [("handwritten", "Lund", "in the margin beside Option 2", "No.")],
    ),
    (
        "The memorandum is stamped “Filed” and initialed by Lund.",
        [
            ("stamped", None, "The memorandum", "Filed"),
            ("initials", "Lund", None, "initialed the memorandum"),
        ],
    ),
    (
        "The telegram bears a handwritten “Fine.”",
        [("handwritten", None, "on the telegram", "Fine.")],
    ),
    ("The letter is marked “Private.”", [("unspecified", None, "The letter", "Private.")]),
    (
        "Lund wrote in the margin, “No,” Aas wrote below it, “Nor I.”",
        [
            ("handwritten", "Lund", "in the margin", "No,"),
            ("handwritten", "Aas", "below it", "Nor I."),
        ],
    ),
    (
        "Lund wrote “No” in the margin, and Aas, in turn, wrote “Yes.”",
        [
            ("handwritten", "Lund", "in the margin", "No"),
            ("handwritten", "Aas", None, "Yes."),
        ],
    ),
    (
        "Aas wrote “See me” in the upper corner, and drew an arrow toward the date.",
        [
            ("handwritten", "Aas", "in the upper corner", "See me"),
            ("handwritten", "Aas", None, "drew an arrow toward the date"),
        ],
    ),
    (
        "Aas drew an arrow in the margin of the letter pointing to Lund’s name.",
        [
            (
                "handwritten", "Aas", "in the margin of the letter",
                "drew an arrow in the margin of the letter pointing to Lund’s name",
            )
        ],
    ),
    (
        "Two lines of this paragraph were bracketed by Aas, who wrote beside them: “Good.”",
        [
            ("handwritten", "Aas", "Two lines of this paragraph", "bracketed by Aas"),
            ("handwritten", "Aas", "beside them", "Good."),
        ],
    ),
    (
        "Two stamped notations indicate that Aas saw the letter and that Lund received it.",
        [
            ("stamped", "Aas", None, "Aas saw the letter"),
            ("stamped", "Lund", None, "Lund received it"),
        ],
    ),
    (
        "There is no indication that Aas saw the letter, but Lund initialed it.",
        [("initials", "Lund", None, "initialed it")],
    ),
    (
        "Lund wrote “Per” next to his name in the “From” line on the first page.",
        [("handwritten", "Lund", "next to his name in the “From” line on the first page", "Per")],
    ),
    (
        "A note at the top of the page reads: “Returned May 3.”",
        [("unspecified", None, "at the top of the page", "Returned May 3.")],
    ),
    (
        "The following handwritten notation by the President appears on the letter: “I agree.”",
        [("handwritten", "President", "on the letter", "I agree.")],
    ),
    (
        "The initials “AB” appear in an unknown hand at the end of the letter.",
        [("initials", "unknown hand", "at the end of the letter", "AB")],
    ),
    (
        "In a note on the routing slip, Lund wrote: “Per Aas, hold.”",
        [("handwritten", "Lund", "on the routing slip", "Per Aas, hold.")],
    ),
    ("The date is stamped.", [("stamped", None, None, "The date")]),
    (
        "The letter is stamped with a notation that indicates Aas saw it.",
        [("stamped", "Aas", "The letter", "Aas saw it")],
    ),
    (
        "Aas checked the Approve option but crossed out the last sentence.",
        [
            ("checked", "Aas", None, "checked the Approve option"),
            ("handwritten", "Aas", None, "crossed out the last sentence"),
        ],
    ),
    (
        "A note by Lund on the first page indicates that it was never sent.",
        [("unspecified", "Lund", "on the first page", "it was never sent")],
    ),
]  # fmt: skip


def marks_in(sentence: str) -> tuple[Mark, ...]:
    return read_marks(sentence, 1984) or marks_besides(sentence, 1984)


@pytest.mark.parametrize(("sentence", "rows"), TOLD)
def test_what_a_sentence_reports(sentence: str, rows: list[Row]) -> None:
    marks = marks_in(sentence)
    assert [(mark.kind, mark.by, mark.where, mark.text) for mark in marks] == rows
    assert {mark.sentence for mark in marks} == {sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        # A note of the paper’s own, a paper called a note, a copy kept elsewhere, a feast.
        "A note on the first page reads: “This paper was prepared by the Harbour Office.”",
        "A note on the last page indicates that the study was coordinated with the Navy.",
        "Lund sent a note on the memorandum to Aas.",
        "In a note to Aas on the ferries, Lund said that he agreed.",
        "In a note on the report, Lund wrote: “The figures are wrong.”",
        "The copy in the files of the Navy is marked “Draft.”",
        "The visit was marked by disputes.",
    ],
)
def test_what_is_no_mark_on_this_paper(sentence: str) -> None:
    assert marks_in(sentence) == ()


@pytest.mark.parametrize(
    "told",
    ["was not seen by Aas", "was never received by Aas", "was dictated but not read by Aas"],
)
def test_who_did_not_see_a_paper_is_not_said_to_have_seen_it(told: str) -> None:
    (mark,) = read_marks(f"A stamped notation indicates that the letter {told}.")
    assert (mark.by, mark.text) == (None, f"the letter {told}")


def test_the_day_stamped_beneath_a_check_is_a_mark_of_its_own() -> None:
    told = "Aas checked the Approve option, and the date May 9 is stamped beneath it."
    checked, stamp = read_marks(told, 1984)
    assert (checked.kind, checked.by, checked.on) == ("checked", "Aas", None)
    assert (stamp.kind, stamp.where, stamp.text, stamp.on) == (
        "stamped", "beneath it", "May 9", "1984-05-09",
    )  # fmt: skip


FORM = (
    "1. Action Memorandum From the Director of Visas (Lund) to Secretary of State Aas1\n\n"
    "Oslo, May 3, 1984\n\n{asked}\n\n"
    "  1. Source: Harbour Archive, Box 4. Confidential.{source}\n  2. {note}"
)
ONE = "RECOMMENDATION\n\nThat you sign the letter.2"
TWO = "RECOMMENDATIONS\n\n1. That you sign the letter.\n\n2. That you call the Minister.2"


@pytest.mark.parametrize(
    ("asked", "note", "decided"),
    [
        (ONE, "The approval line is unsigned.", ["none"]),
        (TWO, "Neither recommendation was acted upon.", ["none", "none"]),
        (ONE, "A handwritten “X” is in the space provided for disapproval.", ["disapprove"]),
    ],
)
def test_what_was_decided(asked: str, note: str, decided: list[str]) -> None:
    paper = read_printed(FORM.format(asked=asked, note=note, source=""))
    assert [decision.action for decision in paper.decisions] == decided


def test_a_note_sent_along_is_a_mark_of_the_paper() -> None:
    told = "Aas returned the letter to Lund with the handwritten comment: “Try again.”"
    paper = read_printed(FORM.format(asked=ONE, note="Not found.", source=f" {told}"))
    assert [(mark.by, mark.text) for mark in paper.marks] == [("Aas", "Try again.")]


def test_initials_at_a_name_in_the_head_decide_nothing() -> None:
    told = "Lund initialed next to his name in the “From” line."
    paper = read_printed(FORM.format(asked=ONE, note=told, source=""))
    (mark,) = paper.marks
    assert (mark.by, mark.where, mark.text) == (
        "Lund", "next to his name in the “From” line", "initialed",
    )  # fmt: skip
    assert paper.decisions == ()


@pytest.mark.parametrize(
    "item", ["Non-system", "Non-Log", "Not for any System", "Not for the System"]
)
def test_a_paper_outside_the_numbered_system_is_handled_so(item: str) -> None:
    note = read_source_note(f"Source: Harbour Archive, Box 4. Secret. {item}. Drafted by Lund.")
    assert (note.handling, note.remarks) == ((item,), ())


@pytest.mark.parametrize(
    "row",
    ["The letter bears " + "a handwritten note and " * 4000, "The word" + " and bears Aas’s" * 4000,
     "Stamped notations " + "indicate that " * 4000, "A note on the " + "page " * 4000 + "reads"],
)  # fmt: skip
def test_a_row_without_end_takes_no_time(row: str) -> None:
    began = process_time()
    marks_in(row)
    assert process_time() - began < 1.0
