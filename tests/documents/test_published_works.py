"""Published works that notes cite: by page, by day, and by volume and page of a book of laws."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed

FORM = "2. Memorandum From Reed to Moss1\n\nYes.2\n\n  1. Source: Grey Files. Secret.\n  2. {}"


def cited(note: str) -> list[str]:
    found = read_printed(FORM.format(note)).references
    return [each.text for each in found if each.kind == "publication"]


@pytest.mark.parametrize(
    ("note", "works"),
    [
        (
            "“Trade at Sea,” Riga Post, May 3, 1984, p. B–6.",
            ["Riga Post, May 3, 1984, p. B–6"],
        ),
        (
            "See Le Monde, May 4, 1984, and the Riga Post, May 5, 1984.",
            ["Le Monde, May 4, 1984", "Riga Post, May 5, 1984"],
        ),
        (
            "See Port Papers, 1984, pp. 1–2 and Digest of the Ports, vol. II (May 3, 1984), p. 3.",
            ["Port Papers, 1984, pp. 1–2", "Digest of the Ports, vol. II (May 3, 1984), p. 3"],
        ),
        ("The treaty is at 22 UST 1101; see 78 Stat. 384.", ["22 UST 1101", "78 Stat. 384"]),
        (
            "Printed in Digest of the Ports, vol. II, no. 4 (May 3, 1984), p. 3.",
            ["Digest of the Ports, vol. II, no. 4 (May 3, 1984), p. 3"],
        ),
    ],
)
def test_a_work_is_cited_with_all_its_words(note: str, works: list[str]) -> None:
    assert cited(note) == works


@pytest.mark.parametrize(
    "note",
    [
        "See the memorandum of conversation, May 3, 1984.",
        "He spoke of it to the Riga Post on May 3, 1984.",
        "The source text comprises pp. 3–4 of the list.",
    ],
)
def test_what_is_no_title_is_no_work(note: str) -> None:
    assert cited(note) == []
