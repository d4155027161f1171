"""What is said of a subject, with its two dates."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run


@pytest.mark.usefixtures("desk")
def test_claims_are_listed_with_when_said_and_known(run: Run, ask: Ask) -> None:
    page = run("claims", "political_prisoners", "--as-of", "1988-03-31").stdout
    flat = " ".join(page.split())
    assert "under 100 USSR, as reported by United States" in flat
    assert "Known 30 March 1988; when it was said is not noted" in flat
    told = ask("claim", "list", "political_prisoners", "--as-of", "1988-03-31")
    assert {"us-prisoners", "ussr-prisoners"} <= {c["id"] for c in told["claims"]}


@pytest.mark.usefixtures("desk")
def test_what_is_not_in_force_stands_beneath_with_the_reason(run: Run, ask: Ask) -> None:
    told = ask("claims", "jewish_emigration", "--as-of", "1988-08-05")
    why = {aside["id"]: aside["why"] for aside in told["set_aside"]}
    assert "corrected by National Conference on Soviet Jewry" in why["ncsj-1988-07-first"]
    page = run("claims", "jewish_emigration", "--as-of", "1988-08-05").stdout
    assert page.index("Not in force") < page.index("[ncsj-1988-07-first]")


@pytest.mark.usefixtures("desk")
def test_without_a_subject_the_subjects_are_listed(run: Run, ask: Ask) -> None:
    told = ask("claims")["subjects"]
    assert {"id": "hard_cases", "title": "The hard cases", "claims": 1} in told
    assert "The hard cases: 1 claim" in run("claims").stdout


@pytest.mark.usefixtures("desk")
def test_an_unknown_subject_is_refused_with_a_suggestion(ask: Ask) -> None:
    told = ask("claims", "prisners", status=1)["error"]
    assert told["code"] == "subject-not-found"
    assert "political_prisoners" in told["remedy"]
    assert "claim list" in ask("claims", "zzz", status=1)["error"]["remedy"]
