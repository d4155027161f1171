"""`finalact balance add` and `end`: a line of the balance sheet, and that it ceased."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import Entry, citation_of, cited, entering
from finalact.cli.condition_told import cited_remarks
from finalact.cli.days import When
from finalact.cli.known_names import claim_named
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import stamp
from finalact.cli.words import OneOf
from finalact.conditions.balance_contract import line_as_dict
from finalact.diplomacy.balance import Line, claims_behind
from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.condition import Stage
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

ADD = """\b
Example:
  finalact balance add --basket "human rights" --side USSR --gave "exit permits for ten families" \\
    --since "12 April 1988" --source "Embassy Moscow, 13 April 1988"
"""
END = """\b
Example:
  finalact balance end conference-sought --on 1989-01-04 --source "White House statement"
"""
lines = completing.from_desk(lambda held: (item.id for item in held.holdings.balance))


@click.command(epilog=ADD)
@click.option("--id", "id_", default="", metavar="ID", help="Its id; otherwise one is made.")
@click.option("--basket", required=True, help="The field: security, human rights, economic.")
@click.option("--side", required=True, shell_complete=completing.sides,
              help="Whose line it is: a side by its id, title or speaker.")  # fmt: skip
@click.option("--gave", metavar="WHAT", help="What that side gave.")
@click.option("--got", metavar="WHAT", help="What it got.")
@click.option("--offered", metavar="WHAT", help="What it offered.")
@click.option("--sought", metavar="WHAT", help="What it sought.")
@click.option("--since", type=When(), help="The day from which it is so.")
@click.option("--known-on", type=When(), help="The day it became known to us, if another.")
@click.option("--stage", type=OneOf([stage.value for stage in Stage], "stage"),
              help="Proposed among ourselves, adopted, or communicated to them.")  # fmt: skip
@click.option("--claim", "claims", multiple=True, shell_complete=completing.claims,
              help="A claim that bears it out, by its id; as often as needed.")  # fmt: skip
@click.option("--condition", "conditions", multiple=True, shell_complete=completing.conditions,
              help="A condition that it bears on; as often as needed.")  # fmt: skip
@cited
@click.option("--marking", default="", help="Who may see it.")
@click.option("--note", default="", help="A note for the reader.")
@entering
def add(entry: Entry, **given: Any) -> None:
    """Enter a line of the balance sheet: what a side gave, got, offered or sought.

    A figure stands in the claims that --claim names, in their speakers' words, and is not typed
    again. Nothing is overwritten: a line that no longer holds is ended.
    """
    said = [bargain for bargain in Bargain if given[bargain.value]]
    if len(said) != 1:
        raise click.UsageError("Say one of --gave, --got, --offered and --sought, and what.")
    if given["since"] is None and given["known_on"] is None:
        raise Refusal(
            "date-missing",
            "A line counts from a day, and none is given.",
            "Add --since, the day from which it is so, or --known-on.",
        )
    with opened(entry.desk) as desk:
        for claim in given["claims"]:
            claim_named(desk.holding, claim)
        citation = citation_of(given, desk.holding)
        item = BalanceItem(
            given["id_"],
            given["basket"],
            given["side"],
            said[0],
            given[said[0].value],
            given["since"],
            given["known_on"],
            Stage(given["stage"]) if given["stage"] else None,
            None,
            given["claims"],
            given["conditions"],
            citation,
            given["marking"],
            given["note"],
        )
        signature = stamp(entry.recorded_by)
        entered = desk.enter_in_balance(item, signature)
        dossier, ledger = desk.holding.holdings.dossier, desk.holding.ledger
        day = entered.reached_us.counts_from if entered.reached_us is not None else None
        behind = claims_behind(entered, ledger, day) if day is not None else ()
        remarks = cited_remarks(desk, citation)
    if entry.as_json:
        print_json(
            {
                **line_as_dict(Line(entered, behind), dossier),
                "remarks": remarks,
                "recorded_by": signature.recorded_by,
                "recorded_on": signature.recorded_on,
            }
        )
        return
    page = sheet()
    page.paragraph(
        f"Entered as {entered.id}: {dossier.side_title(entered.side)} {entered.bargain.value} "
        f"{entered.what.rstrip('.')}, in the basket “{entered.basket}”."
    )
    for remark in remarks:
        page.paragraph(remark, indent=2)


@click.command(epilog=END)
@click.argument("line", metavar="ID", shell_complete=lines)
@click.option("--on", required=True, type=When(), help="The day on which it ceased.")
@click.option("--known-on", type=When(), help="The day that became known to us, if another.")
@cited
@click.option("--note", default="", help="A note for the reader.")
@entering
def end(
    line: str, on: PartialDate, known_on: PartialDate | None, entry: Entry, **given: Any
) -> None:
    """Record that a line of the balance sheet ceased; before that day it stands as it did."""
    with opened(entry.desk) as desk:
        citation = citation_of(given, desk.holding)
        signature = stamp(entry.recorded_by)
        desk.end_in_balance(line, Ending(on, known_on, citation, "", given["note"]), signature)
        remarks = cited_remarks(desk, citation)
        what = next(item.what for item in desk.holding.holdings.balance if item.id == line)
    if entry.as_json:
        print_json(
            {
                "id": line,
                "until": str(on),
                "remarks": remarks,
                "recorded_by": signature.recorded_by,
                "recorded_on": signature.recorded_on,
            }
        )
        return
    page = sheet()
    page.paragraph(f"Recorded: “{what}” is no longer so, {on.said()}.")
    for remark in remarks:
        page.paragraph(remark, indent=2)
