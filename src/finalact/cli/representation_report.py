"""`finalact representation report`: what came of a representation, as a paper tells it."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.completing import from_desk
from finalact.cli.condition_options import Entry, entering
from finalact.cli.condition_told import cited_remarks
from finalact.cli.days import When
from finalact.cli.known_names import claim_named
from finalact.cli.representation_told import first_recorded, tell
from finalact.cli.stamps import stamp
from finalact.cli.words import OneOf
from finalact.model.claim import Citation
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.representation import Report, Representation, Standing

EPILOG = """\b
Examples:
  finalact representation report stoessel-lunch --on "10 July 1981" \\
    --source "telegram 187204 to Moscow, July 11" --answer "He would report it to Moscow."
  finalact representation report kampelman-vorontsov --standing "not made" --known-on 1988-04-20 \\
    --source "telegram 3301 from Geneva"
"""
representations = from_desk(lambda held: (each.id for each in held.holdings.representations))
WENT = [Standing.MADE, Standing.NOT_MADE, Standing.INSTRUCTED]


@click.command(epilog=EPILOG)
@click.argument("representation", metavar="ID", shell_complete=representations)
@click.option("--on", type=When(), help="The day on which it was made and answered.")
@click.option("--answer", default="", metavar="TEXT", help="What was said in answer.")
@click.option("--answered-on", type=When(), help="The day of the answer, where that is another.")
@click.option("--answered-by", multiple=True, metavar="CLAIM", shell_complete=completing.claims,
              help="A claim that carries the answer, by its id; as often as needed.")  # fmt: skip
@click.option("--paper", default="", shell_complete=completing.papers,
              help="The paper on the desk that reports it.")  # fmt: skip
@click.option("--passage", default="", help="Its passage there: 6, or “note 4”.")
@click.option("--quote", default="", help="The exact words there.")
@click.option("--source", default="", help="A report that is not on the desk.")
@click.option("--missing", default="", metavar="WORDS",
              help="The words of a note that no record has been found.")  # fmt: skip
@click.option(
    "--standing",
    type=OneOf([standing.value for standing in WENT], "standing"),
    help="How far it went: made (if nothing is said), “not made”, or instructed.",
)
@click.option("--known-on", type=When(), help="The day it became known to us, if another.")
@click.option("--marking", default="", help="Who may see it.")
@click.option("--note", default="", help="A note for the reader.")
@entering
def report(
    representation: str,
    on: PartialDate | None,
    answered_on: PartialDate | None,
    standing: str | None,
    entry: Entry,
    **given: Any,
) -> None:
    """Record what came of a representation: that it was made, and what was answered.

    What was only suggested or ordered counts as made from the day of the report (--on). The
    words of the answer stand in --answer; what they assert is recorded as claims, which
    --answered-by names. The representation itself stays as it was recorded.
    """
    with opened(entry.desk) as desk:
        before = first_recorded(desk, representation)
        for claim in given["answered_by"]:
            claim_named(desk.holding, claim)
        citation = Citation(given["paper"], given["passage"], "", given["quote"], given["source"])
        if citation.passage and citation.is_empty:
            raise Refusal(
                "passage-without-document",
                f'The passage "{citation.passage}" is of no named paper.',
                "Name the paper with --paper, or the source with --source.",
            )
        made = _standing(before, standing)
        answers = bool(given["answer"] or given["answered_by"])
        told = Report(
            made,
            # Of what was made already, an answer has a day of its own.
            None if answers and made is None else on,
            given["known_on"],
            given["answer"],
            answered_on or (on if answers else None),
            given["answered_by"],
            citation,
            given["missing"],
            given["marking"],
            given["note"],
        )
        if on is None and answered_on is None and told.known_on is None:
            raise Refusal(
                "date-missing",
                "A report counts from a day, and none is given.",
                "Add --on, the day it was made or answered, or --known-on, the day it reached us.",
            )
        signature = stamp(entry.recorded_by)
        desk.report(before.id, told, signature)
        tell(desk, entry, signature, before.id, "Reported", cited_remarks(desk, citation))


def _standing(before: Representation, said: str | None) -> Standing | None:
    """How far it went by the report; a report of what was not made yet says that it was."""
    if said is not None:
        return Standing(said)
    known = [before.standing, *(r.standing for r in before.reports if r.standing is not None)]
    return None if known[-1] is Standing.MADE else Standing.MADE
