"""`finalact positions`: where each party stands on a question, since when, what would turn it."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading
from finalact.cli.completing import from_desk, speakers
from finalact.cli.days import Day, in_words
from finalact.cli.references import places
from finalact.cli.sheet import Sheet, print_json, quoted, sheet
from finalact.conditions.gates import gates_on
from finalact.conditions.position_contract import question_as_dict
from finalact.conditions.position_words import (
    PartyStanding,
    QuestionOnADay,
    only,
    party_sentence,
    question_on,
    question_sentence,
    turning_words,
)
from finalact.conditions.wording import listed
from finalact.diplomacy.positions import questions
from finalact.model.refusal import Refusal
from finalact.view import View

NAME = 28
EPILOG = """\b
Examples:
  finalact positions moscow_conference --as-of "31 March 1988"
  finalact positions moscow_conference --party "United Kingdom" --since 1988-03-31 --json
"""
asked_questions = from_desk(lambda held: questions(held.ledger))


@click.command(epilog=EPILOG)
@click.argument("question", required=False, shell_complete=asked_questions)
@click.option("--party", metavar="PARTY", shell_complete=speakers, help="Only this party.")
@click.option("--since", type=Day(), help="Only who has another word than on this day.")
@question
def positions(
    asked: Question,
    as_json: bool,
    question: str | None,
    party: str | None,
    since: date | None,
) -> None:
    """Show where each party stands on a question, since when, by whom it is told, and what
    would turn it; and who has not spoken.

    Agreement within limits and having been told are no agreement, and are shown as what they
    are. Without QUESTION, the questions are listed.
    """
    with asked.view() as view:
        if question is None:
            _list_questions(view, as_json)
            return
        refuse_no_question(view, question)
        found = question_on(view.scene, question, since)
        if party is not None:
            found = only(found, _party_named(found, view, party))
        if since is not None:
            found = only(found, frozenset(p.position.party for p in found.parties if p.has_moved))
        if as_json:
            print_json(question_as_dict(found, view.page_of))
            return
        _print(view, found, whole=party is None and since is None)


def refuse_no_question(view: View, name: str) -> None:
    """Refuse a name on which nobody took a position and no gate asks for one."""
    known = questions(view.holding.ledger)
    if name in known:
        return
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    remedy = f"The questions are: {', '.join(known)}."
    if not known:
        remedy = "Record a position: `finalact claim add --attribute position`."
    raise Refusal(
        "question-not-found",
        f"Nobody on this desk takes a position on {name}.",
        f"Did you mean {near[0]}?" if near else remedy,
        status=404,
    )


def _party_named(found: QuestionOnADay, view: View, name: str) -> frozenset[str]:
    """The party meant, by its name or its side's; a Refusal with a suggestion where none is."""
    known = [standing.position.party for standing in found.parties]
    wanted = name.strip().casefold()
    meant = {
        party
        for party in known
        if wanted in {each.casefold() for each in view.dossier.names_of(party)}
    }
    if meant:
        return frozenset(meant)
    near = get_close_matches(wanted, [party.casefold() for party in known], n=1, cutoff=0.5)
    closest = next((party for party in known if near and party.casefold() == near[0]), "")
    raise Refusal(
        "party-not-found",
        f"Nobody called {name} is asked or has spoken on {found.title}.",
        f"Did you mean {closest}?" if closest else f"There are: {listed(known)}.",
        status=404,
    )


def _list_questions(view: View, as_json: bool) -> None:
    found = [question_on(view.scene, name) for name in questions(view.holding.ledger)]
    if as_json:
        print_json(
            {
                "as_of": view.as_of.isoformat(),
                "known_by": view.known_by.isoformat(),
                "questions": [question_as_dict(each, view.page_of) for each in found],
            }
        )
        return
    page = sheet()
    print_heading(view, "Questions", page)
    if not found:
        page.paragraph("Nobody on this desk takes a position on anything.")
    for each in found:
        page.beside(each.question, question_sentence(each), at=NAME)


def _print(view: View, found: QuestionOnADay, *, whole: bool) -> None:
    page = sheet()
    print_heading(view, found.title, page)
    if found.since is not None:
        page.paragraph(f"Who has another word than on {in_words(found.since)}.")
    elif whole:
        page.paragraph(question_sentence(found), style="bold")
    shown = [p for p in found.parties if not whole or _has_something(p)]
    gated = any(gate.question == found.question for gate in gates_on(view.scene))
    for party in shown:
        page.line()
        _print_party(view, party, page, gated=gated)
    if not shown and found.since is not None:
        page.paragraph("Nobody.")
    silent = [position.party for position in found.silent]
    if whole and silent:
        page.line()
        page.beside("Not spoken", f"{', '.join(silent)}.", at=NAME, style="bold")


def _has_something(party: PartyStanding) -> bool:
    position = party.position
    return position.has_spoken or bool(position.informed or position.turns_on)


def _print_party(view: View, party: PartyStanding, page: Sheet, *, gated: bool) -> None:
    position = party.position
    page.beside(position.party, party_sentence(party), at=NAME, style="bold")
    indent = NAME if page.is_wide(NAME) else 2
    if party.has_moved:
        before = " and ".join(sorted(party.then.words)) if party.then is not None else ""
        text = f"On the earlier day: {before}." if before else "It had not spoken by that day."
        page.paragraph(text, indent=indent)
    for point in party.turning:
        page.paragraph(f"Would turn it: {turning_words(point)}.", indent=indent)
    now = position.now
    claims = [*(now.claims if now is not None else ()), *position.informed]
    for claim in claims:
        for citation in claim.citations:
            quote = f"{quoted(citation.quote)} " if citation.quote else ""
            text = f"{quote}{places(view, [citation])} [{claim.id}]"
            page.paragraph(text, indent=indent, hang=indent + 2, style="dim")
    if not position.is_asked and gated:
        page.paragraph("Its consent is not asked.", indent=indent, style="dim")
