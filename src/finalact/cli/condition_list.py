"""`finalact condition list`: every condition, with its stage: put to them or not."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.condition_options import Hyphened
from finalact.cli.references import places
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.condition_list import listed_as_dict, listed_conditions, summary
from finalact.conditions.wording import capital
from finalact.model.condition import Stage

EPILOG = """\b
Examples:
  finalact condition list --as-of "31 March 1988"
  finalact condition list --stage communicated --as-of 1988-12-31 --json
"""
AT = 24


@click.command("list", epilog=EPILOG)
@click.option(
    "--stage",
    type=Hyphened([s.value for s in Stage], "stage"),
    help="Only those that went so far: proposed, adopted, or communicated.",
)
@question
def list_(asked: Question, as_json: bool, stage: str | None) -> None:
    """List the conditions with how far each went: put to the other side, or not.

    The id at the left is the name under which the other commands know a condition.
    """
    with asked.view() as view:
        everything = listed_conditions(view.status().conditions)
        wanted = [e for e in everything if stage is None or e.stage is Stage(stage)]
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    "sentence": summary(everything),
                    "conditions": [
                        listed_as_dict(e, places(view, e.assessment.citations)) for e in wanted
                    ],
                }
            )
            return
        page = sheet()
        print_heading(view, "The conditions", page)
        page.paragraph(summary(everything))
        for each in wanted:
            page.line()
            page.beside(each.assessment.condition.id, each.assessment.condition.title, at=AT,
                        style="bold")  # fmt: skip
            indent = AT if page.is_wide(AT) else 2
            page.paragraph(f"{capital(each.said)}.", indent=indent)
            where = places(view, each.assessment.citations)
            if where:
                page.paragraph(where, indent=indent, hang=indent + 2, style="dim")
        if not wanted and everything:
            page.paragraph(f"None of them went as far as {stage}, or all went further.")
