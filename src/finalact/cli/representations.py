"""`finalact representations`: what was raised with other governments, and what came of it."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import cases, from_desk, subjects
from finalact.cli.representation_sheet import print_representation
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.representation_contract import representation_as_dict
from finalact.conditions.representation_list import Asked

EPILOG = """\b
Examples:
  finalact representations --as-of "31 March 1988"
  finalact representations --case shcharanskiy --json
  finalact representations --to USSR --subject moscow_conference
"""
hearers = from_desk(
    lambda held: (
        *(each.to for each in held.holdings.representations if each.to),
        *(each.with_whom for each in held.holdings.representations if each.with_whom),
    )
)


@click.command(epilog=EPILOG)
@click.option("--case", default="", shell_complete=cases, help="Only those that raise this case.")
@click.option(
    "--to",
    default="",
    metavar="PARTY",
    shell_complete=hearers,
    help="Only those made to this party, or heard by this person.",
)
@click.option("--subject", default="", shell_complete=subjects, help="Only those on this subject.")
@question
def representations(asked: Question, as_json: bool, case: str, to: str, subject: str) -> None:
    """List what was raised with other governments: who to whom, where, when, on what.

    Each stands as it was known on the day: suggested among ourselves, ordered, made or not made;
    with the answer, the claims that carry it, the instruction and the report, and what of these
    is not on the desk.
    """
    with asked.view() as view:
        found = view.representations(Asked(case, to, subject))
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    "case": case or None,
                    "to": to or None,
                    "subject": subject or None,
                    "representations": [
                        representation_as_dict(each, view.page_of) for each in found
                    ],
                }
            )
            return
        page = sheet()
        print_heading(view, "Representations", page)
        if not found:
            page.paragraph("None that was known by then.")
        for each in found:
            page.line()
            print_representation(view, each, page)
