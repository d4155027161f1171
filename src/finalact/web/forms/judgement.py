"""The form that records a named person's verdict on a condition."""

from __future__ import annotations

from finalact.conditions.record_rules import verdict_taken_back
from finalact.model.condition import Condition, Judgement, Verdict
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, citation_of, on, recorder, where

WITHDRAWN = "withdrawn"


def _groups(view: View, _condition: Condition) -> tuple[Group, ...]:
    verdicts = tuple(Choice(v.value, v.value) for v in Verdict)
    taken_back = Choice(WITHDRAWN, "the earlier verdict is taken back")
    return (
        Group(
            "What is recorded",
            (
                Field("verdict", "Verdict", "choice", needed=True, choices=(*verdicts, taken_back)),
                by("Who judges"),
                on("On which day"),
                Field("because", "Because", "text", needed=True),
            ),
        ),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    when = typed.day("on")
    withdrawn = typed.text("verdict") == WITHDRAWN
    verdict = verdict_taken_back(condition, when) if withdrawn else typed.word("verdict", Verdict)
    record = Judgement(
        verdict, typed.text("by"), when, typed.text("because"), citation_of(typed), withdrawn
    )
    desk.judge(condition.id, record, stamp)
    return Entered("judged", when)


FORM = Form(
    "judgement",
    "Record a verdict",
    "It decides where a condition has no rule, and overrules the claims where it has one; both "
    "are shown. It counts from its day on, and a later verdict overtakes it.",
    _groups,
    _enter,
)
