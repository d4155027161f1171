"""Who held which office on a day, and who acted in it."""

from __future__ import annotations

import pytest

from tests.cli.command_line import Ask, Run

HOLD = ("office", "hold", "Secretary of State")


@pytest.mark.usefixtures("fresh")
def test_who_acts_stands_before_the_incumbent_and_only_for_his_days(run: Run, ask: Ask) -> None:
    run(*HOLD, "Haig", "--since", "1981-01-22", "--until", "1982-07-05")
    told = run(*HOLD, "Clark", "--acting-for", "Haig", "--since", "13 June 1981", "--until",
               "25 June 1981", "--source", "The log").stdout  # fmt: skip
    assert "Clark, acting for Haig, from 13 June 1981 to 25 June 1981." in " ".join(told.split())

    def held(day: str) -> list[tuple[str, str]]:
        (office,) = ask("offices", "the acting secretary of state", "--as-of", day)["offices"]
        return [(each["holder"], each["capacity"]) for each in office["holders"]]

    assert held("1981-06-18") == [("Clark", "acting"), ("Haig", "incumbent")]
    assert held("1981-06-26") == [("Haig", "incumbent")]
    assert held("1982-07-06") == []
    assert "Nobody is noted for that day." in run("offices", "--as-of", "1990-01-01").stdout


@pytest.mark.usefixtures("fresh")
def test_an_end_is_added_by_a_later_record(run: Run, ask: Ask) -> None:
    run(*HOLD, "Haig", "--since", "1981-01-22")
    run(*HOLD, "Haig", "--since", "1981-01-22", "--until", "1982-07-05")
    (office,) = ask("offices", "--as-of", "1983-01-01")["offices"]
    assert office["holders"] == []


@pytest.mark.usefixtures("fresh")
def test_what_is_known_later_is_not_told_before(run: Run, ask: Ask) -> None:
    run(*HOLD, "Haig", "--since", "1981-01-22", "--known-on", "1 March 1981")
    assert ask("offices", "--as-of", "1981-02-01")["offices"] == []
    assert ask("offices", "--as-of", "1981-03-01")["offices"][0]["holders"][0]["holder"] == "Haig"


@pytest.mark.usefixtures("fresh")
def test_a_slip_in_an_office_is_asked_about(run: Run) -> None:
    run(*HOLD, "Haig", "--since", "1981-01-22")
    slip = run("office", "hold", "Secretary of Sate", "Haig", "--since", "1981-01-22", status=1)
    assert "Did you mean Secretary of State?" in slip.output
    assert "Did you mean" in run("offices", "Secretry of State", status=1).output
    run("office", "hold", "Secretary of Sate", "Haig", "--since", "1981-01-22", "--new")
