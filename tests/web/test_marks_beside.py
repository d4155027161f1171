"""On the page of a paper, comments stand beside their words and rows of cells are a table."""

from __future__ import annotations

from attrs import evolve

from finalact.documents.printed import read_printed
from finalact.documents.reader import read_paper
from finalact.model.document import Document
from finalact.model.mark import Mark
from finalact.model.wording import Wording
from finalact.web.pages.printed_words import ANCHORED, pieces
from finalact.web.pages.sheet import sheet_of

PAGE = """<h1>Letter From A. Reed</h1><p>About 300 left. Others wait.</p>
<table><tr><th>Year<th>Permits<tr><td>1986<td>12<tr><td>1987<td>{}</table>
<p>So it was.</p><p>Here | there.</p>"""


def paper(last: str = "40") -> Document:
    """A letter with a table."""
    return read_paper(f"<html><body>{PAGE.format(last)}</body></html>".encode(), "page.html")


def test_a_comment_stands_behind_its_own_words() -> None:
    mark = Mark("typed", "B. Moss", "Ask INR.", anchor="About 300", passage=1)
    sheet = sheet_of(evolve(paper(), marks=(mark,)))
    assert sheet.heading_marks == []
    line = next(line for line in sheet.lines if line.n == 1)
    told = [(piece.text, piece.sorts, piece.marks) for piece in line.pieces]
    assert told[:2] == [("About 300", (ANCHORED,), ()), ("", (), (mark,))]


def test_a_comment_of_no_passage_stands_at_the_head() -> None:
    mark = Mark("typed", "B. Moss", "Ask INR.")
    assert sheet_of(evolve(paper(), marks=(mark,))).heading_marks == [mark]


def test_a_mark_without_its_words_stands_behind_the_passage() -> None:
    mark = Mark("typed", None, "No.", anchor="not there", passage=1)
    assert [p.text for p in pieces(Wording("All left."), beside=[mark])] == ["All left.", ""]


def test_rows_of_a_page_are_a_table_and_a_sentence_with_a_stroke_is_none() -> None:
    lines = sheet_of(paper()).lines
    (table,) = [line for line in lines if line.role == "table"]
    assert [["".join(p.text for p in cell) for cell in row.cells] for row in table.table] == [
        ["Year", "Permits"],
        ["1986", "12"],
        ["1987", "40"],
    ]
    assert lines[-1].role == "passage"


def test_a_mark_beside_a_row_between_strokes_stays_in_the_table() -> None:
    text = "1. Letter From A. Reed\n\n| a | b |\n\n| 1 | 2 |\n"
    mark = Mark("typed", None, "No.", passage=2)
    document = evolve(read_printed(text), marks=(mark,))
    (table,) = [line for line in sheet_of(document).lines if line.role == "table"]
    assert [p.marks for p in table.table[1].cells[-1]][-1] == (mark,)
