"""Where a command writes what it made: the file named after -o, or the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from finalact.model.refusal import Refusal

F = TypeVar("F", bound=Callable[..., Any])


def output_option(command: F) -> F:
    """Let a command take the file to write to, as `output`."""
    return click.option(
        "-o",
        "--output",
        metavar="FILE",
        type=click.Path(path_type=Path, allow_dash=True),
        help="Write to this file instead of the terminal.",
    )(command)


def is_terminal(output: Path | None) -> bool:
    """Whether nothing is named to write to, or a dash."""
    return output is None or str(output) == "-"


def put_out(content: bytes, output: Path | None) -> None:
    """Write bytes as they are; the place is checked before (see `check_output`)."""
    if output is not None and not is_terminal(output):
        output.expanduser().write_bytes(content)
        return
    sys.stdout.flush()
    if hasattr(sys.stdout, "buffer"):
        sys.stdout.buffer.write(content)
    else:
        # Whoever runs the command inside another program may catch words only.
        sys.stdout.write(content.decode("utf-8", errors="replace"))
    sys.stdout.flush()


def check_output(
    output: Path | None, *, desk: Path | None = None, paper: Path | None = None
) -> None:
    """Refuse a place where no file can be, the desk that was asked, and the paper that was read.

    Raises Refusal `folder-not-found`, `desk-kept`, `paper-kept`.
    """
    if output is None or is_terminal(output):
        return
    output = output.expanduser()
    for code, kept, words in (
        ("desk-kept", desk, "the desk that was asked"),
        ("paper-kept", paper, "the paper that was read"),
    ):
        if kept is not None and _is_same(output, kept.expanduser()):
            raise Refusal(
                code,
                f"{output} is {words}; it is not written over.",
                "Name another file after -o.",
            )
    if not output.parent.is_dir():
        raise Refusal(
            "folder-not-found",
            f"There is no folder {output.parent}.",
            "Make the folder first, or name another place for the file after -o.",
            status=404,
        )


def _is_same(output: Path, kept: Path) -> bool:
    return str(kept) != "-" and kept.exists() and output.exists() and output.samefile(kept)
