"""A memorandum as its steps have made it: versions, clearances, marks, decisions, tasks, state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from finalact.decisions.matter import same_matter
from finalact.decisions.states import State
from finalact.model.memo_step import (
    Act,
    Answered,
    ClearanceStatus,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Step,
    Submitted,
    Superseded,
    Tasked,
)
from finalact.model.memorandum import Draft, MemoKind

# Who says one of these agrees, if only in part; being shown the paper or told is no agreement.
AGREEING = (
    ClearanceStatus.OK,
    ClearanceStatus.OK_WITH_EDITS,
    ClearanceStatus.NO_OBJECTION,
)


@frozen
class Clearance:
    """The latest word of an office: what it said, in which step, whether it has lapsed since.

    It lapses when the text changes materially after the version it was given to (rule E10).
    """

    cleared: Cleared
    step: Step
    lapsed: bool

    @property
    def agrees(self) -> bool:
        """Whether it counts as agreement to the whole text as it stands."""
        return self.cleared.status in AGREEING and not self.lapsed


@frozen
class Task:
    """Something that was ordered, with what was reported of it; open until a report ends it."""

    tasked: Tasked
    step: Step
    reports: tuple[tuple[Reported, Step], ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done: no report says that it is, or that no record is left."""
        return not any(report.done for report, _ in self.reports)


@frozen(slots=False)
class Memorandum:
    """A memorandum by its steps; everything else is read off them, and nothing is stored twice."""

    id: str
    steps: tuple[Step, ...]

    def as_of(self, day: date) -> Memorandum | None:
        """The memorandum as it stood on a day; None where it had not been begun."""
        known = tuple(step for step in self.steps if _is_by(step, day))
        return evolve(self, steps=known) if known else None

    def acts(self, kind: type[Act]) -> Iterator[Step]:
        """The steps of one kind, in order."""
        return (step for step in self.steps if isinstance(step.act, kind))

    @cached_property
    def versions(self) -> tuple[Draft, ...]:
        """The versions of the paper, the first first."""
        return tuple(step.act.draft for step in self.steps if isinstance(step.act, Drafted))

    @property
    def draft(self) -> Draft:
        """The latest version."""
        return self.versions[-1]

    @property
    def version(self) -> int:
        """The number of the latest version, from 1."""
        return len(self.versions)

    @property
    def kind(self) -> MemoKind:
        """What it is for."""
        return self.draft.kind

    @cached_property
    def submitted(self) -> Submitted | None:
        """The paper as it went up, while it has not come back; None where it is in hand."""
        found: Submitted | None = None
        for step in self.steps:
            if isinstance(step.act, Submitted):
                found = step.act
            elif isinstance(step.act, Returned):
                found = None
        return found

    @cached_property
    def clearances(self) -> tuple[Clearance, ...]:
        """The latest word of each office, in the order in which the offices first spoke."""
        latest: dict[str, Clearance] = {}
        for step in self.steps:
            if isinstance(step.act, Cleared):
                since = pairwise(self.versions[step.act.version - 1 :])
                lapsed = not all(same_matter(before, after) for before, after in since)
                latest[step.act.office] = Clearance(step.act, step, lapsed)
        return tuple(latest.values())

    def clearance(self, office: str) -> Clearance | None:
        """The latest word of one office."""
        return next((c for c in self.clearances if c.cleared.office == office), None)

    @cached_property
    def answers(self) -> dict[str, tuple[Answered, Step]]:
        """What named persons answered to what no program can judge, by the code of the question."""
        found = {}
        for step in self.steps:
            if isinstance(step.act, Answered):
                found[step.act.code] = (step.act, step)
        return found

    @cached_property
    def marks(self) -> tuple[tuple[Marked, Step], ...]:
        """Every mark on the paper, in order."""
        return tuple((s.act, s) for s in self.steps if isinstance(s.act, Marked))

    @cached_property
    def decided(self) -> dict[int, tuple[Decided, Step]]:
        """What was decided on each recommendation, by its number; the latest word."""
        return {s.act.recommendation: (s.act, s) for s in self.steps if isinstance(s.act, Decided)}

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """What was ordered, with what was reported of it."""
        found: dict[str, Task] = {}
        for step in self.steps:
            if isinstance(step.act, Tasked):
                found[step.act.task] = Task(step.act, step)
            elif isinstance(step.act, Reported) and step.act.task in found:
                task = found[step.act.task]
                found[step.act.task] = evolve(task, reports=(*task.reports, (step.act, step)))
        return tuple(found.values())

    @cached_property
    def state(self) -> State:
        """Where it stands after its last step."""
        state = State.DRAFT
        for n, step in enumerate(self.steps):
            state = _after(state, step.act, evolve(self, steps=self.steps[: n + 1]))
        return state

    @property
    def head(self) -> str:
        """The hash of the last step: it seals every step before it."""
        return self.steps[-1].hash if self.steps else ""


def _is_by(step: Step, day: date) -> bool:
    counts = step.on.counts_from
    return counts is not None and counts <= day


def _after(state: State, act: Act, memo: Memorandum) -> State:
    """The state after a step, given the memorandum with that step on it."""
    match act:
        case Drafted():
            return State.CLEARING if any(not c.lapsed for c in memo.clearances) else State.DRAFT
        case Cleared():
            return State.CLEARING
        case Submitted():
            return State.SUBMITTED
        case Returned():
            return State.RETURNED
        case Marked():
            return State.WITH_PRINCIPAL if state is State.SUBMITTED else state
        case Decided():
            return State.DECIDED if _all_decided(memo) else State.WITH_PRINCIPAL
        case Tasked():
            return State.TASKED
        case Reported():
            still = any(task.is_open for task in memo.tasks)
            return State.TASKED if still else State.IMPLEMENTED
        case Closed():
            return State.CLOSED
        case Superseded():
            return State.SUPERSEDED
        case _:
            return state


def _all_decided(memo: Memorandum) -> bool:
    """Whether every recommendation is decided, or closed by the approval of its alternative."""
    said = memo.draft.recommendations
    numbers = [each.number for each in said] or [1]
    return all(n in memo.decided or n in closed_alternatives(memo) for n in numbers)


def closed_alternatives(memo: Memorandum) -> set[int]:
    """The recommendations that the approval of an alternative has closed."""
    approved = {n for n, (d, _) in memo.decided.items() if d.action.startswith("approve")}
    closed: set[int] = set()
    for each in memo.draft.recommendations:
        if each.alternative_to is None:
            continue
        if each.alternative_to in approved:
            closed.add(each.number)
        if each.number in approved:
            closed.add(each.alternative_to)
    return closed - approved
