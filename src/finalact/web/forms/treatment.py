"""The form that records how a condition is to be treated."""

from __future__ import annotations

from finalact.conditions.record_remarks import treatment_remarks
from finalact.conditions.trigger import Trigger
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.form import Entered, Form, Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import (
    DATES,
    by,
    citation_of,
    new_name,
    on,
    parties,
    recorder,
    where,
)

STAGES = (
    Choice(Stage.PROPOSED.value, "proposed among ourselves"),
    Choice(Stage.ADOPTED.value, "adopted: it is decided"),
    Choice(Stage.COMMUNICATED.value, "communicated: put to the other side"),
)


def _groups(view: View, _condition: Condition) -> tuple[Group, ...]:
    treatments = tuple(Choice(t.value, t.value) for t in Treating)
    meetings = tuple(Choice(m.id, m.title) for m in view.programme().meetings)
    return (
        Group(
            "What is recorded",
            (
                Field("treatment", "Treatment", "choice", needed=True, choices=treatments),
                Field("stage", "How far it went", "choice", needed=True, choices=STAGES),
                by("Who proposes, decides or passes it on"),
                on("On which day"),
                Field("words", "In which words", "text"),
            ),
        ),
        Group(
            "What it hangs on",
            (
                Field("because", "Because", "text", help="Needed for accepted though unmet."),
                Field(
                    "to", "Deferred to which meeting", choices=meetings, help="Its id on the desk."
                ),
                Field("until", "Waived until", "date", help=f"{DATES} Or say why no end is set."),
                Field(
                    "breaks_if",
                    "An assumption breaks if",
                    help="In the language of conditions, or in words for a person to watch.",
                ),
                Field("review", "To be looked at again", help="A day, or what has to come about."),
                Field("told_to", "Put to whom", choices=parties(view)),
                new_name(),
            ),
        ),
        where(view),
        recorder(),
    )


def _enter(desk: Recording, condition: Condition, typed: Typed, stamp: Stamp) -> Entered:
    review = typed.text("review")
    trigger = Trigger.read(review) if review else None
    if trigger is not None and trigger.day is not None:
        review = str(trigger.day)
    record = Treatment(
        typed.word("treatment", Treating),
        typed.word("stage", Stage),
        typed.text("by"),
        typed.day("on"),
        typed.text("words"),
        citation_of(typed),
        to=typed.text("to"),
        until=typed.day("until"),
        because=typed.text("because"),
        breaks_if=typed.text("breaks_if"),
        review=review,
        told_to=typed.text("told_to"),
    )
    holding = desk.holding
    treatment_remarks(
        record, holding.holdings.dossier, holding.vocabulary, new=typed.ticked("is_new")
    )
    number = desk.treat(condition.id, record, stamp)
    return Entered(f"treatment-{number}", record.on)


FORM = Form(
    "treatment",
    "Record a treatment",
    "Only what is adopted by somebody who can decide it changes whether the condition counts. "
    "Nothing is overwritten: a later record overtakes an earlier one.",
    _groups,
    _enter,
)
