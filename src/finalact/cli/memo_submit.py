"""`finalact memo submit`: send a memorandum up; its words are frozen as they read that day."""

from __future__ import annotations

import click

from finalact.cli.asking import opened
from finalact.cli.memo_options import Taking, memo_argument, taking, under_way
from finalact.cli.memo_told import tell
from finalact.cli.stamps import stamp
from finalact.model.memo_step import Submitted
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact memo submit lunch --by Simon --on "10 July 1981" \\
    --override "The lunch is tomorrow; HA was told by telephone."
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "--override",
    default="",
    metavar="WHY",
    help="Why it goes up although something is missing; the reason is kept with it.",
)
@taking("Who sends it up.")
def submit(memorandum: str, override: str, step: Taking) -> None:
    """Send a memorandum up: conditions, claims and figures are put into words of that day.

    From then on its words are frozen, whatever is later corrected on the desk. It is refused
    while anything is missing (`finalact memo check` tells what), unless --override says why it
    goes up all the same.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        signature = stamp(step.recorded_by)
        try:
            made = desk.submit(before.id, step.by, step.on, signature, override=override)
        except Refusal as refusal:
            if refusal.code == "not-ready":
                refusal.remedy = (
                    "`finalact memo check` tells of each; --override WHY sends it up all the same."
                )
            raise
        act = made.steps[-1].act
        more = {"printed": act.printed, "hash": act.hash, "cited": list(act.cited),
                "stood": [{"condition": c, "verdict": v} for c, v in act.stood]
                } if isinstance(act, Submitted) else {}  # fmt: skip
        told = [f"Its words are frozen ({act.hash[:16]} …)."] if isinstance(act, Submitted) else []
        if override and isinstance(act, Submitted) and not act.override:
            told.append("Nothing was missing, so no reason is kept.")
        tell(desk, step, signature, made, told, more)
