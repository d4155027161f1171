"""`finalact memo rules`: the rules of form, the questions for a person, and who takes a step."""

from __future__ import annotations

import click

from finalact.cli.as_json import json_option
from finalact.cli.memo_draft import PROFILES
from finalact.cli.memo_list import KINDS
from finalact.cli.plain import plain_option
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.conditions.wording import capital
from finalact.decisions.rules import QUESTIONS, RULES
from finalact.decisions.rules.questions import AskedOfAPerson
from finalact.decisions.rules.rule import Rule
from finalact.decisions.states import MOVES

EPILOG = """\b
Examples:
  finalact memo rules
  finalact memo rules --kind action --profile current --json
"""
AT = 8


@click.command(epilog=EPILOG)
@click.option("--kind", type=KINDS, help="Only those for this kind of memorandum.")
@click.option("--profile", type=PROFILES, help="Only those of this profile: 1977-88 or current.")
@json_option
@plain_option
def rules(kind: str | None, profile: str | None, as_json: bool) -> None:
    """List the rules of form, what a named person is asked, and the table of steps.

    A rule that begins with E hinders a paper from going up, one that begins with W warns.
    """
    found = [rule for rule in RULES if _holds(rule, kind, profile)]
    asked = [question for question in QUESTIONS if _holds(question, kind, profile)]
    if as_json:
        print_json(
            {
                "rules": [
                    {"code": r.code, "number": r.number, "looks_for": r.looks_for,
                     "remedy": r.remedy, "profiles": [p.value for p in r.profiles],
                     "kinds": [k.value for k in r.kinds]}
                    for r in found
                ],
                "questions": [
                    {"code": q.code, "number": q.number, "words": q.words, "when": q.when,
                     "profiles": [p.value for p in q.profiles],
                     "kinds": [k.value for k in q.kinds]}
                    for q in asked
                ],
                "moves": [
                    {"step": m.name, "by": m.by, "before": [s.value for s in m.before],
                     "after": [s.value for s in m.after]}
                    for m in MOVES
                ],
            }
        )  # fmt: skip
        return
    page = sheet()
    page.paragraph("Rules", style="bold")
    for rule in found:
        page.beside(_short(rule.number), f"{capital(rule.looks_for)} ({rule.code})", at=AT)
    page.line()
    page.paragraph("Questions that a named person answers", style="bold")
    for question in asked:
        page.beside(_short(question.number), f"{question.words} ({question.code})", at=AT)
    page.line()
    _print_moves(page)


def _short(number: str) -> str:
    return number.replace("section", "sec.")


def _holds(rule: Rule | AskedOfAPerson, kind: str | None, profile: str | None) -> bool:
    kinds = {k.value for k in rule.kinds}
    profiles = {p.value.replace("-", " ") for p in rule.profiles}
    return (kind is None or kind in kinds) and (profile is None or profile in profiles)


def _print_moves(page: Sheet) -> None:
    page.paragraph("Steps, and who takes them", style="bold")
    for move in MOVES:
        before = ", ".join(state.value for state in move.before)
        page.beside(move.name, f"{capital(move.by)}; while it is: {before}.", at=12)
