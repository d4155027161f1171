"""Headings in which several write or are written to."""

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
    ],
)
def test_each_of_many_is_named_with_his_office(
    heading: str, senders: Side, addressees: Side
) -> None:
    told = read_heading(heading)
    assert [(person.name, person.office) for person in told.senders] == senders
    assert [(person.name, person.office) for person in told.addressees] == addressees
