"""`finalact memo compare`: two versions of a memorandum, paragraph by paragraph."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.memo_options import memo_argument
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.wording import capital, count_of
from finalact.decisions.compare_versions import Row, Words, versions_compared
from finalact.decisions.memorandum import Memorandum
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact memo compare lunch 1 2
  finalact memo compare lunch --json
"""
AT = 10
SIGNS = {"added": "[+{}+]", "removed": "[-{}-]"}


@click.command(epilog=EPILOG)
@memo_argument
@click.argument("earlier", metavar="[V1]", type=int, required=False)
@click.argument("later", metavar="[V2]", type=int, required=False)
@question
def compare(
    memorandum: str, earlier: int | None, later: int | None, asked: Question, as_json: bool
) -> None:
    """Compare two versions (the last two if none are named), and say whether clearances stand.

    What was put in stands between [+ and +], what was taken out between [- and -].
    """
    with asked.view() as view:
        memo = view.memorandum(memorandum)
        last = later if later is not None else memo.version
        first = earlier if earlier is not None else max(1, last - 1)
        for number in (first, last):
            _check(memo, number)
        made = versions_compared(memo.versions[first - 1], memo.versions[last - 1])
        holding = [c.cleared.office for c in memo.clearances if c.cleared.version == first]
        if as_json:
            print_json({"id": memo.id, "earlier": first, "later": last, **made.as_dict()})
            return
        page = sheet()
        page.paragraph(f"{memo.id}: version {first} and version {last}", style="bold")
        changes = count_of(len(made.changes), "change") if made.changes else "no change"
        matter = "the matter is the same" if made.same_matter else "the matter has changed"
        page.paragraph(f"{capital(changes)}; {matter}.")
        if holding:
            stand = "still stand" if made.same_matter else "have lapsed"
            page.paragraph(f"Clearances of version {first} {stand}: {', '.join(holding)}.")
        _print_rows(made.changes, page)


def _print_rows(rows: tuple[Row, ...], page: Sheet) -> None:
    part = ""
    for row in rows:
        if row.part != part:
            part = row.part
            page.line()
            page.paragraph(part.title() if part.isupper() else part, style="bold")
        number = row.after if row.after is not None else row.before
        label = row.change if number is None else f"{row.change} {number}"
        page.beside(label, "".join(map(_marked, row.words)), at=AT + 4)


def _marked(run: Words) -> str:
    if run.change == "same":
        return run.text
    words = run.text.strip()
    if not words:
        return run.text
    before, after = run.text.split(words, 1)
    return f"{before}{SIGNS[run.change].format(words)}{after}"


def _check(memo: Memorandum, number: int) -> None:
    if not 1 <= number <= memo.version:
        raise Refusal(
            "version-unknown",
            f"{memo.id} has no version {number}.",
            f"Its versions run from 1 to {memo.version}.",
            status=404,
        )
