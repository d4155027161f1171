"""Which lines of a printed paper are rows of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.printed_table import columns_of, is_rule, runs_of_rows
from finalact.model.wording import NoteCall, Wording


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Carvo | 40 | 72", ["Carvo", "40", "72"]),
        ("| Carvo | 40 |", ["Carvo", "40"]),
        ("Carvo\t40\t72", ["Carvo", "40", "72"]),
        ("Carvo    40  72", ["Carvo", "40", "72"]),
        ("Carvo |  | 72", ["Carvo", "", "72"]),
        ("A plain sentence.", ["A plain sentence."]),
    ],
)
def test_a_line_is_cut_at_bars_tabs_and_wide_gaps(line: str, cells: list[str]) -> None:
    assert [cell.text for cell in columns_of(Wording(line))] == cells


def test_a_note_call_stays_with_its_cell() -> None:
    line = Wording("Carvo | 40 | 72", (NoteCall(5, 1, "1"), NoteCall(10, 2, "2")))
    found = [[(call.at, call.note) for call in cell.calls] for cell in columns_of(line)]
    assert found == [[(5, 1)], [(2, 2)], []]


@given(st.text(alphabet="ab |\t", max_size=40), st.lists(st.integers(0, 40), max_size=4))
def test_no_note_call_is_lost_or_doubled(text: str, places: list[int]) -> None:
    places = sorted(at for at in places if at <= len(text))
    line = Wording(text, tuple(NoteCall(at, n, str(n)) for n, at in enumerate(places)))
    found = [call.note for cell in columns_of(line) for call in cell.calls]
    assert sorted(n for n in found if n is not None) == list(range(len(places)))


def test_only_close_lines_of_one_width_are_a_table() -> None:
    lines = [Wording(text) for text in ("a | b", "--- | ---", "c | d", "e | f | g", "h | i")]
    assert is_rule(lines[1])
    assert runs_of_rows(lines, [True] * 5) == [(0, 3)]
    assert runs_of_rows(lines, [False] * 5) == []
    assert runs_of_rows([lines[0], None, lines[2]], [True] * 3) == []
