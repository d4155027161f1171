"""A decision that binds us asks its gate; exploring ad referendum does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run

DECIDE = ("memo", "decide", "offer", "--recommendation", "1", "--action", "approve",
          "--by", "Bell", "--on", "31 March 1988")  # fmt: skip


@pytest.fixture
def offer(desk: Path, run: Run) -> Path:
    """An approved recommendation behind the gate of the example, not confirmed yet."""
    run("memo", "new", "action", "offer", "--subject", "The offer", "--by", "Hale",
        "--to", "Shultz, Secretary of State", "--on", "29 March 1988",
        "--recommend", "That you accept the offer; gate: alliance_consensus; binds")  # fmt: skip
    run("memo", "submit", "offer", "--by", "Hale", "--on", "30 March 1988", "--override", "Now.")
    run("memo", "mark", "offer", "--by", "Shultz", "--kind", "checked", "--recommendation", "1",
        "--action", "approve", "--on", "31 March 1988")  # fmt: skip
    return desk


@pytest.mark.usefixtures("offer")
def test_a_binding_decision_is_refused_while_the_gate_is_shut(run: Run, ask: Ask) -> None:
    refused = ask(*DECIDE, status=1)
    assert refused["error"]["code"] == "gate-shut"
    told = ask("memo", "show", "offer", "--as-of", "1988-03-31")
    assert told["state"] == "with principal"
    assert told["gate"]["id"] == "alliance_consensus"
    assert told["gate"]["may_bind"] is False
    assert "Gate" in run("memo", "show", "offer", "--as-of", "1988-03-31").stdout


@pytest.mark.usefixtures("offer")
def test_exploring_ad_referendum_binds_nobody(ask: Ask) -> None:
    told = ask(*DECIDE, "--ad-referendum")
    assert told["state"] == "decided"
    assert told["step"]["content"].get("binding", False) is False
    assert "ad referendum" in told["step"]["sentence"]


@pytest.mark.usefixtures("offer")
def test_taken_as_accepted_though_unmet_it_keeps_its_reason(run: Run, ask: Ask) -> None:
    told = ask(*DECIDE, "--accepted", "The Allies are told tomorrow.", "--continuing", "emigration",
               "--continuing", "No return to the old practice", "--reconsider",
               "Emigration falls again.")  # fmt: skip
    assert told["state"] == "decided"
    (decided,) = ask("memo", "show", "offer", "--as-of", "1988-03-31")["decided"]
    assert decided["accepted_though_unmet"] == "The Allies are told tomorrow."
    assert decided["binding"] is True
    assert decided["continuing"] == ["emigration", "No return to the old practice"]
    assert decided["reconsider"] == "Emigration falls again."
    said = run("memo", "show", "offer", "--as-of", "1988-03-31").stdout
    assert "To be thought over again: Emigration falls again." in " ".join(said.split())


@pytest.mark.usefixtures("offer")
def test_a_continuing_condition_must_be_one(run: Run) -> None:
    slip = run(*DECIDE, "--ad-referendum", "--continuing", "emigraton", status=1).output
    assert "Did you mean emigration?" in slip
