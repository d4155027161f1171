"""What a mark on a paper says of a recommendation: a check decides, a stamp or initials do not."""

from __future__ import annotations

import re

from attrs import frozen

from finalact.decisions.rules.paper import Paper
from finalact.documents.options import option_label
from finalact.model.document import Action
from finalact.model.memo_step import Marked, Step

# Words of a decision at the start of what somebody wrote; the first that fits counts.
OPENING: tuple[tuple[Action, str], ...] = (
    ("approve as amended", r"approved? (?:as amended|with (?:changes|amendments|exceptions?))"),
    (
        "approve",
        r"(?:I have )?no objections?|(?:(?:I|we) )?(?:fully )?(?:approved?|agree[ds]?|concur)",
    ),
    ("disapprove", r"(?:(?:I|we) )?(?:disapproved?|disagree[ds]?|do(?:n[’']t| not) approve)"),
    ("disapprove", r"not approved|rejected"),
    ("defer", r"(?:defer(?:red)?|hold(?: off)?|not (?:now|yet))"),
    ("discuss", r"(?:let[’']s |we (?:should|must) |please )?(?:discuss|talk|see me)"),
    ("approve", r"ok(?:ay)?|yes|do so|go ahead|fine|absolutely"),
    ("disapprove", r"no"),
)
START = [
    (action, re.compile(rf"\A\W*(?:{words})\b(?!\?)", re.IGNORECASE)) for action, words in OPENING
]
SLOTS: tuple[tuple[Action, str], ...] = (
    ("disapprove", r"disapprov\w*|disagree|\bno\b"),
    ("approve as amended", r"approv\w* (?:as amended|with (?:changes|amendments|exceptions?))"),
    ("approve", r"approv\w*|\bagree\b|\byes\b"),
    ("discuss", r"\bdiscuss\w*|\bsee me\b"),
    ("defer", r"\bdefer\w*"),
)
SLOT = [(action, re.compile(words, re.IGNORECASE)) for action, words in SLOTS]
NAMES_APPROVAL = re.compile(r"\b(?:dis)?approv", re.IGNORECASE)
QUESTION = re.compile(r"\?\W*\Z")


@frozen
class Told:
    """A mark with what it says of the recommendation at which it stands; None decides nothing."""

    marked: Marked
    step: Step
    action: Action | None


def action_of(mark: Marked) -> Action | None:
    """What a mark decides by rule; None where it decides nothing.

    A check decides, and so do words that open with approval or refusal. A stamp never does;
    initials and signatures only where they stand at a slot that is named. Source: practice of
    memoranda, section 2 ("a stamp 'saw' is routing, not approval; so is an initial alone").
    """
    if mark.kind == "stamped":
        return None
    if mark.action is not None:
        return mark.action
    if mark.kind == "checked":
        return _slot(mark.words) or _slot(mark.where) or "approve"
    if mark.kind in ("initials", "signature"):
        return _slot(mark.where) or _slot(mark.words)
    if QUESTION.search(mark.words):
        return None
    return next((action for action, words in START if words.match(mark.words)), None)


def _slot(words: str) -> Action | None:
    return next((action for action, slot in SLOT if slot.search(words)), None)


def stands_at(paper: Paper, mark: Marked) -> int | None:
    """The recommendation that a mark is about: as recorded, by its option, or the only one.

    None for a stamp on the paper and a remark in the margin elsewhere.
    """
    if mark.recommendation is not None:
        return mark.recommendation
    labels = tuple(paper.options)
    for words in (mark.words, mark.where):
        label = option_label(words, labels)
        named = paper.of_option(label) if label else []
        if len(named) == 1 and action_of(mark) is not None:
            return named[0]
    sure = mark.kind == "checked" or mark.action is not None
    about = sure or NAMES_APPROVAL.search(mark.words)
    only = paper.numbers[0] if len(paper.numbers) == 1 else None
    return only if about and action_of(mark) is not None else None


def told_of(paper: Paper, number: int) -> list[Told]:
    """The marks at a recommendation, in order."""
    return [
        Told(mark, step, action_of(mark))
        for mark, step in paper.memo.marks
        if stands_at(paper, mark) == number
    ]


def seen_on(paper: Paper) -> list[Told]:
    """The stamps, initials and signatures at no recommendation: the paper was seen, no more."""
    shows = ("stamped", "initials", "signature")
    return [each for each in elsewhere_on(paper) if each.marked.kind in shows]


def elsewhere_on(paper: Paper) -> list[Told]:
    """The marks that stand at no recommendation, such as a remark in the margin."""
    return [Told(m, step, None) for m, step in paper.memo.marks if stands_at(paper, m) is None]


def last_words(told: list[Told]) -> list[Told]:
    """The deciding marks: of each hand the last one, for it may think again."""
    latest = {each.marked.by.casefold(): each for each in told if each.action is not None}
    return sorted(latest.values(), key=lambda each: each.step.n)
