"""Whom the numbers count, as it is printed."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run


@pytest.mark.usefixtures("desk")
def test_every_population_with_its_relations(run: Run, ask: Ask) -> None:
    page = run("populations", "--as-of", "1988-03-31").stdout
    assert page.startswith("Whom the numbers count")
    flat = " ".join(page.split())
    assert "Stands for it “Political and religious prisoners, as the USSR draws them” (by" in flat
    told = ask("populations", "--as-of", "1988-03-31")["populations"]
    by_id = {one["id"]: one for one in told}
    assert by_id["hard_cases"]["part_of"] == ["political_prisoners"]
    assert "jewish_via_bucharest" in by_id["jewish_emigration"]["parts"]


@pytest.mark.usefixtures("desk")
def test_one_population_and_what_is_not_known_of_it(run: Run, ask: Ask) -> None:
    page = " ".join(
        run("populations", "political_prisoners_ussr", "--as-of", "1988-03-31").stdout.split()
    )
    assert (
        "Taken for “Political and religious prisoners, as the United States draws them” (by "
        "Kampelman, 30 March 1988): The memorandum sets the two figures side by side" in page
    )
    assert "Not known how it relates to “Jewish prisoners of conscience" in page
    one = ask("populations", "political_prisoners_ussr", "--as-of", "1988-03-31")
    assert one["taken_for"][0]["population"] == "political_prisoners"
    assert one["claims"] == ["ussr-prisoners"]
    early = ask("populations", "political_prisoners_ussr", "--as-of", "1988-03-29")
    assert early["taken_for"] == []


@pytest.mark.usefixtures("desk")
def test_a_slip_is_answered_with_the_nearest_name(ask: Ask) -> None:
    told = ask("populations", "jewish_emigraton", status=1)["error"]
    assert (told["code"], told["remedy"]) == (
        "population-not-found",
        "Did you mean jewish_emigration?",
    )


@pytest.mark.usefixtures("fresh")
def test_a_desk_without_any_says_so(run: Run) -> None:
    assert "The dossier declares no population" in run("populations").stdout
