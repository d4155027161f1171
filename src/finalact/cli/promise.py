"""`finalact promise`: record what became of a promise, by whoever says so."""

from __future__ import annotations

import click

from finalact.cli.front_door import VerbGroup

VERBS = {
    "kept": ("finalact.cli.promise_outcome:kept", "Record that somebody says it was kept."),
    "broken": ("finalact.cli.promise_outcome:broken", "Record that somebody says it was broken."),
}
EPILOG = """\b
Examples:
  finalact promises
  finalact promise kept --help
"""


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG)
def promise() -> None:
    """Record what became of a promise: who says that it was kept or broken, and on which day.

    The promise itself stays as it was given. Two sides may say different things: then it is
    disputed, and both are shown.
    """
