"""`finalact case`: one case with its persons, its events in order, and the rules on it."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.claim_sheet import print_claim
from finalact.cli.completing import cases
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.case_contract import case_as_dict
from finalact.conditions.case_sheet import CaseSheet
from finalact.conditions.case_words import (
    person_in_words,
    places_of,
    raised_in_words,
    standing_sentence,
)
from finalact.conditions.wording import capital
from finalact.view import View

EPILOG = """\b
Examples:
  finalact case shcharanskiy --as-of "31 March 1988"
  finalact case embassy_pentecostalists --as-of 1983-12-31 --json
"""


@click.command(epilog=EPILOG)
@click.argument("case", metavar="CASE", shell_complete=cases)
@question
def case(asked: Question, as_json: bool, case: str) -> None:
    """Show one case: persons, status on the day and by whom, events, rules, representations.

    CASE is its id or title. What somebody alleges stands with who alleges it, and every event
    with the place where it is told. Names of persons come from the table of persons alone.
    """
    with asked.view() as view:
        found = view.case(case)
        if as_json:
            print_json(
                {
                    "as_of": view.as_of.isoformat(),
                    "known_by": view.known_by.isoformat(),
                    **case_as_dict(found, view.dossier, view.page_of),
                }
            )
            return
        _print(view, found, sheet())


def _print(view: View, found: CaseSheet, page: Sheet) -> None:
    print_heading(view, found.title, page)
    page.paragraph(standing_sentence(found))
    register = found.register.register
    kind = f"{found.case.kind}; " if found.case.kind else ""
    page.paragraph(capital(f"{kind}on the register “{register.title or register.id}”."))
    for _, person in found.persons:
        page.paragraph(person_in_words(person), indent=2, hang=4)
    if found.case.size and not found.persons:
        page.paragraph(f"It concerns {found.case.size:,} persons.", indent=2)
    if found.note:
        page.paragraph(f"Note: {found.note}", hang=2)
    page.line()
    page.line("What happened, in order", style="bold")
    if not found.history.events:
        page.paragraph("Nothing that was known by then.", indent=2)
    for claim in found.history.events:
        page.line()
        print_claim(view, claim, page, indent=2)
    for aside in found.history.aside:
        page.line()
        print_claim(view, aside.claim, page, indent=2, why_not=aside.why)
    if found.rules:
        page.line()
        page.line("Conditions that it comes under", style="bold")
    for rule in found.rules:
        page.line()
        condition = rule.assessment.condition
        page.paragraph(f"{condition.title} ({rule.assessment.verdict.value})", indent=2, hang=4)
        page.paragraph(f"{rule.sentence} The rule: {rule.rule}.", indent=4)
    if found.raised:
        page.line()
        page.line("Representations that raise it", style="bold")
    for raised in found.raised:
        page.paragraph(raised_in_words(raised), indent=2, hang=4)
        where = places(view, places_of(raised))
        if where:
            page.paragraph(where, indent=4, style="dim")
