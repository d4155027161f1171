"""The form that raises a question on what a condition means."""

from __future__ import annotations

from finalact.conditions.record_remarks import question_remarks
from finalact.conditions.record_rules import RecordRefused
from finalact.documents.margin_note import quoting, told_by_note
from finalact.model.condition import Condition, Question
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import (
    by,
    citation_of,
    new_name,
    note_at,
    on,
    recorder,
    where,
)

READINGS = (1, 2, 3, 4)


def _groups(view: View, condition: Condition) -> tuple[Group, ...]:
    readings: list[Field] = []
    for n in READINGS:
        own = condition.expression if n == 1 else ""
        readings += (
            Field(f"label_{n}", f"Reading {n}, in a few words"),
            Field(f"expression_{n}", f"Reading {n}, in the language of conditions", value=own),
        )
    return (
        Group(
            "What is asked",
            (
                Field(
                    "text",
                    "The question",
                    "text",
                    help="Of a margin note cited below, words, name and day may be left out.",
                ),
                by("Who asks", needed=False),
                on("On which day", needed=False),
            ),
        ),
        Group("What it could mean", (*readings, new_name())),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    citation = citation_of(typed)
    note = note_at(desk.holding, citation)
    who, when, text, _ = told_by_note(typed.text("by"), typed.day("on"), typed.text("text"), note)
    record = Question(text, who, when, _readings(typed, condition), quoting(citation, text, note))
    question_remarks(record, desk.holding.vocabulary, new=typed.ticked("is_new"))
    number = desk.ask(condition.id, record, stamp)
    return Entered(f"question-{number}", when)


def _readings(typed: Typed, condition: Condition) -> tuple[tuple[str, str], ...]:
    """The readings that were named; the rule as it stands, left unnamed, is none."""
    found = []
    for n in READINGS:
        label, expression = typed.text(f"label_{n}"), typed.text(f"expression_{n}")
        if label and expression:
            found.append((label, expression))
        elif label or (expression and expression != condition.expression):
            missing = f"expression_{n}" if label else f"label_{n}"
            raise RecordRefused(
                "words-missing",
                missing,
                f"Reading {n} needs both a few words and an expression.",
                "Fill in the other, or empty both.",
            )
    return tuple(found)


FORM = Form(
    "question",
    "Ask a question",
    "Until it is answered the condition is judged under each reading.",
    _groups,
    _enter,
)
