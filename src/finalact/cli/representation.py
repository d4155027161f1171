"""`finalact representation`: what was raised with another government, recorded and reported."""

from __future__ import annotations

import click

from finalact.cli.front_door import VerbGroup

VERBS = {
    "add": ("finalact.cli.representation_add:add", "Record what was raised, or is to be."),
    "report": ("finalact.cli.representation_report:report", "Record what came of it."),
    "show": ("finalact.cli.representation_show:show", "Show one with every report on it."),
    "list": ("finalact.cli.representations:representations", "List what was raised."),
}
EPILOG = """\b
Examples:
  finalact representation list --as-of "31 March 1988"
  finalact representation report --help
"""


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG)
def representation() -> None:
    """Record what was raised with another government, and what came of it.

    A representation is never overwritten: that it was made, what was answered and which paper
    reports it are further records, each with its day. Earlier days answer as they did.
    """
