"""Laws of history: it tells on every day what that day's own assessment tells."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.conditions.assess import Assessor
from finalact.conditions.assessment import Assessment
from finalact.conditions.course.answer import followed
from finalact.conditions.course.condition import Standing
from finalact.conditions.course.courses import Courses
from finalact.conditions.course.ever_met import may_ever_be_met
from finalact.conditions.history import History, history_of
from finalact.conditions.scene import Scene
from finalact.model.condition import Condition, Verdict
from finalact.model.refusal import Refusal
from tests.properties.desks import LENGTH, PACED, START, desks

SPAN = range(-3, LENGTH + 30)
STRIDE = 4


def assessed(scene: Scene, name: str, day: Any) -> Assessment:
    asked = evolve(scene, as_of=day, known_by=day, kept={})
    condition = asked.condition(name)
    assert condition is not None
    return Assessor(asked, look_back=False).condition(condition)


def told(standing: Standing) -> dict[str, object]:
    frame = standing.frame
    return {
        "verdict": standing.verdict,
        "computed": standing.computed,
        "by": dict(standing.by),
        "treatment": frame.treatment,
        "in_force": frame.in_force,
        "required": frame.required,
        "stage": frame.stage,
        "judgement": frame.judgement,
        "questions": [q.question for q in frame.questions],
    }


def same_of(found: Assessment) -> dict[str, object]:
    return {
        "verdict": found.verdict,
        "computed": found.computed,
        "by": {side.side: side.verdict for side in found.by},
        "treatment": found.treatment,
        "in_force": found.in_force,
        "required": found.required,
        "stage": found.condition_stage,
        "judgement": found.judgement,
        "questions": [q.question for q in found.questions],
    }


def history_unless_in_a_circle(
    scene: Scene, condition: Condition, first: date, last: date
) -> History | None:
    try:
        return history_of(scene, condition, first, last)
    except Refusal as refusal:
        if refusal.code != "conditions-in-a-circle":
            raise
        return None


@settings(deadline=None, max_examples=30)
@given(desks(), st.integers(0, STRIDE - 1))
def test_history_is_what_every_day_says_by_itself(scene: Scene, offset: int) -> None:
    """Asked on every day of a change, on its eve, and on every fourth day from one or another."""
    first, last = START + timedelta(SPAN[0]), START + timedelta(SPAN[-1])
    for name in ("first", "second", "third"):
        condition = scene.condition(name)
        assert condition is not None
        history = history_unless_in_a_circle(scene, condition, first, last)
        if history is None:
            continue
        turned = [(change.day - START).days for change in history.changes]
        eves = [number - 1 for number in turned]
        for number in sorted({*turned, *eves, *SPAN[offset::STRIDE]} & set(SPAN)):
            day = START + timedelta(number)
            expected = same_of(assessed(scene, name, day))
            assert told(history.at(day).standing) == expected, f"{name} on {day}"
        assert all(change.because for change in history.changes[1:])


@settings(deadline=None, max_examples=75)
@given(desks(30))
def test_all_days_at_once_give_what_each_day_gives(scene: Scene) -> None:
    day_by_day = Courses(scene, date.min, date.max, at_once=False)
    at_once = Courses(scene, date.min, START + timedelta(LENGTH * 40), at_once=True)
    for condition in scene.conditions:
        one, other = followed(day_by_day, condition), followed(at_once, condition)
        days = [d for d in one.standing.days if d <= at_once.last]
        assert other.standing.days == days, f"{condition.expression}"
        for day, was, stands in zip(days, one.standing.values, other.standing.values):
            assert was.shown == stands.shown, f"{condition.expression} on {date.fromordinal(day)}"
        for day in days[1:]:
            assert set(one.why(day)) == set(other.why(day)), f"{condition.expression} on {day}"
            assert set(one.rests_on(day)) == set(other.rests_on(day))


@settings(deadline=None, max_examples=100)
@given(desks(30, PACED), st.booleans())
def test_what_may_never_be_met_never_was(scene: Scene, at_once: bool) -> None:
    asked = Courses(scene, date.min, START + timedelta(LENGTH * 40), at_once=at_once)
    condition = scene.conditions[-1]
    try:
        course = Courses(scene, date.min, date.max, at_once=False).condition(condition)
    except Refusal as refusal:
        if refusal.code != "conditions-in-a-circle":
            raise
        return
    may = may_ever_be_met(asked, condition)
    met = [(s.computed or s.verdict) is Verdict.MET for s in course.standing.values]
    assert may or not any(met), condition.expression


pytestmark = pytest.mark.slow
