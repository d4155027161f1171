"""A telegram is found on the desk by the number that its text opens with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp

STAMP = Stamp("Lund", "2026-11-22T10:00:00Z")
V = "harbour-v2"


def cable(number: int, head: str, day: int, text: str, note: str = "") -> str:
    called = f'<note n="1" xml:id="d{number}fn1">{note}</note>' if note else ""
    return (
        f'<div type="document" xml:id="d{number}" n="{number}"><head>{number}. {head}</head>'
        f'<dateline><date when="1981-05-{day}">May {day}, 1981</date></dateline>'
        f"<p>{text}{called}</p></div>"
    )


OUT = "Telegram From the Department of State to the Embassy in Carvo"
IN = "Telegram From the Embassy in Carvo to the Department of State"
PAPERS = (
    cable(1, IN, 19, "7871. Subj: Boats. Ref: State 129537."),
    cable(2, OUT, 20, "129537. Subj: Boats.", "In telegram 7871 from Elm, May 19."),
    cable(3, "Memorandum From Lund to Brandt", 21, "129537. Boats.",
          "In telegram 129537 to Elm, May 20, 1981; and telegram 7871 to Elm, May 19."),
    cable(4, IN, 22, "1963. Oslo 1743 rptd Riga 153. Boats.",
          "Telegram 1963. See telegram 129537 to Elm, May 4."),
)  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    volume = tmp_path / f"{V}.xml"
    volume.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{V}"><text><body>'
        f"{''.join(PAPERS)}</body></text></TEI>",
        encoding="utf-8",
    )
    file = DeskFile.create(tmp_path / "d.desk")
    made = Desk(file)
    made.take_in_volumes([volume], STAMP)
    return made


def cited(desk: Desk, paper: int) -> list[tuple[str, str]]:
    links = desk.as_of(date(1988, 6, 1)).citations(f"{V}-d{paper}").cites
    return [(link.said, link.of.id.removeprefix(f"{V}-")) for link in links]


def test_number_day_and_way_together_tell_a_telegram(desk: Desk) -> None:
    assert cited(desk, 1) == [("State 129537", "d2")]
    assert cited(desk, 2) == [("telegram 7871 from Elm, May 19", "d1")]


def test_one_that_went_the_other_way_or_on_another_day_is_not_meant(desk: Desk) -> None:
    assert cited(desk, 3) == [
        ("telegram 129537 to Elm, May 20, 1981", "d2"),
        ("telegram 7871 to Elm, May 19", ""),
    ]


def test_a_cable_does_not_cite_itself(desk: Desk) -> None:
    assert cited(desk, 4) == [("telegram 129537 to Elm, May 4", "")]


def test_what_is_cited_knows_of_it(desk: Desk) -> None:
    links = desk.as_of(date(1988, 6, 1)).citations(f"{V}-d2").cited_by
    assert [link.by.id for link in links] == [f"{V}-d1", f"{V}-d3"]
