"""The command line as tests type it, and every command that it has."""

from __future__ import annotations

from typing import Any, Protocol

import click
from click.testing import Result

from finalact.cli.front_door import VerbGroup
from finalact.cli.main import cli


class Run(Protocol):
    """Types a command and gives what came of it; the exit status is looked at."""

    def __call__(
        self, *words: str, status: int = 0, typed: str | bytes | None = None
    ) -> Result: ...


class Ask(Protocol):
    """Types a command with --json and gives the object."""

    def __call__(self, *words: str, status: int = 0) -> dict[str, Any]: ...


def flat(text: str) -> str:
    """What is said, on one line: where lines break depends on how long the names of files are."""
    return " ".join(text.split())


def _commands() -> dict[str, click.Command]:
    """Every command by the words that call it."""
    found: dict[str, click.Command] = {}

    def gather(group: VerbGroup, words: str) -> None:
        with click.Context(group) as context:
            for name in group.list_commands(context):
                command = group.get_command(context, name)
                assert command is not None
                found[f"{words}{name}"] = command
                if isinstance(command, VerbGroup):
                    gather(command, f"{words}{name} ")

    gather(cli, "")
    return found


COMMANDS = _commands()
