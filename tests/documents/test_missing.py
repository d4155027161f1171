"""Records that a note says are missing, each under its kind."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed

FORM = "2. Memorandum From Reed to Moss1\n\nYes.2\n\n  1. Source: Grey Files. Secret.\n  2. {}"


def kinds(note: str) -> list[str]:
    return [record.kind for record in read_printed(FORM.format(note)).missing]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Neither found.", ["not found"]),
        ("Neither the letter nor its enclosure was found.", ["not found"]),
        ("No attachments were found.", ["not found"]),
        ("Tab 2, attached but not published, is a list.", ["not printed"]),
        ("Neither attachment is printed.", ["not printed"]),
        ("None of the tabs is attached.", ["not attached"]),
        ("No record of the talk is attached.", ["not attached"]),
        ("The request has not been identified further.", ["not further identified"]),
        ("Tab A is attached but not published; Tab B was not found.", ["not printed", "not found"]),
        ("Tabs A and B are not attached and not found.", ["not found"]),
    ],
)
def test_what_is_missing_keeps_its_kind(note: str, said: list[str]) -> None:
    assert kinds(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "The speech was not published until May.",
        "Neither side found a way; the paper is printed as Document 3.",
        "No solution was found.",
        "Attached as Tab A, the list is published as Document 3.",
    ],
)
def test_what_is_not_said_of_a_record_is_no_missing_record(note: str) -> None:
    assert kinds(note) == []
