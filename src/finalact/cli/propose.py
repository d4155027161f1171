"""`finalact propose`: what a paper may be taken to claim; nothing is recorded by itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from attrs import evolve

from finalact.cli import claim_columns as c
from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.claim_recorded import tell_recorded
from finalact.cli.claim_remarks import refuse_status_slips
from finalact.cli.completing import papers
from finalact.cli.known_names import refuse_slips
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.proposal_sheet import print_proposal, print_proposals
from finalact.cli.proposal_walk import walk
from finalact.cli.sheet import print_json, sheet
from finalact.cli.stamps import recorder_option, stamp
from finalact.desk import Desk
from finalact.model.claim import Claim
from finalact.proposals.answers import AnswerKind, ProposalAnswer
from finalact.proposals.choosing import in_words, proposal_named, refuse_answered, shown
from finalact.proposals.contract import proposal_as_dict
from finalact.proposals.known_names import about_what
from finalact.proposals.listing import ListedProposal

EPILOG = """\b
Examples:
  finalact propose doc-49
  finalact propose doc-106 --all --passage 4 --json
  finalact propose doc-49 --accept fb99b9b5 --speaker "Editors of Foreign Relations" \\
    --known-on "21 November 2026"
  finalact propose doc-49 --dismiss pffe1106 --why "He agrees to another thing."
"""
# What a person changes before accepting is a column of the claim, as in `claim add`.
CHANGES = (c.STATEMENT, c.SAID, c.TELLERS, c.PLACES)


@click.command(epilog=EPILOG)
@click.argument("document", shell_complete=papers)
@click.option("--passage", "of_passage", metavar="N", help="Only those of a passage: 6, “note 4”.")
@click.option("--all", "every", is_flag=True, help="Those too that are carried or answered.")
@click.option("--accept", metavar="ID", help="Record this one as a claim, with what is changed.")
@click.option("--dismiss", metavar="ID", help="Say that this one is no claim.")
@click.option("--why", default="", metavar="TEXT", help="Why it is none.")
@click.option("--ask", is_flag=True, help="Go through them one by one, a key for each.")
@click.option("--claim-id", metavar="ID", help="The id of the claim; otherwise one is made.")
@click.option(
    "--set",
    "pairs",
    multiple=True,
    metavar="KEY=VALUE",
    help="A change, in place of the option of that name: speaker=USSR.",
)
@c.columns(c.STATEMENT, c.SAID, c.TELLERS, c.PLACES[2:])
@click.option("--new", "is_new", is_flag=True, help="A name that the desk does not know is meant.")
@recorder_option
@desk_option
@json_option
@plain_option
def propose(
    document: str,
    of_passage: str | None,
    every: bool,
    accept: str | None,
    dismiss: str | None,
    why: str,
    ask: bool,
    claim_id: str | None,
    pairs: tuple[str, ...],
    is_new: bool,
    recorded_by: str | None,
    desk: Path | None,
    as_json: bool,
    **options: Any,
) -> None:
    """List what a paper may be taken to claim; accept, change or dismiss it one by one.

    A proposal is a sentence read as a claim: who says what figure or state, about what, for which
    time. It enters the ledger only when somebody accepts it, with what he changes, and cites its
    passage. What a claim carries already is left out, and so is what was dismissed; --all lists
    it. A dismissal is taken back by accepting; a claim is withdrawn as any other.
    """
    if sum(map(bool, (accept, dismiss, ask))) > 1:
        raise click.UsageError("Choose one of --accept, --dismiss and --ask.")
    given = {**c.only_given(options), **_typed(pairs)}
    if given and not accept:
        raise click.UsageError("A change goes with --accept ID.")
    with opened(desk) as open_desk:
        with on_the_way(f"Reading {document}"):
            listed = open_desk.holding.proposals(document)
        if accept:
            each = proposal_named(listed, document, accept)
            refuse_answered(each)
            claim = _changed(each, given, claim_id)
            record(open_desk, each, claim, recorded_by, as_json=as_json, is_new=is_new)
            return
        if dismiss:
            each = proposal_named(listed, document, dismiss)
            refuse_answered(each)
            _dismiss(open_desk, each, why, recorded_by, as_json=as_json)
            return
        chosen = shown(listed, every=every, passage=of_passage or "")
        if ask:
            walk(open_desk, [each for each in chosen if each.is_open], recorded_by)
            return
        if as_json:
            dossier = open_desk.holding.holdings.dossier
            told = [proposal_as_dict(each, dossier) for each in chosen]
            print_json({"document": document, "summary": in_words(listed), "proposals": told})
            return
        print_proposals(open_desk, document, listed, chosen)


def record(
    desk: Desk,
    each: ListedProposal,
    claim: Claim,
    recorded_by: str | None,
    *,
    as_json: bool = False,
    is_new: bool = False,
) -> None:
    """Record the claim that a proposal became, with the same checks as `claim add`."""
    before = desk.holding
    claim = about_what(before.holdings, claim)
    if not is_new:
        refuse_slips(before, claim)
        refuse_status_slips(before, claim)
    entered = desk.accept(_answer(each, claim), claim, stamp(recorded_by))
    tell_recorded(before, desk, entered, as_json=as_json)


def _dismiss(
    desk: Desk, each: ListedProposal, why: str, recorded_by: str | None, *, as_json: bool
) -> None:
    proposal = each.proposal
    answer = ProposalAnswer(proposal.citation.document, proposal.id, AnswerKind.DISMISSED, why=why)
    desk.dismiss(answer, stamp(recorded_by))
    after = desk.holding.proposals(answer.paper)
    told = proposal_named(after, answer.paper, proposal.id)
    if as_json:
        print_json({"dismissed": proposal_as_dict(told, desk.holding.holdings.dossier)})
        return
    page = sheet()
    page.line("Dismissed:", style="bold")
    print_proposal(told, desk.holding.holdings.dossier, page, indent=2)


def _answer(each: ListedProposal, claim: Claim) -> ProposalAnswer:
    proposal = each.proposal
    same = evolve(claim, id="") == proposal.claim
    kind = AnswerKind.ACCEPTED if same else AnswerKind.CHANGED
    return ProposalAnswer(proposal.citation.document, proposal.id, kind)


def _changed(each: ListedProposal, given: dict[str, Any], claim_id: str | None) -> Claim:
    return evolve(c.claim_of(given, each.proposal.claim), id=claim_id or "")


def _typed(pairs: tuple[str, ...]) -> dict[str, Any]:
    """What was set as KEY=VALUE, read as the option of that name would be."""
    context = click.get_current_context()
    kinds = {name: option for option in context.command.params if (name := option.name)}
    columns = {p.name for p in c.columned(*CHANGES)}
    found: dict[str, Any] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        name = key.strip().replace("-", "_")
        if not equals or name not in columns or name not in kinds:
            known = ", ".join(sorted(n for n in columns if n and n in kinds))
            raise click.UsageError(f"“{pair}” sets nothing. Write KEY=VALUE with one of: {known}.")
        option = kinds[name]
        is_flag = isinstance(option, click.Option) and option.is_flag
        found[name] = (
            click.BOOL.convert(value, option, context)
            if is_flag
            else option.type_cast_value(context, value)
        )
    return found
