"""Headings in which several write or are written to, and offices told around a name."""

from __future__ import annotations

import pytest

from finalact.documents.headings import read_heading

Side = list[tuple[str | None, str | None]]
GENEVA = "Mission to the Office of the United Nations and Other International Organizations"


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        (
            "17. Letter From Senators Reed, Hale, and Moss to President Cole",
            [("Reed", "Senator"), ("Hale", "Senator"), ("Moss", "Senator")],
            [("Cole", "President")],
        ),
        (
            "18. Letter From Foreign Ministers Gray and Ada Orlov to the Secretary-General",
            [("Gray", "Foreign Minister"), ("Ada Orlov", "Foreign Minister")],
            [(None, "Secretary-General")],
        ),
        (
            "19. Letter From Messrs. Reed and Hale to President Cole",
            [("Reed", None), ("Hale", None)],
            [("Cole", "President")],
        ),
        (
            (
                "20. Memorandum From Ann Cole, Ray Dunn, and A. Bell of the Harbour Staff to "
                "President Moss"
            ),
            [
                ("Ann Cole", "Harbour Staff"),
                ("Ray Dunn", "Harbour Staff"),
                ("A. Bell", "Harbour Staff"),
            ],
            [("Moss", "President")],
        ),
        (
            "21. Telegram From the Department of State to Certain Posts and the Mission to the Sea",
            [(None, "Department of State")],
            [(None, "Certain Posts"), (None, "Mission to the Sea")],
        ),
        (
            f"22. Telegram From the {GENEVA} to the Department of State",
            [(None, GENEVA)],
            [(None, "Department of State")],
        ),
        (
            "23. Report by the Representatives of the Board on Trade and the Board on Food",
            [(None, "Representatives of the Board on Trade and the Board on Food")],
            [],
        ),
        (
            "24. Letter From Prime Minister Reed of Norland and President Moss of Sund to Mr. Cole",
            [("Reed", "Prime Minister of Norland"), ("Moss", "President of Sund")],
            [("Cole", None)],
        ),
        (
            "25. Letter From the Minister of Foreign Trade, A. B. Orlov, to Secretary Gray",
            [("A. B. Orlov", "Minister of Foreign Trade")],
            [("Gray", "Secretary")],
        ),
        ("26. Remarks by President Cole Before the General Assembly", [("Cole", "President")], []),
        ("27. Address by President Cole Delivered at Oslo", [("Cole", "President")], []),
    ],
)
def test_each_of_many_is_named_with_his_office(
    heading: str, senders: Side, addressees: Side
) -> None:
    told = read_heading(heading)
    assert [(person.name, person.office) for person in told.senders] == senders
    assert [(person.name, person.office) for person in told.addressees] == addressees
