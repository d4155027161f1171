"""`finalact memo return`, `close` and `supersede`: a paper sent back, done with, replaced."""

from __future__ import annotations

import click

from finalact.cli.asking import opened
from finalact.cli.memo_options import Taking, memo_argument, memoranda, taking, under_way
from finalact.cli.memo_told import tell
from finalact.cli.stamps import stamp
from finalact.model.memo_step import Act, Closed, Returned, Superseded

RETURN = """\b
Example:
  finalact memo return madrid --by Bremer --on "9 July 1981" --why "The second tab is missing."
"""
CLOSE = """\b
Example:
  finalact memo close madrid --by Simon --on "20 July 1981" --why "Overtaken by events."
"""
SUPERSEDE = """\b
Example:
  finalact memo supersede lunch --with madrid --by Simon --on "2 February 1982"
"""


@click.command("return", epilog=RETURN)
@memo_argument
@click.option("--why", default="", metavar="TEXT", help="What is to be done with it.")
@taking("Who sends it back.")
def return_(memorandum: str, why: str, step: Taking) -> None:
    """Send a paper that went up back for rework; it can then be revised and go up again."""
    _take(memorandum, Returned(why), step)


@click.command(epilog=CLOSE)
@memo_argument
@click.option("--why", default="", metavar="TEXT", help="Why nothing further is to be done.")
@taking("Who closes it.")
def close(memorandum: str, why: str, step: Taking) -> None:
    """Record that nothing further is to be done about a memorandum."""
    _take(memorandum, Closed(why), step)


@click.command(epilog=SUPERSEDE)
@memo_argument
@click.option(
    "--with",
    "other",
    required=True,
    metavar="ID",
    shell_complete=memoranda,
    help="The memorandum that takes its place.",
)
@click.option("--why", default="", metavar="TEXT", help="Why.")
@taking("Who replaces it.")
def supersede(memorandum: str, other: str, why: str, step: Taking) -> None:
    """Put another memorandum in the place of this one; both stay on the desk as they are."""
    with opened(step.desk) as desk:
        other = under_way(desk, other).id
    _take(memorandum, Superseded(other, why), step)


def _take(memorandum: str, act: Act, step: Taking) -> None:
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        signature = stamp(step.recorded_by)
        made = desk.step(before.id, act, step.by, step.on, signature)
        tell(desk, step, signature, made)
