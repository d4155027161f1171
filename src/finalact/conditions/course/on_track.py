"""Rules that ask whether another condition is on track, through the days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from finalact.conditions.change_days import change_days, outlook_days, parsed
from finalact.conditions.course.causes import Cause
from finalact.conditions.course.condition import ConditionCourse
from finalact.conditions.course.leaf import (
    RECORD,
    Said,
    in_order,
    sides_of,
    why_changed,
)
from finalact.conditions.course.pace_course import PaceCourse
from finalact.conditions.course.resting import SILENT, Resting
from finalact.conditions.course.steps import Steps
from finalact.conditions.outlook import settled_word, target_of
from finalact.conditions.weighing import GOING, truth_of
from finalact.model.truth import Truth

if TYPE_CHECKING:
    from finalact.conditions.course.courses import Courses


class OnTrackLeaf(Resting):
    """Whether the pace carries another condition's total to its target, day by day."""

    def __init__(self, courses: Courses, name: str) -> None:
        super().__init__(courses, name)
        self._last = courses.last
        self.causes: dict[int, list[Cause]] = {}
        self._pace: PaceCourse | None = None
        # One without a rule of its own may still rest on another by a reading.
        expression = parsed(self.condition.expression) if self.condition is not None else None
        if expression is None:
            self.course = None
        else:
            paced = outlook_days(courses.scene, expression)
            for found in (paced, change_days(courses.scene, expression)):
                for day, some in found.items():
                    self.causes.setdefault(day.toordinal(), []).extend(some)
            target = target_of(expression)
            if target is not None:
                self._pace = PaceCourse(courses.scene, target, paced)
        ids = (cause.claim for some in self.causes.values() for cause in some)
        speaking = sides_of(courses.scene, ids)
        standing = self.course.standing.values if self.course is not None else ()
        speaking += [side for how in standing for side, _ in how.by]
        self.sides = tuple(in_order(courses.scene, speaking))

    def _of(self, voice: str) -> Steps[Said]:
        return Steps.of((day, self.said(voice, day)) for day in self.days(voice))

    def days(self, voice: str) -> list[int]:
        """The days on which the answer by a voice's figures can turn, with the first of all."""
        found = {self._first}
        if self.course is not None:
            found |= {*self.course.standing.days, *self._weighed_days()}
        if self._pace is not None:
            found |= self._pace.days(voice)
        return sorted(day for day in found if self._first <= day <= self._last)

    def said(self, voice: str, day: int) -> Said:
        """The answer by a voice's figures on one day, without those of all other days."""
        return SILENT if self.course is None else self._on(self.course, voice, day)

    def _weighed_days(self) -> set[int]:
        """Days on which the plain answer of a side turns, even where its verdict stays."""
        assert self.course is not None
        found: set[int] = set()
        for weighed in self.course.all_weighed():
            found |= weighed.days()
            for steps in weighed.truth.values():
                found.update(steps.days)
        return found

    def _on(self, course: ConditionCourse, voice: str, day: int) -> Said:
        standing = course.standing.at(day)
        speaks = voice in dict(standing.by)
        weighed = course.weighed(day)
        if speaks and weighed is not None:
            truth = weighed.truth[voice].at(day)
        elif voice != RECORD and standing.by:
            truth = Truth.UNKNOWN
        else:
            truth = truth_of(standing.verdict)
        word, claims = self._going(truth, voice, day)
        spoke = voice != RECORD and (speaks or bool(claims))
        return Said(GOING.get(word, Truth.UNKNOWN), spoke, claims)

    def _going(self, settled: Truth, voice: str, day: int) -> tuple[str, tuple[str, ...]]:
        """The word of the outlook on a day, and the claims that it rests on."""
        if self._pace is None:
            return "no outlook", ()
        word = settled_word(self._pace.target, settled, date.fromordinal(day))
        return (word, ()) if word is not None else self._pace.going(voice, day)

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What changed the other condition, or the figures its pace rests on, on the day."""
        found: tuple[str, ...] = ()
        if self.course is not None and self.course.standing.changed(day):
            found = self.course.why(day)
        return found or why_changed(self.steps(voice), self.causes.get(day, ()), day)

    def rests_on(self, voice: str, day: int) -> tuple[str, ...]:
        """The figures that the pace rests on, and what the condition does."""
        mine = self.steps(voice).at(day).claims
        return (*mine, *(self.course.rests_on(day) if self.course is not None else ()))
