"""`finalact status`: the answer to the dossier's question on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_status
from finalact.cli.compare import print_moved
from finalact.cli.completing import sides
from finalact.cli.days import Day, check_order, in_words
from finalact.cli.party import find_party, status_by
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.compare_contract import comparison_as_dict
from finalact.conditions.contract import status_as_dict
from finalact.view import View

EPILOG = """\b
Examples:
  finalact status --as-of "31 March 1988"
  finalact status --as-of 1988-08-02 --known-by 1988-08-05 --by USSR --json
  finalact status --as-of "28 February 1989" --since "31 March 1988"
"""


@click.command(epilog=EPILOG)
@click.option(
    "--by",
    "party",
    metavar="PARTY",
    shell_complete=sides,
    help="Answer by the figures of this side alone: its id, its name, or one of its speakers.",
)
@click.option("--since", type=Day(), help="Tell what has moved since this day, and what moved it.")
@question
def status(asked: Question, as_json: bool, party: str | None, since: date | None) -> None:
    """Answer the dossier's question, with every condition and the reason for its verdict.

    A month or a year stands for its last day.
    """
    check_order(since, asked.as_of)
    with asked.view() as view:
        if party is None:
            if as_json:
                print_json({**status_as_dict(view.status()), **_moved(view, since)})
            else:
                print_status(view, view.status(), sheet())
                _print_moved(view, since)
            return

        found = status_by(view, find_party(view, party))
        if not as_json:
            print_status(view, found.status, sheet(), by=found.party.title, silent=found.silent)
            _print_moved(view, since, ", over all sides")
            return
        over_all = {a.condition.id: a.verdict.value for a in view.status().conditions}
        answer = status_as_dict(found.status)
        answer["party"] = {"id": found.party.id, "title": found.party.title}
        for condition in answer["conditions"]:
            condition["silent"] = condition["id"] in found.silent
            condition["verdict_over_all"] = over_all[condition["id"]]
        print_json({**answer, **_moved(view, since)})


def _moved(view: View, since: date | None) -> dict[str, Any]:
    return {} if since is None else {"since": comparison_as_dict(view.scene, view.compared(since))}


def _print_moved(view: View, since: date | None, how: str = "") -> None:
    if since is not None:
        page = sheet()
        page.line()
        page.line(f"What has moved since {in_words(since)}{how}", style="bold")
        print_moved(view.scene, view.compared(since), page)
