"""Tab completion: the scripts, and names from the desk."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from finalact.cli.main import cli
from tests.cli.command_line import Run
from tests.conftest import MissingTool


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_for_each_shell(
    run: Run, shell: str, missing_tool: MissingTool
) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        missing_tool("There is no bash on this machine.")
    script = run("completion", shell).stdout
    assert "_FINALACT_COMPLETE" in script
    assert "finalact" in script


def completed(words: str) -> list[str]:
    count = str(len(words.split(" ")) - 1)
    environment = {"_FINALACT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count}
    lines = CliRunner().invoke(cli, [], env=environment).stdout.splitlines()
    return [line.split(",")[1] for line in lines if line]


@pytest.mark.usefixtures("desk")
def test_commands_options_and_names_are_completed() -> None:
    assert completed("finalact expl") == ["explain"]
    assert completed("finalact explain pris") == ["prisoners"]
    assert completed("finalact claim show ussr-pris") == ["ussr-prisoners"]
    assert "--as-of" in completed("finalact status --")
    assert completed("finalact claim add --kind f") == ["fact"]
    assert completed("finalact status --by US") == ["USSR"]


def test_without_a_desk_nothing_is_completed_and_nothing_is_said() -> None:
    assert completed("finalact explain pris") == []
