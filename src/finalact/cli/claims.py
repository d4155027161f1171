"""`finalact claims`: what is said of one subject, with its two dates."""

from __future__ import annotations

from difflib import get_close_matches

import click

from finalact.cli.asking import Question, question
from finalact.cli.board import print_heading, print_mark
from finalact.cli.claim_sheet import print_claim
from finalact.cli.completing import subjects
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.contract import claim_as_dict
from finalact.model.refusal import Refusal
from finalact.view import View

EPILOG = """\b
Examples:
  finalact claims political_prisoners --as-of "31 March 1988"
  finalact claim list --json
"""
NAME = 28


@click.command(epilog=EPILOG)
@click.argument("subject", required=False, shell_complete=subjects)
@question
def claims(asked: Question, as_json: bool, subject: str | None) -> None:
    """List the claims about a subject, population, case or meeting, with when said and known.

    What is not in force on the day stands beneath, with the reason. Without SUBJECT, the
    subjects are listed.
    """
    with asked.view() as view:
        if subject is None:
            _list_subjects(view, as_json)
        else:
            _list_claims(view, subject, as_json)


def _list_subjects(view: View, as_json: bool) -> None:
    ledger = view.holding.ledger
    counts = {name: len(ledger.by_subject[name]) for name in view.subjects()}
    titles = titled(view)
    if as_json:
        print_json(
            {
                "subjects": [
                    {"id": name, "title": titles.get(name, name), "claims": n}
                    for name, n in counts.items()
                ]
            }
        )
        return
    page = sheet()
    print_mark(view.dossier, page)
    for name, n in counts.items():
        said = f"{n} claim" if n == 1 else f"{n} claims"
        page.beside(name, ": ".join(filter(None, (titles.get(name, ""), said))), at=NAME)
    page.paragraph(f"{len(counts)} subjects, {sum(counts.values())} claims.")


def _list_claims(view: View, subject: str, as_json: bool) -> None:
    known = view.claims_about(subject)
    if not known.stand and not known.aside and subject not in titled(view):
        raise unknown(view, subject)
    if as_json:
        print_json(
            {
                "subject": subject,
                "as_of": view.as_of.isoformat(),
                "known_by": view.known_by.isoformat(),
                "claims": [claim_as_dict(c, view.dossier, view.page_of) for c in known.stand],
                "set_aside": [
                    {"why": a.why, **claim_as_dict(a.claim, view.dossier, view.page_of)}
                    for a in known.aside
                ],
            }
        )
        return
    page = sheet()
    title = titled(view).get(subject) or view.dossier.title_of(subject)
    print_heading(view, title, page)
    if not known.stand:
        page.paragraph("Nothing that was known by then.")
    for claim in known.stand:
        page.line()
        print_claim(view, claim, page)
    if known.aside:
        page.line()
        page.line("Not in force", style="bold")
    for item in known.aside:
        page.line()
        print_claim(view, item.claim, page, why_not=item.why)


def titled(view: View) -> dict[str, str]:
    """Everything that a claim can be about, with its title."""
    held = view.holding.holdings
    dossier = held.dossier
    titles = dict.fromkeys(view.subjects(), "")
    for declared in (dossier.subjects, dossier.populations, dossier.registers):
        titles |= {thing.id: thing.title for thing in declared}
    return titles | {case.id: case.title for case in held.cases}


def unknown(view: View, subject: str) -> Refusal:
    """The refusal for a name that nothing on the desk is about, with what may be meant."""
    meant = _near(subject, titled(view))
    return Refusal(
        "subject-not-found",
        f"Nothing on this desk is about {subject}.",
        f"Did you mean {' or '.join(meant)}?"
        if meant
        else "`finalact claim list` names what claims are about.",
        status=404,
    )


def _near(word: str, known: dict[str, str]) -> list[str]:
    """The names that a word may stand for: whole, by title, or by one of their words."""
    plain = word.casefold()
    names = {name.casefold(): name for name in known}
    names |= {title.casefold(): name for name, title in known.items() if title}
    if near := get_close_matches(plain, names, n=1, cutoff=0.75):
        return [names[near[0]]]
    parts = {part for name in known for part in name.casefold().split("_")}
    part = get_close_matches(plain, parts, n=1, cutoff=0.75)
    return [name for name in known if part and part[0] in name.casefold().split("_")][:3]
