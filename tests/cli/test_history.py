"""History and comparison as they are typed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.cli.command_line import Ask, Run

pytestmark = pytest.mark.usefixtures("desk")


def rows(run: Run, *words: str) -> list[dict[str, Any]]:
    told = json.loads(run("history", *words, "--json").stdout)
    assert isinstance(told, list)
    return told


def test_a_history_as_machines_read_it(run: Run) -> None:
    told = rows(run, "prisoners", "--from", "1988-01-01", "--to", "1989-12-31")
    assert [row["date"] for row in told] == ["1988-01-01", "1988-03-30", "1989-03-31"]
    assert told[1]["by"] == {"ours": "not met", "theirs": "not met"}
    assert told[0]["treatment"] is None
    assert {"us-prisoners", "ussr-prisoners"} <= set(told[1]["because"])
    assert set(told[0]) >= {"date", "verdict", "treatment", "by", "because"}


def test_a_treatment_with_its_stage(run: Run) -> None:
    told = rows(run, "afghanistan", "--to", "1988-12-31")
    assert told[0]["treatment"] == "assumed, proposed"
    assert "afghanistan/treatment-1" in told[0]["because"]


def test_a_history_in_words(run: Run) -> None:
    text = run("history", "prisoners", "--from", "January 1988", "--to", "1989-12-31").stdout
    assert "Release of all political and religious prisoners" in text
    assert "It turned from undetermined to not met." in text
    assert "is too old to be carried" in text


def test_an_expression_has_a_history_too(run: Run) -> None:
    words = "flow(jewish_emigration, 1988-07) >= 1500"
    text = run("history", words, "--to", "1988-12-31").stdout
    assert "It slid back from met to not met." in text
    assert "correcting “1,698”" in text


def test_the_answer_over_time(run: Run) -> None:
    told = rows(run, "--from", "1988-03-01", "--to", "1989-06-30")
    assert [row["verdict"] for row in told][:2] == ["not yet known", "no"]
    assert told[1]["date"] == "1988-03-30"
    text = run("history", "--from", "1988-03-01", "--to", "1989-06-30").stdout
    assert "Moved: " in text


def test_a_condition_that_is_not_there(ask: Ask) -> None:
    told = ask("history", "prisonrs", status=1)["error"]
    assert told["code"] == "condition-not-found"
    assert "prisoners" in told["remedy"]


def test_days_in_the_wrong_order(ask: Ask) -> None:
    told = ask("history", "prisoners", "--from", "1989-01-01", "--to", "1988-01-01", status=1)
    assert told["error"]["code"] == "days-in-wrong-order"
    told = ask("status", "--as-of", "1988-03-31", "--since", "1988-04-01", status=1)
    assert told["error"]["code"] == "days-in-wrong-order"


def test_two_days_compared(run: Run, ask: Ask) -> None:
    told = ask("compare", "1988-03-31", "1989-02-28")
    assert told["turned_met"] == ["afghanistan"]
    assert told["slid_back"] == []
    assert (told["then"]["as_of"], told["now"]["as_of"]) == ("1988-03-31", "1989-02-28")
    afghanistan = next(c for c in told["conditions"] if c["id"] == "afghanistan")
    assert (afghanistan["then"]["verdict"], afghanistan["now"]["verdict"]) == (
        "undetermined",
        "met",
    )
    assert afghanistan["because"][-1] == "withdrawal-complete"
    assert [change["date"] for change in afghanistan["changes"]] == ["1988-04-14", "1989-02-15"]
    assert ask("compare", "1989-02-28", "1988-03-31") == told
    text = run("compare", "31 March 1988", "28 February 1989").stdout
    assert "Turned met" in text
    assert "It was undetermined and is met." in text


def test_nothing_moved(run: Run) -> None:
    text = run("compare", "1988-04-01", "1988-04-02").stdout
    assert "Nothing moved: every condition is as it was." in text


def test_known_then_and_known_later(ask: Ask, run: Run) -> None:
    told = ask("compare", "1988-08-03", "--known-by", "1988-08-05")
    emigration = next(c for c in told["conditions"] if c["id"] == "emigration")
    assert "ncsj-1988-07" in emigration["because"]
    assert told["then"]["as_of"] == told["now"]["as_of"] == "1988-08-03"
    text = run("compare", "1988-08-03", "--known-by", "1988-08-05").stdout
    assert "7,456" in text
    assert "not at least 7,776" in text
    refused = ask("compare", "1988-08-03", "1988-08-05", "--known-by", "1988-08-05", status=1)
    assert refused["error"]["code"] == "two-days-and-known-by"
    refused = ask("compare", "1988-08-03", "--known-by", "1988-08-01", status=1)
    assert refused["error"]["code"] == "known-by-before-the-day"


def test_status_tells_what_has_moved(run: Run, ask: Ask) -> None:
    text = run("status", "--as-of", "1989-02-28", "--since", "31 March 1988").stdout
    assert "What has moved since 31 March 1988" in text
    assert "It was undetermined and is met." in text
    told = ask("status", "--as-of", "1989-02-28", "--since", "1988-03-31")
    assert told["since"]["turned_met"] == ["afghanistan"]
    assert "since" not in ask("status", "--as-of", "1989-02-28")
