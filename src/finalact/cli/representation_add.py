"""`finalact representation add`: what was raised with another government, or is to be."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import Entry, citation_of, cited, entering, slips
from finalact.cli.condition_told import cited_remarks
from finalact.cli.days import When
from finalact.cli.representation_told import tell
from finalact.cli.stamps import stamp
from finalact.cli.words import OneOf
from finalact.model.claim import Citation
from finalact.model.refusal import Refusal
from finalact.model.representation import Representation, Standing

EPILOG = """\b
Example:
  finalact representation add --by "United States" --through Schifter --to USSR \\
    --with Glukhov --place Moscow --on "12 April 1988" --case shcharanskiy \\
    --point "the exit of refused persons" --source "telegram 9204 from Moscow, April 13"
"""


@click.command(epilog=EPILOG)
@click.option("--id", "id_", default="", metavar="ID", help="Its id; otherwise one is made.")
@click.option("--by", required=True, metavar="PARTY", shell_complete=completing.sides,
              help="The party that makes it.")  # fmt: skip
@click.option("--through", default="", metavar="NAME", help="Who speaks for that party.")
@click.option("--to", default="", metavar="PARTY", shell_complete=completing.sides,
              help="The party it is made to.")  # fmt: skip
@click.option("--with", "with_whom", default="", metavar="NAME", help="Who hears it there.")
@click.option("--channel", default="", help="How: a talk, a lunch, a message, a plenary.")
@click.option("--place", default="", help="Where.")
@click.option("--on", type=When(), help="The day it was made, or is to be.")
@click.option("--known-on", type=When(), help="The day it became known to us, if another.")
@click.option(
    "--standing",
    default=Standing.MADE.value,
    type=OneOf([standing.value for standing in Standing], "standing"),
    help="How far it went: suggested, instructed, made (if nothing is said) or “not made”.",
)
@click.option("--subject", "subjects", multiple=True, shell_complete=completing.subjects,
              help="What it was about; as often as needed.")  # fmt: skip
@click.option("--case", "cases", multiple=True, shell_complete=completing.cases,
              help="A case raised, by its id; as often as needed.")  # fmt: skip
@click.option("--point", "points", multiple=True, metavar="TEXT",
              help="A point raised, in words; as often as needed.")  # fmt: skip
@click.option("--list", "handed_over", default="", metavar="TEXT",
              help="A representation list handed over, with its version.")  # fmt: skip
@click.option("--instruction", default="", metavar="PAPER", shell_complete=completing.papers,
              help="The paper that ordered it, on the desk or not.")  # fmt: skip
@click.option("--instruction-passage", default="", help="The passage there.")
@click.option("--follows", default="", metavar="ID",
              help="The earlier one, or the paper of the decision, it carries out.")  # fmt: skip
@cited
@click.option("--marking", default="", help="Who may see it.")
@click.option("--note", default="", help="A note for the reader.")
@click.option("--new", "is_new", is_flag=True, help="A party that the desk does not know is meant.")
@entering
def add(entry: Entry, is_new: bool, **given: Any) -> None:
    """Record what was raised with another government: who to whom, where, when, on what.

    What is only suggested among ourselves, or ordered, is recorded as that; when it has been
    made, `finalact representation report` says so. Nothing is overwritten.
    """
    with opened(entry.desk) as desk:
        citation = citation_of(given, desk.holding)
        papers = desk.holding.paper_ids
        representation = Representation(
            given["id_"],
            given["by"],
            given["to"],
            given["through"],
            given["with_whom"],
            given["channel"],
            given["place"],
            given["on"],
            given["known_on"],
            Standing(given["standing"]),
            given["subjects"],
            given["cases"],
            given["points"],
            given["handed_over"],
            paper_or_source(given["instruction"], given["instruction_passage"], papers),
            given["follows"],
            citations=() if citation == Citation() else (citation,),
            marking=given["marking"],
            note=given["note"],
        )
        if representation.reached_us is None:
            raise Refusal(
                "date-missing",
                "A representation counts from its own day, and none is given.",
                "Add --on, the day it was made, or --known-on, the day it became known.",
            )
        signature = stamp(entry.recorded_by)
        with slips():
            entered = desk.represent(representation, signature, new_party=is_new)
        tell(desk, entry, signature, entered.id, "Recorded", cited_remarks(desk, citation))


def paper_or_source(name: str, passage: str, papers: Collection[str]) -> Citation:
    """A citation of a paper on the desk, or of one that is known by its name alone."""
    name = name.strip()
    if name in papers or not name:
        return Citation(name, passage)
    return Citation(source=" ".join(filter(None, (name, passage))))
