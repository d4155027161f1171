"""The tutorial and the how-to pages do what they say: every command is run again."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

HOUSE = Path(__file__).resolve().parents[1]
if str(HOUSE) not in sys.path:
    sys.path.insert(0, str(HOUSE))
played: Any = import_module("docs.making.played")
PAGES: tuple[str, ...] = played.PAGES
SHELL_BLOCK = re.compile(r"^```(?:sh|shell|bash)\b", re.MULTILINE)


@pytest.mark.parametrize("name", PAGES)
def test_the_program_prints_what_the_page_shows(name: str) -> None:
    shown = (HOUSE / "docs" / name).read_text("utf-8")
    assert played.played(name) == shown


@pytest.mark.parametrize("name", PAGES)
def test_no_command_stands_outside_what_is_played(name: str) -> None:
    shown = (HOUSE / "docs" / name).read_text("utf-8")
    assert not SHELL_BLOCK.search(shown)
    for command in played.commands_in(shown):
        assert command.startswith(("finalact ", "export FINALACT_DESK="))


def test_every_how_to_page_is_played() -> None:
    pages = {str(path.relative_to(HOUSE / "docs")) for path in (HOUSE / "docs/how-to").glob("*.md")}
    assert pages <= set(PAGES)


def test_the_tutorial_tells_the_whole_story() -> None:
    commands = played.commands_in((HOUSE / "docs/tutorial/first-answer.md").read_text("utf-8"))
    verbs = [command.split()[1] for command in commands]
    wanted = "demo new import explain assess status claim check export".split()
    assert not [verb for verb in wanted if verb not in verbs]
    assert any("--known-by" in command for command in commands)
    assert any(command.startswith("finalact claim correct") for command in commands)
