"""Sentences, section headings and the subjects of telegrams."""

from __future__ import annotations

import pytest

from finalact.documents.pages import lift_turns
from finalact.documents.parts import is_section_heading
from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed
from finalact.documents.sentences import sentence_start, sentences
from finalact.documents.title_lines import is_title


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mr. A. B. Hill came. He left.", ["Mr. A. B. Hill came.", "He left."]),
        ("He said: “No. Never.” We left.", ["He said: “No. Never.”", "We left."]),
        ("It is at 4 p.m. today. (See p. 3.) So be it.", None),
        ("1. First point. Second.", ["1. First point.", "Second."]),
        (
            "Files, Set B. Secret. Sent for action.",
            ["Files, Set B.", "Secret.", "Sent for action."],
        ),
        ("An open “quotation never ends. Really.", ["An open “quotation never ends. Really."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str] | None) -> None:
    expected = ["It is at 4 p.m. today.", "(See p. 3.)", "So be it."] if parts is None else parts
    assert sentences(text) == expected


def test_a_sentence_begins_after_the_last_stop() -> None:
    text = "One came. Two went to Riga"
    assert text[sentence_start(text, len(text)) :] == "Two went to Riga"


@pytest.mark.parametrize(
    "line", ["CONCLUSION", "ISSUE FOR DECISION", "Background/Analysis", "Pros"]
)
def test_headings_in_capitals_and_known_ones(line: str) -> None:
    assert is_section_heading(line)


@pytest.mark.parametrize("line", ["We agree.", "APPROVE ______", "OK", "WE ARE LEAVING NOW."])
def test_other_lines_are_no_headings(line: str) -> None:
    assert not is_section_heading(line)


def test_a_title_stands_over_a_paragraph_and_a_signature_does_not() -> None:
    paragraph = "The talks went on for a week and ended without a paper that both sides could sign."
    text = f"3. Paper\n\n{paragraph}\n\nThe Second Round\n\n{paragraph}\n\nAnna Reed\n"
    document = read_printed(text)
    assert [section.title for section in document.sections] == [None, "The Second Round"]
    assert document.passages[-1].text == "Anna Reed"
    assert is_title("The Second Round")
    assert not is_title("We met in the second round")


def test_a_telegram_states_its_subject_in_the_text() -> None:
    text = (
        "4. Telegram From the Embassy in Norway to the Department of State1\n\n"
        "512. Subject: Visas for Two Families. Ref: State 3301.\n\n1. We asked again.\n\n"
        "  1. Source: Department of State, Central Foreign Policy File, D840101–0001. Secret."
    )
    document = read_printed(text)
    assert document.subject == "Visas for Two Families"
    assert [(item.kind, item.number, item.place) for item in document.references] == [
        ("telegram", "3301", "State")
    ]
    assert write_printed(document) == text


def test_an_instruction_states_its_subject_and_reference_in_one_line() -> None:
    document = read_printed(
        "4. Instruction From the Department of State to All Diplomatic Posts\n\n"
        "CA–8405. Subject: Visas for Two Families. Reference: Circular Telegram No. 33.\n\nNow.\n"
    )
    assert document.subject == "Visas for Two Families"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("to follow [Page 3] the rest", "to follow the rest"),
        ("[Page 3] Now", "Now"),
        ("the end [Page 3]", "the end"),
        ("bro[Page 3]ken", "broken"),
        ("one [Page 3] two [Page 4] three", "one two three"),
    ],
)
def test_page_turns_leave_the_text_as_it_reads(line: str, text: str) -> None:
    words = lift_turns(line)
    assert words.text == text
    assert words.printed() == line


BOXED = """14. Memorandum From the Director of the Bureau (Lind) to the Minister (Oste)

Harbor, May 3, 1986

SUBJECT
Visits

The choice is yours.

{line}
"""


@pytest.mark.parametrize(
    ("line", "decided"),
    [
        ("☒ Approve ☐ Disapprove", ["approve"]),
        ("☐ Approve ☒ Disapprove", ["disapprove"]),
        ("[ ] Approve [x] Disapprove", ["disapprove"]),
        ("☐ Approve ☐ Disapprove", []),
        ("☒ Approve ☒ Disapprove", []),
    ],
)
def test_boxes_in_print_are_a_decision_line(line: str, decided: list[str]) -> None:
    """As in a Word document: the line is no passage, and one box that is checked decides."""
    text = BOXED.format(line=line)
    paper = read_printed(text)
    assert [passage.text for passage in paper.passages] == ["The choice is yours."]
    assert [decision.action for decision in paper.decisions] == decided
    assert write_printed(paper) == text


def test_a_box_in_a_sentence_makes_no_decision_line() -> None:
    paper = read_printed(
        BOXED.format(line="Whoever wants to approve checks a box [ ] on the form.")
    )
    assert paper.decisions == ()
    assert len(paper.passages) == 2
