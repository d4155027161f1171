"""A search tells the printed page of what it finds, as reading the paper whole would tell it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from finalact.desk import Desk
from finalact.model.claim import Citation
from finalact.model.holdings import Paper
from finalact.search.printed_pages import page_at
from finalact.store.desk_file import DeskFile
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers

DAY = date(1990, 1, 1)
VOLUME = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="quay-v1"><text><body>
<div type="document" xml:id="d1" n="1"><pb n="41" xml:id="pg_41"/><head>1. Letter From Lund to
 Brandt</head><p>The lighthouse was dark.</p><p>The quay was mended. <pb n="42" xml:id="pg_42"/>The
 lantern was lit.<note n="1" xml:id="d1fn1">The wick had been lost.</note></p>
<p>The keeper slept.</p></div></body></text></TEI>
"""


def pages(desk: Desk, typed: str) -> list[str]:
    return [hit.page for hit in desk.as_of(DAY).find(typed).hits]


def test_a_hit_stands_on_its_side_of_the_page_turn(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    (tmp_path / "quay-v1.xml").write_text(VOLUME, "utf-8")
    held = Desk(desk)
    held.take_in_volumes([tmp_path / "quay-v1.xml"], stamp, jobs=1)
    told = {
        word: pages(held, word) for word in ("lighthouse", "mended", "lantern", "wick", "keeper")
    }
    assert told == {
        "lighthouse": ["41"],
        "mended": ["41"],
        "lantern": ["42"],
        "wick": ["41"],
        "keeper": ["42"],
    }


def test_a_paper_of_the_desk_itself_tells_its_pages_too(desk: DeskFile, stamp: Stamp) -> None:
    held = Desk(desk)
    record_papers(held._file, [Paper.received("letter", "letter.xml", VOLUME.encode())], stamp)
    assert pages(held, "lantern") == ["42"]


def test_where_no_page_is_printed_none_is_told() -> None:
    assert page_at("", 0) == page_at("", -1) == ""
    assert page_at("\n40 12", 39) == ""
    assert page_at("11\n40 12\n90 13", 40) == "12"
    assert page_at("11\n0 12", -1) == "11"


def test_the_pages_are_those_that_reading_the_paper_tells(
    desk: DeskFile, stamp: Stamp, shared: Path
) -> None:
    volumes = sorted((shared / "frus-tei" / "volumes").glob("*.xml"))
    if not volumes:
        pytest.skip("The whole volumes of ../shared/data are not on this machine.")
    held = Desk(desk)
    held.take_in_volumes(volumes, stamp)
    view, looked_at, told = held.as_of(DAY), 0, 0
    for typed in ("human rights", "in:notes Soviet", "nuclear", "President", "Secretary"):
        first = view.find(typed)
        for page in range(1, min(first.pages, 12) + 1):
            for hit in view.find(typed, page=page).hits:
                if hit.paper is None or (hit.passage is None and not hit.note):
                    assert hit.page == "" or hit.note == 0
                    continue
                place = str(hit.passage) if hit.note is None else f"note {hit.note}"
                words = hit.text.strip("… ") if hit.note is None else ""
                read = view.page_of(Citation(hit.paper.id, place, quote=words))
                assert hit.page == read, (hit.paper.id, place)
                looked_at, told = looked_at + 1, told + bool(read)
    assert looked_at > 400
    # One of the two volumes is an electronic one, without printed pages.
    assert told > 100
