"""The commands `trace` and `memo archive`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command_line import Ask, Run

pytestmark = pytest.mark.usefixtures("desk")

DAY = ("--as-of", "31 December 1989")


def test_a_passage_is_traced_in_two_trees(run: Run) -> None:
    said = run("trace", "Doc. 106, p. 313, para. 4", *DAY).stdout
    assert said.startswith("Doc. 106, p. 313, para. 4: 2. The release of all political")
    assert "It rests on: nothing on this desk." in said
    assert "carries claim us-hard-cases" in said
    assert "is the basis of condition prisoners" in said


def test_a_memorandum_leads_to_its_decision_and_task(run: Run) -> None:
    said = " ".join(run("trace", "doc-49", *DAY).stdout.split())
    assert "was read as decision on doc-49: Approve: recommendation 1" in said
    assert "ordered task stoessel-lunch of doc-49" in said


def test_the_graph_has_nodes_and_edges(ask: Ask) -> None:
    told = ask("trace", "doc-49", *DAY)
    kinds = {node["kind"] for node in told["nodes"]}
    assert {"memorandum", "recommendation", "mark", "decision", "task", "passage"} <= kinds
    ids = {node["id"] for node in told["nodes"]}
    assert {edge["from"] for edge in told["edges"]} | {e["to"] for e in told["edges"]} <= ids
    assert told["as_of"] == "1989-12-31"


def test_a_slip_is_told(run: Run) -> None:
    done = run("trace", "ussr-prisonrs", *DAY, status=1)
    assert "Did you mean ussr-prisoners?" in done.stderr


def test_a_record_is_written_and_verifies(ask: Ask, tmp_path: Path) -> None:
    folder = tmp_path / "record"
    told = ask("memo", "archive", "doc-49", "-o", str(folder), *DAY)
    assert told["signed"] is False
    asked = [sys.executable, "-I", str(folder / "verify.py"), "--head", told["head"]]
    done = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert "ledger/documents/doc-49.txt" in manifest["files"]
