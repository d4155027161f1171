"""Tables for spreadsheets."""

from __future__ import annotations

import csv
import io

import pytest

from finalact.web.csv_table import Table


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r\n=1"])
def test_words_never_become_a_formula(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(Table(("a",), ((cell,),)).as_csv(), newline="")))
    assert rows == [["a"], [f"'{cell}"]]


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    text = Table(("n", "low", "open", "said"), ((-3, None, True, 'under "100", say'),)).as_csv()
    assert text == 'n,low,open,said\r\n-3,,yes,"under ""100"", say"\r\n'
