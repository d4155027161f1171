"""A memorandum in words for its pages and forms: state, marks, recommendations, questions."""

from __future__ import annotations

from finalact.conditions.wording import capital, count_of, listed
from finalact.decisions.memorandum import Memorandum, closed_alternatives
from finalact.decisions.rules.questions import QUESTIONS
from finalact.decisions.states import MOVES, State
from finalact.decisions.step_words import mark_sentence
from finalact.model.document import Document
from finalact.model.memo_step import Closed, Marked, Returned, Step, Superseded
from finalact.model.refusal import Refusal
from finalact.view import View
from finalact.web.forms.field import Choice

OUTCOMES = {
    "approve": "approved",
    "disapprove": "disapproved",
    "discuss": "to be discussed",
    "approve as amended": "approved as amended",
    "defer": "deferred",
    "none": "neither approved nor disapproved",
}
LONGEST = 110
# What an address says instead of a step where a version that was sent says nothing new.
UNCHANGED = "nothing"


def document_or_none(view: View, memo: Memorandum) -> Document | None:
    """The paper in its parts; None where it cannot be read as one."""
    try:
        return view.document_of(memo)
    except Refusal:
        return None


def mark_said(mark: Marked, step: Step) -> str:
    """A mark in a line, with its day."""
    return f"{mark_sentence(mark)} ({step.on.said()})"


def recommendation_said(document: Document | None, number: int) -> str:
    """A recommendation by its number and, where the paper can be read, its first words."""
    told = document.recommendations if document is not None else ()
    if not 1 <= number <= len(told):
        return f"Recommendation {number}"
    text = told[number - 1].text
    cut = text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " ..."
    return f"{number}. {cut}"


def state_sentence(memo: Memorandum) -> str:
    """Where a memorandum stands: its state, since when, and what its last word was."""
    last = memo.steps[-1]
    day = last.on.said()
    match memo.state:
        case State.DRAFT:
            return f"A draft: version {memo.version} is in hand."
        case State.CLEARING:
            asked = [o for o in memo.draft.required if not _agrees(memo, o)]
            left = f", still to clear: {listed(asked)}" if asked else ", every office has cleared"
            return f"In clearance: version {memo.version}{left if memo.draft.required else ''}."
        case State.RETURNED:
            why = next((s.act.why for s in reversed(memo.steps) if isinstance(s.act, Returned)), "")
            return f"Returned for rework{_because(why)}."
        case State.SUBMITTED:
            return "Submitted; nobody has marked it yet."
        case State.WITH_PRINCIPAL:
            return f"With the principal; {decided_words(memo) or 'nothing is decided yet'}."
        case State.DECIDED:
            return f"Decided: {decided_words(memo)}."
        case State.TASKED:
            still = count_of(sum(task.is_open for task in memo.tasks), "task")
            return f"Tasked: {decided_words(memo)}; {still} still open."
        case State.IMPLEMENTED:
            return f"Carried out: {decided_words(memo)}; no task is open."
        case State.CLOSED:
            why = last.act.why if isinstance(last.act, Closed) else ""
            return f"Closed on {day}{_because(why)}."
        case State.SUPERSEDED:
            other = last.act.memorandum if isinstance(last.act, Superseded) else "another"
            return f"Superseded on {day} by {other}."


def decided_words(memo: Memorandum) -> str:
    """What was decided on each recommendation, in one line; empty while nothing is."""
    said = [
        f"recommendation {number} {OUTCOMES[decided.action]}"
        for number, (decided, _) in sorted(memo.decided.items())
    ]
    closed = sorted(closed_alternatives(memo) - set(memo.decided))
    said += [f"recommendation {number} closed by its alternative" for number in closed]
    return listed(said)


def question_choices(view: View, memo: Memorandum) -> tuple[Choice, ...]:
    """What a named person has to answer before it goes up, what nobody answered first."""
    asked = view.readiness(memo).questions_open
    open_ = tuple(Choice(each.code, each.words) for each in asked)
    known = {choice.value for choice in open_}
    again = (
        Choice(code, f"{question_words(code)} (anew)") for code in memo.answers if code not in known
    )
    return (*open_, *again)


def question_words(code: str) -> str:
    """A question that no program can judge, in words; its code where it is asked no more."""
    return next((each.words for each in QUESTIONS if each.code == code), code)


def moves_now(memo: Memorandum) -> list[str]:
    """The names of the steps that may be taken as it stands."""
    return [move.name for move in MOVES if memo.state in move.before]


def kind_words(memo: Memorandum) -> str:
    """What sort of memorandum it is."""
    return capital(f"{memo.kind.value} memorandum")


def _because(why: str) -> str:
    return f": {why.rstrip('.')}" if why else ""


def _agrees(memo: Memorandum, office: str) -> bool:
    given = memo.clearance(office)
    return given is not None and given.agrees
