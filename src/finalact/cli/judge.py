"""`finalact judge`: a named person's verdict on a condition."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.completing import conditions
from finalact.cli.days import When
from finalact.cli.plain import plain_option
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.cli.words import OneOf
from finalact.model.condition import Judgement, Verdict
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

EPILOG = """\b
Example:
  finalact judge secrecy_refusals "not met" --by Schifter --on "31 March 1988" \\
    --because "Nothing has moved since February."
"""


@click.command(epilog=EPILOG)
@click.argument("condition", shell_complete=conditions)
@click.argument("verdict", type=OneOf([v.value for v in Verdict], "verdict"))
@click.option("--by", required=True, metavar="NAME", help="Who judges.")
@click.option("--on", "on", required=True, type=When(), help="The day of the judgement.")
@click.option("--because", required=True, metavar="TEXT", help="The reasons, in a sentence or two.")
@recorder_option
@desk_option
@json_option
@plain_option
def judge(
    condition: str,
    verdict: str,
    by: str,
    on: PartialDate,
    because: str,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    """Record a named person's verdict on a condition, with reasons and a date.

    It decides where a condition has no expression, and overrules the verdict of the claims
    where it has one; both are shown. It counts from its day on.
    """
    signed = stamp(recorded_by)
    with opened(desk) as open_desk:
        day = on.counts_from or on.latest_start
        before = open_desk.as_of(day).condition(condition).verdict.value if day else ""
        if not because.strip():
            raise Refusal(
                "judgement-without-reasons",
                "A verdict without reasons convinces nobody.",
                "Give them with --because, in a sentence or two.",
            )
        open_desk.judge(condition, Judgement(Verdict(verdict), by, on, because), signed)
        title = next(c.title for c in open_desk.holding.holdings.conditions if c.id == condition)
    if as_json:
        print_json(
            {
                "condition": condition, "verdict": verdict, "by": by, "on": str(on),
                "because": because, "verdict_before": before or None,
                "recorded_by": signed.recorded_by, "recorded_on": signed.recorded_on,
            }
        )  # fmt: skip
        return
    page = sheet()
    page.paragraph(f"Recorded: {by} judges “{title}” {verdict}, {on.said()}.")
    if before and before != verdict:
        page.paragraph(f"Until now it was {before} on that day; both are shown.")
