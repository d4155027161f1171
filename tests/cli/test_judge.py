"""A named person's verdict."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run

WORDS = ("--by", "Schifter", "--on", "2 April 1988", "--because", "Nothing has moved.")


def found(ask: Ask, day: str) -> dict[str, object]:
    conditions = ask("status", "--as-of", day)["conditions"]
    return next(c for c in conditions if c["id"] == "secrecy_refusals")


@pytest.mark.usefixtures("desk")
def test_a_judgement_counts_from_its_day_and_both_verdicts_are_shown(run: Run, ask: Ask) -> None:
    told = run("judge", "secrecy_refusals", "not met", *WORDS).stdout
    assert "Schifter judges" in told
    assert "undetermined" in told
    assert found(ask, "1988-04-01")["verdict"] == "undetermined"
    later = found(ask, "1988-04-02")
    assert (later["verdict"], later["computed_verdict"]) == ("not met", "undetermined")
    assert "Nothing has moved" in str(later["sentence"])


@pytest.mark.usefixtures("desk")
def test_verdicts_are_words_of_the_rules(ask: Ask, run: Run) -> None:
    assert ask("judge", "secrecy_refusals", "Not_Met", *WORDS)["verdict"] == "not met"
    assert (
        "Did you mean “partly met”?"
        in run("judge", "secrecy_refusals", "partly", *WORDS, status=2).stderr
    )


@pytest.mark.usefixtures("desk")
def test_a_condition_that_is_not_there(ask: Ask) -> None:
    assert ask("judge", "secrecy", "met", *WORDS, status=1)["error"]["code"] == (
        "condition-not-found"
    )


@pytest.mark.usefixtures("desk")
def test_reasons_are_wanted(run: Run) -> None:
    assert "--because" in run("judge", "secrecy_refusals", "met", "--by", "x", "--on", "1988",
                              status=2).stderr  # fmt: skip


@pytest.mark.usefixtures("desk")
def test_a_verdict_is_taken_back_and_the_claims_speak_again(run: Run, ask: Ask) -> None:
    ask("judge", "prisoners", "met", "--by", "Schifter", "--on", "2 April 1988", "--because",
        "They say so.", "--document", "doc-106", "--passage", "4")  # fmt: skip
    assert ask("explain", "prisoners", "--as-of", "1988-04-03")["verdict"] == "met"
    back = ("judge", "prisoners", "withdrawn", "--by", "Schifter", "--on", "10 May 1988",
            "--because", "They do not.")  # fmt: skip
    told = run(*back).stdout
    assert "Schifter takes back the verdict met" in " ".join(told.split())
    assert ask("explain", "prisoners", "--as-of", "1988-05-09")["verdict"] == "met"
    assert ask("explain", "prisoners", "--as-of", "1988-05-10")["verdict"] == "not met"
    shown = " ".join(run("condition", "show", "prisoners", "--as-of", "1988-05-10").stdout.split())
    assert "Judged met by Schifter, 2 April 1988: They say so." in shown
    assert "The verdict met is taken back by Schifter, 10 May 1988: They do not." in shown


@pytest.mark.usefixtures("desk")
def test_where_nobody_judged_nothing_is_taken_back(ask: Ask) -> None:
    words = ("judge", "prisoners", "withdrawn", "--by", "A", "--on", "1988-05-10", "--because", "x")
    assert ask(*words, status=1)["error"]["code"] == "nothing-to-withdraw"
