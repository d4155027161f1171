"""`finalact condition add`: what must be so, set as a record of the desk."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import opened
from finalact.cli.condition_options import (
    Entry,
    Hyphened,
    citation_of,
    cited,
    entering,
    new_option,
    slips,
)
from finalact.cli.condition_told import cited_remarks, day_told, later_remarks, tell
from finalact.cli.days import When
from finalact.cli.stamps import stamp
from finalact.conditions.record_contract import cited_as_dict, stage_as_dict
from finalact.conditions.record_rules import check_stage, checked_expression
from finalact.desk import Desk
from finalact.model.claim import Citation
from finalact.model.condition import Condition, Stage, StageRecord
from finalact.model.partial_date import PartialDate

EPILOG = """\b
Examples:
  finalact condition add no_new_arrests --title "No new arrests" \\
    --words "nobody else may be arrested for his belief" --by Schifter --on "6 April 1988"
  finalact condition add under_fifty --title "Fewer than fifty prisoners" \\
    --expression "stock(political_prisoners) <= 50" --our-reading "half of what they say now" \\
    --not-required --by Kampelman --on 1988-04-12 --document doc-106 --passage 4
"""


@click.command(epilog=EPILOG)
@click.argument("id_", metavar="ID")
@click.option("--title", required=True, help="What must be so, in a few words.")
@click.option("--words", default="", metavar="TEXT", help="The words in which it was set.")
@click.option(
    "--expression",
    default="",
    help="The same in the language of conditions; left out, only a person can judge it.",
)
@click.option(
    "--our-reading",
    default="",
    metavar="TEXT",
    help="How we read the words, where the expression is ours and not the memorandum's.",
)
@click.option("--due", type=When(), help="The day by which it must be so.")
@click.option("--origin", default="", metavar="NAME", help="Who set it; the same as --by if not.")
@click.option("--not-required", is_flag=True, help="The answer does not depend on it.")
@click.option("--by", default="", metavar="NAME", help="Who puts it forward.")
@click.option("--on", "on", type=When(), help="The day on which he does.")
@click.option(
    "--stage",
    default=Stage.PROPOSED.value,
    show_default=True,
    type=Hyphened([s.value for s in Stage], "stage"),
    help="How far it went on that day: proposed, adopted, or communicated.",
)
@click.option("--told-to", default="", metavar="PARTY", help="Of one communicated: to whom.")
@cited
@click.option("--marking", default="", help="Who may see it.")
@click.option("--note", default="", metavar="TEXT", help="A note for the reader.")
@new_option
@entering
def add(
    id_: str,
    title: str,
    words: str,
    expression: str,
    our_reading: str,
    due: PartialDate | None,
    origin: str,
    not_required: bool,
    by: str,
    on: PartialDate | None,
    stage: str,
    told_to: str,
    marking: str,
    note: str,
    is_new: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Set a condition: what must be so before we agree, under a short ID.

    Without an expression only a named person can judge it. What it says is not changed later: to
    put it otherwise, drop it (finalact condition treat) and set another; what is meant by it is
    asked and answered; how far it went and how it is treated are records of their own.
    """
    with opened(entry.desk) as desk:
        citation = citation_of(given, desk.holding)
        with slips():
            remarks = _remarks(desk, expression, is_new)
        stages: tuple[StageRecord, ...] = ()
        if by or on is not None or told_to:
            record = StageRecord(Stage(stage), on, by, words, citation, told_to)
            check_stage(record)
            stages = (record,)
        else:
            remarks.append("Nobody is named who puts it forward, and no day.")
        condition = Condition(
            id_,
            title,
            words,
            expression,
            our_reading,
            not not_required,
            due,
            origin or by,
            stages,
            () if citation == Citation() else (citation,),
            note=note,
        )
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        desk.set_condition(condition, signature, marking=marking)
        tell(
            desk,
            entry,
            signature,
            None,
            day,
            f"Recorded as condition {id_}: “{title}”.",
            {
                "condition": id_,
                "title": title,
                "words": words or None,
                "expression": expression or None,
                "our_reading": our_reading or None,
                "due": str(due) if due is not None else None,
                "origin": condition.origin or None,
                "stages": [stage_as_dict(s) for s in stages],
                **cited_as_dict(citation),
            },
            remarks,
        )


def _remarks(desk: Desk, expression: str, is_new: bool) -> list[str]:
    if not expression.strip():
        return []
    told = checked_expression(expression, desk.holding.vocabulary, new=is_new)
    return [told] if told else []
