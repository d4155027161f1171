"""A memorandum as its steps have made it: versions, clearances, marks, decisions, tasks, state."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from itertools import pairwise

from attrs import evolve, frozen

from finalact.decisions.matter import same_matter
from finalact.decisions.references import CLAIM, CONDITION, FIGURE, references_in
from finalact.decisions.standing import closed_by, state_after
from finalact.decisions.states import State
from finalact.decisions.used import Used, used_by
from finalact.model.memo_step import (
    Act,
    Answered,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Step,
    Submitted,
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
        if self._last_day is not None and self._last_day <= day:
            return self
        known = tuple(step for step in self.steps if _is_by(step, day))
        if known != self.steps[: len(known)]:
            return evolve(self, steps=known)
        if known and len(known) not in self._earlier:
            self._earlier[len(known)] = evolve(self, steps=known)
        return self._earlier[len(known)] if known else None

    @cached_property
    def _last_day(self) -> date | None:
        """The day from which every step counts; None where there is one that never does."""
        days = [step.on.counts_from for step in self.steps]
        return None if None in days else max((day for day in days if day), default=None)

    @cached_property
    def _earlier(self) -> dict[int, Memorandum]:
        """The memorandum with its first steps alone, by how many, as far as it was asked for."""
        return {}

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

    @property
    def standing(self) -> Draft:
        """The version that went up, else the latest one."""
        up = self.submitted
        return self.versions[up.version - 1] if up is not None else self.draft

    @cached_property
    def used(self) -> Used:
        """What its text rests on: that of the version that went up, else of the latest one."""
        return used_by(self.standing.text)

    @cached_property
    def rests_on(self) -> tuple[frozenset[str], frozenset[str]]:
        """The claims and the conditions that it draws on, by their ids."""
        up = self.submitted
        written = self.standing.text
        found = list(references_in(written)) if "{{" in written else []
        claims = {each.name for each in found if each.kind in (CLAIM, FIGURE)}
        conditions = {each.name for each in found if each.kind == CONDITION}
        if up is not None:
            claims.update(up.cited)
            conditions.update(id_ for id_, _ in up.stood)
        return frozenset(claims), frozenset(conditions)

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was worked out of it and will be asked for again; it never changes an answer."""
        return {}

    @cached_property
    def later_acts(self) -> tuple[Decided | Tasked | Reported, ...]:
        """What was decided, ordered and reported, in order."""
        return tuple(s.act for s in self.steps if isinstance(s.act, (Decided, Tasked, Reported)))

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
        return state_after(step.act for step in self.steps)

    @property
    def head(self) -> str:
        """The hash of the last step: it seals every step before it."""
        return self.steps[-1].hash if self.steps else ""


def _is_by(step: Step, day: date) -> bool:
    counts = step.on.counts_from
    return counts is not None and counts <= day


def closed_alternatives(memo: Memorandum) -> set[int]:
    """The recommendations that the approval of an alternative has closed."""
    return closed_by(memo.draft, {n: decided for n, (decided, _) in memo.decided.items()})
