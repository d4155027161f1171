"""Who records, and when: the audit stamp of everything the command line writes."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from finalact.cli.days import moment
from finalact.model.refusal import Refusal
from finalact.store.stamp import Stamp

F = TypeVar("F", bound=Callable[..., Any])
NAME_VARIABLE = "FINALACT_NAME"


def recorder_option(command: F) -> F:
    """Let a command say who records."""
    return click.option(
        "--recorded-by",
        metavar="NAME",
        help=f"Who enters it; otherwise the name in {NAME_VARIABLE} or of your login.",
    )(command)


def stamp(recorded_by: str | None) -> Stamp:
    """The stamp of this moment; a refusal where nobody can be named."""
    name = recorded_by or os.environ.get(NAME_VARIABLE) or _login()
    if not name.strip():
        raise Refusal(
            "recorder-not-named",
            "Nobody is named who records this.",
            f"Add --recorded-by NAME or set {NAME_VARIABLE}.",
        )
    return Stamp(name.strip(), moment())


def _login() -> str:

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No login name is known to the system, as in a bare container.
        return ""
