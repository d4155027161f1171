"""`finalact balance`: what each side gave, got, offered and sought, by basket."""

from __future__ import annotations

from difflib import get_close_matches

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import from_desk
from finalact.cli.front_door import VerbGroup
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.balance_contract import balance_as_dict, figures_of, footing_of
from finalact.conditions.wording import capital
from finalact.diplomacy.balance import BARGAINS, BalanceSheet, Line, in_basket
from finalact.model.refusal import Refusal
from finalact.view import View

VERBS = {
    "add": ("finalact.cli.balance_add:add", "Enter a line: a side, a basket, what, and how."),
    "end": ("finalact.cli.balance_add:end", "Record that a line ceased."),
}
EPILOG = """\b
Examples:
  finalact balance --as-of "31 March 1988"
  finalact balance --basket "human rights" --as-of 1981-06-30 --json
"""
NAME = 12
baskets = from_desk(lambda held: (item.basket for item in held.holdings.balance))


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG, invoke_without_command=True)
@click.option("--basket", default="", shell_complete=baskets, help="Only this field.")
@question
@click.pass_context
def balance(context: click.Context, asked: Question, as_json: bool, basket: str) -> None:
    """Show what each side gave, got, offered and sought, by basket, on a day.

    Figures stand in the words of whoever said them. What is only proposed among ourselves is
    told as that. Lines that ceased stand beneath.
    """
    if context.invoked_subcommand is not None:
        return
    with asked.view() as view:
        found = view.balance()
        if basket:
            found = _narrowed(found, basket)
        if as_json:
            print_json(balance_as_dict(found, view.dossier, view.page_of))
            return
        _print(view, found, sheet())


def _narrowed(found: BalanceSheet, name: str) -> BalanceSheet:
    narrowed = in_basket(found, name)
    if narrowed.baskets or narrowed.ceased:
        return narrowed
    known = [basket.name for basket in found.baskets]
    near = get_close_matches(name.casefold(), [each.casefold() for each in known], n=1, cutoff=0.5)
    closest = next((each for each in known if near and each.casefold() == near[0]), "")
    there = f"The baskets are: {', '.join(known)}." if known else "The sheet is empty by then."
    raise Refusal(
        "basket-not-found",
        f"There is no basket {name} on the balance sheet of that day.",
        f"Did you mean {closest}?" if closest else there,
        status=404,
    )


def _print(view: View, found: BalanceSheet, page: Sheet) -> None:
    print_heading(view, "The balance sheet", page)
    if not found.baskets:
        page.paragraph("Nothing stands on it by then.")
    for basket in found.baskets:
        page.line()
        page.line(capital(basket.name), style="bold")
        for side in found.sides:
            lines = [(b, line) for b in BARGAINS for line in basket.of(side.id, b)]
            if lines:
                page.line(f"  {side.title}")
            for bargain, line in lines:
                _print_line(view, bargain.value, line, page)
    if found.ceased:
        page.line()
        page.line("No longer so", style="bold")
    for line in found.ceased:
        title = view.dossier.side_title(line.item.side)
        until = line.item.until.said() if line.item.until is not None else ""
        page.paragraph(
            f"{title}, {line.item.bargain.value}: {line.item.what}; until {until}.",
            indent=4,
            hang=6,
        )


def _print_line(view: View, label: str, line: Line, page: Sheet) -> None:
    item = line.item
    footing = footing_of(item)
    page.beside(label, f"{item.what}{f' ({footing})' if footing else ''}.", at=4 + NAME, indent=4)
    indent = 4 + NAME if page.is_wide(4 + NAME) else 6
    figures = figures_of(line, view.dossier)
    if figures:
        page.paragraph(f"{'; '.join(figures)}.", indent=indent, hang=indent + 2)
    if item.note:
        page.paragraph(f"Note: {item.note}", indent=indent, hang=indent + 2)
    where = " ".join(filter(None, (view.cited([item.citation]), f"[{item.id}]")))
    page.paragraph(where, indent=indent, hang=indent + 2, style="dim")
