"""The printed answer and its object."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run

DAY = ("--as-of", "31 March 1988")


@pytest.mark.usefixtures("desk")
def test_the_answer_of_31_march_1988_reads_as_a_page(run: Run) -> None:
    lines = run("status", *DAY).stdout.splitlines()
    assert lines[0].startswith("May we agree to a human rights conference in Moscow?")
    assert lines[0].endswith("as of 31 March 1988")
    assert len(lines[0]) == 100
    assert lines[1].startswith("No. Four conditions are not met, one rests on assurances only,")
    board = "\n".join(lines)
    assert "not met        Release of all political and religious prisoners" in board
    assert "They differ on the figure, not on the verdict." in " ".join(board.split())
    assert "A significant rise in emigration (our reading: 15,000" in board
    assert "Doc. 106, p. 313" in board
    assert board.index("not met        ") < board.index("assured only   ")
    assert board.index("assured only   ") < board.index("undetermined   ")
    assert "Not counted in the answer:" in lines
    assert "10 percent" in lines[-1]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("columns", ["40", "80", "100", "120"])
def test_it_fits_every_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run("status", *DAY).stdout.splitlines()
    assert max(map(len, lines)) <= min(int(columns), 100)


@pytest.mark.usefixtures("desk")
def test_the_object_keeps_the_contract(ask: Ask) -> None:
    told = ask("status", *DAY)
    assert list(told) == [
        "question", "answer", "sentence", "as_of", "known_by", "tolerance", "conditions",
    ]  # fmt: skip
    assert told["answer"] == "no"
    assert told["as_of"] == told["known_by"] == "1988-03-31"
    assert told["tolerance"] == 0.1
    by_id = {condition["id"]: condition for condition in told["conditions"]}
    prisoners = by_id["prisoners"]
    assert prisoners["verdict"] == "not met"
    assert prisoners["by"] == {"ours": "not met", "theirs": "not met"}
    keys = (
        "id title words expression required verdict by treatment treatment_stage condition_stage "
        "dissent outlook questions sentence claims"
    ).split()
    assert set(keys) <= prisoners.keys()
    assert by_id["afghanistan"]["treatment_stage"] == "proposed"


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("party", ["theirs", "USSR", "ussr"])
def test_one_side_alone(run: Run, ask: Ask, party: str) -> None:
    told = ask("status", *DAY, "--by", party)
    assert told["party"] == {"id": "theirs", "title": "USSR"}
    by_id = {condition["id"]: condition for condition in told["conditions"]}
    assert by_id["prisoners"]["verdict"] == "not met"
    assert by_id["prisoners"]["by"] == {"theirs": "not met"}
    assert "about 300" not in by_id["prisoners"]["sentence"]
    silent = by_id["bilateral_cases"]
    assert silent["silent"]
    assert (silent["verdict"], silent["verdict_over_all"]) == ("undetermined", "not met")
    page = run("status", *DAY, "--by", party).stdout
    assert "By the claims of one side alone: USSR." in page
    assert "silent         Resolution of our bilateral cases" in page


@pytest.mark.usefixtures("desk")
def test_a_party_that_nobody_knows_is_refused_with_a_suggestion(ask: Ask) -> None:
    told = ask("status", *DAY, "--by", "USRS", status=1)["error"]
    assert told["code"] == "party-not-found"
    assert told["remedy"] == "Did you mean USSR?"


@pytest.mark.usefixtures("desk")
def test_a_month_stands_for_its_last_day_and_the_days_are_named(run: Run) -> None:
    head = run("status", "--as-of", "March 1988", "--known-by", "5 April 1988").stdout
    assert "as of 31 March 1988, known by 5 April 1988" in " ".join(head.split())


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("typed", "share"), [("10%", 0.1), ("25 percent", 0.25), ("0.05", 0.05), ("0", 0.0)]
)
def test_a_tolerance_is_read_and_stands_in_the_answer(ask: Ask, typed: str, share: float) -> None:
    assert ask("status", *DAY, "--tolerance", typed)["tolerance"] == share


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("typed", ["10", "-1%", "much", "100%", "nan"])
def test_what_is_no_tolerance_is_refused(ask: Ask, typed: str) -> None:
    told = ask("status", *DAY, f"--tolerance={typed}", status=1)["error"]
    assert told["code"] == "tolerance-not-understood"


@pytest.mark.usefixtures("fresh")
def test_an_empty_desk_answers_too(run: Run, ask: Ask) -> None:
    assert ask("status", *DAY)["answer"] == "not yet known"
    assert "No conditions have been set." in run("status", *DAY).stdout


def test_an_invented_dossier_says_so(run: Run) -> None:
    page = run("demo", "exit-visas-fictional", "--no-serve").stdout
    assert "This dossier is fictional" in page
