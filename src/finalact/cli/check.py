"""`finalact check`: what is wrong or open in the data."""

from __future__ import annotations

import click

from finalact.checks import CHECKS
from finalact.cli.asking import Question, question
from finalact.cli.board import asked_for
from finalact.cli.sheet import print_json, sheet
from finalact.cli.words import OneOf

EPILOG = """\b
Examples:
  finalact check
  finalact check --as-of "31 March 1988" --json
"""


@click.command(epilog=EPILOG)
@click.option(
    "--code",
    metavar="CODE",
    type=OneOf([each.code for each in CHECKS], "check"),
    help="Only the findings of this check, such as “quote-not-found”.",
)
@question
@click.pass_context
def check(context: click.Context, asked: Question, as_json: bool, code: str | None) -> None:
    """List the findings: faults in the data, each with its place and what would mend it.

    The exit status is 1 when there are any, 0 when there are none.
    """
    with asked.view() as view:
        findings = [f for f in view.findings() if code is None or f.code == code]
        if as_json:
            print_json(
                {
                    "as_of": asked.as_of.isoformat(),
                    "known_by": asked.known_by.isoformat(),
                    "findings": [finding.as_dict() for finding in findings],
                }
            )
        else:
            page = sheet()
            count = len(findings)
            told = {0: "No findings", 1: "One finding"}.get(count, f"{count} findings")
            page.ends(f"{told}.", asked_for(asked.as_of, asked.known_by), style="bold")
            for finding in findings:
                page.line()
                page.paragraph(finding.sentence)
                page.paragraph(finding.remedy, indent=2)
                place = f"{finding.place}  " if finding.place else ""
                page.paragraph(f"{place}({finding.code})", indent=2, style="dim")
    if findings:
        context.exit(1)
