"""Commands, help, suggestions, and the exit status."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from finalact import __version__
from finalact.cli import claim, main
from tests.cli.command_line import COMMANDS, Ask, Run


def test_help_lists_every_command_without_reading_it(run: Run) -> None:
    help_ = run("--help").stdout
    for name, (_, line) in main.VERBS.items():
        assert f"  {name} " in help_
        assert line in help_
    assert run().stdout == help_


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, words: str) -> None:
    help_ = run(*words.split(), "--help").stdout
    assert "Example" in help_
    assert f"finalact {words.split(maxsplit=1)[0]}" in help_
    assert run(*words.split(), "-h").stdout == help_


@pytest.mark.parametrize("verbs", [main.VERBS, claim.VERBS], ids=["finalact", "claim"])
def test_the_lists_of_commands_name_what_is_there(verbs: dict[str, tuple[str, str]]) -> None:
    for place, line in verbs.values():
        module, name = place.split(":")
        assert isinstance(getattr(import_module(module), name), click.Command)
        assert line.endswith(".")


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"Final Act {__version__}\n"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["raed"], "'read'"),
        (["claim", "ad"], "'add'"),
        (["status", "--asof", "1988"], "'--as-of'"),
        (["judge", "x", "mett", "--by", "a", "--on", "1988", "--because", "b"], "“met”"),
        (["claim", "add", "--kind", "fcat"], "“fact”"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(run: Run, words: list[str], meant: str) -> None:
    result = run(*words, status=2)
    assert result.stdout == ""
    assert "Did you mean" in result.stderr
    assert meant in result.stderr
    assert "rror" not in result.stderr


def test_wrong_usage_is_an_object_for_machines(ask: Ask) -> None:
    told = ask("status", "--asof", "1988", status=2)["error"]
    assert told["code"] == "wrong-usage"
    assert "--as-of" in told["sentence"]
    assert told["remedy"] == "See finalact status --help."


def test_the_program_is_called_finalact_however_it_is_started(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["/somewhere/else.py"])
    assert run("--help").stdout.startswith("Usage: finalact ")


def test_a_refusal_is_an_object_for_machines_and_words_for_people(run: Run, ask: Ask) -> None:
    told = ask("papers", status=1)
    assert told == {
        "error": {
            "code": "desk-not-named",
            "sentence": "No desk is named.",
            "remedy": "Add --desk DESK or set FINALACT_DESK; `finalact new DESK` makes a desk.",
        }
    }
    result = run("papers", status=1)
    assert result.stdout == ""
    assert result.stderr.splitlines() == [told["error"]["sentence"], told["error"]["remedy"]]


def test_what_is_not_a_desk_is_refused(run: Run, ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Max, " * 20)
    assert ask("status", "--desk", str(tmp_path / "letter.txt"), status=1)["error"]["code"] == (
        "not-a-desk"
    )
    assert ask("check", "--desk", str(tmp_path / "none"), status=1)["error"]["code"] == (
        "desk-not-found"
    )
    assert "not a desk" in run("status", "--desk", str(tmp_path), status=1).stderr


@pytest.mark.usefixtures("desk")
def test_json_keeps_letters_as_they_are(run: Run) -> None:
    text = run("explain", "afghanistan", "--as-of", "1988-03-31", "--json").stdout
    assert "’" in text
    assert json.loads(text)["verdict"] == "undetermined"
