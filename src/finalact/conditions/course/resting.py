"""Rules that rest on another condition: met(...) and on_track(...), through the days."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.assessment import Assessment
from finalact.conditions.change_days import change_days, outlook_days, parsed
from finalact.conditions.course.causes import Cause
from finalact.conditions.course.condition import Standing
from finalact.conditions.course.leaf import (
    Said,
    in_order,
    scene_on,
    turned_in,
)
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.weighed import Listed
from finalact.conditions.scene import Scene
from finalact.conditions.weighing import RESTING, Weighing, truth_of
from finalact.model.condition import Condition, Verdict
from finalact.model.truth import Truth

if TYPE_CHECKING:
    from finalact.conditions.course.courses import Courses

SILENT = Said(Truth.UNKNOWN, spoke=False)


class Resting(ABC):
    """What rules that rest on another condition have in common."""

    def __init__(self, courses: Courses, name: str) -> None:
        self.condition = courses.scene.condition(name)
        self.course = courses.condition(self.condition) if self.condition is not None else None
        self._first = courses.first
        self._steps: dict[str, Steps[Said]] = {}

    def steps(self, voice: str) -> Steps[Said]:
        """The answer by a voice's figures, day by day."""
        if voice not in self._steps:
            self._steps[voice] = self._of(voice)
        return self._steps[voice]

    @abstractmethod
    def _of(self, voice: str) -> Steps[Said]:
        """The same, worked out."""

    def turned(self, voice: str, day: int) -> bool:
        """Whether the answer of a voice is another on a day than on the day before."""
        return turned_in(self.steps(voice), day)

    def fetch(self, voice: str, days: Iterable[int]) -> None:
        """Nothing more is read than has been already."""
        del voice, days


class MetLeaf(Resting):
    """Whether another condition is met, by the same side's figures, day by day."""

    def __init__(self, courses: Courses, name: str) -> None:
        super().__init__(courses, name)
        found = {
            side
            for standing in (self.course.standing.values if self.course is not None else ())
            for side, _ in standing.by
        }
        self.sides = tuple(in_order(courses.scene, sorted(found)))

    def _of(self, voice: str) -> Steps[Said]:
        if self.course is None:
            return Steps.always(self._first, SILENT)
        standing = self.course.standing
        return Steps.of(
            (day, _met(how, voice)) for day, how in zip(standing.days, standing.values, strict=True)
        )

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What changed the other condition on the day."""
        del voice
        return self.course.why(day) if self.course is not None else ()

    def rests_on(self, voice: str, day: int) -> tuple[str, ...]:
        """What the other condition rests on."""
        del voice
        return self.course.rests_on(day) if self.course is not None else ()


def _met(standing: Standing, voice: str) -> Said:
    mine = dict(standing.by).get(voice)
    judged = standing.frame.judgement is not None
    if not standing.by or judged or standing.computed is Verdict.SCOPE_UNCLEAR:
        return Said(truth_of(standing.verdict), mine is not None)
    return Said(truth_of(mine), mine is not None)


def listing(courses: Courses, expression: parts.Expression) -> Listed | None:
    """Whether a side counts as having anything toward an expression, where that needs asking.

    A side that speaks for a condition under one reading only is not asked about another
    condition that rests on it, unless it has claims toward the rule written there.
    """
    if not asks_whose_sides(courses, expression):
        return None
    days = {courses.first, *_days_of_sides(courses, expression, set())}
    steps = Steps.of(
        (day, frozenset(Weighing(scene_on(courses.scene, day), _unasked).sides(expression)))
        for day in sorted(days)
        if courses.first <= day <= courses.last
    )
    return lambda side, day: side in steps.at(day)


def asks_whose_sides(courses: Courses, expression: parts.Expression) -> bool:
    """Whether a rule rests on a condition that a side may speak for under one reading only."""
    asked = (courses.scene.condition(terms.name_in(p.call)) for p in _references(expression))
    return any(c is not None and bool(c.questions or not c.expression) for c in asked)


def _days_of_sides(courses: Courses, expression: parts.Expression, seen: set[str]) -> set[int]:
    """The days on which a side may come to have something toward an expression."""
    days = _first_words(courses.scene, change_days(courses.scene, expression))
    days |= _first_words(courses.scene, outlook_days(courses.scene, expression))
    for part in _references(expression):
        name = terms.name_in(part.call)
        condition = courses.scene.condition(name)
        inner = parsed(condition.expression) if condition is not None else None
        if inner is not None and name not in seen:
            days |= _days_of_sides(courses, inner, seen | {name})
    return days


def _first_words(scene: Scene, found: Mapping[date, Iterable[Cause]]) -> set[int]:
    """Of some days those on which a side first says something, or something is undone.

    Of claims alike in whom they count and by whom, all that follow the first are no news to
    who asks only whether the side has said anything; nor is that one grew old.
    """
    days: set[int] = set()
    seen: set[tuple[object, ...]] = set()
    for day, causes in found.items():
        for cause in causes:
            claim = scene.ledger.by_id.get(cause.claim)
            if claim is not None and cause.ids[0] == claim.id:
                figure = claim.quantity
                alike = (
                    *(claim.speaker, claim.subject, claim.population, claim.attribute),
                    *(claim.kind, figure.unit, figure.is_known, len(cause.ids)),
                )
                if alike in seen:
                    continue
                if not scene.ledger.why_not(claim):
                    seen.add(alike)
            if not cause.ids[0].startswith("too-old:"):
                days.add(day.toordinal())
    return days


def _references(part: parts.Expression) -> list[parts.Holds]:
    if isinstance(part, parts.Holds):
        return [part] if part.call.function in RESTING else []
    if isinstance(part, (parts.Both, parts.Either)):
        return [found for each in part.parts for found in _references(each)]
    return _references(part.part) if isinstance(part, parts.Negation) else []


def _unasked(condition: Condition) -> Assessment:
    raise AssertionError(f"{condition.id} is not assessed to tell whose sides there are")
