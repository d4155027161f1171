"""`finalact condition stage`: how far a condition went, and whether it was put to them."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import (
    Entry,
    Hyphened,
    citation_of,
    cited,
    entering,
    signed,
    worded,
)
from finalact.cli.condition_told import before, cited_remarks, day_told, later_remarks, named, tell
from finalact.cli.stamps import stamp
from finalact.conditions.record_contract import stage_as_dict
from finalact.conditions.record_remarks import stage_remarks
from finalact.conditions.record_rules import on_the_day
from finalact.conditions.record_words import stage_in_words
from finalact.conditions.treatments import stage_of
from finalact.model.condition import Stage, StageRecord
from finalact.model.partial_date import PartialDate

EPILOG = """\b
Examples:
  finalact condition stage prisoners adopted --by Shultz --on "12 April 1988"
  finalact condition stage prisoners communicated --by Kampelman --on "20 April 1988" \\
    --told-to USSR --source "Telegram from Geneva"
"""


@click.command(epilog=EPILOG)
@click.argument("condition", shell_complete=completing.conditions)
@click.argument("stage", type=Hyphened([s.value for s in Stage], "stage"))
@signed("Who proposed it, decided it, or told them.", "The day of it.")
@worded("His words.")
@click.option("--told-to", default="", metavar="PARTY", help="Of one communicated: to whom.")
@cited
@click.option(
    "--after-all",
    is_flag=True,
    help="It stands there after all: an earlier record of a further stage was a slip.",
)
@entering
def stage(
    condition: str,
    stage: str,
    by: str,
    on: PartialDate,
    words: str,
    told_to: str,
    after_all: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Record how far a condition went: proposed among us, adopted, or put to the other side.

    What was told stays told, so the furthest stage counts; with --after-all a later record puts
    a slip right. Nothing is overwritten.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        record = StageRecord(Stage(stage), on, by, words, citation, told_to, after_all)
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        remarks = stage_remarks(record, found, stage_of(found, on_the_day(on, day)))
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        was = before(desk, condition, day)
        desk.stage(condition, record, signature)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded of “{found.title}”: {stage_in_words(record)}.",
            {"condition": condition, **stage_as_dict(record)},
            remarks,
        )
