"""Whose turn it is: what waits for an office, a person, a decision, a report."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import memoranda
from tests.cli.command_line import Ask, Run


@pytest.fixture
def papers(fresh: Path) -> None:
    """Four memoranda: in hand, submitted, marked, and tasked."""
    memoranda.begin(fresh)


def waiting(ask: Ask, who: str, day: str = "1981-07-15") -> dict[str, list[str]]:
    told = ask("memo", "list", "--for", who, "--as-of", day)["memoranda"]
    return {each["id"]: [need["need"] for need in each["waiting"]] for each in told}


@pytest.mark.usefixtures("papers")
def test_each_sees_what_waits_for_him(ask: Ask) -> None:
    assert waiting(ask, "EUR") == {"lunch": ["to clear"]}
    assert waiting(ask, "Clark") == {
        "madrid": ["to decide", "to decide"],
        "kampelman": ["to decide", "to decide"],
    }
    assert waiting(ask, "Secretary of State") == waiting(ask, "Clark")
    assert waiting(ask, "Stoessel") == {"dobrynin": ["to follow up"]}
    assert waiting(ask, "Simon") == {}
    # Before they were asked, the drafter had the papers in hand, and their offices to clear them.
    assert set(waiting(ask, "EUR", "1981-07-01")) == {"lunch", "madrid", "kampelman", "dobrynin"}
    assert waiting(ask, "Simon", "1981-07-08") == {
        "madrid": ["to draft"],
        "kampelman": ["to draft"],
        "dobrynin": ["to draft"],
    }


@pytest.mark.usefixtures("papers")
def test_the_overdue_stand_first(run: Run, ask: Ask) -> None:
    told = ask("memo", "list", "--as-of", "1981-07-21")["memoranda"]
    assert [each["id"] for each in told] == ["kampelman", "madrid", "lunch", "dobrynin"]
    assert told[0]["waiting"][0]["overdue"] is True
    said = run("memo", "list", "--as-of", "1981-07-21", "--need", "decide").stdout
    assert "due 20 July 1981 and overdue" in said
    assert "dobrynin" not in said


@pytest.mark.usefixtures("papers")
def test_the_list_is_narrowed_by_state(ask: Ask) -> None:
    def ids(*words: str) -> list[str]:
        told = ask("memo", "list", *words, "--as-of", "1981-07-15")["memoranda"]
        return [each["id"] for each in told]

    assert ids("--state", "with-principal") == ["kampelman"]
    assert ids("--state", "clearing", "--state", "draft") == ["lunch"]
    assert ids("--kind", "briefing") == []
