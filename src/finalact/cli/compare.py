"""`finalact compare`: what moved between two days, or what later knowledge changes about one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import Share, desk_option, opened
from finalact.cli.board import print_heading
from finalact.cli.days import Day, in_words, today
from finalact.cli.plain import plain_option
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.compare import Comparison
from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.course.compare_words import moved_groups, same_in_words
from finalact.conditions.scene import Scene
from finalact.model.refusal import Refusal
from finalact.view import View

EPILOG = """\b
Examples:
  finalact compare "31 March 1988" "28 February 1989"
  finalact compare 1988-08-03 --known-by 1988-08-05
"""


@click.command(epilog=EPILOG)
@click.argument("day", type=Day(), metavar="DATE")
@click.argument("other", type=Day(), metavar="[DATE]", required=False)
@click.option(
    "--known-by",
    type=Day(),
    help="With one date: the day by which later knowledge is used; today if none is named.",
)
@click.option(
    "--tolerance",
    type=Share(),
    help="How far a figure said with “about” is widened; otherwise as the dossier says.",
)
@desk_option
@json_option
@plain_option
def compare(
    day: date,
    other: date | None,
    known_by: date | None,
    tolerance: float | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    """Tell what moved between two days and which claims moved it.

    With one date: what was known of that day then, against what is known of it later. A month
    or a year stands for its last day.
    """
    if other is not None and known_by is not None:
        raise Refusal(
            "two-days-and-known-by",
            "Two days are compared each by what was known on it.",
            "Leave out --known-by, or name one day only.",
        )
    with opened(desk) as open_desk:
        if other is not None:
            earlier, later = min(day, other), max(day, other)
            view = open_desk.as_of(later, tolerance=tolerance)
            found = view.compared(earlier)
        else:
            view = open_desk.as_of(day, tolerance=tolerance)
            found = view.known_later(_not_before(day, known_by or today()))
        if as_json:
            print_json(comparison_as_dict(view.scene, found))
        else:
            print_comparison(view, found, sheet())


def _not_before(day: date, known_by: date) -> date:
    if known_by < day:
        raise Refusal(
            "known-by-before-the-day",
            f"{in_words(known_by)} is before {in_words(day)}: nothing can have been learnt since.",
            "Name a --known-by after the day itself.",
        )
    return known_by


def print_comparison(view: View, found: Comparison, page: Sheet) -> None:
    """Print the answer then and now, then the conditions by how they moved."""
    question = found.now.question or view.dossier.title
    then, now = _when(found)
    print_heading(view, question, page, f"{then} and {now.removeprefix('known ')}")
    page.line()
    for label, sentence in ((then, found.then.sentence), (now, found.now.sentence)):
        page.paragraph(f"{label[:1].upper()}{label[1:]}: {sentence}", hang=2)
    print_moved(view.scene, found, page)


def print_moved(scene: Scene, found: Comparison, page: Sheet) -> None:
    """Print what moved, group by group, and how many conditions did not."""
    for heading, entries in moved_groups(scene, found):
        page.line()
        page.line(heading, style="bold")
        for title, sentence, because in entries:
            page.paragraph(title, indent=2, style="bold")
            page.paragraph(sentence, indent=4)
            if because:
                page.paragraph(f"Because: {because}.", indent=4, hang=6)
    page.line()
    page.paragraph(same_in_words(found))


def _when(found: Comparison) -> tuple[str, str]:
    if found.then.as_of != found.now.as_of:
        return in_words(found.then.as_of), in_words(found.now.as_of)
    both = found.then.known_by, found.now.known_by
    return f"known by {in_words(both[0])}", f"known by {in_words(both[1])}"
