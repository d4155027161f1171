"""A paper is read into its parts, and nothing of the print is lost."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed
from finalact.model.document import Document

MEMO = """7. Action Memorandum From the Counselor (Reed) to Secretary of State Grey1

SUBJECT

  • A Visit to Riga

ISSUE FOR DECISION

Whether to go.2

[Page 12]

The list names 1,200.3 Nobody doubts it.

RECOMMENDATION

That you go.4

  1. Source: Department of State, Central Foreign Policy File, D820101–0001. Secret.
  2. See Document 6.
  3. Not printed.
  4. Grey checked the approve option on May 2."""


@pytest.mark.parametrize("number", ["49", "106"])
def test_both_example_papers_come_out_character_for_character(
    papers: dict[str, str], number: str
) -> None:
    document = read_printed(papers[number])
    assert write_printed(document) == papers[number]


def test_no_block_keeps_a_copy_of_a_passage_or_note(conditions_memo: Document) -> None:
    kept = {block.role for block in conditions_memo.blocks if block.words is not None}
    assert kept == {"label", "subject", "turn"}


def test_the_parts_of_the_action_memorandum(action_memo: Document) -> None:
    assert [section.title for section in action_memo.sections] == [
        "ISSUE FOR DECISION",
        "ESSENTIAL FACTORS",
        "ANALYSIS OF OPTIONS",
        "RECOMMENDATIONS",
    ]
    assert action_memo.subject == "CSCE—Concrete Human Rights Steps By The Soviets"
    assert [passage.n for passage in action_memo.passages] == list(range(1, 10))
    assert action_memo.pages == ("155",)


def test_a_mark_after_a_number_is_told_by_the_list_of_notes(conditions_memo: Document) -> None:
    target = conditions_memo.passage(6)
    assert target is not None
    assert target.text.endswith("end-of-year total of 15,000.")
    note = conditions_memo.note(4)
    assert note is not None
    assert note.anchor is not None
    assert note.anchor.endswith("a 1988 end-of-year total of 15,000.")


def test_numbered_criteria_are_no_notes(conditions_memo: Document) -> None:
    assert [note.n for note in conditions_memo.notes] == [1, 2, 3, 4, 5, 6]
    assert [criterion.label for criterion in conditions_memo.criteria] == list("12345")
    assert conditions_memo.criteria[2].text == (
        "We will need a resolution of our bilateral cases, under 100."
    )


def test_a_page_turn_inside_a_sentence_leaves_the_sentence_whole(
    conditions_memo: Document,
) -> None:
    programme = conditions_memo.passage(10)
    assert programme is not None
    assert "an additional meeting to follow the other two means" in programme.text
    assert [turn.page for turn in programme.words.turns] == ["314"]
    assert programme.page == "313"


def test_the_page_before_the_first_turn_is_inferred(conditions_memo: Document) -> None:
    first, third = conditions_memo.passage(1), conditions_memo.passage(3)
    assert first is not None
    assert (first.page, first.page_basis) == ("312", "inferred")
    assert third is not None
    assert (third.page, third.page_basis) == ("313", "printed")


def test_a_paper_of_our_own_in_the_same_layout() -> None:
    document = read_printed(MEMO)
    assert write_printed(document) == MEMO
    assert document.number == "7"
    assert document.subject == "A Visit to Riga"
    assert [passage.text for passage in document.passages] == [
        "Whether to go.",
        "The list names 1,200. Nobody doubts it.",
        "That you go.",
    ]
    assert [note.anchor for note in document.notes][1:] == [
        "Whether to go.",
        "The list names 1,200.",
        "That you go.",
    ]


def test_a_paper_without_notes_keeps_its_digits() -> None:
    text = "8. Memorandum From A to B\n\nThe MiG21 came in May 1984.\n"
    document = read_printed(text)
    assert document.notes == ()
    assert document.passages[0].text == "The MiG21 came in May 1984."
    assert write_printed(document) == text


def test_a_list_in_the_body_is_no_list_of_notes() -> None:
    text = "9. Paper\n\nThree steps:\n\n  1. Ask.\n  2. Wait.\n\nThen we shall see.\n"
    document = read_printed(text)
    assert document.notes == ()
    assert write_printed(document) == text


def test_a_note_of_several_paragraphs_stays_one_note() -> None:
    text = "5. Letter From A to B1\n\nWe agree.2\n\n  1. Source: X, Y.\n  2. He wrote:\n\n“One.”"
    document = read_printed(text)
    assert [note.text for note in document.notes] == ["Source: X, Y.", "He wrote:\n\n“One.”"]
    assert write_printed(document) == text


def test_the_older_layout_is_read_too() -> None:
    text = (
        "3. Memorandum of ConversationSource\n\n\nOslo, May 4, 1962, noon.\n\n"
        "SUBJECT\n\nTrade\n\n\nPARTICIPANTS\n\nMr. A\n\nMr. B\n\n\n"
        "They met.1 It rained.\n\n\n* * *\n\n\n"
        "* Source: Department of State, Central Files. Secret.\n\n1 Not printed.\n"
    )
    document = read_printed(text)
    assert write_printed(document) == text
    assert document.kind == "memorandum of conversation"
    assert document.participants == ("Mr. A", "Mr. B")
    assert document.date is not None
    assert document.date.edtf == "1962-05-04"
    assert [(note.n, note.anchor) for note in document.notes][1] == (1, "They met.")


def test_a_sentence_closes_the_list_of_participants_even_without_a_gap() -> None:
    document = read_printed(
        "3. Memorandum of ConversationSource\n\nOslo, May 4, 1962.\n\nPARTICIPANTS\n\n"
        "Mr. A. Reed, Deputy Director of the Office for the North.\n\nMr. B\n\n"
        "The Minister asked how many are held.\n\n* * *\n\n* Source: Grey Library. Secret.\n"
    )
    assert document.participants == (
        "Mr. A. Reed, Deputy Director of the Office for the North.",
        "Mr. B",
    )
    assert [passage.text for passage in document.passages] == [
        "The Minister asked how many are held."
    ]


@pytest.mark.parametrize("text", ["", "\n", "  \n\n", "x", "1. \n", "[Page 3]", "\ufeff1. A\r\n"])
def test_scraps_are_read_and_written_back(text: str) -> None:
    assert write_printed(read_printed(text)) == text


def test_page_turns_leave_no_blank_lines_in_a_note() -> None:
    head = "7. Memorandum From Reed to Moss1\n\nThe harbour is closed.\n\n"
    source = "  1. Source: Harbour Archive, Box 3. Secret.\n\n"
    plain = head + source + "    A second part.\n"
    turned = f"{head}{source}[Page 88]\n\n    A second part.\n\n[Page 89]\n"
    found = [read_printed(text) for text in (plain, turned)]
    assert found[0].notes[-1].text == found[1].notes[-1].text
    assert found[0].notes[-1].text.endswith("A second part.")
    assert write_printed(found[1]) == turned
