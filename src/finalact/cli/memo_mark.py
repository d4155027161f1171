"""`finalact memo mark`: a mark on the paper, kept as what it is."""

from __future__ import annotations

from typing import get_args

import click

from finalact.cli.asking import opened
from finalact.cli.memo_options import Spoken, Taking, memo_argument, taking, under_way
from finalact.cli.memo_proposed import proposals, proposed_as_list, proposed_sentences
from finalact.cli.memo_told import day_of, tell
from finalact.cli.stamps import stamp
from finalact.decisions.capacity import could_not_decide, name, who_could_decide
from finalact.decisions.memorandum import Memorandum
from finalact.desk import Desk
from finalact.model.document import Action
from finalact.model.mark import MarkKind
from finalact.model.memo_step import Capacity, Marked
from finalact.model.partial_date import PartialDate

KIND = Spoken(
    get_args(MarkKind),
    "kind of mark",
    {"wrote": "handwritten", "written": "handwritten", "saw": "stamped", "stamp": "stamped",
     "initialed": "initials", "initialled": "initials", "check": "checked", "signed": "signature"},
)  # fmt: skip
ACTION = Spoken(
    get_args(Action),
    "action",
    {"approved": "approve", "disapproved": "disapprove", "deferred": "defer",
     "neither": "none", "amended": "approve as amended"},
)  # fmt: skip
CAPACITY = Spoken([c.value for c in Capacity], "capacity", {"charge": "chargé"})
EPILOG = """\b
Examples:
  finalact memo mark madrid --by Kelly --for Clark --kind checked --recommendation 1 \\
    --action approve --on "10 July 1981" --words "(At the next session.)"
  finalact memo mark madrid --by Clark --kind saw --on "11 July 1981"
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "--kind",
    type=KIND,
    required=True,
    help="What it is: checked, initials, handwritten (“wrote”), stamped (“saw”), typed, signature, "
    "unspecified.",
)
@click.option("--for", "for_whom", default="", metavar="NAME", help="For whom, if for another.")
@click.option(
    "--capacity",
    type=CAPACITY,
    help="In which capacity: incumbent, acting, for, chargé; else by the offices on that day.",
)
@click.option("--recommendation", type=int, metavar="NUMBER", help="At which one it stands.")
@click.option(
    "--action",
    type=ACTION,
    help="The box that is marked: approve, disapprove, discuss, approve-as-amended, defer, none.",
)
@click.option("--words", default="", metavar="TEXT", help="Its exact words.")
@click.option("--where", default="", metavar="PLACE", help="Where it stands: “in the margin”.")
@taking("Whose hand it is.")
def mark(
    memorandum: str,
    kind: MarkKind,
    for_whom: str,
    capacity: str | None,
    recommendation: int | None,
    action: Action | None,
    words: str,
    where: str,
    step: Taking,
) -> None:
    """Record a mark on a paper that went up: whose hand, for whom, its exact words.

    A mark decides nothing by itself: seen is not approved. What follows from the marks by rule
    is told beneath, and `finalact memo decide` confirms it.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        held = (
            Capacity(capacity)
            if capacity
            else Capacity.FOR
            if for_whom
            else _capacity(desk, before, step.by, step.on)
        )
        made_mark = Marked(kind, step.by, words, for_whom, held, where, recommendation, action)
        signature = stamp(step.recorded_by)
        made = desk.step(before.id, made_mark, step.by, step.on, signature)
        offices = desk.holding.holdings.offices
        warning = could_not_decide(made_mark, step.on, offices, made.draft.addressees)
        remarks = [f"{warning.sentence} {warning.remedy}"] if warning is not None else []
        found = proposals(desk, made, step.on)
        remarks += proposed_sentences(found)
        more = {
            "proposed": proposed_as_list(found),
            "findings": [warning.as_dict()] if warning is not None else [],
        }
        tell(desk, step, signature, made, remarks, more)


def _capacity(desk: Desk, memo: Memorandum, by: str, on: PartialDate) -> Capacity | None:
    """How whoever marks held an office that the paper is addressed to, where the desk knows."""
    day = day_of(on)
    offices = desk.holding.holdings.offices
    could = who_could_decide(offices, memo.draft.addressees, day, day)
    return next((h.held.capacity for h in could if name(h.held.holder) == name(by)), None)
