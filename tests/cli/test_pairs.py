"""Figures beside each other, as they are typed and printed."""

from __future__ import annotations

import json

import pytest

from tests.cli.command_line import Ask, Run

EXPLAINED = (
    "A third figure explains it: 8,011 and 144 for “Jews leaving the USSR by way of Bucharest”"
)


@pytest.mark.usefixtures("desk")
def test_two_governments_figures_for_the_prisoners_clash(run: Run) -> None:
    page = run("pairs", "political_prisoners", "--as-of", "31 March 1988").stdout
    flat = " ".join(page.split())
    assert "One clash and two pairs of different populations." in flat
    assert (
        "United States gives about 300 and USSR (as reported by United States) gives under 100"
        in (flat)
    )
    assert "[ussr-prisoners, us-prisoners]" in flat
    assert "Add --all to see every pair" in flat


@pytest.mark.usefixtures("desk")
def test_three_counts_of_a_year_and_what_explains_one_of_them(run: Run) -> None:
    told = run("pairs", "ncsj-1987", "icm-1987", "--as-of", "1988-12-31").stdout
    assert told.startswith("Explained.\n")
    assert EXPLAINED in " ".join(told.split())
    (pair,) = json.loads(
        run("pairs", "ncsj-1987", "icm-1987", "--as-of", "1988-12-31", "--json").stdout
    )
    assert list(pair) == ["one", "other", "verdict", "sentence", "because"]
    assert (pair["one"], pair["other"], pair["verdict"]) == ("ncsj-1987", "icm-1987", "explained")
    assert pair["because"] == ["ucsj-bucharest-1987"]


@pytest.mark.usefixtures("desk")
def test_before_the_third_claim_was_known_nothing_is_explained(run: Run) -> None:
    words = ("pairs", "ncsj-1987", "ucsj-1987", "--json", "--as-of", "1988-12-31")
    assert json.loads(run(*words).stdout)[0]["verdict"] == "clash"
    early = run(*words, "--known-by", "1988-01-04", status=1).stdout
    assert json.loads(early)["error"]["code"] == "pair-not-comparable"


@pytest.mark.usefixtures("desk")
def test_toward_a_population_and_by_one_verdict(run: Run) -> None:
    words = ("pairs", "jewish_emigration", "--as-of", "1988-12-31")
    told = json.loads(run(*words, "--verdict", "revision by the same source", "--json").stdout)
    pairs = {(pair["one"], pair["other"]) for pair in told}
    assert ("ncsj-1988-07-first", "ncsj-1988-07") in pairs
    assert {pair["verdict"] for pair in told} == {"revision by the same source"}
    july = next(pair for pair in told if pair["other"] == "ncsj-1988-07")
    assert july["because"] == ["ncsj-1988-07", "israel-nonjews-1988-07"]


@pytest.mark.usefixtures("desk")
def test_the_whole_desk_and_other_times(run: Run) -> None:
    told = json.loads(run("pairs", "--as-of", "1988-12-31", "--json").stdout)
    assert len({(pair["one"], pair["other"]) for pair in told}) == len(told)
    assert "different periods" not in {pair["verdict"] for pair in told}
    everything = json.loads(
        run("pairs", "political_prisoners", "--all", "--as-of", "1988-12-31", "--json").stdout
    )
    assert "different populations" in {pair["verdict"] for pair in everything}


@pytest.mark.usefixtures("desk")
def test_slips_are_answered(run: Run, ask: Ask) -> None:
    assert ask("pairs", "political_prisners", status=1)["error"]["code"] == "subject-not-found"
    assert "icm-1987" in ask("pairs", "ncsj-1987", "icm-19", status=1)["error"]["remedy"]
    told = ask("pairs", "uk-opposes", "ncsj-1987", status=1)["error"]
    assert told["sentence"] == "“opposes” (uk-opposes) gives no figure."
    assert "Name one subject or population" in run("pairs", "a", "b", "c", status=2).stderr
    assert "Did you mean “clash”?" in run("pairs", "--verdict", "clsh", status=2).stderr
