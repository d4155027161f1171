"""Taking a step on a memorandum: whether it may be taken, and the record that it leaves."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from finalact.decisions.memorandum import Memorandum, closed_alternatives
from finalact.decisions.states import IN_HAND, State, move_of
from finalact.decisions.step_text import sealed
from finalact.model.memo_step import (
    Act,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Step,
    Submitted,
    Tasked,
)
from finalact.model.memorandum import MemoKind
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal


def begun(id_: str, act: Drafted, by: str, on: PartialDate) -> Memorandum:
    """A memorandum with its first version on it."""
    return taken(Memorandum(id_, ()), act, by, on)


def taken(memo: Memorandum, act: Act, by: str, on: PartialDate) -> Memorandum:
    """The memorandum with one more step; a Refusal says what is missing where it may not be taken.

    Codes: `step-not-now`, `step-by-nobody`, `step-before-the-last`, `version-unknown`,
    `recommendation-unknown`, `mark-unknown`, `alternative-approved`, `task-exists`,
    `task-unknown`, `close-without-reason`. Whether it is ready, and whether a gate is open, is
    asked before.
    """
    _check(memo, act, by, on)
    step = Step(len(memo.steps) + 1, by, on, act, memo.head)
    return Memorandum(memo.id, (*memo.steps, evolve(step, hash=sealed(memo.id, step))))


def _check(memo: Memorandum, act: Act, by: str, on: PartialDate) -> None:
    if not by.strip():
        raise Refusal(
            "step-by-nobody", "Nobody is named who takes this step.", "Say by whom, with --by."
        )
    if memo.steps:
        _check_state(memo, act)
        last = memo.steps[-1].on
        if _latest(on) < _earliest(last):
            raise Refusal(
                "step-before-the-last",
                f"The step is dated {on}, before the last one on {memo.id} ({last}).",
                "Give the day on which it was taken; steps are recorded in their order.",
            )
    match act:
        case Cleared():
            _check_version(memo, act.version)
        case Submitted():
            _check_version(memo, act.version)
        case Marked() if act.recommendation is not None:
            _check_recommendation(memo, act.recommendation)
        case Decided():
            _check_decision(memo, act)
        case Tasked():
            _check_task(memo, act)
        case Closed() if not act.why.strip() and _left_open(memo):
            raise Refusal(
                "close-without-reason",
                f"{memo.id} still has {_left_open(memo)}.",
                "Say why it is closed all the same, with --why.",
                status=409,
            )
        case Reported() if act.task not in [task.tasked.task for task in memo.tasks]:
            raise Refusal(
                "task-unknown",
                f"{memo.id} has no task {act.task}.",
                f"Its tasks: {', '.join(task.tasked.task for task in memo.tasks) or 'none'}.",
                status=404,
            )


def _left_open(memo: Memorandum) -> str:
    """What is still to be done: tasks, or the decision that an action memorandum asks for."""
    tasks = [task.tasked.task for task in memo.tasks if task.is_open]
    if tasks:
        return f"open tasks: {', '.join(tasks)}" if len(tasks) > 1 else f"an open task: {tasks[0]}"
    up = memo.state in (State.SUBMITTED, State.WITH_PRINCIPAL)
    undecided = memo.kind is MemoKind.ACTION and up
    return "recommendations that are not decided" if undecided else ""


def _check_state(memo: Memorandum, act: Act) -> None:
    move, state = move_of(act), memo.state
    if state in move.before:
        return
    allowed = ", ".join(each.value for each in move.before)
    remedy = f"This step can be taken while a memorandum is: {allowed}."
    if isinstance(act, Drafted) and state not in IN_HAND:
        remedy = "What went up is not edited: have it returned for rework, or supersede it."
    if isinstance(act, Decided) and state is State.SUBMITTED:
        remedy = "Record the marks on the paper first (finalact memo mark)."
    raise Refusal(
        "step-not-now",
        f"{memo.id} is {state.value}: {_done(move.name)} is not possible now.",
        remedy,
        status=409,
    )


def _done(name: str) -> str:
    said = {
        "draft": "a new version",
        "clear": "a clearance",
        "answer": "an answer",
        "submit": "submitting it",
        "return": "returning it",
        "mark": "a mark",
        "decide": "a decision",
        "task": "tasking",
        "report": "a report",
        "close": "closing it",
        "supersede": "superseding it",
    }
    return said[name]


def _check_version(memo: Memorandum, version: int) -> None:
    if not 1 <= version <= memo.version:
        raise Refusal(
            "version-unknown",
            f"{memo.id} has no version {version}.",
            f"Its versions run from 1 to {memo.version}.",
            status=404,
        )


def numbers_of(memo: Memorandum) -> list[int]:
    """The numbers of its recommendations, by what is kept beside the text."""
    return [each.number for each in memo.draft.recommendations]


def _check_recommendation(memo: Memorandum, number: int) -> None:
    numbers = numbers_of(memo)
    if number not in (numbers or [1]):
        raise Refusal(
            "recommendation-unknown",
            f"{memo.id} has no recommendation {number}.",
            f"Its recommendations: {', '.join(map(str, numbers)) or 'one, number 1'}.",
            status=404,
        )


def _check_decision(memo: Memorandum, act: Decided) -> None:
    _check_recommendation(memo, act.recommendation)
    marks = {step.n for _, step in memo.marks}
    unknown = [str(n) for n in act.marks if n not in marks]
    if unknown:
        raise Refusal(
            "mark-unknown",
            f"Step {', '.join(unknown)} of {memo.id} is no mark.",
            f"The marks are the steps: {', '.join(map(str, sorted(marks))) or 'none'}.",
            status=404,
        )
    if act.action.startswith("approve") and act.recommendation in closed_alternatives(memo):
        raise Refusal(
            "alternative-approved",
            f"Recommendation {act.recommendation} is closed: the one it is an alternative to "
            "was approved.",
            "Only one of a set of alternatives can be approved.",
            status=409,
        )


def _check_task(memo: Memorandum, act: Tasked) -> None:
    if act.recommendation is not None:
        _check_recommendation(memo, act.recommendation)
    if not act.task.strip() or act.task in [task.tasked.task for task in memo.tasks]:
        raise Refusal(
            "task-exists",
            f"{memo.id} has a task {act.task} already." if act.task else "The task has no name.",
            "Give the new one a name of its own; what came of the old one is a report.",
            status=409,
        )


def _earliest(when: PartialDate) -> date:
    return when.earliest or date.min


def _latest(when: PartialDate) -> date:
    return when.latest or date.max
