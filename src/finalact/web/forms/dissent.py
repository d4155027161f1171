"""The form that records who of our own would treat a condition otherwise."""

from __future__ import annotations

from finalact.conditions.record_words import treatment_in_words
from finalact.conditions.treatments import is_known
from finalact.documents.margin_note import quoting, told_by_note
from finalact.model.condition import Condition, Dissent
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, citation_of, note_at, on, recorder, where


def _groups(view: View, condition: Condition) -> tuple[Group, ...]:
    treatments = tuple(
        Choice(str(n), f"{n}. {treatment_in_words(view.dossier, t)}")
        for n, t in enumerate(condition.treatments, 1)
        if is_known(t.on, min(view.as_of, view.known_by))
    )
    latest = treatments[-1].value if treatments else ""
    return (
        Group(
            "What is recorded",
            (
                Field(
                    "against",
                    "Against which treatment",
                    "choice",
                    needed=True,
                    choices=treatments,
                    value=latest,
                ),
                by("Who dissents", needed=False),
                on("On which day", needed=False),
                Field(
                    "words",
                    "In which words",
                    "text",
                    help="Of a margin note cited below, name, day and words may be left out.",
                ),
                Field("withdrawn", "He dissents no longer", "tick"),
            ),
        ),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    citation, withdrawn = citation_of(typed), typed.ticked("withdrawn")
    note = None if withdrawn else note_at(desk.holding, citation)
    who, when, words, _ = told_by_note(typed.text("by"), typed.day("on"), typed.text("words"), note)
    record = Dissent(who, words, when, quoting(citation, words, note), withdrawn)
    number = typed.number("against")
    desk.dissent(condition.id, number, record, stamp)
    return Entered(f"treatment-{number}", when)


FORM = Form(
    "dissent",
    "Record a dissent",
    "A dissent is kept in the words of whoever dissents, and is never struck out.",
    _groups,
    _enter,
)
