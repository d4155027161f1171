"""docs/reference/rules-of-memoranda.md: what is checked of a memorandum, and what is asked."""

from __future__ import annotations

from collections.abc import Iterable

from docs.making.tables import table
from finalact.decisions.rules import NOT_FOR_MEMORANDA, QUESTIONS, RULES
from finalact.decisions.rules.length import LETTERS_A_LINE, WORDS_A_PAGE
from finalact.decisions.states import MOVES
from finalact.model.memorandum import MemoKind, Profile

OPENING = f"""# Rules of memoranda

`finalact memo check` holds a memorandum against the rules of the trade. A rule that begins with E
is an error: what it finds is a fault, and a paper with a fault goes up only with a recorded reason.
One that begins with W is a warning: what it finds is a note and hinders nothing. Sections without
a letter are what the trade's rules say of the kinds and their parts. `finalact memo rules` lists
the same.

Each rule holds in the profile of 1977-88, in the current one, or in both: a paper of 1981 is never
held to the rules of today. Business days are Mondays to Fridays; no calendar of holidays is kept,
so that a holiday counts as one. A page is taken as {WORDS_A_PAGE} words, a line as
{LETTERS_A_LINE} letters.

An example of each is in the [gallery](../errors/README.md).

"""
ASKED = """
## Questions that a named person answers

What no program can judge is asked before a paper goes up. An answer holds for the text as it
stands: it lapses, like a clearance, when the text changes materially. One that begins with “No”
stands against the paper.

"""
NOT_HERE = """
## Rules that are not checked here

"""
STEPS = """
## Steps, and who takes them

"""


def page() -> str:
    """The page."""
    rules = (
        (
            rule.number,
            f"[`{rule.code}`](../errors/{rule.code}.md)",
            rule.looks_for,
            rule.remedy,
            _holds(rule.kinds, rule.profiles),
        )
        for rule in RULES
    )
    asked = (
        (each.number, f"`{each.code}`", each.words, each.when, _holds(each.kinds, each.profiles))
        for each in QUESTIONS
    )
    moves = (
        (
            move.name,
            move.by,
            ", ".join(state.value for state in move.before),
            ", ".join(state.value for state in move.after),
        )
        for move in MOVES
    )
    return (
        OPENING
        + table(("rule", "code", "looks for", "remedy", "holds for"), rules)
        + ASKED
        + table(("rule", "code", "question", "asked", "holds for"), asked)
        + NOT_HERE
        + table(("rule", "why"), ((each.number, each.why) for each in NOT_FOR_MEMORANDA))
        + STEPS
        + table(("step", "taken by", "while it is", "then it is"), moves)
    )


def _holds(kinds: Iterable[MemoKind], profiles: Iterable[Profile]) -> str:
    """The kinds and profiles in words; nothing is said of all of them."""
    named = tuple(kinds)
    which = "all kinds" if named == tuple(MemoKind) else ", ".join(kind.value for kind in named)
    held = tuple(profiles)
    when = "" if held == tuple(Profile) else f"; {', '.join(profile.value for profile in held)}"
    return f"{which}{when}"
