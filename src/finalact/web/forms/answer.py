"""The form that settles a question on what a condition means."""

from __future__ import annotations

from finalact.conditions.record_rules import RecordRefused
from finalact.model.condition import Answer, Condition
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, citation_of, on, recorder, where


def _groups(view: View, condition: Condition) -> tuple[Group, ...]:
    choices = tuple(
        Choice(f"{n}:{label}", f"{n}. {question.text} — {label or 'in words, below'}")
        for n, question in enumerate(condition.questions, 1)
        if question.answer is None
        for label, _ in (question.readings or (("", ""),))
    )
    return (
        Group(
            "What is answered",
            (
                Field("reading", "Question and reading", "choice", needed=True, choices=choices),
                Field(
                    "in_words",
                    "The answer in words",
                    "text",
                    help="Only for a question that names no readings.",
                ),
                by("Who answers"),
                on("On which day"),
                Field("because", "Because", "text"),
            ),
        ),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    number, _, label = typed.text("reading").partition(":")
    which = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 0
    label = label or typed.text("in_words")
    if not label:
        raise RecordRefused(
            "reading-unknown",
            "in_words",
            "The answer chooses no reading.",
            "Write the answer in words, or choose a reading.",
        )
    record = Answer(
        label, typed.text("by"), typed.day("on"), typed.text("because"), citation_of(typed)
    )
    desk.settle(condition.id, which, record, stamp)
    return Entered(f"question-{which}", record.on)


FORM = Form(
    "answer",
    "Record an answer",
    "From its day on the condition is judged under the reading chosen. An answer is not "
    "replaced: where it no longer stands, the question is raised anew.",
    _groups,
    _enter,
)
