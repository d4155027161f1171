"""The rules of memoranda: one table of what a program checks, and one of what it does not.

Source: practice of memoranda, sections 1 to 5 and 7. An E rule is an error (a fault), a W rule a
warning (a note); each holds in the profiles and for the kinds that its row names.
"""

from __future__ import annotations

from datetime import date

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.rules import (
    clearing,
    clearing_hands,
    decide_by,
    deciding,
    doubting,
    length,
    marking,
    options,
    parts,
    ranks,
    recommending,
    splitting,
)
from finalact.decisions.rules.paper import Paper
from finalact.decisions.rules.questions import QUESTIONS
from finalact.decisions.rules.rule import NotForMemoranda, Rule
from finalact.model.document import Document
from finalact.model.finding import Finding

__all__ = ["NOT_FOR_MEMORANDA", "QUESTIONS", "RULES", "Paper", "Rule", "findings_of", "rule_of"]

RULES: tuple[Rule, ...] = (
    *parts.RULES,
    *recommending.RULES,
    *decide_by.RULES,
    *splitting.RULES,
    *doubting.RULES,
    *options.RULES,
    *length.RULES,
    *deciding.RULES,
    *clearing.RULES,
    *clearing_hands.RULES,
    *ranks.RULES,
    *marking.RULES,
)

_CABLES = "It is about cables, and the desk drafts none: a cable is read as a printed paper."
_EDITION = "It is about the notes of an edition, not about a paper under way."
NOT_FOR_MEMORANDA: tuple[NotForMemoranda, ...] = (
    NotForMemoranda(
        "E13",
        f"{_CABLES} In a memorandum drafter, senders and clearances are kept apart from the start; "
        "a drafter who clears for another office is W6.",
    ),
    NotForMemoranda("E14", _CABLES),
    NotForMemoranda("E15", _CABLES),
    NotForMemoranda("E16", _CABLES),
    NotForMemoranda("E17", _CABLES),
    NotForMemoranda("W7", _CABLES),
    NotForMemoranda("E22", _EDITION),
    NotForMemoranda("E23", _EDITION),
    NotForMemoranda("E24", _EDITION),
    NotForMemoranda("E25", _EDITION),
    NotForMemoranda("W8", _EDITION),
)


def findings_of(
    memo: Memorandum,
    document: Document,
    on: date | None = None,
    required: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    """What the rules find in a memorandum and the paper read from its printed text, in their order.

    `on` is the day on which it is looked at, `required` offices that must clear beside the
    draft's own. Findings hinder nothing by themselves; whether it may go up is `readiness`.
    """
    paper = Paper(memo, document, on, tuple(required))
    return tuple(finding for rule in RULES for finding in rule.findings(paper))


def rule_of(code: str) -> Rule | None:
    """The rule with that code."""
    return next((rule for rule in RULES if rule.code == code), None)
