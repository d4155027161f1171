"""`finalact propose --ask`: the proposals of a paper one by one, a key for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click
from attrs import evolve

from finalact.cli import claim_columns as c
from finalact.cli.proposal_sheet import print_proposal
from finalact.cli.sheet import sheet
from finalact.cli.stamps import stamp
from finalact.desk import Desk
from finalact.model.claim import Claim
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date
from finalact.proposals.answers import AnswerKind, ProposalAnswer
from finalact.proposals.listing import ListedProposal

KEYS = "[a]ccept, [c]hange, [d]ismiss, [s]kip, [q]uit"
# What is asked when something is to be changed, in the order in which a claim is read.
ASKED = (
    "speaker reporter subject population attribute as_said value unit period said_on known_on due"
)


def walk(desk: Desk, waiting: Sequence[ListedProposal], recorded_by: str | None) -> None:
    """Show each proposal and do what the key says; without a key nothing is done."""
    from finalact.cli.propose import record  # noqa: PLC0415 - it calls this walk

    page = sheet()
    stamp(recorded_by)
    for number, each in enumerate(waiting, 1):
        page.line()
        page.line(f"{number} of {len(waiting)}", style="dim")
        print_proposal(each, desk.holding.holdings.dossier, page)
        claim = each.proposal.claim
        while True:
            key = _key()
            if key == "q":
                page.line("The others stay as they are.")
                return
            if key == "s":
                break
            try:
                if key == "d":
                    _dismiss(desk, each, recorded_by)
                    break
                if key == "c":
                    claim = changed(claim)
                record(desk, each, claim, recorded_by, is_new=key == "c")
                break
            except Refusal as refusal:
                page.paragraph(f"{refusal.sentence} {refusal.remedy}", indent=2)
    if not waiting:
        page.line("There is no proposal to look at.")


def _key() -> str:
    """The key that was pressed; the end of what is typed is q."""
    while True:
        try:
            typed = click.prompt(KEYS, default="", show_default=False, prompt_suffix="? ")
        except click.Abort:
            return "q"
        key = str(typed).strip().lower()[:1]
        if key and key in "acdsq":
            return key


def _dismiss(desk: Desk, each: ListedProposal, recorded_by: str | None) -> None:
    why = _typed("Why is it no claim", "")
    proposal = each.proposal
    answer = ProposalAnswer(proposal.citation.document, proposal.id, AnswerKind.DISMISSED, why=why)
    desk.dismiss(answer, stamp(recorded_by))


def changed(claim: Claim) -> Claim:
    """The claim with what is typed; Enter keeps what stands, a hyphen takes it away."""
    given: dict[str, Any] = {}
    for name in ASKED.split():
        before = _standing(claim, name)
        typed = _typed(name.replace("_", " "), before)
        if typed == before:
            continue
        text = "" if typed == "-" else typed
        if name in c.DATES:
            given[name] = read_date(text) if text else None
        else:
            given[name] = text
    return evolve(c.claim_of(given, claim), id=claim.id) if given else claim


def _standing(claim: Claim, name: str) -> str:
    if name in ("as_said", "unit"):
        return str(getattr(claim.quantity, name) or "")
    value = getattr(claim, name)
    return "" if value is None else str(value)


def _typed(label: str, before: str) -> str:
    try:
        return str(click.prompt(f"  {label}", default=before, show_default=bool(before)))
    except click.Abort:
        return before
