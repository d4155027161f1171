"""`finalact what-if` over the example: what turns, and nothing is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run

DAY = ("--as-of", "31 March 1988")
NONE_LEFT = 'stock(political_prisoners) = 0 by "USSR"'


def test_a_supposition_turns_a_condition_and_the_desk_stays_as_it_is(
    desk: Path, ask: Ask, run: Run
) -> None:
    before = desk.read_bytes()
    told = ask("what-if", *DAY, "--suppose", NONE_LEFT)
    turned = {turn["id"]: turn["after"]["verdict"] for turn in told["turns"]}
    assert turned["prisoners"] == "disputed"
    assert (told["answer_before"], told["answer_after"]) == ("no", "no")
    assert desk.read_bytes() == before
    said = " ".join(run("what-if", *DAY, "--suppose", NONE_LEFT).stdout.split())
    assert "turns from not met to disputed" in said
    assert said.endswith("Nothing was written.")


@pytest.mark.usefixtures("desk")
def test_every_condition_supposed_met_makes_the_answer_yes(ask: Ask) -> None:
    supposed = [
        'state(afghanistan_withdrawal) = "under way" by USSR',
        'stock(political_prisoners) = 0 by "United States"',
        NONE_LEFT,
        'stock(hard_cases) = 0 by "United States"',
        'stock(bilateral_cases) = 0 by "United States"',
        'state(openness_and_access) = "secured" by "United States"',
    ]
    words = [word for text in supposed for word in ("--suppose", text)]
    treated = ["emigration=waived", "secrecy_refusals=waived", "alliance_consensus=waived"]
    words += [word for text in treated for word in ("--treat", text)]
    told = ask("what-if", *DAY, *words)
    assert told["answer_after"] == "yes"
    assert all(each["plays_a_part"] for each in told["suppositions"])


@pytest.mark.usefixtures("desk")
def test_one_condition_alone(ask: Ask, run: Run) -> None:
    told = ask("what-if", "hard_cases", *DAY, "--suppose", NONE_LEFT)
    assert told["conditions"] == ["hard_cases"]
    assert (
        "Did you mean hard_cases?"
        in run("what-if", "hard_case", *DAY, "--suppose", NONE_LEFT, status=1).output
    )


@pytest.mark.usefixtures("desk")
def test_what_is_about_a_later_day_plays_no_part_and_is_told(run: Run) -> None:
    text = 'flow(emigration, 1988-04) = 1500 by "United States"'
    said = " ".join(run("what-if", *DAY, "--suppose", text).stdout.split())
    assert "Nothing turns; the answer stays no." in said
    assert "plays no part: its period was not over (April 1988)" in said


@pytest.mark.usefixtures("desk")
def test_claims_of_a_table_may_be_supposed(tmp_path: Path, ask: Ask, run: Run) -> None:
    table = tmp_path / "supposed.csv"
    table.write_text(
        "subject,attribute,as_said,speaker,population\n"
        "political_prisoners,stock,none,USSR,political_prisoners_ussr\n"
    )
    told = ask("what-if", *DAY, "--claims", str(table))
    assert told["turns"][0]["id"] == "prisoners"
    table.write_text("subject,attribute,as_said,speaker\npolitical_prisoners,stock,a lot,USSR\n")
    said = " ".join(run("what-if", *DAY, "--claims", str(table), status=1).output.split())
    assert "supposed.csv, line 2" in said
    assert "gives no figure that the desk can read" in said
    assert "There is no file" in run("what-if", *DAY, "--claims", "no.csv", status=1).output


@pytest.mark.usefixtures("desk")
def test_a_table_without_days_stands_in_place_of_what_was_said_that_day(
    ask: Ask, tmp_path: Path
) -> None:
    table = tmp_path / "supposed.csv"
    table.write_text("subject,attribute,as_said,speaker\npolitical_prisoners,stock,none,USSR\n")
    typed = ("--suppose", 'stock(political_prisoners) = "none" by USSR')
    on = ("--as-of", "30 March 1988")
    by_table, by_words = (
        ask("what-if", "prisoners", *on, *words) for words in (("--claims", str(table)), typed)
    )
    assert by_table["turns"] == by_words["turns"]
    assert by_table["turns"][0]["after"]["by"]["theirs"] == "met"


@pytest.mark.usefixtures("desk")
def test_a_slip_is_shown_where_it_stands(run: Run) -> None:
    said = run("what-if", *DAY, "--suppose", 'stock(hard_case) = 0 by "USSR"', status=1).output
    assert "^^^^^^^^^" in said
    assert "Did you mean hard_cases?" in said
    said = run("what-if", *DAY, "--suppose", "stock(hard_cases) = 0 by USRS", status=1).output
    assert "Did you mean USSR?" in said


@pytest.mark.usefixtures("desk")
def test_nothing_supposed_is_wrong_usage(run: Run) -> None:
    assert "Say what is supposed" in run("what-if", *DAY, status=2).output


@pytest.mark.usefixtures("desk")
def test_a_supposition_in_another_unit_or_with_a_slip_is_refused(ask: Ask) -> None:
    for words, code in (
        ("50 families", "unit-otherwise"),
        ("fewr than 30", "figure-not-understood"),
    ):
        supposed = f'stock(political_prisoners) = "{words}" by "USSR"'
        assert ask("what-if", *DAY, "--suppose", supposed, status=1)["error"]["code"] == code
