"""`finalact promise kept` and `broken`: the outcome of a promise as somebody tells it."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.claim_show import recorded_in_words
from finalact.cli.completing import from_desk, papers, speakers
from finalact.cli.days import When
from finalact.cli.known_names import claim_named, refuse_slips
from finalact.cli.plain import plain_option
from finalact.cli.stamps import recorder_option, stamp
from finalact.conditions.promise_words import day_said, promise_sentence, promised, promises_of
from finalact.desk import Desk
from finalact.holding import Holding
from finalact.model.claim import Citation, Claim, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal

F = TypeVar("F", bound=Callable[..., Any])
KEPT_EXAMPLE = """\b
Example:
  finalact promise kept withdrawal-promised --by USSR --on 1988-05-16 \\
    --words "the withdrawal has begun" --source "Statement of 16 May 1988"
"""
BROKEN_EXAMPLE = """\b
Example:
  finalact promise broken kuznetsov-promise --by "United States" --on "1 June 1988" \\
    --words "nobody on the list has left" --source "Note to the Embassy, 1 June 1988"
"""
promised_ids = from_desk(lambda held: (c.id for c in held.ledger.by_id.values() if c.promises))


def outcome_options(command: F) -> F:
    """Let a command tell an outcome: by whom, on which day, in which words, and where."""
    command = recorder_option(desk_option(json_option(plain_option(command))))
    for option in reversed(
        (
            click.argument("promise", metavar="ID", shell_complete=promised_ids),
            click.option("--by", required=True, metavar="WHO", shell_complete=speakers,
                         help="Who says so."),
            click.option("--on", required=True, type=When(), help="The day on which it is said."),
            click.option("--words", default="", help="The words in which it is said."),
            click.option("--when", "when", type=When(),
                         help="The day on which it was kept or broken, where that is told."),
            click.option("--reporter", default="", shell_complete=speakers,
                         help="Who says that it was said."),
            click.option("--known-on", type=When(),
                         help="The day it became known to us, where that is another."),
            click.option("--document", default="", shell_complete=papers,
                         help="The paper on the desk that tells it."),
            click.option("--passage", default="", help="Its passage there: 6, or “note 4”."),
            click.option("--source", default="", help="A paper that is not on the desk."),
            click.option("--note", default="", help="A note for the reader."),
            click.option("--new", "is_new", is_flag=True,
                         help="A name that the desk does not know is meant."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@click.command(epilog=KEPT_EXAMPLE)
@outcome_options
def kept(**given: Any) -> None:
    """Record that somebody says a promise was kept; from that day on it is, by his side's word."""
    _record(Relation.KEEPS, **given)


@click.command(epilog=BROKEN_EXAMPLE)
@outcome_options
def broken(**given: Any) -> None:
    """Record that somebody says a promise was broken, whether or not its last day has passed."""
    _record(Relation.BREAKS, **given)


def _record(
    relation: Relation,
    *,
    promise: str,
    by: str,
    on: PartialDate,
    words: str,
    when: PartialDate | None,
    reporter: str,
    known_on: PartialDate | None,
    document: str,
    passage: str,
    source: str,
    note: str,
    is_new: bool,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
) -> None:
    cited = Citation(document, passage, "", words if document else "", source)
    with opened(desk) as open_desk:
        target = _promise_named(open_desk.holding, promise)
        outcome = Claim(
            "",
            "",
            "",
            quantity=Quantity(words),
            speaker=by,
            reporter=reporter,
            period=when,
            said_on=on,
            known_on=known_on,
            relation=relation,
            target=target.id,
            citations=() if cited.is_empty else (cited,),
            note=note,
        )
        if not is_new:
            refuse_slips(open_desk.holding, outcome)
        (entered,) = open_desk.record([outcome], stamp(recorded_by))
        stands = _how_it_stands(open_desk, target, on, known_on)
        recorded_in_words(open_desk, entered, stands, as_json=as_json, promise=target.id)


def _how_it_stands(
    desk: Desk, promise: Claim, on: PartialDate, known_on: PartialDate | None
) -> list[str]:
    """How the promise stands on the day from which the outcome counts."""
    day = (known_on or on).counts_from
    if day is None:
        return []
    scene = desk.as_of(day).scene
    return [
        f"On {day_said(day)} the promise stands so: {promise_sentence(scene, followed)}"
        for followed in promises_of(scene)
        if followed.claim.id == promise.id
    ]


def _promise_named(holding: Holding, name: str) -> Claim:
    """The promise of that id; a Refusal where there is none, or where it promises nothing."""
    claims = holding.ledger.by_id
    if name not in claims:
        ids = [claim.id for claim in claims.values() if claim.promises]
        near = get_close_matches(name, ids, n=1, cutoff=0.5)
        if near:
            raise Refusal(
                "claim-not-found",
                f"There is no claim {name} on this desk.",
                f"Did you mean {near[0]} ({promised(claims[near[0]])})?",
                status=404,
            )
    found = claim_named(holding, name)
    if not found.promises:
        raise Refusal(
            "not-a-promise",
            f"{name} promises nothing: it tells a {found.attribute.replace('_', ' ')}.",
            "`finalact promises` lists the assurances, promises and offers with their ids.",
        )
    return found
