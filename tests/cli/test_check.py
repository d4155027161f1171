"""Findings, and the exit status that tells whether there are any."""

from __future__ import annotations

from pathlib import Path

import pytest

from finalact.model.finding import Finding
from finalact.view import View
from tests.cli.command_line import Ask, Run

FOUND = [
    Finding("silent-revision", "A figure changed.", "Record a correction.", "claim a", ("a",)),
    Finding("quote-not-found", "The words are not there.", "Quote them anew.", "Doc. 106", ("b",)),
]


@pytest.fixture
def found(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk on which two things are found."""
    del desk
    monkeypatch.setattr(View, "findings", lambda _: FOUND)


@pytest.mark.usefixtures("found")
def test_findings_are_told_with_their_remedy(run: Run, ask: Ask) -> None:
    page = run("check", "--as-of", "1988-03-31", status=1).stdout
    assert page.startswith("2 findings.")
    assert "A figure changed.\n  Record a correction.\n  claim a  (silent-revision)\n" in page
    told = ask("check", "--as-of", "1988-03-31", status=1)
    assert told["findings"] == [finding.as_dict() for finding in FOUND]


@pytest.mark.usefixtures("found")
def test_one_check_can_be_asked_for(run: Run, ask: Ask) -> None:
    told = ask("check", "--code", "quote-not-found", status=1)
    assert [finding["code"] for finding in told["findings"]] == ["quote-not-found"]
    assert run("check", "--code", "claim-unsourced").stdout.startswith("No findings.")
    said = run("check", "--code", "quote-not-fond", status=2).stderr
    assert "Did you mean “quote-not-found”?" in said


@pytest.mark.usefixtures("fresh")
def test_nothing_found_is_status_0(run: Run, ask: Ask) -> None:
    assert run("check").stdout.startswith("No findings.")
    assert ask("check")["findings"] == []
