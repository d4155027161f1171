"""Telegrams as notes cite them: to several posts, each with its day, from a mission or a series."""

from __future__ import annotations

import pytest

from finalact.documents.printed import read_printed
from finalact.documents.telegram_references import telegrams

Row = tuple[str | None, str | None, str | None]
CITED: list[tuple[str, list[Row]]] = [
    (
        "In telegram 411 to Oslo, Bern, and Riga, June 9, 1984, Moss told them.",
        [("411", "Oslo, Bern, and Riga", "June 9, 1984")],
    ),
    ("In telegram 411 to Oslo and Bern, Moss told them.", [("411", "Oslo and Bern", None)]),
    ("In telegram 411 from Oslo and Moss told him.", [("411", "Oslo", None)]),
    ("Telegram 411 from Oslo, and Document 12.", [("411", "Oslo", None)]),
    ("See telegram 411 to all coastal posts, May 6.", [("411", "all coastal posts", "May 6")]),
    (
        "See telegram 411 to multiple recipients, May 6.",
        [("411", "multiple recipients", "May 6")],
    ),
    (
        "Telegrams 411 and 415 from Bern, both May 4, tell of it.",
        [("411", "Bern", "May 4"), ("415", "Bern", "May 4")],
    ),
    (
        "Telegrams 411, May 4, and 415, May 6, both from Bern, tell of it.",
        [("411", "Bern", "May 4"), ("415", "Bern", "May 6")],
    ),
    (
        "See telegrams 88 (May 4), 91 (May 6), and 95 (May 9) from Riga.",
        [("88", "Riga", "May 4"), ("91", "Riga", "May 6"), ("95", "Riga", "May 9")],
    ),
    (
        "Telegrams 411 through 413 from Bern, May 4, tell of it.",
        [("411", "Bern", "May 4"), ("412", "Bern", "May 4"), ("413", "Bern", "May 4")],
    ),
    ("See telegram 411 to Dar es Salaam, May 4.", [("411", "Dar es Salaam", "May 4")]),
    ("Telegram 411, May 4, from Bern, tells of it.", [("411", "Bern", "May 4")]),
    ("Telegram 411 of May 4 tells of it.", [("411", None, "May 4")]),
    ("See telegram 411 from the Mission to NATO, May 4.", [("411", "Mission to NATO", "May 4")]),
    # A place ends where its sentence does, and an hour is no year.
    ("It is in telegram 411 from Oslo. In the talk Moss agreed.", [("411", "Oslo", None)]),
    ("See telegram 411 to St. Moritz, May 4.", [("411", "St. Moritz", "May 4")]),
    ("See telegram 411 from Riga, May 4, 0141Z.", [("411", "Riga", "May 4")]),
]


@pytest.mark.parametrize(("note", "rows"), CITED)
def test_a_telegram_keeps_its_posts_and_its_day(note: str, rows: list[Row]) -> None:
    assert [(r.number, r.place, r.date) for _, r in telegrams(note)] == rows


def test_the_words_of_a_row_are_those_printed() -> None:
    told = "See Telegrams 411, May 4, and 415, May 6, both from Bern."
    assert {r.text for _, r in telegrams(told)} == {
        "Telegrams 411, May 4, and 415, May 6, both from Bern"
    }


def test_the_despatches_and_series_of_earlier_years() -> None:
    paper = read_printed(
        "4. Despatch From the Embassy in Norland to the Department of State1\n\n"
        "Riga, February 2, 1960.\n\nSee Desp. 419 and Embdes 12, July 5.2\n\n"
        "  1. Source: Department of State, Central Files, 611.60E/2–260. Secret.\n"
        "  2. See Dulte 4 and Todel 7, May 3."
    )
    told = [(each.number, each.date) for each in paper.references if each.kind == "telegram"]
    assert told == [("419", None), ("12", "July 5"), ("Dulte 4", None), ("Todel 7", "May 3")]
