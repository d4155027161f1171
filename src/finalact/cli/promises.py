"""`finalact promises`: assurances, promises and offers followed to their outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.claims import unknown
from finalact.cli.completing import sides, subjects
from finalact.cli.party import Party, find_party
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, quoted, sheet
from finalact.conditions.promise_contract import promises_as_dict
from finalact.conditions.promise_words import (
    counted,
    noun_of,
    promise_sentence,
    promised,
    promises_of,
    subject_title,
    who_promises,
)
from finalact.conditions.wording import capital
from finalact.diplomacy.promises import Followed, PromiseState
from finalact.view import View

F = TypeVar("F", bound=Callable[..., Any])
STATE = 12
EPILOG = """\b
Examples:
  finalact promises --as-of "1 June 1988"
  finalact promises --by USSR --overdue --as-of 1989-09-01 --json
"""
TELLS = {
    PromiseState.OVERDUE: "Only those whose last day has passed.",
    PromiseState.OPEN: "Only those that are neither kept nor broken, and not overdue.",
    PromiseState.KEPT: "Only those that were kept.",
    PromiseState.BROKEN: "Only those that were broken.",
    PromiseState.DISPUTED: "Only those of which the sides tell different outcomes.",
    PromiseState.WITHDRAWN: "Only those that were taken back.",
    PromiseState.PROPOSED: "Only offers weighed among ourselves.",
}


def states(command: F) -> F:
    """Let a command ask for promises in some states only."""
    for state, tells in reversed(TELLS.items()):
        option = click.option(f"--{state.value}", state.value, is_flag=True, help=tells)
        command = option(command)
    return command


@click.command(epilog=EPILOG)
@click.option(
    "--by",
    "party",
    metavar="PARTY",
    shell_complete=sides,
    help="Only those of this side: its id, its name, or one of its speakers.",
)
@click.option("--subject", metavar="SUBJECT", shell_complete=subjects, help="Only those on it.")
@states
@question
def promises(
    asked: Question, as_json: bool, party: str | None, subject: str | None, **flags: bool
) -> None:
    """List what was promised, by them and by us, with what became of it; the overdue first.

    A promise is kept or broken by what a side says of it (see `finalact promise`), or by the
    evidence for what was promised; never by having been given.
    """
    wanted = {state for state in PromiseState if flags[state.value]}
    with asked.view() as view:
        side = find_party(view, party) if party is not None else None
        found = [
            f
            for f in promises_of(view.scene)
            if (side is None or f.assurance.side == side.id)
            and (not wanted or f.state in wanted)
            and (subject is None or f.claim.subject == subject)
        ]
        if subject is not None and not found:
            refuse_unknown(view, subject)
        if as_json:
            told = promises_as_dict(view.scene, found, view.page_of)
            told |= {"party": {"id": side.id, "title": side.title} if side else None}
            print_json({**told, "subject": subject})
            return
        _print(view, found, side, subject)


def refuse_unknown(view: View, subject: str) -> None:
    """Refuse a subject that nothing on the desk is about."""
    known = {*view.holding.ledger.by_subject, *(s.id for s in view.dossier.subjects)}
    if subject not in known:
        raise unknown(view, subject)


def _print(view: View, found: list[Followed], side: Party | None, subject: str | None) -> None:
    page = sheet()
    title = f"Promises by {side.title}" if side is not None else "Promises"
    title += f" on {view.dossier.title_of(subject)}" if subject is not None else ""
    print_heading(view, title, page)
    page.paragraph(counted(found), style="bold")
    for followed in found:
        page.line()
        print_promise(view, followed, page)


def print_promise(view: View, followed: Followed, page: Sheet) -> None:
    """Print one promise: how it stands, what was promised by whom, and what bears it out."""
    claim = followed.claim
    state = "not given" if followed.state is PromiseState.PROPOSED else followed.state.value
    about = subject_title(view.scene, claim)
    page.beside(state, f"{capital(promised(claim))} ({about})", at=STATE, style="bold")
    indent = STATE if page.is_wide(STATE) else 2
    said = claim.said_on or claim.known_on
    when = f", {said.said()}" if said is not None else ""
    page.paragraph(f"{who_promises(view.scene, claim)}{when}: {noun_of(claim)}.", indent=indent)
    page.paragraph(promise_sentence(view.scene, followed), indent=indent)
    for citation in claim.citations:
        quote = f"{quoted(citation.quote)} " if citation.quote else ""
        where = f"{quote}{places(view, [citation])}"
        page.paragraph(where, indent=indent, hang=indent + 2, style="dim")
    page.paragraph(f"[{claim.id}]", indent=indent, style="dim")
