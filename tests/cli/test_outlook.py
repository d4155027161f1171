"""`finalact outlook --series`: a table of monthly counts in, a projection out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from finalact.conditions.projection import project
from tests.cli.command_line import Ask, Run, flat

KEYS = "year_to_date rate_now rate_required median low80 high80 low95 high95 probability model note"
ASKED = ("--year", "1988", "--through", "4", "--target", "1300")
MONTHS = [
    (year, month, 100 + 5 * month + (year * month) % 7)
    for year in range(1982, 1989)
    for month in range(1, 13)
]


def table(rows: list[str], head: str = "month,count") -> str:
    return "\n".join([head, *rows, ""])


def whole() -> list[str]:
    return [f"{year}-{month:02},{count}" for year, month, count in MONTHS]


@pytest.fixture
def series(tmp_path: Path) -> Path:
    path = tmp_path / "departures.csv"
    path.write_text(table(whole()))
    return path


def test_json_holds_exactly_what_is_promised(ask: Ask, series: Path) -> None:
    told = ask("outlook", "--series", str(series), *ASKED)
    assert list(told) == KEYS.split()
    assert told == project(MONTHS, 1988, 4, 1300).as_dict()
    assert told["low95"] < told["low80"] < told["median"] < told["high80"] < told["high95"]
    assert 0 < told["probability"] < 1


def test_a_person_reads_sentences(run: Run, series: Path) -> None:
    said = " ".join(run("outlook", "--series", str(series), *ASKED).stdout.split())
    assert said.startswith("450 so far in 1988, 115 a month now; 1,300 needs 107 ")
    assert "The year may end at about 1,6" in said
    assert "The probability of 1,300 or more is more than 99 in 100." in said
    assert said.endswith("It assumes no change of policy.")


def test_a_dash_reads_what_is_piped_in(run: Run, ask: Ask, series: Path) -> None:
    piped = run("outlook", "--series", "-", *ASKED, "--json", typed=series.read_bytes())
    assert json.loads(piped.stdout) == ask("outlook", "--series", str(series), *ASKED)


@pytest.mark.parametrize(
    "later", [["1988-05,999999"], ["1989-01,7", "1988-12,-5"], ["1988-06,not yet counted"], []]
)
def test_no_row_after_the_month_is_looked_at(ask: Ask, series: Path, later: list[str]) -> None:
    before = ask("outlook", "--series", str(series), *ASKED)
    known = [row for row in whole() if row < "1988-05"]
    series.write_text(table(later + known[::-1]))
    assert ask("outlook", "--series", str(series), *ASKED) == before


def test_a_table_from_a_spreadsheet_is_read(ask: Ask, series: Path) -> None:
    before = ask("outlook", "--series", str(series), *ASKED)
    rows = [row.replace(",", ",Moscow,") for row in whole()]
    text = table([*rows, ",,"], "Month , Place, COUNT")
    series.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert ask("outlook", "--series", str(series), *ASKED) == before


def test_thousands_may_be_marked(ask: Ask, series: Path) -> None:
    series.write_text(table(['1988-01,"1,250"', "1988-02,12.5"]))
    told = ask("outlook", "--series", str(series), *ASKED[:4], "--target", "15,000")
    assert told["year_to_date"] == 1262.5
    assert told["rate_required"] == pytest.approx(13_737.5 / 10)


def test_an_empty_count_is_a_month_not_known(ask: Ask, series: Path) -> None:
    rows = [row if not row.startswith("1988-02") else "1988-02," for row in whole()]
    series.write_text(table(rows))
    assert ask("outlook", "--series", str(series), *ASKED)["note"].startswith(
        "February is not known and is projected like the months to come."
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "line 1: The table is empty. Begin it with the columns month and count."),
        ("month;count\n1988-01;5\n", "line 1: The cells are not separated by commas. "),
        ("month,number\n1988-01,5\n", "line 1: The column “count” is missing. "),
        ("month,count,count\n", "line 1: The column “count” stands there twice. "),
        ("month,count\n1988-01,-5\n", "line 2: “-5” is below nothing. "),
        ("month,count\n\n1988-01,few\n", "line 3: “few” is no number. "),
        ("month,count\n1988-01,nan\n", "line 2: “nan” is no number. "),
        ("month,count\n1988-01,1e3\n", "line 2: “1e3” is no number. "),
        ("month,count\n1988-13,5\n", "line 2: “1988-13” is no month. Write it as 1988-03."),
        ("month,count\n,5\n", "line 2: It names no month. "),
        ("month,count\n1988-01,5\n1988-01,5\n", "line 3: 1988-01 stands in line 2 already. "),
        ("month,count\n1988-01,1,234\n", "line 2: The line has 3 cells, and the first line 2. "),
        ('month,count\n1988-01,"5\n', "line 2: A quotation mark is not closed, "),
    ],
)
def test_each_fault_is_told_with_its_line(ask: Ask, series: Path, text: str, fault: str) -> None:
    series.write_text(text)
    told = ask("outlook", "--series", str(series), *ASKED, status=1)["error"]
    assert told["code"] == "series-refused"
    assert told["sentence"].startswith("One thing is wrong with the series departures.csv;")
    assert [detail for detail in told["details"] if detail.startswith(fault)]


def test_many_faults_are_not_listed_without_end(ask: Ask, series: Path) -> None:
    series.write_text(table([f"1988-01,{'x' * 100}"] + ["1988-01,y"] * 500))
    told = ask("outlook", "--series", str(series), *ASKED, status=1)["error"]
    assert told["sentence"].startswith("501 things are wrong")
    assert len(told["details"]) == 21
    assert told["details"][-1] == "481 more of the kind follow."
    assert all(len(detail) < 200 for detail in told["details"])


def test_what_is_not_text_is_told_by_line(ask: Ask, series: Path) -> None:
    series.write_bytes(b"month,count,note\n1988-01,5,M\xfcller\n")
    told = ask("outlook", "--series", str(series), *ASKED, status=1)["error"]
    assert told["details"] == [
        "line 2: The line is not text in UTF-8. Save the file as text in UTF-8."
    ]


def test_a_file_that_is_not_there_and_a_folder(ask: Ask, tmp_path: Path) -> None:
    for name, code in ((tmp_path / "none.csv", "file-not-found"), (tmp_path, "file-is-folder")):
        assert ask("outlook", "--series", str(name), *ASKED, status=1)["error"]["code"] == code


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--year", "1988", "--through", "13", "--target", "5"), "--through"),
        (("--year", "1988", "--through", "4", "--target", "-5"), "is no number from 0 on"),
        (("--year", "1988", "--through", "4", "--target", "many"), "is no number from 0 on"),
        (("--year", "1988", "--through", "4"), "--target"),
    ],
)
def test_wrong_usage_is_told(ask: Ask, series: Path, words: tuple[str, ...], said: str) -> None:
    told = ask("outlook", "--series", str(series), *words, status=2)["error"]
    assert told["code"] == "wrong-usage"
    assert said in told["sentence"]


def test_empty_cells_at_the_end_of_a_line_are_passed_over(ask: Ask, series: Path) -> None:
    before = ask("outlook", "--series", str(series), *ASKED)
    later = ["1988-05,1,234"]
    series.write_text(table([f"{row},," for row in whole() if row < "1988-05"] + later))
    assert ask("outlook", "--series", str(series), *ASKED) == before


ON = ("--as-of", "1988-05-31")


@pytest.mark.usefixtures("desk")
def test_a_condition_of_the_desk_is_answered_as_explain_tells_it(run: Run, ask: Ask) -> None:
    explained = ask("explain", "emigration", *ON)
    told = ask("outlook", "emigration", *ON)
    assert told["condition"] == "emigration"
    for key in ("outlook", "outlook_sentence", "probability"):
        assert told[key] == explained[key]
    assert told["outlook_sentence"]
    said = flat(run("outlook", "emigration", *ON).stdout)
    assert said.startswith("A significant rise in emigration as of 31 May 1988 ")
    assert told["outlook_sentence"] in said


@pytest.mark.usefixtures("desk")
def test_a_condition_without_a_total_says_why_it_has_no_outlook(run: Run) -> None:
    told = flat(run("outlook", "prisoners", *ON).stdout)
    assert "No outlook. It asks for no total of a period" in told
    early = flat(run("outlook", "emigration", "--as-of", "1987-01-01").stdout)
    assert "No outlook. Nothing that is known by then tells at what rate it goes." in early


@pytest.mark.usefixtures("desk")
def test_what_is_mixed_up_is_told_in_a_sentence(run: Run, series: Path) -> None:
    assert "Did you mean emigration?" in run("outlook", "emigraton", status=1).stderr
    for words, said in (
        ((), "Name a condition of the desk, or after --series a table of monthly counts."),
        (("emigration", "--year", "1988"), "--year is for a table of monthly counts"),
        (("--series", str(series), *ON), "--as-of is for a condition of the desk"),
        (("--series", str(series), "--year", "1988"), "A table needs --through too."),
    ):
        assert said in flat(run("outlook", *words, status=2).stderr)
