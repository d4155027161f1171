"""What a command loads before it answers: no more than it needs, for it is loaded every time."""

from __future__ import annotations

import subprocess
import sys

import pytest

ASKED = """
import gc, sys
import click
from finalact.cli.main import cli
command = cli.get_command(click.Context(cli), sys.argv[1])
print(command.name, gc.isenabled(), *(name for name in sys.argv[2:] if name in sys.modules))
"""
AT_THE_DOOR = """
import sys
import finalact.cli.front_door, finalact.cli.troubles
print(*(name for name in sys.argv[1:] if name in sys.modules))
"""
LONG_TO_LOAD = (
    "finalact.checks.shares",
    "finalact.documents.quantities",
    "finalact.documents.understanding",
    "numpy",
)


@pytest.mark.parametrize("command", ["status", "explain", "claims", "history", "memo"])
def test_an_answer_of_a_day_is_given_without_what_reads_papers(command: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ASKED, command, *LONG_TO_LOAD],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.split() == [command, "True"]


def test_the_front_door_opens_without_what_reads_desks() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            AT_THE_DOOR,
            *("sqlalchemy", "lxml", "attrs", "finalact.conditions.wording"),
            *LONG_TO_LOAD,
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    assert told.stdout.split() == []
