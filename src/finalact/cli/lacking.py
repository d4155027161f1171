"""`finalact lacking`: what would make a condition met, and the answer yes."""

from __future__ import annotations

from collections.abc import Sequence

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import NO_QUESTION, print_heading
from finalact.cli.completing import conditions
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.lacking import lacking_all, lacking_of
from finalact.conditions.lacking_contract import lacking_all_as_dict, lacking_as_dict
from finalact.conditions.lacking_need import Lacking, Need
from finalact.conditions.lacking_parts import alike, together
from finalact.conditions.wording import capital
from finalact.view import View

VERDICT = 15
# Needs that are told with those inside them beneath.
OPENED = ("one of", "all of", "reading", "condition", "on track")
EPILOG = """\b
Examples:
  finalact lacking emigration --as-of "31 May 1988"
  finalact lacking --as-of "31 March 1988"
"""


@click.command(epilog=EPILOG)
@click.argument("condition", required=False, shell_complete=conditions)
@question
def lacking(asked: Question, as_json: bool, condition: str | None) -> None:
    """Tell what would make a condition met: how many more, which cases, whose word.

    Without CONDITION, every required condition that is not met: what would make the answer to
    the dossier's question yes.
    """
    with asked.view() as view:
        if condition is None:
            everything = lacking_all(view.scene)
            if as_json:
                print_json(lacking_all_as_dict(everything))
                return
            page = sheet()
            _head(view, everything.question or view.dossier.title or NO_QUESTION, page)
            page.paragraph(everything.sentence, style="bold")
            for each in everything.conditions:
                page.line()
                page.beside(each.verdict, each.title, at=VERDICT, style="bold")
                print_needs(each, page, VERDICT if page.is_wide(VERDICT) else 2)
            return
        found = lacking_of(view.scene, view.condition(condition))
        if as_json:
            days = {"as_of": view.as_of.isoformat(), "known_by": view.known_by.isoformat()}
            print_json(lacking_as_dict(found) | days)
            return
        page = sheet()
        _head(view, found.title, page)
        page.paragraph(f"{capital(found.verdict)}.", style="bold")
        print_needs(found, page, 0)


def _head(view: View, title: str, page: Sheet) -> None:
    print_heading(view, title, page)


def print_needs(found: Lacking, page: Sheet, indent: int) -> None:
    """The needs of a condition, one beneath another; those inside one another set in."""
    if len(found.needs) < 2 and not any(need.inside for need in found.needs):
        page.paragraph(found.sentence, indent=indent)
    else:
        _print_inside(found.needs, page, indent)
    if found.unless:
        page.paragraph(found.unless, indent=indent)


def _print_inside(needs: Sequence[Need], page: Sheet, indent: int) -> None:
    """Needs one beneath another; what several speakers' figures leave alike is told once."""
    for same in alike(needs):
        need = same[0]
        if not (need.kind in OPENED and need.inside):
            text = f"- {capital(together(same))}"
            page.paragraph(text, indent=indent, hang=indent + 2)
            continue
        lead, colon, _ = need.sentence.partition(": ")
        head = need.sentence if need.kind == "on track" else f"{lead}{colon.strip()}"
        page.paragraph(f"- {capital(head)}", indent=indent, hang=indent + 2)
        _print_inside(need.inside, page, indent + 2)
