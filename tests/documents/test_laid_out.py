"""A paper laid out for a page: nothing lost, every note called once, every mark in one place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.laid_out import Beside, LaidOut, Line, laid_out
from finalact.documents.printed import read_printed
from finalact.model.document import Document
from finalact.model.mark import Mark

TABLE = """7. Memorandum From the Isles Desk (Lind) to Minister Osei1

Country | Held | Free
--- | --- | ---
Carvo | 40 | 722
Sudmark | under 20 | 31

[Page 12]

Name  Year
Lind  1990

One line with a  wide gap.

  1. Source: Isles Files. Secret.
  2. In the left-hand margin, Osei wrote: “Who counted?”
"""


def said(line: Line) -> str:
    return "".join(s.text for s in line.stretches if s.sort == "text")


def calls(paper: LaidOut) -> list[int]:
    everything = [paper.heading.stretches, paper.stray]
    everything += [line.stretches for line in paper.lines]
    everything += [cell for line in paper.lines for cell in line.cells]
    return [s.note for stretches in everything for s in stretches if s.sort == "note"]


def test_the_words_of_every_passage_stand_in_order(conditions_memo: Document) -> None:
    paper = laid_out(conditions_memo)
    numbered = {line.n: said(line) for line in paper.lines if line.n is not None}
    assert numbered == {p.n: p.text for p in conditions_memo.passages}
    assert [line.n for line in paper.lines if line.n is not None] == sorted(numbered)
    assert said(paper.heading) == conditions_memo.heading.text


def test_every_note_is_called_once(action_memo: Document, conditions_memo: Document) -> None:
    assert calls(laid_out(action_memo)) == [0, 1, 2, 3, 4]
    assert calls(laid_out(conditions_memo)) == [0, 1, 2, 3, 4, 5]


@given(st.text(alphabet="ab1 2\n[]Page.|—\t", max_size=200))
def test_no_paper_loses_a_note_or_a_passage(text: str) -> None:
    document = read_printed(f"5. Memorandum1\n\n{text}\n\n  1. Source: Files.\n  2. See above.\n")
    paper = laid_out(document)
    assert sorted(calls(paper)) == list(range(len(document.notes)))
    rows = {line.n for line in paper.lines if line.table}
    for line in paper.lines:
        if line.n is not None and line.n not in rows:
            passage = document.passage(line.n)
            assert passage is not None
            assert said(line).endswith(passage.text)


def test_a_page_turn_between_lines_goes_before_the_next(action_memo: Document) -> None:
    (line,) = [line for line in laid_out(action_memo).lines if line.n == 5]
    assert (line.stretches[0].sort, line.stretches[0].text) == ("turn", "155")


def test_marks_stand_beside_the_words_they_are_about(conditions_memo: Document) -> None:
    paper = laid_out(conditions_memo)
    assert [mark.kind for mark in paper.heading.marks] == ["stamped", "handwritten"]
    beside = {line.n: line.marks for line in paper.lines if line.marks}
    assert list(beside) == [3, 6, 9]
    (emigration,) = [line for line in paper.lines if line.n == 6]
    about = [s.text for s in emigration.stretches if emigration.marks[0] in s.marks]
    assert "".join(about).startswith("Our present thinking is to ask")
    assert "".join(about).endswith("15,000.")


def test_a_mark_that_no_note_tells_stands_where_it_is_set(conditions_memo: Document) -> None:
    initials, seen = Mark("initials", "Shultz", "GPS"), Mark("stamped", "Shultz", "GPS saw")
    paper = laid_out(conditions_memo, beside=[Beside(initials, 8), Beside(seen)])
    (line,) = [line for line in paper.lines if line.n == 8]
    assert line.marks == (initials,)
    assert seen in paper.heading.marks
    assert paper.heading.marks.count(initials) == 0


def test_lines_in_the_same_columns_are_a_table() -> None:
    paper = laid_out(read_printed(TABLE))
    tables = [[line for line in paper.lines if line.table == n] for n in (1, 2)]
    assert [[said(Line("cell", cell)) for cell in row.cells] for row in tables[0]] == [
        ["Country", "Held", "Free"],
        ["Carvo", "40", "72"],
        ["Sudmark", "under 20", "31"],
    ]
    assert [row.is_head for row in tables[0]] == [True, False, False]
    assert tables[0][1].marks[0].by == "Osei"
    assert [row.cells[0][-1].text for row in tables[1]] == ["Name", "Lind"]
    assert tables[1][0].cells[0][0].sort == "turn"
    assert said(paper.lines[-1]) == "One line with a  wide gap."


def test_the_decision_lines_say_what_was_done(
    action_memo: Document, conditions_memo: Document
) -> None:
    first, second = laid_out(action_memo).choices
    assert (first.approve, first.disapprove) == ("X", "")
    assert first.told.startswith("Kelly for Clark, 18 June 1981: “(Amb. Stoessel will raise")
    assert (second.approve, second.disapprove, second.told) == ("", "", "")
    assert laid_out(conditions_memo).choices == ()
