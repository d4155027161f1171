"""`finalact outlook`: where a total may end, that of a condition or of a file of monthly counts."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import conditions
from finalact.cli.series_file import read_series
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.assessment import Assessment
from finalact.conditions.language import parse
from finalact.conditions.outlook import target_of
from finalact.conditions.outlook_contract import chances_as_dicts
from finalact.conditions.projection import in_words, project
from finalact.conditions.wording import capital
from finalact.view import View

EPILOG = """\b
Examples:
  finalact outlook emigration --as-of "31 March 1988"
  finalact outlook --series - --year 1988 --through 4 --target 15000 < departures.csv
  finalact outlook --series - --year 1988 --through 4 --target 15000 --json < departures.csv
"""
PIPED = "-"
OF_A_TABLE = ("file", "year", "through", "target")
OF_THE_DESK = ("desk", "as_of", "known_by", "tolerance")


class Count(click.ParamType[float]):
    """A number from 0 on, as it is typed: 15000 or 15,000."""

    name = "count"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read the number."""
        if isinstance(value, (int, float)):
            return value
        if not re.fullmatch(r"\d{1,15}(\.\d{1,6})?|\d{1,3}(,\d{3}){1,4}", value, re.ASCII):
            raise click.BadParameter(f"“{value}” is no number from 0 on.", ctx, param)
        plain = value.replace(",", "")
        return float(plain) if "." in plain else int(plain)


@click.command(epilog=EPILOG)
@click.argument("condition", required=False, shell_complete=conditions)
@click.option(
    "--series",
    "file",
    metavar="FILE",
    type=click.Path(readable=False, path_type=Path, allow_dash=True),
    help="A table with the columns month (YYYY-MM) and count; a dash reads what is piped in.",
)
@click.option(
    "--year",
    metavar="YEAR",
    type=click.IntRange(1, 9999),
    help="Of a table: the year whose total is asked for.",
)
@click.option(
    "--through",
    metavar="MONTH",
    type=click.IntRange(1, 12),
    help="Of a table: the last month of the year that may be used, 1 to 12; no later row is "
    "looked at.",
)
@click.option(
    "--target",
    metavar="COUNT",
    type=Count(),
    help="Of a table: the total that the year is to reach.",
)
@question
@click.pass_context
def outlook(
    context: click.Context,
    asked: Question,
    as_json: bool,
    condition: str | None,
    file: Path | None,
    year: int | None,
    through: int | None,
    target: float | None,
) -> None:
    """Tell whether a total will be reached: that of CONDITION, or of a table of monthly counts.

    Of a condition of the desk it tells what `finalact explain` tells under its outlook. Of a table
    (--series, with --year, --through and --target) it projects the total of the year and how
    probable the target is, and needs no desk. It reads counts and nothing else, and assumes no
    change of policy.
    """
    if condition is not None:
        why = "is for a table of monthly counts; leave it out beside a condition."
        _refuse(context, OF_A_TABLE, why)
        with asked.view() as view:
            _print_of(view, view.condition(condition), as_json)
        return
    if file is None:
        raise click.UsageError(
            "Name a condition of the desk, or after --series a table of monthly counts."
        )
    _refuse(context, OF_THE_DESK, "is for a condition of the desk; leave it out beside --series.")
    if year is None or through is None or target is None:
        given = {"year": year, "through": through, "target": target}
        raise click.UsageError(
            f"A table needs --{next(name for name, value in given.items() if value is None)} too."
        )
    piped = str(file) == PIPED
    content = sys.stdin.buffer.read() if piped else file.expanduser().read_bytes()
    months = read_series(content, "piped in" if piped else file.name, year, through)
    found = project(months, year, through, target)
    if as_json:
        print_json(found.as_dict())
        return
    page = sheet()
    page.paragraph(in_words(found, year, target))
    page.paragraph(found.note)


def _refuse(context: click.Context, names: tuple[str, ...], why: str) -> None:
    """Refuse an option that belongs to the other kind of question."""
    for param in context.command.params:
        typed = context.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE
        if param.name in names and typed:
            raise click.UsageError(f"{param.opts[0]} {why}")


def _print_of(view: View, assessment: Assessment, as_json: bool) -> None:
    """The outlook of a condition on the day: the word, the arithmetic, and the probability."""
    found = assessment.outlook
    if as_json:
        print_json(
            {
                "condition": assessment.condition.id,
                "as_of": view.as_of.isoformat(),
                "known_by": view.known_by.isoformat(),
                "outlook": found.word,
                "outlook_sentence": found.sentence or None,
                "probability": chances_as_dicts(found.chances),
            }
        )
        return
    page = sheet()
    print_heading(view, assessment.condition.title, page)
    page.paragraph(f"{capital(found.word)}. {found.sentence or _why_none(assessment)}")
    for chance in found.chances:
        page.paragraph(chance.sentence)


def _why_none(assessment: Assessment) -> str:
    if not assessment.expression or target_of(parse(assessment.expression)) is None:
        return "It asks for no total of a period, such as flow(departures, 1988) >= 15000."
    return "Nothing that is known by then tells at what rate it goes."
