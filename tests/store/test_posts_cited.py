"""A telegram named by a city is found under the country of its heading, as datelines tell it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.model.holdings import Paper
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers

STAMP = Stamp("Lund", "2026-11-22T10:00:00Z")
V = "harbour-v3"


def cable(number: int, head: str, city: str, text: str, note: str = "") -> str:
    called = f'<note n="1" xml:id="d{number}fn1">{note}</note>' if note else ""
    return (
        f'<div type="document" xml:id="d{number}" n="{number}"><head>{number}. {head}</head>'
        f"<dateline><placeName>{city}</placeName>, "
        f'<date when="1981-05-{number + 9}">May {number + 9}, 1981</date>, 1210Z</dateline>'
        f"<p>{text}{called}</p></div>"
    )


FROM_CARVO = "From the Embassy in Carvo to the Department of State"
TO_CARVO = "From the Department of State to the Embassy in Carvo"
PAPERS = (
    cable(1, f"Telegram {FROM_CARVO}", "Elm", "7871. Subj: Boats."),
    cable(2, f"Telegram 129537 {TO_CARVO}", "Washington", "Subj: Boats."),
    cable(3, "Memorandum From Lund to Brandt", "Washington", "Boats.",
          "See telegram 7871 from Elm, telegram 129537 to Elm, telegram 7871 from Oak, and "
          "telegram 129537 to Oak; and telegram 31 to Ash."),
    cable(4, "Telegram From the Embassy in the Republic of Norland to the Department of State",
          "Oak", "12. Subj: Boats."),
    cable(5, "Telegram 31 From the Department of State to the Embassy in Sudmark", "Washington",
          "Subj: Boats."),
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    volume = tmp_path / f"{V}.xml"
    volume.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{V}"><text><body>'
        f"{''.join(PAPERS)}</body></text></TEI>",
        encoding="utf-8",
    )
    made = Desk(DeskFile.create(tmp_path / "d.desk"))
    made.take_in_volumes([volume], STAMP)
    return made


def cited(desk: Desk) -> list[tuple[str, str]]:
    links = desk.as_of(date(1988, 6, 1)).citations(f"{V}-d3").cites
    return [(link.said, link.of.id.removeprefix(f"{V}-")) for link in links]


def test_a_city_is_that_of_the_country_whose_papers_are_dated_there(desk: Desk) -> None:
    assert cited(desk) == [
        ("telegram 7871 from Elm", "d1"),
        ("telegram 129537 to Elm", "d2"),
        ("telegram 7871 from Oak", ""),
        ("telegram 129537 to Oak", ""),
        # Nothing on the desk tells where the Embassy in Sudmark sits.
        ("telegram 31 to Ash", ""),
    ]


def test_what_the_desk_learns_later_counts_from_then_on(desk: Desk) -> None:
    report = (
        b"9. Airgram From the Embassy in Sudmark to the Department of State\n\n"
        b"Ash, May 3, 1981\n\nAll is well.\n"
    )
    record_papers(desk._file, [Paper.received("report", "report.txt", report)], STAMP)
    assert cited(desk)[-1] == ("telegram 31 to Ash", "d5")


def test_where_the_telegram_came_from_is_cited_by_it(desk: Desk) -> None:
    links = desk.as_of(date(1988, 6, 1)).citations(f"{V}-d1").cited_by
    assert [link.of.id for link in links] == [f"{V}-d1"]
    assert [link.by.id for link in links] == [f"{V}-d3"]
