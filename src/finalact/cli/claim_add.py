"""`finalact claim add`, `correct` and `withdraw`: new claims, by whoever speaks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from finalact.cli import claim_columns as c
from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.claim_recorded import tell_recorded
from finalact.cli.claim_remarks import refuse_status_slips
from finalact.cli.completing import claims
from finalact.cli.days import When
from finalact.cli.known_names import claim_named, refuse_slips
from finalact.cli.plain import plain_option
from finalact.cli.stamps import recorder_option, stamp
from finalact.desk import Desk
from finalact.model.claim import Claim, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.proposals.known_names import about_what

ADD = """\b
Example:
  finalact claim add --subject political_prisoners --attribute stock --as-said "under 100" \\
    --speaker USSR --reporter "United States" --said-on "30 March 1988" --document doc-106 \\
    --passage 4 --quote "the Soviets say under 100"
"""
CORRECT = """\b
Example:
  finalact claim correct ussr-prisoners --as-said "about 90" --said-on "5 April 1988"
"""
WITHDRAW = """\b
Example:
  finalact claim withdraw us-prisoners --said-on "12 April 1988"
"""
DATED = tuple(
    c.column(name, text, type=When())
    for name, text in (
        ("said_on", "The day it was said."),
        ("known_on", "The day it became known to us, where that is another."),
    )
)


@click.command(epilog=ADD)
@click.option("--id", "id_", metavar="ID", help="Its id; otherwise one is made (“entered-17”).")
@c.columns(c.STATEMENT, c.SAID, c.TELLERS, c.PLACES)
@click.option("--new", "is_new", is_flag=True, help="A name that the desk does not know is meant.")
@recorder_option
@desk_option
@json_option
@plain_option
def add(
    id_: str | None,
    is_new: bool,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """Record a claim: who says what, of whom, for which time, and where it stands."""
    given = c.only_given(options)
    with opened(desk) as open_desk:
        claim = c.claim_of(given, Claim(id_ or "", "", ""))
        claim = about_what(open_desk.holding.holdings, claim)
        if not is_new:
            refuse_slips(open_desk.holding, claim)
            refuse_status_slips(open_desk.holding, claim)
        _record(open_desk, claim, recorded_by, as_json)


@click.command(epilog=CORRECT)
@click.argument("claim", metavar="ID", shell_complete=claims)
@c.columns(c.SAID, c.TELLERS, c.PLACES)
@recorder_option
@desk_option
@json_option
@plain_option
def correct(
    claim: str, recorded_by: str | None, desk: Path | None, as_json: bool, **options: Any
) -> None:
    """Record that a speaker corrected his own claim; before that day the old figure stands.

    What is not given is taken from the claim corrected.
    """
    given = c.only_given(options)
    if not given.keys() & {"as_said", "value", "low", "high"}:
        raise click.UsageError("Say what it is corrected to: --as-said, --value, --low or --high.")
    _dated(given, "correction")
    with opened(desk) as open_desk:
        target = claim_named(open_desk.holding, claim)
        given.setdefault("kind", target.kind.value)
        given.setdefault("unit", target.quantity.unit)
        base = Claim("", "", target.attribute, relation=Relation.CORRECTS, target=target.id,
                     about=target.about)  # fmt: skip
        _record(open_desk, c.claim_of(given, base), recorded_by, as_json)


@click.command(epilog=WITHDRAW)
@click.argument("claim", metavar="ID", shell_complete=claims)
@c.columns(DATED, c.TELLERS[:2], c.PLACES)
@recorder_option
@desk_option
@json_option
@plain_option
def withdraw(
    claim: str, recorded_by: str | None, desk: Path | None, as_json: bool, **options: Any
) -> None:
    """Record that a speaker withdrew his own claim; before that day it stands."""
    given = c.only_given(options)
    _dated(given, "withdrawal")
    with opened(desk) as open_desk:
        target = claim_named(open_desk.holding, claim)
        base = Claim("", "", "", kind=target.kind, relation=Relation.WITHDRAWS, target=target.id)
        _record(open_desk, c.claim_of(given, base), recorded_by, as_json)


def _dated(given: dict[str, PartialDate | Any], what: str) -> None:
    if not given.keys() & {"said_on", "known_on"}:
        raise Refusal(
            "date-missing",
            f"A {what} counts from its own day, and none is given.",
            "Add --said-on or --known-on.",
        )


def _record(desk: Desk, claim: Claim, recorded_by: str | None, as_json: bool) -> None:
    before = desk.holding
    (entered,) = desk.record([claim], stamp(recorded_by))
    tell_recorded(before, desk, entered, as_json=as_json)
