"""`finalact history`: the days on which an answer changed, and what changed it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import Share, desk_option, opened
from finalact.cli.board import NO_QUESTION, print_heading
from finalact.cli.completing import conditions
from finalact.cli.days import Day, check_order, in_words, today
from finalact.cli.plain import plain_option
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.history_contract import answer_as_list, history_as_list
from finalact.view import View

EPILOG = """\b
Examples:
  finalact history prisoners --from 1988-01-01 --to "31 December 1989"
  finalact history "flow(jewish_emigration, 1988-07) >= 1500" --to 1988-12-31 --json
  finalact history --from "March 1988" --to "August 1988"
"""
DAY, VERDICT = 20, 36


@click.command(epilog=EPILOG)
@click.argument("condition", required=False, shell_complete=conditions)
@click.option("--from", "first", type=Day(), help="The first day; otherwise the first with news.")
@click.option("--to", "last", type=Day(), help="The last day; today if none is named.")
@click.option(
    "--tolerance",
    type=Share(),
    help="How far a figure said with “about” is widened; otherwise as the dossier says.",
)
@desk_option
@json_option
@plain_option
def history(
    condition: str | None,
    first: date | None,
    last: date | None,
    tolerance: float | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    """Tell every day on which the answer of a condition changed, and what changed it.

    CONDITION is its id, or an expression of the language; without it, the answer to the
    dossier's question is followed. Each day is judged by what was known on that very day. The
    first line is the state on the first day.
    """
    last = last or today()
    check_order(first, last)
    with opened(desk) as open_desk:
        view = open_desk.as_of(last, tolerance=tolerance)
        if condition is None:
            _of_the_answer(view, first, as_json)
        else:
            _of_condition(view, condition, first, as_json)


def _of_condition(view: View, name: str, first: date | None, as_json: bool) -> None:
    known = view.history(name, first)
    rows = history_as_list(view.scene, known)
    if as_json:
        print_json(rows)
        return
    page = _head(view, known.condition.title, known.first)
    for row in rows:
        page.line()
        _print(page, row["date"], row["verdict"], row["words"], row["because_words"])


def _of_the_answer(view: View, first: date | None, as_json: bool) -> None:
    changes = view.answer_history(first)
    rows = answer_as_list(view.scene, changes)
    if as_json:
        print_json(rows)
        return
    asked = view.dossier.question or view.dossier.title or NO_QUESTION
    page = _head(view, asked, changes[0].day)
    titles = {c.id: c.title for c in view.conditions}
    for row in rows:
        page.line()
        moved = [titles[each["id"]] for each in row["conditions"]]
        words = f"{row['words']} Moved: {'; '.join(moved)}." if moved else row["words"]
        _print(page, row["date"], row["verdict"], words, row["because_words"])


def _head(view: View, title: str, first: date) -> Sheet:
    page = sheet()
    print_heading(view, title, page, f"from {in_words(first)} to {in_words(view.as_of)}")
    return page


def _print(page: Sheet, day: str, verdict: str, words: str, because: list[str]) -> None:
    """One change: its day and the verdict beside each other, then what happened and why."""
    page.beside(in_words(date.fromisoformat(day)), verdict, at=DAY, style="bold")
    indent = DAY if page.is_wide(DAY) else 2
    if words.rstrip(".").casefold() != verdict:
        page.paragraph(words, indent=indent)
    told = [why for why in because if why not in words]
    if told:
        page.paragraph(f"Because: {'; '.join(told)}.", indent=indent, hang=indent + 2)
