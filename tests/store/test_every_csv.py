"""No cell of any table that the program writes starts a formula, and its words come back."""

from __future__ import annotations

import ast
import csv
import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finalact.model.holdings import Holdings
from finalact.store.folder_in import read_folder
from finalact.store.folder_out import export_folder
from finalact.store.folder_out.csv_text import csv_text
from finalact.store.formula_guard import guarded, unguarded
from finalact.web.csv_table import Table
from tests.store.test_round_trip import holdings

SOURCE = Path(__file__).resolve().parents[2] / "src/finalact"
# Those that write tables; each is tried below.
MAKERS = {"store/folder_out/csv_text.py", "web/csv_table.py"}
# Without any of these a file writes no table, however it is read.
MAY_WRITE = re.compile(r"""[Ww]riter|,["']\)?\s*\.join|openpyxl|xlsxwriter|\\t["']""")
SIGNS = tuple("=+-@\t\r\n＝＋－＠")


def cells(text: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]


def test_two_places_write_tables_and_both_know_the_guard() -> None:
    makers = set()
    for path in SOURCE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if not MAY_WRITE.search(text):
            continue
        tree = ast.parse(text)
        calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        written = calls & {"csv.writer", "csv.DictWriter", "writer", "DictWriter"}
        joined = any(call.endswith("','.join") for call in calls)
        if written or joined or re.search(r"openpyxl|xlsxwriter|\\t\"\.join", text):
            makers.add(path.relative_to(SOURCE).as_posix())
    assert makers == MAKERS
    for maker in MAKERS:
        assert "import guarded" in (SOURCE / maker).read_text(encoding="utf-8")


@given(holdings())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_no_file_of_a_folder_holds_a_formula_and_all_of_it_comes_back(offered: Holdings) -> None:
    with TemporaryDirectory() as place:
        folder = export_folder(offered, Path(place) / "out")
        for file in folder.rglob("*.csv"):
            found = cells(file.read_bytes().decode("utf-8"))
            assert not [cell for cell in found if cell.startswith(SIGNS)], file.name
        assert read_folder(folder).holdings == offered


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_no_words_start_a_formula_in_either_table(words: list[str]) -> None:
    heads = [f"c{n}" for n in range(len(words))]
    folder = csv_text(heads, [dict(zip(heads, words, strict=True))], heads)
    page = Table(tuple(words), (tuple(words),)).as_csv()
    for text in (folder, page):
        assert not [cell for cell in cells(text) if cell.startswith(SIGNS)]


@pytest.mark.parametrize("sign", SIGNS)
def test_the_sign_of_a_formula_is_taken_and_given_back(sign: str) -> None:
    for words in (f"{sign}1+1", f"'{sign}1", f"''{sign}"):
        assert guarded(words) == f"'{words}"
        assert unguarded(guarded(words)) == words


def test_a_number_below_nothing_is_a_number_still() -> None:
    assert cells(Table(("n",), ((-3,), (-2.5,), ("-3",))).as_csv()) == ["n", "-3", "-2.5", "'-3"]
