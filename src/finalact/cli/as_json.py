"""The option --json: the answer as one object, for machines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def json_option(command: F) -> F:
    """Let a command answer as one JSON object; the command is told by `as_json`."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Answer as one JSON object, for machines."
    )(command)
