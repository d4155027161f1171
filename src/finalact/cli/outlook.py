"""`finalact outlook`: where the total of a year may end, from a file of monthly counts."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.plain import plain_option
from finalact.cli.series_file import read_series
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.projection import in_words, project

EPILOG = """\b
Examples:
  finalact outlook --series - --year 1988 --through 4 --target 15000 < departures.csv
  finalact outlook --series - --year 1988 --through 4 --target 15000 --json < departures.csv
"""
PIPED = "-"


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
@click.option(
    "--series",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(readable=False, path_type=Path, allow_dash=True),
    help="A table with the columns month (YYYY-MM) and count; a dash reads what is piped in.",
)
@click.option(
    "--year",
    metavar="YEAR",
    required=True,
    type=click.IntRange(1, 9999),
    help="The year whose total is asked for.",
)
@click.option(
    "--through",
    metavar="MONTH",
    required=True,
    type=click.IntRange(1, 12),
    help="The last month of it that may be used, 1 to 12; no later row is looked at.",
)
@click.option(
    "--target",
    metavar="COUNT",
    required=True,
    type=Count(),
    help="The total that the year is to reach.",
)
@json_option
@plain_option
def outlook(file: Path, year: int, through: int, target: float, as_json: bool) -> None:
    """Project a year's total from monthly counts, and how probable a target is.

    It reads counts and nothing else, and assumes no change of policy.
    """
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
