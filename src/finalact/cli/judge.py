"""`finalact judge`: a named person's verdict on a condition."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import opened
from finalact.cli.completing import conditions
from finalact.cli.condition_options import Entry, citation_of, cited, entering
from finalact.cli.condition_told import before, cited_remarks, day_told, later_remarks, named, tell
from finalact.cli.days import When
from finalact.cli.stamps import stamp
from finalact.cli.words import OneOf
from finalact.conditions.assessment import Assessment
from finalact.conditions.record_contract import judgement_as_dict
from finalact.conditions.record_rules import verdict_taken_back
from finalact.model.condition import Judgement, Verdict
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

EPILOG = """\b
Example:
  finalact judge secrecy_refusals "not met" --by Schifter --on "31 March 1988" \\
    --because "Nothing has moved since February."
"""
WITHDRAWN = "withdrawn"


@click.command(epilog=EPILOG)
@click.argument("condition", shell_complete=conditions)
@click.argument("verdict", type=OneOf([*(v.value for v in Verdict), WITHDRAWN], "verdict"))
@click.option("--by", required=True, metavar="NAME", help="Who judges.")
@click.option("--on", "on", required=True, type=When(), help="The day of the judgement.")
@click.option("--because", required=True, metavar="TEXT", help="The reasons, in a sentence or two.")
@cited
@entering
def judge(
    condition: str,
    verdict: str,
    by: str,
    on: PartialDate,
    because: str,
    entry: Entry,
    **given: Any,
) -> None:
    """Record a named person's verdict on a condition, with reasons and a date.

    It decides where a condition has no expression, and overrules the verdict of the claims
    where it has one; both are shown. It counts from its day on. A later judgement overtakes an
    earlier one; “withdrawn” in place of a verdict takes it back, and the claims speak again.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        if not because.strip():
            raise Refusal(
                "judgement-without-reasons",
                "A verdict without reasons convinces nobody.",
                "Give them with --because, in a sentence or two.",
            )
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        withdrawn = verdict == WITHDRAWN
        standing = verdict_taken_back(found, on) if withdrawn else Verdict(verdict)
        citation = citation_of(given, desk.holding)
        record = Judgement(standing, by, on, because, citation, withdrawn)
        remarks = later_remarks(on)
        if not citation.is_empty:
            remarks += cited_remarks(desk, citation)
        desk.judge(condition, record, signature)
        told = {"condition": condition, **judgement_as_dict(record), "verdict_given": verdict}
        if withdrawn:
            said = f"Recorded: {by} takes back the verdict {standing.value} on “{found.title}”, "
        else:
            said = f"Recorded: {by} judges “{found.title}” {verdict}, "
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"{said}{on.said()}.{_until_now(was, verdict)}",
            told,
            remarks,
        )


def _until_now(was: Assessment, verdict: str) -> str:
    if verdict in {was.verdict.value, WITHDRAWN}:
        return ""
    return f" Until now it was {was.verdict.value} on that day; both are shown."
