"""The history of a condition, and of the answer: every day on which it changed, and why."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.conditions.course.answer import AnswerChange, answer_changes
from finalact.conditions.course.condition import ConditionCourse, Standing
from finalact.conditions.course.courses import Courses
from finalact.conditions.course.kept import courses_to
from finalact.conditions.scene import Scene
from finalact.model.condition import Condition


@frozen
class Change:
    """How a condition stood from a day on, and what changed it on that day.

    `because` are ids of claims and of records on the condition, and names of days that were
    reckoned (`too-old:us-prisoners`). Of a first day on which nothing changed it is what the
    answer then rests on.
    """

    day: date
    standing: Standing
    because: tuple[str, ...]


@frozen
class History:
    """Every day from a first to a last on which the answer of a condition changed.

    Each day is asked about by what was known on that day. The first change is the state on the
    first day.
    """

    condition: Condition
    first: date
    last: date
    changes: tuple[Change, ...]

    def at(self, day: date) -> Change:
        """The change since which it stood as it did on a day; before the first, the first."""
        found = self.changes[0]
        for change in self.changes:
            if change.day > day:
                break
            found = change
        return found


def history_of(scene: Scene, condition: Condition, first: date | None, last: date) -> History:
    """The history of one condition between two days, both included.

    Without a first day it begins where the condition first changed. Raises a Refusal where the
    condition rests on itself.
    """
    return history_in(courses_to(scene, last), condition, first, last)


def history_in(courses: Courses, condition: Condition, first: date | None, last: date) -> History:
    """The history of a condition out of the courses of its desk."""
    course = courses.condition(condition)
    days = course.standing.days
    begins = first or date.fromordinal(min(days[1:2] or days[:1]))
    begins = min(begins, last) if begins > date.min else last
    changes = changes_in(course, begins, last, begun=first is None)
    return History(condition, begins, last, changes)


def changes_in(
    course: ConditionCourse, first: date, last: date, *, begun: bool = False
) -> tuple[Change, ...]:
    """The state on a first day, and every change after it up to a last day.

    `begun` says that the history begins with the first change itself, so that the first day is
    told by what changed it.
    """
    course.fetch(first.toordinal() - begun, last.toordinal())
    steps = course.standing.between(first.toordinal(), last.toordinal() + 1)
    changes: list[Change] = []
    for number, (day, standing) in enumerate(steps):
        turned = number > 0 or (begun and course.standing.changed(day))
        because = course.why(day) if turned else course.rests_on(day)
        changes.append(Change(date.fromordinal(day), standing, because))
    return tuple(changes)


def answer_history(scene: Scene, first: date | None, last: date) -> tuple[AnswerChange, ...]:
    """Every day on which the answer to the dossier's question changed, or its counts.

    The first is the state on the first day; without a first day, where the answer first
    changed.
    """
    return answer_changes(courses_to(scene, last), scene.conditions, first, last)
