"""A long paper comes in parts under 100 KB; whoever follows a citation lands on the right one."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.documents.printed import read_printed
from finalact.model.claim import Citation
from finalact.model.holdings import Paper
from finalact.web.pages.sheet import sheet_of
from finalact.web.pages.sheet_parts import sheet_part
from tests.web.carvo import CLAIMS, DAY, HOLDINGS, pages_of


def talk(passages: int, words: int = 40) -> str:
    """A talk of so many passages, each with a note, twenty to a printed page."""
    lines = ["40. Memorandum of Conversation1", "SUBJECT", "  • The ferry"]
    for n in range(1, passages + 1):
        lines.append(f"Lind: I say for the {n}th time {'that it must run ' * (words // 4)}.{n + 1}")
        if n % 20 == 0:
            lines.append(f"[Page {100 + n // 20}]")
    lines.append("  1. Source: Ministry of the Isles, Carvo Files. Secret.")
    notes = "\n".join(
        f"  {n + 1}. It was said before {n} witnesses." for n in range(1, passages + 1)
    )
    return "\n\n".join(lines) + "\n" + notes + "\n"


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 260), st.integers(4, 200))
def test_every_passage_and_note_stands_on_one_part_and_is_found_there(
    passages: int, words: int
) -> None:
    sheet = sheet_of(read_printed(talk(passages, words)))
    count = sheet_part(sheet, 1).count
    parts = [sheet_part(sheet, number) for number in range(1, count + 1)]
    assert [line for part in parts for line in part.sheet.lines] == sheet.lines
    assert {note.n for part in parts for note in part.sheet.notes} == set(range(1, passages + 2))
    for n in {1, passages // 2 or 1, passages}:
        for at in (f"p{n}", f"n{n + 1}"):
            part = sheet_part(sheet, 1, at)
            found = part.sheet.lines if at[0] == "p" else part.sheet.notes
            assert any(f"{line.n}" == at[1:] for line in found)
    assert sheet_part(sheet, 1, "p99999").number == 1
    assert sheet_part(sheet, 99, "").number == count


def test_a_long_paper_is_turned_part_by_part() -> None:
    paper = Paper.received("talk", "talk.txt", talk(400).encode())
    cites = evolve(CLAIMS[0], citations=(Citation("talk", "350"),))
    held = evolve(HOLDINGS, papers=(paper,), claims=(cites, *CLAIMS[1:]))
    with pages_of(held) as client:
        first = client.get(f"/paper/talk?{DAY}").text
        assert re.search(r"Part 1 of \d+: passages 1 to \d+ of 400\.", first)
        assert 'id="p350"' not in first
        assert 'rel="next"' in first
        subject = client.get(f"/subject/fortress?{DAY}").text
        cited = re.search(r'href="(/paper/talk\?[^"]*#p350)"', subject)
        assert cited is not None
        there = client.get(cited[1].replace("&amp;", "&").partition("#")[0])
        assert 'id="p350"' in there.text
        assert 'id="n351"' in there.text
        assert "stands on its first part" in there.text
        at = "/paper/talk"
        for number in range(1, 99):
            page = client.get(f"{at}?{DAY}&part={number}")
            assert len(page.content) < 100_000
            if 'rel="next"' not in page.text:
                assert "passages" in page.text
                assert "to 400 of 400" in page.text
                break
        table = client.get(f"/paper/talk.csv?{DAY}").text
    assert len(table.splitlines()) > 400


def test_a_short_paper_is_whole() -> None:
    with pages_of(HOLDINGS) as client:
        page = client.get(f"/paper/doc-7?{DAY}").text
    assert "Part 1 of" not in page
    assert "Read from this paper" in page
