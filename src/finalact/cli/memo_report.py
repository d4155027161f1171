"""`finalact memo report`: what came of a task, or that no record of it is left."""

from __future__ import annotations

import click

from finalact.cli.asking import opened
from finalact.cli.completing import claims, papers
from finalact.cli.known_names import claim_named
from finalact.cli.memo_options import Taking, memo_argument, taking, under_way
from finalact.cli.memo_told import tell
from finalact.cli.representation_report import representations
from finalact.cli.representation_told import first_recorded
from finalact.cli.stamps import stamp
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Reported
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact memo report dobrynin lunch --by EUR --on "20 July 1981" \\
    --words "Raised on 17 July; he would tell Moscow."
  finalact memo report dobrynin lunch --by EUR --on "1 September 1981" \\
    --missing "No record of the lunch has been found."
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.argument("task", metavar="[TASK]", default="")
@click.option("--words", default="", metavar="TEXT", help="What came of it.")
@click.option("--open", "still", is_flag=True, help="It is still to be done: an interim report.")
@click.option("--paper", default="", shell_complete=papers, help="The paper that reports it.")
@click.option(
    "--claim",
    "claim_ids",
    multiple=True,
    metavar="CLAIM",
    shell_complete=claims,
    help="A claim entered from it, by its id; as often as needed.",
)
@click.option(
    "--representation",
    default="",
    metavar="ID",
    shell_complete=representations,
    help="The representation that was made.",
)
@click.option(
    "--missing",
    default="",
    metavar="WORDS",
    help="The words in which it is said that no record has been found.",
)
@taking("Who reports.")
def report(
    memorandum: str,
    task: str,
    words: str,
    still: bool,
    paper: str,
    claim_ids: tuple[str, ...],
    representation: str,
    missing: str,
    step: Taking,
) -> None:
    """Record what came of a task; TASK may be left out where only one is open.

    What the other side said goes into the ledger as its own claims (finalact claim add), named
    here with --claim.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        name = task or _only_one(before)
        if not (words or paper or claim_ids or representation or missing):
            raise click.UsageError("Say what came of it: --words, --paper, --claim or --missing.")
        for claim in claim_ids:
            claim_named(desk.holding, claim)
        made_to = first_recorded(desk, representation).id if representation else ""
        act = Reported(name, words, not still, paper, claim_ids, made_to, missing)
        signature = stamp(step.recorded_by)
        made = desk.step(before.id, act, step.by, step.on, signature)
        tell(desk, step, signature, made)


def _only_one(memo: Memorandum) -> str:
    open_ = [task.tasked.task for task in memo.tasks if task.is_open]
    if len(open_) == 1:
        return open_[0]
    names = [task.tasked.task for task in memo.tasks]
    raise Refusal(
        "task-not-named",
        f"{memo.id} has {'no open task' if not open_ else f'{len(open_)} open tasks'}.",
        f"Name the task: {', '.join(open_ or names) or 'finalact memo task records one'}.",
        status=422,
    )
