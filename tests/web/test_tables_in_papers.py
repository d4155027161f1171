"""A table inside a paper is shown as a table, its rows still the passages that they are."""

from __future__ import annotations

import sys
from pathlib import Path

from attrs import evolve

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from finalact.documents.printed import read_printed
from finalact.model.holdings import Paper
from finalact.web.pages.sheet import sheet_of
from tests.web.carvo import DAY, HOLDINGS, pages_of

PAPER = """\
9. Memorandum From Lind to Osei1

This is how they stand.

| Condition         | Verdict | By Carvo2 |

| The ferry runs    | not met | met       |

| A better mood     | met     | —         |

Nothing else is | open.

  1. Source: Ministry of the Isles. Secret.
  2. As Carvo has it.
"""


def test_rows_between_strokes_are_a_table() -> None:
    sheet = sheet_of(read_printed(PAPER))
    assert [line.role for line in sheet.lines] == ["passage", "table", "passage"]
    head, ferry, mood = sheet.lines[1].table
    assert [head.head(n) for n in range(3)] == ["Condition", "Verdict", "By Carvo"]
    assert [ferry.head(n) for n in range(4)] == ["The ferry runs", "not met", "met", ""]
    assert [row.n for row in (head, ferry, mood)] == [2, 3, 4]
    assert [piece.note for cell in head.cells for piece in cell if piece.note] == [2]


def test_the_page_has_it_with_heads_rows_and_places() -> None:
    paper = Paper.received("doc-9", "doc-9.txt", PAPER.encode())
    with pages_of(evolve(HOLDINGS, papers=(*HOLDINGS.papers, paper))) as client:
        page = client.get(f"/paper/doc-9?{DAY}").text
    table = page.split('class="in-paper"')[1].split("</table>")[0]
    assert table.count('scope="col"') == 3
    assert table.count('scope="row"') == 2
    assert 'id="p3"' in table
    assert 'data-label="By Carvo"' in table
    assert "| The ferry" not in page
    assert "Nothing else is | open." in page
