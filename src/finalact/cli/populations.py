"""`finalact populations`: whom the numbers count, and how those people relate."""

from __future__ import annotations

from difflib import get_close_matches

import click

from finalact.claims.pairs_contract import population_as_dict
from finalact.claims.pairs_population_words import described
from finalact.claims.pairs_populations import Counted, PopulationBook
from finalact.claims.pairs_whom import title_of
from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import populations as known_populations
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.model.refusal import Refusal
from finalact.view import View

EPILOG = """\b
Examples:
  finalact populations
  finalact populations jewish_emigration --as-of "31 March 1988" --json
"""
# More names than these are only counted, unless one population alone is asked for.
MANY = 6
FIELD = 16


@click.command(epilog=EPILOG)
@click.argument("name", required=False, shell_complete=known_populations)
@question
def populations(asked: Question, as_json: bool, name: str | None) -> None:
    """Show whom each number counts, how populations relate, and what uses them.

    Where figures about one subject count people whose relation nobody declared, that is said: they
    can be neither set against each other nor added up. Records count from their own day on.
    """
    with asked.view() as view:
        book = view.populations()
        if name is not None and name not in book.names():
            raise not_a_population(name, book)
        told = book.all() if name is None else [book.counted(name)]
        if as_json:
            answer = [population_as_dict(counted, view.dossier) for counted in told]
            days = {"as_of": view.as_of.isoformat(), "known_by": view.known_by.isoformat()}
            print_json({**days, "populations": answer} if name is None else {**answer[0], **days})
            return
        _print(view, told, sheet(), everything=name is not None)


def not_a_population(name: str, book: PopulationBook) -> Refusal:
    """The refusal for a population that no figure counts and the dossier does not declare."""
    near = get_close_matches(name, book.names(), n=1, cutoff=0.5)
    return Refusal(
        "population-not-found",
        f"There is no population {name} on this desk.",
        f"Did you mean {near[0]}?" if near else "`finalact populations` lists them.",
        status=404,
    )


def _print(view: View, told: list[Counted], page: Sheet, *, everything: bool) -> None:
    if not everything:
        print_heading(view, "Whom the numbers count", page)
    for counted in told:
        if not everything:
            page.line()
        heading = title_of(counted.id, view.dossier)
        if everything:
            print_heading(view, heading, page)
        else:
            page.paragraph(heading, style="bold")
        for label, text in described(counted, view.dossier, None if everything else MANY):
            page.beside(label, text, at=FIELD, indent=2)
        page.paragraph(f"[{counted.id}]", indent=2, style="dim")
    if not told:
        page.paragraph("The dossier declares no population, and no figure names one.")
