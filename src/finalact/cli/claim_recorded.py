"""What is told of a claim that was just recorded: itself, what to look at, and what it changed."""

from __future__ import annotations

from finalact.cli.claim_changes import changes_by_entering, print_changes
from finalact.cli.claim_remarks import remarks_on_days
from finalact.cli.claim_show import recorded_in_words
from finalact.cli.days import today
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import sheet
from finalact.desk import Desk
from finalact.holding import Holding
from finalact.model.claim import Claim


def tell_recorded(before: Holding, desk: Desk, entered: Claim, *, as_json: bool) -> None:
    """Print the claim as the desk keeps it, and every answer that is another one since.

    `before` is what the desk held without it.
    """
    day = today()
    remarks = remarks_on_days(before, entered, day)
    with on_the_way("Comparing earlier answers"):
        changes = changes_by_entering(before, desk.holding, entered, day)
    changed = [change.as_dict() for change in changes]
    recorded_in_words(desk, entered, remarks, as_json=as_json, changed_answers=changed)
    if not as_json:
        print_changes(changes, sheet())
