"""`finalact pairs`: which figures are the same, which clash, and which only seem to."""

from __future__ import annotations

from collections.abc import Iterator

import click

from finalact.claims.pairs import Pair, PairVerdict
from finalact.claims.pairs_beside import by_verdict
from finalact.claims.pairs_contract import pair_as_dict
from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading, tolerance_in_words
from finalact.cli.claims import titled, unknown
from finalact.cli.completing import claims, subjects
from finalact.cli.known_names import claim_named
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.cli.words import OneOf
from finalact.conditions.wording import count_of, listed
from finalact.view import View

EPILOG = """\b
Examples:
  finalact pairs political_prisoners --as-of "31 March 1988"
  finalact pairs ncsj-1987 icm-1987 --as-of 1988-12-31 --json
"""
# More pairs of one verdict are only counted, unless all are asked for.
MANY = 12
# What nobody wants to read one by one unless he asks for it.
QUIET = (PairVerdict.SAME_FIGURE, PairVerdict.POPULATIONS, PairVerdict.PERIODS)
COUNTED = {
    PairVerdict.CLASH: ("clash", "clashes"),
    PairVerdict.REVISION: ("revision", "revisions"),
    PairVerdict.EXPLAINED: ("difference explained", "differences explained"),
    PairVerdict.SAME_FIGURE: ("pair of the same figure", "pairs of the same figure"),
    PairVerdict.POPULATIONS: ("pair of different populations", "pairs of different populations"),
    PairVerdict.PERIODS: ("pair of different periods", "pairs of different periods"),
}


@click.command(epilog=EPILOG)
@click.argument(
    "names",
    nargs=-1,
    metavar="[NAME | CLAIM CLAIM]",
    shell_complete=lambda *about: [*subjects(*about), *claims(*about)],
)
@click.option(
    "--verdict",
    type=OneOf([verdict.value for verdict in PairVerdict], "verdict"),
    help="Only the pairs of this verdict, such as “clash”.",
)
@click.option(
    "--all",
    "everything",
    is_flag=True,
    help="Every pair, those about different times too.",
)
@question
def pairs(
    asked: Question, as_json: bool, names: tuple[str, ...], verdict: str | None, everything: bool
) -> None:
    """Set figures beside each other: the same figure, a clash, or why they may differ.

    NAME is a subject or a population; two ids of claims stand for one pair; without either, the
    whole desk is looked at. Two figures clash only if they count the same people at the same time
    and no number fits both.
    """
    if len(names) > 2:
        raise click.UsageError("Name one subject or population, or two claims.")
    with asked.view() as view:
        wanted = PairVerdict(verdict) if verdict is not None else None
        found = _found(view, names, everything=everything or wanted is PairVerdict.PERIODS)
        told = [pair for pair in found if wanted is None or pair.verdict is wanted]
        if as_json:
            print_json([pair_as_dict(pair) for pair in told])
        elif len(names) == 2:
            _print_one(told, sheet())
        else:
            everyone = everything or wanted is not None
            _print(view, names, told, sheet(), everything=everyone)


def _found(view: View, names: tuple[str, ...], *, everything: bool) -> Iterator[Pair]:
    beside = view.figures_beside()
    if len(names) == 2:
        if (named := next((name for name in names if name in titled(view)), None)) is not None:
            raise click.UsageError(
                f"{named} is a subject or a population: name it alone, or two ids of claims."
            )
        one, other = (claim_named(view.holding, name) for name in names)
        return iter((beside.between(one, other),))
    if names:
        if names[0] not in titled(view) and names[0] not in view.holding.ledger.by_population:
            raise unknown(view, names[0])
        return beside.toward(names[0], everything=everything)
    return beside.all(everything=everything)


def _print_one(told: list[Pair], page: Sheet) -> None:
    for pair in told:
        page.line(f"{pair.verdict.value[0].upper()}{pair.verdict.value[1:]}.", style="bold")
        page.paragraph(pair.sentence)


def _print(
    view: View, names: tuple[str, ...], told: list[Pair], page: Sheet, *, everything: bool
) -> None:
    title = view.dossier.title_of(names[0]) if names else "All figures on the desk"
    print_heading(view, title, page)
    arranged = by_verdict(told)
    page.paragraph(_counted(arranged))
    for verdict, found in arranged.items():
        shown = found if everything else found[: 0 if verdict in QUIET else MANY]
        if shown:
            page.line()
            page.line(f"{verdict.value[0].upper()}{verdict.value[1:]}", style="bold")
        for pair in shown:
            page.paragraph(pair.sentence, indent=2, hang=4)
            page.paragraph(f"[{pair.one.id}, {pair.other.id}]", indent=4, style="dim")
    cut = any(len(found) > (0 if v in QUIET else MANY) for v, found in arranged.items())
    if cut and not everything:
        page.line()
        page.paragraph("Add --all to see every pair, or --verdict for those of one kind.")
    if arranged:
        page.line()
        page.paragraph(tolerance_in_words(view.tolerance), style="dim")


def _counted(arranged: dict[PairVerdict, list[Pair]]) -> str:
    """Such as “Two clashes, one revision and 41 pairs of different populations.”."""
    if not arranged:
        return "No two figures that were known by then can be set beside each other."
    said = listed([
        f"{count_of(len(found), 'pair').split()[0]} {COUNTED[verdict][len(found) > 1]}"
        for verdict, found in arranged.items()
    ])  # fmt: skip
    return f"{said[0].upper()}{said[1:]}."
