"""`finalact memo task`: an approved instruction becomes something that somebody is to do."""

from __future__ import annotations

import click

from finalact.cli.asking import opened
from finalact.cli.condition_options import new_option
from finalact.cli.days import When
from finalact.cli.memo_options import (
    Taking,
    memo_argument,
    office_meant,
    offices,
    taking,
    under_way,
)
from finalact.cli.memo_told import tell
from finalact.cli.representation_report import representations
from finalact.cli.representation_told import first_recorded
from finalact.cli.stamps import stamp
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Tasked
from finalact.model.partial_date import PartialDate

EPILOG = """\b
Examples:
  finalact memo task dobrynin second-lunch --who Stoessel --with Dobrynin \\
    --occasion "a future lunch" --office EUR --by Bremer --on "12 July 1981"
  finalact memo task dobrynin cable --words "Tell Moscow of it." --office EUR/SOV \\
    --due "20 July 1981" --by Bremer --on "12 July 1981"
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.argument("task", metavar="TASK")
@click.option(
    "--words",
    default="",
    metavar="TEXT",
    help="What is to be done, in the words of the order; otherwise those of the mark.",
)
@click.option("--who", default="", metavar="NAME", help="Who is to do it.")
@click.option("--through", default="", metavar="CHANNEL", help="Through whom or what.")
@click.option("--with", "with_whom", default="", metavar="NAME", help="With whom.")
@click.option("--occasion", default="", metavar="TEXT", help="On what occasion: “a future lunch”.")
@click.option("--due", type=When(), help="By when, if that was said; else it stays open.")
@click.option(
    "--office", default="", metavar="OFFICE", shell_complete=offices, help="The action office."
)
@click.option("--recommendation", type=int, metavar="NUMBER", help="The one that it carries out.")
@click.option(
    "--representation",
    default="",
    metavar="ID",
    shell_complete=representations,
    help="The representation that it orders (finalact representations).",
)
@new_option
@taking("Who assigns it.")
def task(
    memorandum: str,
    task: str,
    words: str,
    who: str,
    through: str,
    with_whom: str,
    occasion: str,
    due: PartialDate | None,
    office: str,
    recommendation: int | None,
    representation: str,
    is_new: bool,
    step: Taking,
) -> None:
    """Record who is to do what about a decision, under a name of your own (TASK).

    An occasion without a day stays open until a report ends it; a day that has passed makes the
    task overdue.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        named = office_meant(desk, before, office, is_new=is_new) if office else ""
        ordered = first_recorded(desk, representation).id if representation else ""
        number = recommendation if recommendation is not None else _approved(before)
        told = words or _words(before, number)
        if not told:
            raise click.UsageError("No mark tells what is to be done: say it with --words.")
        act = Tasked(task, told, who, through, with_whom, occasion, due, named, number, ordered)
        signature = stamp(step.recorded_by)
        made = desk.step(before.id, act, step.by, step.on, signature)
        remarks = [] if who or named else ["It names nobody who is to act, and no action office."]
        tell(desk, step, signature, made, remarks)


def _approved(memo: Memorandum) -> int | None:
    """The one recommendation that was approved; none where there are several."""
    numbers = [n for n, (d, _) in memo.decided.items() if d.action.startswith("approve")]
    return numbers[0] if len(numbers) == 1 else None


def _words(memo: Memorandum, number: int | None) -> str:
    """The words of the marks from which the decision follows."""
    found = memo.decided.get(number) if number is not None else None
    behind = found[0].marks if found is not None else ()
    return " ".join(mark.words for mark, step in memo.marks if step.n in behind and mark.words)
