"""`finalact find`: sentences of papers and claims that hold what is sought."""

from __future__ import annotations

import re

import click

from finalact.cli.asking import Question, opened, question
from finalact.cli.found_sheet import print_found
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.model.refusal import Refusal
from finalact.search.contract import found_as_dict
from finalact.search.query import typed_with
from finalact.store.finding.saved import SavedSearch, saved_search
from finalact.view import View

EPILOG = """\b
Examples:
  finalact find emigration Sharansky --as-of "31 March 1988"
  finalact find '"political prisoners"' --in passages --in notes
  finalact find prisoners --in claims --speaker USSR --json
  finalact find emigration --kind memorandum --to 1981 --save "Before Vienna"
  finalact find --saved
"""


# The one short option is -h: a longer word behind a dash is meant as the words themselves say it.
LEFT_OUT = re.compile(r"-[^\W\d_][^\s:]+")


class Searching(click.Command):
    """Takes -Cuba among the words as a word that is left out, and not as an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments, with --without before each word that is left out."""
        taken = [f"--without={arg[1:]}" if LEFT_OUT.fullmatch(arg) else arg for arg in args]
        return super().parse_args(ctx, taken)


@click.command(cls=Searching, epilog=EPILOG)
@click.argument("words", nargs=-1)
@click.option("--volume", metavar="VOLUME", multiple=True, help="Only papers of this volume.")
@click.option("--from", "first", metavar="DATE", help="Only what may be of this day or later.")
@click.option("--to", "last", metavar="DATE", help="Only what may be of this day or earlier.")
@click.option("--kind", metavar="KIND", multiple=True, help="Only papers of this kind.")
@click.option(
    "--classification", metavar="MARKING", multiple=True, help="Only papers classified so."
)
@click.option(
    "--person", metavar="NAME", multiple=True, help="Only where this name stands, in any spelling."
)
@click.option(
    "--office", metavar="OFFICE", multiple=True, help="Only papers in which this office has a part."
)
@click.option("--paper", metavar="DOCUMENT", multiple=True, help="Only in this paper.")
@click.option("--speaker", metavar="SPEAKER", multiple=True, help="Only claims by this speaker.")
@click.option("--side", metavar="SIDE", multiple=True, help="Only claims of this side.")
@click.option(
    "--in",
    "parts",
    metavar="PART",
    multiple=True,
    help="Only in passages, notes, headings or claims; can be given several times.",
)
@click.option("--without", metavar="WORD", multiple=True, help="Not where this word stands.")
@click.option("--page", type=click.IntRange(min=1), default=1, help="Which page, from 1.")
@click.option("--save", metavar="NAME", help="Keep this search under a name.")
@click.option(
    "--saved",
    metavar="[NAME]",
    is_flag=False,
    flag_value="",
    help="Ask the search kept under this name; without a name, list those kept.",
)
@click.option("--drop", metavar="NAME", help="Keep the search of this name no longer.")
@recorder_option
@question
def find(
    asked: Question,
    as_json: bool,
    words: tuple[str, ...],
    page: int,
    save: str | None,
    saved: str | None,
    drop: str | None,
    recorded_by: str | None,
    **narrowed: str | tuple[str, ...] | None,
) -> None:
    """Find WORDS in the passages, notes and headings of papers and memoranda, and in claims.

    All words must stand in one of these. A word with a capital letter is also found in every
    other spelling of the name: Sharansky finds Shcharanskiy. "Words between quotation marks"
    are a phrase (quote them once more for the shell), emigr* is how a word begins, and -Cuba
    leaves out. Without words, the papers themselves are listed.

    Each option can stand among the words as well: kind:telegram from:1970. Claims that were not
    known by the day asked about are left out, and counted.
    """
    typed = typed_with(" ".join(words), _filters(narrowed))
    with opened(asked.desk) as desk:
        if drop is not None:
            desk.save_search(drop, "", stamp(recorded_by))
            sheet().paragraph(f"The search {drop} is kept no longer.")
            return
        view = asked.at(desk)
        if saved == "" and not typed:
            _list_saved(view.saved_searches(), as_json)
            return
        if saved is not None:
            kept = _kept(view, saved)
            typed = f"{kept.asked} {typed}".strip()
        if save is not None:
            desk.save_search(save, typed, stamp(recorded_by))
            if not as_json:
                sheet().paragraph(f"The search is kept as {save}.")
            view = asked.at(desk)
        _answer(view, typed, page, as_json)


def _answer(view: View, typed: str, page: int, as_json: bool) -> None:
    with on_the_way("Searching"):
        found = view.find(typed, page=page)
    if as_json:
        days = {"as_of": view.as_of.isoformat(), "known_by": view.known_by.isoformat()}
        print_json({"asked": typed, **found_as_dict(found), **days})
        return
    print_found(view, found, sheet())


def _filters(narrowed: dict[str, str | tuple[str, ...] | None]) -> dict[str, tuple[str, ...]]:
    """The options under the names that filters have among the words."""
    names = {"first": "from", "last": "to", "parts": "in"}
    return {
        names.get(option, option): (given,) if isinstance(given, str) else given or ()
        for option, given in narrowed.items()
    }


def _kept(view: View, name: str) -> SavedSearch:
    if not name:
        raise Refusal(
            "search-name-not-usable",
            "Words are given, but not which of the saved searches they narrow.",
            "Write --saved NAME, or leave --saved out.",
        )
    return saved_search(view.saved_searches(), name)


def _list_saved(searches: tuple[SavedSearch, ...], as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "saved": [
                    {
                        "name": each.name,
                        "asked": each.asked,
                        "recorded_by": each.recorded_by,
                        "recorded_on": each.recorded_on,
                    }
                    for each in searches
                ]
            }
        )
        return
    page: Sheet = sheet()
    if not searches:
        page.paragraph("No search is saved on this desk. --save NAME keeps one.")
    for each in searches:
        page.beside(each.name, each.asked, at=28, style="bold")
