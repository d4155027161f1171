"""The form that records how far a condition went: put to the other side, or not."""

from __future__ import annotations

from finalact.model.condition import Condition, Stage, StageRecord
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.treatment import STAGES
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, citation_of, on, parties, recorder, where


def _groups(view: View, _condition: Condition) -> tuple[Group, ...]:
    return (
        Group(
            "What is recorded",
            (
                Field("stage", "How far it went", "choice", needed=True, choices=STAGES),
                by("Who proposed it, decided it, or told them"),
                on("On which day"),
                Field("words", "In which words", "text"),
                Field("told_to", "Put to whom", choices=parties(view)),
                Field("after_all", "It stands there after all; a further stage was a slip", "tick"),
            ),
        ),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    record = StageRecord(
        typed.word("stage", Stage),
        typed.day("on"),
        typed.text("by"),
        typed.text("words"),
        citation_of(typed),
        typed.text("told_to"),
        typed.ticked("after_all"),
    )
    desk.stage(condition.id, record, stamp)
    return Entered("stages", record.on)


FORM = Form(
    "stage",
    "Record how far it went",
    "What was told stays told: the furthest stage counts.",
    _groups,
    _enter,
)
