"""`finalact memo revise`: a new version of a memorandum in hand."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import opened
from finalact.cli.memo_draft import draft_options, drafted
from finalact.cli.memo_new import draft_as_told, draft_remarks
from finalact.cli.memo_options import Taking, memo_argument, taking, under_way
from finalact.cli.memo_told import tell, tell_unchanged
from finalact.cli.stamps import stamp
from finalact.decisions.states import IN_HAND
from finalact.model.memo_step import Drafted

EPILOG = """\b
Examples:
  finalact memo revise lunch --by Simon --on "3 February 1982" --required EUR,HA,S/P
  finalact memo revise lunch --by Simon --on "4 February 1982" --subject "Cases at the lunch" \\
    --editorial
"""


@click.command(epilog=EPILOG)
@memo_argument
@draft_options
@click.option(
    "--editorial",
    is_flag=True,
    help="The change touches no matter: clearances stand, as long as no figure changed.",
)
@taking("Who writes the new version.")
def revise(memorandum: str, editorial: bool, step: Taking, **given: Any) -> None:
    """Write a new version; whatever is not given stays as in the version before.

    Clearances lapse where the words changed, unless the change is said to be editorial. The
    versions before stay as they were: `finalact memo compare` sets two beside each other. Where
    nothing changed, nothing is recorded.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        draft = drafted(given, before.kind, before.draft, editorial=editorial)
        signature = stamp(step.recorded_by)
        if before.state in IN_HAND and not desk.changes(before, draft):
            tell_unchanged(desk, step, before, draft_as_told(before))
            return
        made = desk.step(
            before.id, Drafted(draft), step.by, step.on, signature, seen=len(before.steps)
        )
        tell(desk, step, signature, made, draft_remarks(made), draft_as_told(made))
