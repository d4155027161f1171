"""What each side gave, got, offered and sought, told for a day."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cli.command_line import Ask, Run

DAY = ("--as-of", "1988-03-31")


def lines(answer: dict[str, Any], bargain: str) -> dict[str, list[str]]:
    return {
        side["title"]: [line["id"] for line in side[bargain]]
        for basket in answer["baskets"]
        for side in basket["sides"]
        if side[bargain]
    }


@pytest.mark.usefixtures("desk")
def test_the_balance_of_1981_is_what_the_memorandum_says(run: Run, ask: Ask) -> None:
    assert ask("balance", "--as-of", "1981-06-07")["baskets"] == []
    sheet = ask("balance", "--as-of", "1981-06-08")
    assert [basket["basket"] for basket in sheet["baskets"]] == ["human rights", "security"]
    assert lines(sheet, "offered") == {"United States": ["balance-offered"]}
    assert lines(sheet, "sought")["USSR"] == ["cde-sought"]
    assert lines(sheet, "gave") == {}
    said = run("balance", "--as-of", "1981-06-08").stdout
    assert "constituting part of the balance in" in said
    assert "proposed among ourselves" in said
    assert "Doc. 49, p. 154, para. 2" in said


@pytest.mark.usefixtures("desk")
def test_figures_stand_in_the_words_of_whoever_said_them(ask: Ask) -> None:
    sheet = ask("balance", "--basket", "Human Rights", *DAY)
    assert [basket["basket"] for basket in sheet["baskets"]] == ["human rights"]
    ours = sheet["baskets"][0]["sides"][0]["sought"]
    prisoners = next(line for line in ours if line["id"] == "prisoners-sought")
    assert prisoners["figures"] == ["“under 100” (USSR)", "“about 300” (United States)"]
    assert prisoners["claims"] == ["ussr-prisoners", "us-prisoners"]
    assert prisoners["conditions"] == ["prisoners", "hard_cases"]
    assert prisoners["stage"] == "proposed"


@pytest.mark.usefixtures("desk")
def test_a_line_is_entered_and_ended_and_earlier_days_stay_as_they_were(run: Run, ask: Ask) -> None:
    before = ask("balance", *DAY)
    entered = ask("balance", "add", "--basket", "human rights", "--side", "USSR", "--gave",
                  "exit permits for ten families", "--since", "12 April 1988", "--source",
                  "Embassy Moscow, 13 April 1988", "--claim", "openness-assured")  # fmt: skip
    assert (entered["side"], entered["figures"]) == ("theirs", ["“general assurances” (USSR)"])
    ended = run("balance", "end", "conference-sought", "--on", "1989-01-04").stdout
    assert "“a human rights conference in Moscow” is no longer so, 4 January 1989." in ended
    assert ask("balance", *DAY) == before
    assert lines(ask("balance", "--as-of", "1988-04-12"), "gave") == {"USSR": [entered["id"]]}
    later = ask("balance", "--as-of", "1989-01-04")
    assert [line["id"] for line in later["ceased"]] == ["conference-sought"]
    assert "No longer so" in run("balance", "--as-of", "1989-01-04").stdout


@pytest.mark.usefixtures("desk")
def test_what_cannot_stand_is_refused(ask: Ask, run: Run) -> None:
    near = ask("balance", "--basket", "securty", *DAY, status=1)["error"]
    assert (near["code"], near["remedy"]) == ("basket-not-found", "Did you mean security?")
    add = ("balance", "add", "--basket", "security", "--side", "USSR")
    assert "Say one of" in run(*add, "--since", "1988", status=2).stderr
    assert "Say one of" in run(*add, "--gave", "a", "--got", "b", status=2).stderr
    assert ask(*add, "--gave", "a", status=1)["error"]["code"] == "date-missing"
    wrong = (*add[:-1], "USRR", "--gave", "a", "--since", "1988")
    assert ask(*wrong, status=1)["error"]["code"] == "side-unknown"
    claim = (*add, "--gave", "a", "--since", "1988", "--claim", "us-prisonrs")
    assert ask(*claim, status=1)["error"]["code"] == "claim-not-found"
    assert ask("balance", "end", "cde", "--on", "1988", status=1)["error"]["code"] == (
        "line-unknown"
    )
