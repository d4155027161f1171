"""What conditions have to do with a meeting: those put off to it, those that speak of its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from finalact.conditions import expression as parts
from finalact.conditions.assess import Assessor
from finalact.conditions.assessing import Assess, assessing, readings_of
from finalact.conditions.assessment import Assessment
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.gates import gate_on, gates_on
from finalact.conditions.judging import Judge
from finalact.conditions.language import parse
from finalact.conditions.passage import Passage
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.treatments import (
    deferred_to,
    is_known,
    standing_proposal,
    treatment_in_force,
)
from finalact.conditions.weighing import Weighing
from finalact.diplomacy.meeting_records import MissingRecordOf
from finalact.diplomacy.programme import Meeting
from finalact.model.condition import Condition, Precedent, Treatment, Verdict
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth

OF_MEETINGS = ("start", "finish", "duration")


@frozen
class Deferred:
    """A condition put off to a meeting: it stands on that meeting's agenda.

    `treatment` is the latest record that puts it off, proposed or adopted.
    """

    assessment: Assessment
    treatment: Treatment


@frozen
class SpeaksOf:
    """A condition that speaks of a meeting's dates.

    `asks` are "start", "finish" and "duration", as far as its rule asks for them of this meeting;
    `by_plan` whether the plans known then would satisfy the whole rule, where it was not decided
    by what was held.
    """

    assessment: Assessment
    asks: tuple[str, ...]
    by_plan: Truth | None


@frozen
class MeetingBusiness:
    """What the conditions and gates of the dossier have to do with one meeting.

    `gates` are those on the question of the meeting; `precedents` the conditions that rest on
    what was practised at it.
    """

    deferred: tuple[Deferred, ...] = ()
    speaking: tuple[SpeaksOf, ...] = ()
    gates: tuple[Passage, ...] = ()
    precedents: tuple[tuple[Condition, Precedent], ...] = ()


@frozen
class MeetingSheet:
    """One meeting with its business, and what is said of a missing record."""

    meeting: Meeting
    business: MeetingBusiness
    missing: tuple[MissingRecordOf, ...] = ()


def business_of(scene: Scene, meeting: str) -> MeetingBusiness:
    """What stands on a meeting's agenda by way of conditions, and which ones speak of its dates.

    Only the conditions that have to do with the meeting are assessed.
    """
    assess = assessing(scene)
    speaking = [
        SpeaksOf(assessment, asks, _by_plan(scene, assessment))
        for condition in scene.conditions
        if any(asked_of(text, meeting) for text in readings_of(condition))
        and (asks := asked_of((assessment := assess(condition)).expression, meeting))
    ]
    precedents = [
        (condition, precedent)
        for condition in scene.conditions
        for precedent in condition.precedents
        if precedent.meeting == meeting and is_known(precedent.on, _day(scene))
    ]
    return MeetingBusiness(
        tuple(_deferred(scene, meeting, assess)),
        tuple(speaking),
        tuple(gate_on(scene, g) for g in gates_on(scene) if g.question == meeting),
        tuple(precedents),
    )


def _deferred(scene: Scene, meeting: str, assess: Assess) -> Iterator[Deferred]:
    """The conditions put off to the meeting: those in force first, then those only proposed."""
    day, deciders = _day(scene), scene.dossier.deciders
    for proposed in (False, True):
        put_off = deferred_to(scene.conditions, day, deciders, proposed=proposed)
        for condition in put_off.get(meeting, ()):
            treatment = (
                standing_proposal(condition, day)
                if proposed
                else treatment_in_force(condition, day, deciders)
            )
            if treatment is not None:
                yield Deferred(assess(condition), treatment)


def _day(scene: Scene) -> date:
    return min(scene.as_of, scene.known_by)


def asked_of(expression: str, meeting: str) -> tuple[str, ...]:
    """Which of a meeting's dates a rule asks for; none where it is not understood."""
    try:
        calls = parts.calls_in(parse(expression)) if expression else []
    except ExpressionFault:
        return ()
    asked = (c.function for c in calls if c.function in OF_MEETINGS and name_in(c) == meeting)
    return tuple(dict.fromkeys(asked))


def _by_plan(scene: Scene, assessment: Assessment) -> Truth | None:
    """Whether the plans would satisfy the rule; None where the dates held have decided it."""
    if (assessment.computed or assessment.verdict) is not Verdict.UNDETERMINED:
        return None
    weighing = Weighing(scene, Assessor(scene).condition)
    judge = Judge(scene, "", weighing.consult, planned=True)
    try:
        ruling = judge.rule(parse(assessment.expression))
    except Refusal:
        # Conditions that rest on each other in a circle are told by the assessment.
        return None
    return ruling.truth if ruling.claims else None
