"""The forms on a memorandum that is up: the marks on it, and what was decided from them."""

from __future__ import annotations

from typing import TypeVar, get_args

from finalact.conditions.record_rules import RecordRefused
from finalact.decisions.by_rule import Proposed, proposed_decisions
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import numbers_of
from finalact.model.document import Action, Document
from finalact.model.mark import MarkKind
from finalact.model.memo_step import Capacity, Decided, Marked
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.memo_form import MemoForm, Stepping, Taking, names, stepping, when
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, recorder
from finalact.web.pages.memo_words import document_or_none, mark_said, recommendation_said

ACTIONS: tuple[Action, ...] = get_args(Action)
KINDS: tuple[MarkKind, ...] = get_args(MarkKind)
Word = TypeVar("Word", bound=str)
CAPACITIES = {
    Capacity.INCUMBENT: "holding the office",
    Capacity.ACTING: "acting in the office",
    Capacity.FOR: "for somebody else, in his name",
    Capacity.CHARGE: "as chargé",
}


def recommendations(memo: Memorandum, document: Document | None) -> tuple[Choice, ...]:
    """The recommendations of the paper, to choose one."""
    numbers = numbers_of(memo) or [1]
    return tuple(Choice(str(n), recommendation_said(document, n)) for n in numbers)


def _mark_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    elsewhere = Choice("", "none: it stands elsewhere on the paper")
    actions = tuple(Choice(action, action) for action in ACTIONS if action != "none")
    capacities = tuple(Choice(c.value, words) for c, words in CAPACITIES.items())
    return (
        Group(
            "The mark",
            (
                Field(
                    "kind",
                    "What sort of mark",
                    "choice",
                    needed=True,
                    choices=tuple(Choice(kind, kind) for kind in KINDS),
                ),
                by("By whose hand"),
                when(view),
                Field("words", "Its exact words", "text"),
                Field(
                    "recommendation",
                    "At which recommendation",
                    "choice",
                    choices=(elsewhere, *recommendations(memo, document_or_none(view, memo))),
                ),
                Field(
                    "action",
                    "What it says there",
                    "choice",
                    choices=(Choice("", "nothing on the decision"), *actions),
                    help="A stamp that somebody saw the paper, or initials alone, say nothing.",
                ),
                Field("where", "Where on the paper", help="In the left-hand margin."),
            ),
        ),
        Group(
            "In which capacity",
            (
                Field("for_whom", "For whom", "name"),
                Field(
                    "capacity",
                    "In which capacity",
                    "choice",
                    choices=(Choice("", "not noted"), *capacities),
                ),
            ),
        ),
        recorder(),
    )


def _marked(_memo: Memorandum, typed: Typed) -> Marked:
    return Marked(
        kind=_one_of(typed, "kind", KINDS),
        by=typed.text("by"),
        words=typed.text("words"),
        for_whom=typed.text("for_whom"),
        capacity=typed.word("capacity", Capacity) if typed.text("capacity") else None,
        where=typed.text("where"),
        recommendation=typed.number("recommendation") or None,
        action=_one_of(typed, "action", ACTIONS) if typed.text("action") else None,
    )


def _decide_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    document = document_or_none(view, memo)
    proposed = _proposed(memo, document)
    choices = recommendations(memo, document)
    marks = tuple(
        Field(
            f"mark_{step.n}",
            f"Rests on: {mark_said(mark, step)}",
            "tick",
            value="yes" if proposed and step.n in proposed.marks else "",
        )
        for mark, step in memo.marks
    )
    return (
        Group(
            "What was decided",
            (
                Field(
                    "recommendation",
                    "On which recommendation",
                    "choice",
                    needed=True,
                    choices=choices,
                    value=str(proposed.recommendation) if proposed else choices[0].value,
                    help=f"By rule: {proposed.why}" if proposed else "",
                ),
                Field(
                    "action",
                    "What was decided",
                    "choice",
                    needed=True,
                    choices=tuple(
                        Choice(a, "neither approved nor disapproved" if a == "none" else a)
                        for a in ACTIONS
                    ),
                    value=(proposed.action if proposed else None) or "",
                ),
                *marks,
                by("Who confirms it"),
                when(view),
            ),
        ),
        Group(
            "What it binds us to",
            (
                Field("binding", "It binds us", "tick"),
                Field(
                    "ad_referendum",
                    "Ad referendum: it binds nobody until capitals confirm",
                    "tick",
                ),
                Field(
                    "accepted",
                    "Accepted though a gate is shut, because",
                    "text",
                    help="Only where it binds us, and the gate is not open.",
                ),
                Field(
                    "continuing",
                    "Conditions that must go on being met",
                    choices=tuple(Choice(c.id, c.title) for c in view.conditions),
                    help="Their names on the desk, parted by commas.",
                ),
                Field("reconsider", "To be thought over again if", "text"),
                Field("further", "Further words", "text"),
            ),
            folded=True,
        ),
        recorder(),
    )


def _proposed(memo: Memorandum, document: Document | None) -> Proposed | None:
    """What the marks decide by rule on the first recommendation that nobody has decided yet."""
    if document is None:
        return None
    open_ = [p for p in proposed_decisions(memo, document) if p.recommendation not in memo.decided]
    clear = (each for each in open_ if each.closed_by is None and each.action not in (None, "none"))
    return next(clear, open_[0] if open_ else None)


def _decide(desk: Stepping, memo: Memorandum, typed: Typed, taking: Taking) -> Memorandum:
    continuing = names(typed, "continuing")
    known = {condition.id for condition in desk.holding.holdings.conditions}
    for name in continuing:
        if name not in known:
            raise RecordRefused(
                "condition-not-found",
                "continuing",
                f"There is no condition {name}.",
                f"The conditions are: {', '.join(sorted(known)) or 'none'}.",
            )
    decided = Decided(
        recommendation=typed.number("recommendation"),
        action=_one_of(typed, "action", ACTIONS),
        marks=tuple(step.n for _, step in memo.marks if typed.ticked(f"mark_{step.n}")),
        binding=typed.ticked("binding"),
        ad_referendum=typed.ticked("ad_referendum"),
        accepted=typed.text("accepted"),
        continuing=continuing,
        reconsider=typed.text("reconsider"),
        further=typed.text("further"),
    )
    return desk.decide(memo.id, decided, taking.by, taking.on, taking.stamp, seen=taking.seen)


def _one_of(typed: Typed, field: str, words: tuple[Word, ...]) -> Word:
    text = typed.text(field)
    for word in words:
        if word == text:
            return word
    raise RecordRefused(
        "word-unknown", field, f"“{text}” is not known here.", f"Choose one of: {', '.join(words)}."
    )


MARK = MemoForm(
    "mark",
    "Record a mark",
    "A mark is kept as what it is: by whose hand, for whom, with its exact words. Whoever marks is "
    "not always who decides, and a paper that was seen is not approved.",
    _mark_groups,
    stepping(_marked),
)
DECIDE = MemoForm(
    "decide",
    "Confirm a decision",
    "A person confirms what the marks decide. A decision that binds us passes its gate, or says "
    "why it is taken though the gate is shut. It cannot be changed afterwards.",
    _decide_groups,
    _decide,
    button="Confirm it",
)
