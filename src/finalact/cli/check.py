"""`finalact check`: what is wrong or open in the data."""

from __future__ import annotations

import click

from finalact.checks import CHECKS
from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import print_json, sheet
from finalact.cli.words import OneOf

EPILOG = """\b
Examples:
  finalact check
  finalact check --as-of "31 March 1988" --json
"""
# More places than these are only counted.
MANY = 6


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

    The exit status is 1 when there are faults; notes, of what nobody did wrong, leave it at 0.
    """
    with asked.view() as view:
        with on_the_way("Looking for faults"):
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
            print_heading(view, f"{told}.", page)
            for finding in findings:
                page.line()
                page.paragraph(finding.sentence)
                page.paragraph(finding.remedy, indent=2)
                if finding.passages:
                    page.paragraph(passages_in_words(finding.passages), indent=2, hang=4)
                place = f"{finding.place}  " if finding.place else ""
                code = finding.code if finding.severity == "fault" else f"{finding.code}, a note"
                page.paragraph(f"{place}({code})", indent=2, style="dim")
    if any(finding.severity == "fault" for finding in findings):
        context.exit(1)


def passages_in_words(passages: tuple[str, ...]) -> str:
    """Where the claims of a finding stand; a long row is cut and says so."""
    rest = len(passages) - MANY
    more = f"; and {rest} more" if rest > 0 else ""
    return f"{'; '.join(passages[:MANY])}{more}"
