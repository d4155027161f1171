"""Telegrams that memoranda and letters name in their own words, and series that are folders."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.documents.telegram_references import telegrams

FORM = (
    "2. {kind} From Ann Reed to Lee Moss1\n\nRiga, May 3, 1958\n\n{body}\n\n"
    "  1. Source: Grey Library, Files, Riga 1984. Secret."
)
Named = tuple[str, str | None, str | None, str | None]


def named(kind: str, body: str) -> list[Named]:
    paper = read_printed(FORM.format(kind=kind, body=body))
    return [(r.kind, r.number, r.place, r.date) for r in paper.references]


@pytest.mark.parametrize("kind", ["Memorandum", "Letter", "Action Memorandum", "Instruction"])
def test_a_body_names_despatches_and_series(kind: str) -> None:
    assert named(kind, "In despatch 12 from Oslo, April 3, he told of it; Secto 17 agreed.") == [
        ("telegram", "12", "Oslo", "April 3"),
        ("telegram", "Secto 17", None, None),
    ]


def test_who_dispatches_men_names_no_paper() -> None:
    assert named("Letter", "We should dispatch 300 men to Oslo.") == []
    assert named("Letter", "Your dispatch 300 of May 1 tells it.") == [
        ("telegram", "300", None, "May 1")
    ]


def test_what_is_spoken_is_not_looked_through() -> None:
    assert named("Memorandum of Conversation", "Reed told of Secto 17.") == []


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Grey Library, Box 28, Tohak 1–100.", []),
        ("Grey Library, Box 28, Tohak 101-215 (1).", []),
        ("Grey Library, Box 28, Hakto 1 through 60", []),
        ("See Tosec 12–14.", ["Tosec 12", "Tosec 13", "Tosec 14"]),
        ("See Secto 118–20.", ["Secto 118", "Secto 119", "Secto 120"]),
        ("See Hakto 12 and 13.", ["Hakto 12", "Hakto 13"]),
        ("See Tohak 4 to Riga, May 3.", ["Tohak 4"]),
    ],
)
def test_a_long_row_of_a_series_is_a_folder(words: str, numbers: list[str]) -> None:
    assert [said.number for _, said in telegrams(words)] == numbers
