"""The option --plain: the same words without colour or weight, wherever it is typed."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])
_KEY = "finalact.plain"


def plain_option(command: F) -> F:
    """Let a command be asked for plain output."""

    def note(context: click.Context, _: click.Parameter, value: bool) -> None:
        if value:
            context.meta[_KEY] = True

    return click.option(
        "--plain",
        is_flag=True,
        expose_value=False,
        callback=note,
        help="Print without colour or weight.",
    )(command)


def is_plain() -> bool:
    """Whether the answer goes out without colour: asked so, or not to a terminal that shows it."""
    context = click.get_current_context(silent=True)
    asked = context is not None and context.meta.get(_KEY, False)
    wished = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return bool(asked) or wished or not sys.stdout.isatty()
