"""The state that the steps on a memorandum have brought it to, read in one pass over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from finalact.decisions.matter import same_matter
from finalact.decisions.states import State
from finalact.model.memo_step import (
    Act,
    Cleared,
    Closed,
    Decided,
    Drafted,
    Marked,
    Reported,
    Returned,
    Submitted,
    Superseded,
    Tasked,
)
from finalact.model.memorandum import Draft


def state_after(acts: Iterable[Act]) -> State:
    """Where a memorandum stands after these steps; a draft where there is none."""
    course = _Course()
    for act in acts:
        course.take(act)
    return course.state


class _Course:
    """What has to be kept in mind of the steps so far to tell the state after the next."""

    def __init__(self) -> None:
        self.state = State.DRAFT
        self.versions: list[Draft] = []
        self.standing: set[str] = set()
        self.decided: dict[int, Decided] = {}
        self.open_tasks: dict[str, bool] = {}

    def take(self, act: Act) -> None:
        """Take one more step."""
        match act:
            case Drafted():
                self._draft(act.draft)
            case Cleared():
                self._clear(act)
            case Submitted():
                self.state = State.SUBMITTED
            case Returned():
                self.state = State.RETURNED
            case Marked():
                if self.state is State.SUBMITTED:
                    self.state = State.WITH_PRINCIPAL
            case Decided():
                self.decided[act.recommendation] = act
                whole = all_decided(self.versions[-1], self.decided)
                self.state = State.DECIDED if whole else State.WITH_PRINCIPAL
            case Tasked():
                self.open_tasks[act.task] = True
                self.state = State.TASKED
            case Reported():
                self._report(act)
            case Closed():
                self.state = State.CLOSED
            case Superseded():
                self.state = State.SUPERSEDED

    def _draft(self, draft: Draft) -> None:
        if self.standing and not same_matter(self.versions[-1], draft):
            self.standing.clear()
        self.versions.append(draft)
        self.state = State.CLEARING if self.standing else State.DRAFT

    def _clear(self, act: Cleared) -> None:
        since = pairwise(self.versions[act.version - 1 :])
        if all(same_matter(before, after) for before, after in since):
            self.standing.add(act.office)
        else:
            self.standing.discard(act.office)
        self.state = State.CLEARING

    def _report(self, act: Reported) -> None:
        if act.task in self.open_tasks and act.done:
            self.open_tasks[act.task] = False
        still = any(self.open_tasks.values())
        self.state = State.TASKED if still else State.IMPLEMENTED


def all_decided(draft: Draft, decided: Mapping[int, Decided]) -> bool:
    """Whether every recommendation is decided, or closed by the approval of its alternative."""
    numbers = [each.number for each in draft.recommendations] or [1]
    closed = closed_by(draft, decided)
    return all(n in decided or n in closed for n in numbers)


def closed_by(draft: Draft, decided: Mapping[int, Decided]) -> set[int]:
    """The recommendations that the approval of an alternative has closed."""
    approved = {n for n, each in decided.items() if each.action.startswith("approve")}
    closed: set[int] = set()
    for each in draft.recommendations:
        if each.alternative_to is None:
            continue
        if each.alternative_to in approved:
            closed.add(each.number)
        if each.number in approved:
            closed.add(each.alternative_to)
    return closed - approved
