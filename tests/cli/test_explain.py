"""The reasons, down to claims, quotations, papers and pages; and any expression."""

from __future__ import annotations

import re

import pytest

from tests.cli.command_line import Ask, Run

JULY = "flow(jewish_emigration, 1988-07) >= 1500"


@pytest.mark.usefixtures("desk")
def test_a_condition_is_opened_down_to_its_passages(run: Run) -> None:
    page = run("explain", "prisoners", "--as-of", "31 March 1988").stdout
    flat = " ".join(page.split())
    assert "stock(political_prisoners) = 0" in page
    assert "United States: not met" in page
    assert "USSR, as reported by United States; stock, fact" in flat
    assert "“the Soviets say under 100” Doc. 106, p. 313, para. 4" in page
    assert "Set aside" in page
    assert "Over all: not met" in page


@pytest.mark.usefixtures("desk")
def test_treatment_dissent_and_questions_stand_in_it(run: Run) -> None:
    flat = " ".join(run("explain", "afghanistan", "--as-of", "31 March 1988").stdout.split())
    assert "Assumed: proposed by Kampelman, 30 March 1988." in flat
    assert "Whitehead dissents, 31 March 1988: “I’d continue to include this" in flat
    flat = " ".join(run("explain", "emigration", "--as-of", "31 March 1988").stdout.split())
    assert "Whitehead, 31 March 1988: Should we indicate" in flat
    assert "Jewish emigration only: undetermined (flow(jewish_emigration, 1988) >= 15000)" in flat


@pytest.mark.usefixtures("desk")
def test_the_object_holds_every_claim_whole(ask: Ask) -> None:
    told = ask("explain", "prisoners", "--as-of", "1988-03-31")
    assert told["tree"]["inside"]
    assert all({"claim", "why"} <= aside.keys() for aside in told["set_aside"])
    theirs = next(c for c in told["claims"] if c["side"] == "theirs")
    assert (theirs["as_said"], theirs["high"], theirs["high_open"]) == ("under 100", 100, True)
    assert (theirs["document"], theirs["passage"], theirs["page"]) == ("doc-106", "4", "313")
    assert theirs["quote"] == "the Soviets say under 100"


@pytest.mark.usefixtures("desk")
def test_many_claims_set_aside_are_counted_unless_all_are_asked_for(run: Run) -> None:
    words = ("explain", "emigration", "--as-of", "1988-12-31")
    short, whole = run(*words).stdout, run(*words, "--all").stdout
    assert "Add --all to see every one." in short
    assert len(whole.splitlines()) > len(short.splitlines())
    assert not re.search(r"- and \d+ more", whole)


@pytest.mark.usefixtures("desk")
def test_two_clocks(ask: Ask) -> None:
    early = ask("assess", JULY, "--as-of", "1988-12-31", "--known-by", "1988-08-02")
    late = ask("assess", JULY, "--as-of", "1988-12-31", "--known-by", "1988-08-05")
    assert (early["verdict"], late["verdict"]) == ("met", "not met")
    assert "1,698" in early["sentence"]
    assert "1,378" in late["sentence"]
    assert (early["as_of"], early["known_by"]) == ("1988-12-31", "1988-08-02")
    assert "id" not in early


@pytest.mark.usefixtures("desk")
def test_what_is_entered_later_changes_no_earlier_answer(run: Run, ask: Ask) -> None:
    words = ("assess", JULY, "--as-of", "1988-12-31", "--known-by", "1988-08-05")
    before = ask(*words)
    run("claim", "correct", "ncsj-1988-07", "--as-said", "1,600", "--said-on", "9 August 1988",
        "--source", "A later letter")  # fmt: skip
    assert ask(*words) == before
    assert ask(*words[:-1], "1988-08-09")["verdict"] == "met"


@pytest.mark.usefixtures("desk")
def test_an_expression_has_its_own_heading(run: Run) -> None:
    page = run("assess", JULY, "--as-of", "1988-12-31", "--known-by", "1988-08-02").stdout
    assert page.startswith(JULY)
    assert "Standing" not in page


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("expression", "meant", "caret"),
    [
        ("stok(political_prisoners) = 0", "Did you mean stock?", "    ^^^^"),
        ("stock(political_prisoner) = 0", "Did you mean political_prisoners?", "          ^"),
    ],
)
def test_a_slip_is_shown_with_a_caret(
    run: Run, ask: Ask, expression: str, meant: str, caret: str
) -> None:
    lines = run("assess", expression, status=1).stderr.splitlines()
    assert f"    {expression}" in lines
    assert any(line.startswith(caret) and not line.strip("^ ") for line in lines)
    assert meant in lines
    told = ask("assess", expression, status=1)["error"]
    assert told["remedy"] == meant
    assert told["details"][0] == expression


@pytest.mark.usefixtures("desk")
def test_a_condition_that_is_not_there_is_refused_with_a_suggestion(ask: Ask) -> None:
    told = ask("explain", "prisonrs", status=1)["error"]
    assert (told["code"], told["remedy"]) == ("condition-not-found", "Did you mean prisoners?")


@pytest.mark.usefixtures("desk")
def test_the_reading_that_was_settled_is_shown_and_how_the_rule_was_set(run: Run) -> None:
    run("condition", "answer", "emigration", "--reading", "Jewish emigration only",
        "--by", "Shultz", "--on", "12 April 1988", "--because", "the note says so")  # fmt: skip
    lines = run("explain", "emigration", "--as-of", "12 April 1988").stdout.splitlines()
    assert "             flow(jewish_emigration, 1988) >= 15000" in lines
    assert "As set       flow(emigration, 1988) >= 15000" in lines
    before = run("explain", "emigration", "--as-of", "11 April 1988").stdout
    assert "As set" not in before
