"""`finalact memo check`: what is missing before a memorandum can go up."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.memo_options import memo_argument
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.readiness import Readiness
from finalact.decisions.states import IN_HAND
from finalact.view import View

EPILOG = """\b
Examples:
  finalact memo check lunch --as-of "8 July 1981"
  finalact memo check lunch --json
"""


@click.command(epilog=EPILOG)
@memo_argument
@question
def check(memorandum: str, asked: Question, as_json: bool) -> None:
    """Tell what is missing: rules not kept, offices that have not agreed, questions not answered.

    Faults hinder it from going up (`memo submit --override` gives the reason for sending it up
    all the same); notes do not.
    """
    with asked.view() as view:
        memo = view.memorandum(memorandum)
        ready = view.readiness(memo)
        if as_json:
            print_json(
                {
                    "id": memo.id,
                    "as_of": view.as_of.isoformat(),
                    "state": memo.state.value,
                    **readiness_as_dict(view, memo, ready),
                }
            )
            return
        page = sheet()
        print_heading(view, f"{memo.id}: {memo.draft.subject}", page)
        print_readiness(view, memo, ready, page)


def readiness_as_dict(view: View, memo: Memorandum, ready: Readiness) -> dict[str, Any]:
    """What is missing, for machines; `text` are the faults of the words themselves."""
    words = view.rendered(memo).findings if memo.state in IN_HAND else ()
    return {
        "ready": ready.ready,
        "missing": [finding.as_dict() for finding in ready.missing],
        "questions": [
            {"code": asked.code, "rule": asked.number, "words": asked.words}
            for asked in ready.questions_open
        ],
        "clearances_open": list(ready.clearances_open),
        "notes": [finding.as_dict() for finding in ready.notes],
        "text": [finding.as_dict() for finding in words],
    }


def print_readiness(view: View, memo: Memorandum, ready: Readiness, page: Sheet) -> None:
    """Print what is missing, or that nothing is."""
    told = readiness_as_dict(view, memo, ready)
    if memo.state not in IN_HAND:
        page.paragraph(f"It is {memo.state.value}: what follows hinders nothing any more.")
    elif ready.ready:
        page.paragraph("Nothing is missing: it can go up.", style="bold")
    else:
        page.paragraph("It cannot go up yet.", style="bold")
    for finding in (*told["missing"], *told["text"], *told["notes"]):
        note = "Note: " if finding["severity"] == "note" else ""
        code = f"({finding['code']})"
        page.paragraph(f"- {note}{finding['sentence']} {code}", indent=2, hang=4)
        page.paragraph(finding["remedy"], indent=4)
    if told["questions"]:
        page.line()
        page.paragraph("To be answered by a named person (finalact memo answer):", style="bold")
    for asked in told["questions"]:
        page.beside(asked["code"], asked["words"], at=26, indent=2)
