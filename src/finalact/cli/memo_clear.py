"""`finalact memo clear`: what an office says to the text as it stands."""

from __future__ import annotations

import click

from finalact.cli.asking import opened
from finalact.cli.condition_options import new_option
from finalact.cli.memo_options import (
    Spoken,
    Taking,
    memo_argument,
    office_meant,
    offices,
    taking,
    under_way,
)
from finalact.cli.memo_told import tell
from finalact.cli.stamps import stamp
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import ClearanceScope, ClearanceStatus, Cleared

ALSO = {"cleared": "ok", "okay": "ok", "agrees": "ok", "part": "ok in part",
        "subs": "in substance", "non concur": "nonconcur", "informed": "told",
        "does not concur": "nonconcur", "edits": "ok with edits"}  # fmt: skip
STATUS = Spoken([s.value for s in ClearanceStatus], "status", ALSO)
SCOPE = Spoken(
    [s.value for s in ClearanceScope],
    "scope",
    {"draft": "in draft", "substance": "in substance", "subs": "in substance"},
)
EPILOG = """\b
Examples:
  finalact memo clear lunch --office EUR --person Roe --on "8 July 1981"
  finalact memo clear lunch --office HA --status nonconcur --on "8 July 1981" \\
    --dissent "The cases belong first on the list."
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.option(
    "--office",
    required=True,
    metavar="OFFICE",
    shell_complete=offices,
    help="The office that says so.",
)
@click.option(
    "--status",
    type=STATUS,
    default="ok",
    help="What it says: ok, “ok with edits”, “ok in part”, info (shown, not asked), told, pending, "
    "“no objection”, nonconcur, declined. Otherwise ok.",
)
@click.option(
    "--scope",
    type=SCOPE,
    default="full",
    help="What it saw: full, “in draft” or “in substance”. Otherwise full.",
)
@click.option("--person", default="", metavar="NAME", help="Who says so for the office.")
@click.option("--proxy", default="", metavar="NAME", help="Who initialed in that person's place.")
@click.option("--part", default="", metavar="TEXT", help="Of “ok in part”: to which part.")
@click.option("--dissent", default="", metavar="TEXT", help="Of nonconcur: its dissent.")
@click.option("--comment", default="", metavar="TEXT", help="What else it says, in its words.")
@click.option("--version", type=int, help="The version that it saw; the latest if none is named.")
@new_option
@taking("Who records it; otherwise the person or the office itself.", needed=False)
def clear(
    memorandum: str,
    office: str,
    status: str,
    scope: str,
    person: str,
    proxy: str,
    part: str,
    dissent: str,
    comment: str,
    version: int | None,
    is_new: bool,
    step: Taking,
) -> None:
    """Record what an office says to a version of the text; its latest word counts.

    Having been shown the paper (info) or told of it is no agreement. A clearance rests on the
    words: it lapses when they change. To take one back, record what the office says now.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        name = office_meant(desk, before, office, is_new=is_new)
        said = Cleared(
            name, ClearanceStatus(status), version or before.version, ClearanceScope(scope),
            person, proxy, part, dissent, comment,
        )  # fmt: skip
        signature = stamp(step.recorded_by)
        by = step.by or proxy or person or name
        made = desk.step(before.id, said, by, step.on, signature)
        tell(desk, step, signature, made, _remarks(made, said))


def _remarks(memo: Memorandum, said: Cleared) -> list[str]:
    told = []
    now = memo.clearance(said.office)
    if now is not None and now.lapsed:
        told.append(f"Version {memo.version} says something else: the clearance does not hold.")
    if said.status is ClearanceStatus.NONCONCUR and not said.dissent:
        told.append("It gives no dissent text: add one with --dissent, or split the paper.")
    if said.status is ClearanceStatus.OK_IN_PART and not said.part:
        told.append("It does not say to which part: add --part.")
    if memo.draft.required and said.office not in memo.draft.required:
        told.append(f"{said.office} is not among the offices that must clear it.")
    return told
