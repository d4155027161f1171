"""Doc. 106 and its four margin notes, entered by commands on a desk that holds only the paper."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from finalact.cli.main import cli
from finalact.desk import Desk
from finalact.store.stamp import Stamp

Type = Callable[..., dict[str, Any]]
DOSSIER = """
id = "moscow"
title = "The Moscow conference"
question = "May we agree to a human rights conference in Moscow?"
deciders = ["Shultz"]
sides = [
    { id = "ours", title = "United States", speakers = ["United States"] },
    { id = "theirs", title = "USSR", speakers = ["USSR"] },
]
populations = [
    { id = "emigration", title = "Emigration from the USSR", unit = "persons" },
    { id = "jewish_emigration", title = "Jews leaving the USSR", part_of = ["emigration"] },
]
subjects = [
    { id = "afghanistan", title = "The withdrawal", states = ["not begun", "under way"] },
    { id = "openness", title = "Openness and access", states = ["secured"] },
]
"""
KAMPELMAN = ("--by", "Kampelman", "--on", "30 March 1988", "--document", "doc-106")
SHULTZ = ("--by", "Shultz", "--on", "12 April 1988")


@pytest.fixture
def typed(tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """Types commands at a desk that holds the paper and the dossier's names, and nothing else."""
    folder = tmp_path / "moscow"
    (folder / "documents").mkdir(parents=True)
    (folder / "dossier.toml").write_text(DOSSIER, "utf-8")
    shutil.copy(examples / "moscow-1988" / "documents" / "doc-106.txt", folder / "documents")
    path = tmp_path / "moscow.desk"
    with Desk.new(path) as desk:
        desk.take_in(folder, Stamp("a desk officer", "2026-11-21T09:00Z"))
        assert desk.holding.holdings.conditions == ()
    monkeypatch.setenv("FINALACT_DESK", str(path))
    monkeypatch.setenv("FINALACT_NAME", "Clyatt")

    def type_in(*words: str) -> dict[str, Any]:
        result = CliRunner().invoke(cli, [*words, "--json"])
        assert result.exit_code == 0, result.output
        told = json.loads(result.stdout)
        assert isinstance(told, dict)
        return told

    return type_in


def set_out(typed: Type) -> None:
    """The conditions on which Whitehead wrote, as Kampelman puts them forward."""
    typed(
        "condition", "add", "afghanistan", "--title", "Soviet withdrawal from Afghanistan",
        "--words", "Soviet withdrawal from Afghanistan", "--origin", "Sakharov",
        "--expression", 'state(afghanistan) = "under way"', "--our-reading", "under way",
        *KAMPELMAN, "--passage", "3",
    )  # fmt: skip
    typed(
        "condition", "add", "emigration", "--title", "A significant rise in emigration",
        "--words", "A “significant” rise in emigration.",
        "--expression", "flow(emigration, 1988) >= 15000", "--our-reading", "15,000 in 1988",
        *KAMPELMAN, "--passage", "6",
    )  # fmt: skip
    typed(
        "condition", "add", "openness", "--title", "Openness and access",
        "--expression", 'state(openness) = "secured"', *KAMPELMAN, "--passage", "9",
    )  # fmt: skip
    typed(
        "condition", "add", "consensus", "--title", "Consensus of the Alliance",
        "--words", "not make any commitments until after we obtain Alliance consensus",
        *KAMPELMAN, "--passage", "11",
    )  # fmt: skip
    typed(
        "condition", "treat", "afghanistan", "assumed", "--stage", "proposed", *KAMPELMAN,
        "--passage", "3", "--breaks-if", 'state(afghanistan) = "not begun"',
        "--words", "I suggest that for now we proceed on the assumption that the withdrawal is "
        "taking place.",
    )  # fmt: skip


def test_four_margin_notes_as_dissent_question_and_remarks(typed: Type) -> None:
    set_out(typed)
    dissent = typed("condition", "dissent", "afghanistan", "--passage", "doc-106 note 3")
    assert dissent["by"] == "Whitehead"
    assert dissent["words"] == (
        "I’d continue to include this as a condition. If they’re leaving, it’s no problem for "
        "them. If not, it’s a problem for us."
    )
    question = typed(
        "condition", "ask", "emigration", "--passage", "doc-106 note 4",
        "--reading", "all who leave=flow(emigration, 1988) >= 15000",
        "--reading", "Jewish emigration only=flow(jewish_emigration, 1988) >= 15000",
    )  # fmt: skip
    assert question["text"] == "Should we indicate we’re only interested in Jewish emigration?"
    specifics = typed("condition", "remark", "openness", "--passage", "doc-106 note 5")
    assert specifics["words"].startswith("The specifics here are important.")
    # The note at the head of the paper agrees to exploring, which this paragraph parts from
    # committing ourselves.
    favor = typed("condition", "remark", "consensus", "--passage", "doc-106 note 1")
    assert "I think I’m in favor of it, though cautiously so" in favor["words"]
    for record in (dissent, question, specifics, favor):
        assert record["on"] == "1988-03-31"
        assert "inferred from “Whitehead saw it on March 31”" in record["remarks"][0]
        assert record["recorded_by"] == "Clyatt"

    status = typed("status", "--as-of", "31 March 1988")
    told = {c["id"]: c for c in status["conditions"]}
    assert status["answer"] == "not yet known"
    assert "Kampelman proposes to assume it." in told["afghanistan"]["sentence"]
    assert dissent["words"] in told["afghanistan"]["sentence"]
    assert "Open question, Whitehead: Should we indicate" in told["emigration"]["sentence"]
    codes = {f["code"] for f in typed("check", "--as-of", "31 March 1988")["findings"]}
    assert not codes & {"passage-not-found", "quote-not-found", "condition-without-basis"}
    assert "condition-not-understood" not in codes


def test_the_day_before_the_stamp_nothing_of_it_is_known(typed: Type) -> None:
    set_out(typed)
    typed("condition", "dissent", "afghanistan", "--passage", "doc-106 note 3")
    typed("condition", "ask", "emigration", "--passage", "doc-106 note 4")
    for name in ("afghanistan", "emigration"):
        shown = typed("condition", "show", name, "--as-of", "30 March 1988")
        assert "Whitehead" not in json.dumps(shown)


def test_what_becomes_of_them(typed: Type) -> None:
    set_out(typed)
    typed("condition", "dissent", "afghanistan", "--passage", "doc-106 note 3")
    typed(
        "condition", "ask", "emigration", "--passage", "doc-106 note 4",
        "--reading", "all who leave=flow(emigration, 1988) >= 15000",
        "--reading", "Jewish emigration only=flow(jewish_emigration, 1988) >= 15000",
    )  # fmt: skip
    for n, number in enumerate(("15,500", "7,000")):
        subject = ("emigration", "jewish_emigration")[n]
        typed(
            "claim", "add", "--subject", subject, "--attribute", "flow", "--as-said", number,
            "--speaker", "United States", "--period", "1988", "--said-on", "5 January 1989",
        )  # fmt: skip
    day = ("--as-of", "10 January 1989")
    assert typed("explain", "emigration", *day)["verdict"] == "scope unclear"
    typed("condition", "answer", "emigration", "--reading", "all who leave", *SHULTZ)
    assert typed("explain", "emigration", *day)["verdict"] == "met"

    adopted = typed(
        "condition", "treat", "afghanistan", "assumed", "--stage", "adopted", *SHULTZ,
        "--breaks-if", 'state(afghanistan) = "not begun"',
    )  # fmt: skip
    assert (
        "Assumed since 12 April 1988 by Shultz, on the evidence undetermined."
        in (adopted["sentence"])
    )
    assert "Whitehead dissents" in adopted["sentence"]
    typed(
        "claim", "add", "--subject", "afghanistan", "--attribute", "state", "--value", "not begun",
        "--speaker", "USSR", "--said-on", "20 May 1988",
    )  # fmt: skip
    result = CliRunner().invoke(cli, ["check", "--as-of", "20 May 1988", "--json"])
    codes = [finding["code"] for finding in json.loads(result.stdout)["findings"]]
    assert "assumption-broken" in codes
    again = typed("condition", "treat", "afghanistan", "required", "--stage", "adopted",
                  "--by", "Shultz", "--on", "21 May 1988")  # fmt: skip
    assert again["required"] is True
    assert again["verdict"] == "not met"
