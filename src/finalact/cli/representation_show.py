"""`finalact representation show`: one representation with every report on it."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.claim_sheet import print_claim
from finalact.cli.representation_report import representations
from finalact.cli.representation_sheet import print_representation
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.contract import claim_as_dict
from finalact.conditions.representation_contract import representation_as_dict
from finalact.conditions.representation_words import maker_of

EPILOG = """\b
Examples:
  finalact representation show haig-dobrynin --as-of "30 June 1981"
  finalact representation show stoessel-lunch --json
"""


@click.command(epilog=EPILOG)
@click.argument("representation", metavar="ID", shell_complete=representations)
@question
def show(asked: Question, as_json: bool, representation: str) -> None:
    """Show one representation as it stood on the day, with the claims that carry its answer."""
    with asked.view() as view:
        found = view.representation(representation)
        by_id = view.holding.ledger.by_id
        answers = [by_id[id_] for id_ in found.representation.answered_by if id_ in by_id]
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    **representation_as_dict(found, view.page_of),
                    "answers": [claim_as_dict(c, view.dossier, view.page_of) for c in answers],
                }
            )
            return
        page = sheet()
        title = f"A representation of {maker_of(found.representation)}"
        print_heading(view, title, page)
        page.line()
        print_representation(view, found, page)
        if answers:
            page.line()
            page.line("What was answered, as claims", style="bold")
        for claim in answers:
            page.line()
            print_claim(view, claim, page)
