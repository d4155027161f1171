"""The answer to the dossier's question through the days, from all its conditions."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from attrs import frozen

from finalact.conditions.answer import answer_of, answer_sentence
from finalact.conditions.course.condition import ConditionCourse, Standing
from finalact.model.condition import Condition, Treatment, Verdict
from finalact.model.refusal import Refusal


class ManyCourses(Protocol):
    """The courses of a desk's conditions over a stretch of days."""

    first: int
    last: int

    def condition(self, condition: Condition) -> ConditionCourse:
        """One condition through the days; a Refusal where it rests on itself."""
        ...

    def unjudged(self, condition: Condition) -> ConditionCourse:
        """One condition through the days, by what is on record about it and no claims."""
        ...


@frozen
class Counting:
    """One condition as it counts toward the answer of a day."""

    condition: Condition
    as_of: date
    known_by: date
    verdict: Verdict
    required: bool
    in_force: Treatment | None
    proposal: Treatment | None

    @classmethod
    def on(cls, condition: Condition, day: date, standing: Standing) -> Counting:
        """How a condition counts on a day."""
        frame = standing.frame
        return cls(
            *(condition, day, day, standing.verdict, frame.required),
            *(frame.in_force, frame.proposal),
        )

    @property
    def weight(self) -> tuple[object, ...]:
        """All of it that the answer depends on."""
        in_force = self.in_force if self.condition.required else None
        if not self.required:
            return None, in_force, None
        return self.verdict, in_force, self.proposal


@frozen
class AnswerChange:
    """The answer from a day on: in a word and in a sentence, and which conditions turned it.

    `moved` pairs the id of each condition that turned with what changed it; on the first day
    there is none.
    """

    day: date
    answer: str
    sentence: str
    moved: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def because(self) -> tuple[str, ...]:
        """Everything that changed the answer on that day."""
        return tuple(dict.fromkeys(name for _, ids in self.moved for name in ids))


def followed(courses: ManyCourses, condition: Condition) -> ConditionCourse:
    """A condition through the days; one that rests on itself is left unjudged."""
    try:
        return courses.condition(condition)
    except Refusal:
        return courses.unjudged(condition)


def answer_changes(
    courses: ManyCourses, conditions: tuple[Condition, ...], first: date | None, last: date
) -> tuple[AnswerChange, ...]:
    """Every day on which the answer or its counts changed, the state of the first day first."""
    known = [(condition, followed(courses, condition)) for condition in conditions]
    turning: dict[int, list[int]] = {}
    for place, (_, course) in enumerate(known):
        for day in course.standing.days:
            turning.setdefault(day, []).append(place)
    begins = first.toordinal() if first is not None else _first_turn(turning, last)
    counting: dict[int, Counting] = {}
    changes: list[AnswerChange] = []
    for day in sorted({begins, *turning}):
        if day > last.toordinal():
            break
        when = date.fromordinal(day)
        moved: list[int] = []
        for place in turning.get(day, ()):
            condition, course = known[place]
            now = Counting.on(condition, when, course.standing.at(day))
            if place not in counting or counting[place].weight != now.weight:
                moved.append(place)
            counting[place] = now
        if day < begins or not (moved or day == begins):
            continue
        said = [counting[place] for place in sorted(counting)]
        answer = answer_of(said)
        sentence = answer_sentence(answer, [c for c in said if c.required], said)
        if changes and sentence == changes[-1].sentence:
            continue
        why = tuple((known[p][0].id, known[p][1].why(day)) for p in moved)
        told = why if day > begins or first is None else ()
        changes.append(AnswerChange(when, answer, sentence, told))
    return tuple(changes)


def _first_turn(turning: dict[int, list[int]], last: date) -> int:
    """The day on which the first condition turned; the last day where none did."""
    return min(sorted(turning)[1:2] or [last.toordinal()])
