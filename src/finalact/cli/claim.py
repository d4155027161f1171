"""`finalact claim`: record what somebody says, correct it, withdraw it, mend its transcription."""

from __future__ import annotations

import click

from finalact.cli.front_door import VerbGroup

VERBS = {
    "add": ("finalact.cli.claim_add:add", "Record a claim."),
    "correct": ("finalact.cli.claim_add:correct", "Record that a speaker corrected his claim."),
    "withdraw": ("finalact.cli.claim_add:withdraw", "Record that a speaker withdrew his claim."),
    "mend": ("finalact.cli.claim_mend:mend", "Put right how we transcribed a claim."),
    "list": ("finalact.cli.claims:claims", "List what is said of a subject."),
    "show": ("finalact.cli.claim_show:show", "Show one claim whole."),
}
EPILOG = """\b
Examples:
  finalact claim list
  finalact claim add --help
"""


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG)
def claim() -> None:
    """Record claims: who says what of whom, when he said it and when it was known.

    Nothing is overwritten: a correction or withdrawal is a claim of its own, with its own day.
    """
