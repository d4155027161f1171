"""`finalact claim show`: one claim whole; and the same for a claim just recorded."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.board import print_mark
from finalact.cli.claim_sheet import print_claim
from finalact.cli.completing import claims
from finalact.cli.figures import bounds_in_words
from finalact.cli.known_names import claim_named, remarks_on
from finalact.cli.plain import plain_option
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.contract import claim_as_dict
from finalact.desk import Desk
from finalact.model.claim import Claim

EPILOG = """\b
Example:
  finalact claim show ussr-prisoners
"""


@click.command(epilog=EPILOG)
@click.argument("claim", metavar="ID", shell_complete=claims)
@desk_option
@json_option
@plain_option
def show(claim: str, desk: Path | None, as_json: bool) -> None:
    """Show one claim whole, what bears on it, and who entered it when."""
    with opened(desk) as open_desk:
        holding = open_desk.holding
        found = claim_named(holding, claim)
        bearing = [c for c in holding.ledger.by_id.values() if c.target == found.id]
        view = open_desk.as_of(date.max)
        if as_json:
            told = claim_as_dict(found, view.dossier, view.page_of)
            told |= {"recorded_by": found.recorded_by, "recorded_on": found.recorded_on}
            told["borne_on_by"] = [{"id": c.id, "relation": _relation(c)} for c in bearing]
            print_json(told)
            return
        page = sheet()
        print_mark(view.dossier, page)
        title = view.dossier.title_of(found.subject)
        page.line(f"{title}: {found.attribute.replace('_', ' ')}", style="bold")
        print_claim(view, found, page)
        if found.quantity.is_known:
            page.paragraph(f"Understood as {bounds_in_words(found.quantity)}.")
        for other in bearing:
            page.paragraph(f"{other.id} {_relation(other)} it.")
        page.paragraph(entered_in_words(found), style="dim")


def _relation(claim: Claim) -> str:
    return claim.relation.value if claim.relation is not None else "bears on"


def entered_in_words(claim: Claim) -> str:
    """Such as “Entered 2026-11-21 10:15 UTC by Clyatt.”."""
    when = claim.recorded_on.replace("T", " ").removesuffix("Z")
    by = f" by {claim.recorded_by}" if claim.recorded_by else ""
    return f"Entered {when} UTC{by}." if when else f"Entered{by}."


def recorded_in_words(
    desk: Desk, entered: Claim, further: list[str], *, as_json: bool, **more: Any
) -> None:
    """Tell a claim that was just recorded, with what a person should know about it."""
    view = desk.as_of(date.max)
    claim = view.claim(entered.id)
    remarks = [*remarks_on(view, claim), *further]
    if as_json:
        told = claim_as_dict(claim, view.dossier, view.page_of)
        told |= {"recorded_by": entered.recorded_by, "recorded_on": entered.recorded_on}
        print_json({"recorded": told, "remarks": remarks, **more})
        return
    page = sheet()
    page.line(f"Recorded as {claim.id}:", style="bold")
    print_claim(view, claim, page, indent=2)
    if claim.quantity.is_known:
        page.paragraph(f"Understood as {bounds_in_words(claim.quantity)}.", indent=2)
    for remark in remarks:
        page.paragraph(remark, indent=2)
