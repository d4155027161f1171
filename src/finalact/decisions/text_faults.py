"""Faults in the text of a draft: notes and references that lead nowhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from finalact.conditions.scene import Scene
from finalact.conditions.wording import count_of, listed
from finalact.decisions.markdown import CALL, MemoText, Paragraph
from finalact.decisions.references import (
    CONDITION,
    FIGURE,
    JUDGEMENT,
    KINDS,
    TABLE,
    TABLES,
    Reference,
    not_closed,
    references_in,
)
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

SHOWN = 6
THERE_ARE = (
    "There are {{condition ID}}, {{claim ID}}, {{figure CLAIM}}, {{table conditions}} and "
    "{{judgement: words}}."
)


def text_faults(text: MemoText, scene: Scene) -> Iterator[Finding]:
    """The faults of a text by what the desk holds on the day, each with its paragraph."""
    yield from _notes(text)
    for place, words in _places(text):
        if not_closed(words):
            yield Finding(
                "reference-not-closed",
                f"Two braces stand alone in {place}.",
                "Write a reference as {{condition emigration}}, with two braces at each end.",
                place,
            )
        for reference in references_in(words):
            yield from _reference(reference, place, scene)


def _places(text: MemoText) -> Iterator[tuple[str, str]]:
    for part in text.parts:
        if part.heading:
            yield f"the heading “{part.heading}”", part.heading
        for paragraph in part.paragraphs:
            yield paragraph.place, paragraph.text
    for note in text.notes:
        yield f"note {note.label}", note.words


def _notes(text: MemoText) -> Iterator[Finding]:
    """Notes called and not written, written and never called, written twice."""
    called: dict[str, Paragraph | None] = {}
    for part in text.parts:
        for match in CALL.finditer(part.heading):
            called.setdefault(match["label"], None)
        for paragraph in part.paragraphs:
            for match in CALL.finditer(paragraph.text):
                called.setdefault(match["label"], paragraph)
    written = Counter(note.label for note in text.notes)
    for label, where in called.items():
        if label not in written:
            place = where.place if where is not None else "a heading"
            yield Finding(
                "note-not-written",
                f"Note {label} is called in {place} and written nowhere.",
                f"Write it on a line of its own, [^{label}]: and its words, or take out the call.",
                place,
            )
    for note in text.notes:
        if note.label not in called:
            yield Finding(
                "note-never-called",
                f"Note {note.label} is written and never called.",
                f"Call it with [^{note.label}] where it belongs, or take it out.",
                f"note {note.label}, after paragraph {note.after}",
                severity="note",
            )
    for label, times in written.items():
        if times > 1:
            yield Finding(
                "note-twice",
                f"Note {label} is written {_times(times)}; only the first is printed.",
                "Give each note a label of its own.",
                f"note {label}",
            )


def _times(number: int) -> str:
    return "twice" if number == 2 else count_of(number, "time")


def _reference(reference: Reference, place: str, scene: Scene) -> Iterator[Finding]:
    if reference.kind == JUDGEMENT:
        return
    if reference.kind not in KINDS or not reference.name:
        near = get_close_matches(re.split(r"[: ]", reference.kind)[0], KINDS, n=1)
        meant = f"Did you mean {near[0]}? " if near and near[0] != reference.kind else ""
        yield Finding(
            "reference-unknown",
            f"{reference.written} in {place} is no reference that the desk knows.",
            f"{meant}{THERE_ARE}",
            place,
        )
    elif reference.kind == TABLE:
        if reference.name not in TABLES:
            yield _nothing(reference, place, "table", TABLES)
    elif reference.kind == CONDITION:
        known_conditions = [condition.id for condition in scene.conditions]
        if reference.name not in known_conditions:
            yield _nothing(reference, place, "condition", known_conditions)
    else:
        claim = scene.ledger.by_id.get(reference.name)
        if claim is None:
            yield _nothing(reference, place, "claim", list(scene.ledger.by_id))
        else:
            yield from _of_the_day(reference, claim, place, scene)


def _nothing(reference: Reference, place: str, what: str, known: Iterable[str]) -> Finding:
    """A reference to nothing on the desk, with the nearest that is there."""
    there = list(known)
    near = get_close_matches(reference.name, there, n=1, cutoff=0.5)
    remedy = "See the claims of a subject for their ids."
    if near:
        remedy = f"Did you mean {near[0]}?"
    elif what != "claim" and there:
        more = " and others" if len(there) > SHOWN else ""
        remedy = f"There {'is' if len(there) == 1 else 'are'}: {listed(there[:SHOWN])}{more}."
    return Finding(
        "reference-to-nothing",
        f"{reference.written} in {place} leads to no {what} on the desk.",
        remedy,
        place,
    )


def _on(day: PartialDate) -> str:
    """A day with the word before it: "on 4 August 1988", "in March 1988"."""
    exact = day.is_day and day.precision == "day"
    return f"{'on' if exact else 'in'} {day.said()}"


def _of_the_day(reference: Reference, claim: Claim, place: str, scene: Scene) -> Iterator[Finding]:
    """A claim that is not yet known on the day, no longer stands, or has no figure to give."""
    day = claim.reached_us.counts_from if claim.reached_us is not None else None
    if day is None or day > scene.known_by:
        when = f", and reached us {_on(claim.reached_us)}" if claim.reached_us is not None else ""
        yield Finding(
            "claim-known-later",
            f"Claim {claim.id} in {place} was not known by the day asked about{when}.",
            "Rest the sentence on what was known that day, or give the paper a later day.",
            place,
            (claim.id,),
        )
    for verb, later in scene.ledger.undone_by(claim, scene.known_by):
        yield Finding(
            "claim-stands-no-more",
            f"Claim {claim.id} in {place} was {verb} by {later.speaker or 'its speaker'}.",
            f"Look at claim {later.id}, and say which of the two the sentence rests on.",
            place,
            (claim.id, later.id),
        )
    if reference.kind == FIGURE and not (claim.quantity.is_known or claim.quantity.as_said):
        yield Finding(
            "claim-without-figure",
            f"Claim {claim.id} in {place} gives no figure.",
            f"Write {{{{claim {claim.id}}}}} for its words.",
            place,
            (claim.id,),
        )
