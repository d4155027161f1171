"""`finalact claim mend`: our own transcription put right, for every day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from attrs import evolve

from finalact.cli import claim_columns as c
from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.claim_remarks import refuse_status_slips, remarks_on_days
from finalact.cli.claim_show import recorded_in_words
from finalact.cli.completing import claims
from finalact.cli.days import today
from finalact.cli.known_names import claim_named, refuse_slips
from finalact.cli.mending import Change, changes_by
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.holding import Holding
from finalact.model.claim import Claim, Relation
from finalact.model.refusal import Refusal

EPILOG = """\b
Example:
  finalact claim mend us-hard-cases --note "Given as 15 or so in para. 4." --yes
"""


@click.command(epilog=EPILOG)
@click.argument("claim", metavar="ID", shell_complete=claims)
@c.columns(c.STATEMENT, c.SAID, c.TELLERS, c.PLACES)
@click.option("--new", "is_new", is_flag=True, help="A name that the desk does not know is meant.")
@click.option("--yes", is_flag=True, help="Record it without asking.")
@recorder_option
@desk_option
@json_option
@plain_option
def mend(
    claim: str,
    is_new: bool,
    yes: bool,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Put right how we transcribed a claim; what is not given stays as it is.

    Mending counts for every day, so it says first which earlier answers it changes. What the
    speaker himself changed is recorded with `finalact claim correct`.
    """
    given = c.only_given(options)
    if not given:
        raise click.UsageError("Say what is to be mended, such as --as-said or --said-on.")
    with opened(desk) as open_desk:
        holding = open_desk.holding
        mended = _mended(holding, claim_named(holding, claim), given)
        if not is_new:
            refuse_slips(holding, mended)
            refuse_status_slips(holding, mended)
        signed = stamp(recorded_by)
        with on_the_way("Comparing earlier answers"):
            changes = changes_by(holding, mended, today())
        if not as_json:
            _tell(changes)
        if not yes:
            _ask(changes, as_json)
        (entered,) = open_desk.record([mended], signed)
        changed = [change.as_dict() for change in changes]
        remarks = remarks_on_days(holding, entered, today())
        recorded_in_words(open_desk, entered, remarks, as_json=as_json, changed_answers=changed)


def _mended(holding: Holding, target: Claim, given: dict[str, Any]) -> Claim:
    """The whole claim anew; a later transcription of the same claim must be mended itself."""
    later = next(
        (
            other.id
            for other in holding.ledger.by_id.values()
            if other.relation is Relation.MENDS and other.target == target.id
        ),
        None,
    )
    if later is not None:
        raise Refusal(
            "claim-mended-already",
            f"{target.id} was transcribed anew as {later}.",
            f"Mend {later}.",
            status=409,
        )
    if target.relation is Relation.WITHDRAWS:
        raise Refusal(
            "withdrawal-not-mended",
            f"{target.id} is a withdrawal, which says nothing that could be mended.",
            "Withdraw it, and record the withdrawal anew.",
            status=409,
        )
    base = evolve(
        target, id="", relation=Relation.MENDS, target=target.id, recorded_by="", recorded_on=""
    )
    return c.claim_of(given, base)


def _tell(changes: list[Change]) -> None:
    page = sheet()
    if not changes:
        page.paragraph("It changes no earlier answer.")
        return
    page.paragraph("It changes these earlier answers:")
    for change in changes:
        page.paragraph(f"- {change.sentence()}", indent=2, hang=4)


def _ask(changes: list[Change], as_json: bool) -> None:
    details = tuple(change.sentence() for change in changes)
    if as_json:
        raise Refusal(
            "not-confirmed",
            f"Mending changes {len(changes)} earlier answers; nothing was recorded.",
            "Add --yes to record it.",
            status=409,
            details=details,
        )
    if not click.confirm("Record it?", err=True):
        raise Refusal(
            "not-confirmed", "Nothing was recorded.", "Say yes, or add --yes.", status=409
        )
