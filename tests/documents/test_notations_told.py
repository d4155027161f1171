"""Notations and lists of names told in ways of their own in a source note."""

from __future__ import annotations

import pytest

from finalact.documents.source_note import read_source_note

Told = tuple[str, str | None, str | None, str]


def marks(sentence: str) -> list[Told]:
    note = read_source_note(f"Source: Harbour Archive, Box 1. Secret. {sentence}")
    return [(mark.kind, mark.by, mark.where, mark.text) for mark in note.notations]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Moss returned the memorandum to Reed with a handwritten note: “See me.”",
            [("handwritten", "Moss", None, "See me.")],
        ),
        (
            "The memorandum was forwarded to Reed on May 3 with a handwritten note by Moss: “OK.”",
            [("handwritten", "Moss", None, "OK.")],
        ),
        (
            (
                "A stamped notation reading “Seen” and Moss’s handwritten initials appear on the "
                "memorandum, indicating they saw it."
            ),
            [
                ("stamped", None, "on the memorandum", "Seen"),
                ("initials", "Moss", "on the memorandum", "initials"),
            ],
        ),
        (
            "Moss initialed for all officials with the exception of Reed who initialed the paper.",
            [
                (
                    "initials",
                    "Moss",
                    None,
                    "initialed for all officials with the exception of Reed",
                ),
                ("initials", "Reed", None, "initialed the paper"),
            ],
        ),
        (
            "Moss wrote “Al M.” next to his name in the “From” line.",
            [("handwritten", "Moss", "next to his name in the “From” line", "Al M.")],
        ),
        (
            "Moss initialed next to his name in the list of participants.",
            [("initials", "Moss", "next to his name in the list of participants", "initialed")],
        ),
        (
            "An unknown hand wrote on Reed’s log: “To Oslo.”",
            [("handwritten", "unknown hand", "on Reed’s log", "To Oslo.")],
        ),
        (
            "The date is handwritten at the top of the page.",
            [("handwritten", None, "at the top of the page", "The date")],
        ),
        (
            "Moss wrote “ Hold this.” in the margin.",
            [("handwritten", "Moss", "in the margin", "Hold this.")],
        ),
    ],
)
def test_marks_told_in_ways_of_their_own(sentence: str, told: list[Told]) -> None:
    assert marks(sentence) == told


def test_what_is_said_in_another_paper_is_no_mark() -> None:
    assert marks("Moss sent Reed a letter. In it, Moss wrote: “The talks go well.”") == []


def test_a_note_sent_without_a_hand_is_no_mark() -> None:
    assert marks("Moss sent the letter to Reed with a note: “Please read.”") == []


def test_a_chief_is_named_with_his_division() -> None:
    note = read_source_note(
        "Source: Harbour Archive, Box 1. Secret. Copies were sent to the Head Clerk, Chief, Food "
        "and Trade Division, and Moss."
    )
    assert note.copied_to == ("Head Clerk", "Chief, Food and Trade Division", "Moss")


def test_two_secretaries_told_with_one_word_are_one_entry() -> None:
    note = read_source_note(
        "Source: Harbour Archive, Box 1. Secret. Copies were sent to the Secretaries of Trade and "
        "Food, the Chairman of the Board, and Moss. Blind copied to Reed and Gray."
    )
    assert note.copied_to == (
        "Secretaries of Trade and Food", "Chairman of the Board", "Moss", "Reed", "Gray",
    )  # fmt: skip
    assert note.remarks == ("Blind copied to Reed and Gray.",)
