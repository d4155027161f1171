"""Records that are missing, in further wordings of annotators."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed

FORM = (
    "9. Memorandum From A. Reed to B. Moss1\n\nRiga, May 3, 1984\n\nYes.2\n\n"
    "  1. Source: Grey Library, Files. Secret.\n  2. {note}"
)


def kinds(note: str) -> list[str]:
    return [each.kind for each in read_printed(FORM.format(note=note)).missing]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("A summary is in Box 3; no other record of the talks has been found.", "not found"),
        ("No final version has been found.", "not found"),
        ("A draft exists, but no signed copy of it was located.", "not found"),
        ("Only page 1 of the report has been found.", "not found"),
        ("Nothing further on this proposal was found.", "not found"),
        ("A search of the files did not turn up the letter.", "not found"),
        ("There is no record of the meeting in the Daily Log.", "not found"),
        ("Reference is to a list that has been neither found nor identified.", "not found"),
        ("He said that [text missing] would go.", "text missing"),
        ("The next line reads [2 lines of text missing].", "text missing"),
    ],
)
def test_what_is_missing_is_kept_by_its_kind(note: str, kind: str) -> None:
    assert kinds(note) == [kind]


@pytest.mark.parametrize(
    "note",
    [
        "It is clear that no agreement has been found.",
        "There is no reason to doubt it.",
        "There is no record of his kind in any country.",
        "Moss did not find the harbour.",
    ],
)
def test_what_somebody_failed_to_find_is_no_missing_record(note: str) -> None:
    assert kinds(note) == []
