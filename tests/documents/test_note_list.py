"""Where the list of notes begins, and how its notes are counted."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.documents.printed_out import write_printed

HEAD = "3. Letter From A. Reed to the Ministry of State"


def test_an_edition_that_counts_from_the_source_note_begins_at_0() -> None:
    text = (
        f"{HEAD}0\n\nOslo, May 3, 1958.\n\nThey met.1 It rained.2\n\n"
        "  0. Source: Ministry of State, Central Files. Secret.\n\n"
        "Drafted by Holt.\n  1. Not printed.\n  2. See Document 2."
    )
    paper = read_printed(text)
    assert paper.heading.text == HEAD
    assert paper.addressees[0].office == "Ministry of State"
    assert [(note.n, note.is_source, note.anchor) for note in paper.notes] == [
        (0, True, HEAD),
        (1, False, "They met."),
        (2, False, "It rained."),
    ]
    assert paper.source is not None
    assert paper.source.classification == "Secret"
    assert write_printed(paper) == text


def test_a_source_note_0_may_be_the_only_note() -> None:
    paper = read_printed(f"{HEAD}0\n\nYes.\n\n  0. Source: Ministry of State. Secret.")
    assert [(note.n, note.anchor) for note in paper.notes] == [(0, HEAD)]


def test_a_year_that_ends_in_0_is_no_call_of_note_0() -> None:
    text = "3. Minutes of a Meeting, June 3, 1950\n\nYes.\n\n  0. Source: Files. Secret."
    assert read_printed(text).heading.text.endswith("June 3, 1950")


def test_a_source_note_without_a_number_bears_a_star() -> None:
    text = f"{HEAD}\n\nThey met.1\n\n  * 761.91/8–348: Telegram\n  1. Not printed."
    paper = read_printed(text)
    assert [(note.n, note.is_source) for note in paper.notes] == [(None, True), (1, False)]
    assert [passage.text for passage in paper.passages] == ["They met."]
    assert write_printed(paper) == text


@pytest.mark.parametrize("first", ["Source: Files. Secret.", "Not printed."])
def test_a_list_with_stars_above_the_notes_belongs_to_the_body(first: str) -> None:
    text = f"{HEAD}1\n\nThree steps:\n\n  * Ask.\n  * Wait.\n\n  1. {first}"
    assert [note.n for note in read_printed(text).notes] == [1]


def test_a_line_with_a_star_in_the_body_begins_no_list_of_notes() -> None:
    text = f"{HEAD}1\n\nOne step:\n\n  * Ask.\n\nYes.\n\nNo.\n\n  1. Not printed."
    paper = read_printed(text)
    assert [note.n for note in paper.notes] == [1]
    assert [passage.text for passage in paper.passages][-2:] == ["Yes.", "No."]


@pytest.mark.parametrize(
    ("last", "notes"), [("Wait.", 0), ("Source: Files. Secret.", 1), ("761.91/8–348: Letter", 1)]
)
def test_one_star_at_the_end_is_a_source_note_where_it_names_a_file(last: str, notes: int) -> None:
    text = f"{HEAD}\n\nYes.\n\n  * {last}"
    paper = read_printed(text)
    assert len(paper.notes) == notes
    assert write_printed(paper) == text


def test_numbers_may_rise_by_more_than_one_where_a_part_is_left_out() -> None:
    text = (
        f"{HEAD}1\n\nThey met.4 It rained.5\n\n"
        "  1. Source: Files. Secret.\n  4. Not printed.\n  5. See Document 2."
    )
    paper = read_printed(text)
    assert [(note.n, note.anchor) for note in paper.notes[1:]] == [
        (4, "They met."),
        (5, "It rained."),
    ]


def test_a_number_inside_a_note_that_nothing_calls_opens_no_note() -> None:
    text = f"{HEAD}1\n\nThey met.2\n\n  1. Source: Files.\n  2. He listed:\n  7. Oslo.\n  9. Riga."
    paper = read_printed(text)
    assert [note.n for note in paper.notes] == [1, 2]
    assert paper.notes[1].text.endswith("9. Riga.")


def test_a_page_turn_above_the_heading_hides_no_list_of_notes() -> None:
    body = f"{HEAD}1\n\nThree steps:\n\n  1. Ask.\n  2. Wait.\n\nYes.\n\n  1. Ministry. Secret."
    plain, turned = read_printed(body), read_printed(f"[Page 12]\n\n{body}")
    assert turned.notes == plain.notes
    assert turned.number == "3"
    assert turned.pages == ("12",)


def test_two_marks_side_by_side_are_two_marks() -> None:
    text = (
        f"{HEAD}, Oslo, May 3, 197512\n\nSince 1962 they met on May 22.34 It rained.5\n\n"
        "  1. Source: Files. Secret.\n  2. Copied.\n  3. Not printed.\n  4. See Document 2.\n"
        "  5. It did."
    )
    paper = read_printed(text)
    assert paper.heading.text == f"{HEAD}, Oslo, May 3, 1975"
    assert [note.anchor for note in paper.notes][2:] == [
        "Since 1962 they met on May 22.",
        "Since 1962 they met on May 22.",
        "It rained.",
    ]
    assert write_printed(paper) == text
