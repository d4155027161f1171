"""The calendar of a desk put together: meetings, and every day on which something falls due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from finalact.conditions.assessing import Assess, assessing
from finalact.conditions.assessment import Assessment
from finalact.conditions.gates import gate_on, gates_on
from finalact.conditions.meeting_business import MeetingSheet
from finalact.conditions.meeting_words import (
    agenda_sentences,
    missing_sentences,
    quoted,
    speaking_words,
)
from finalact.conditions.promise_words import (
    noun_of,
    promise_sentence,
    promised,
    promises_of,
)
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import standing_proposal, treatment_in_force
from finalact.conditions.wording import capital
from finalact.diplomacy.calendar import (
    Calendar,
    Entry,
    EntrySort,
    LeftOut,
    Sureness,
    meeting_entry,
)
from finalact.diplomacy.promises import Followed, PromiseState
from finalact.model.condition import Condition, Treatment
from finalact.model.gate import Gate
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.model.said_dates import read_date

Found = Iterator[Entry | LeftOut]


def calendar_of(scene: Scene, sheets: Iterable[MeetingSheet]) -> Calendar:
    """The calendar as it stood on the scene's day, by what was known then.

    Meetings with their agenda; days on which conditions are due, treatments run out or are to be
    looked at again, promises fall due and silences end. What has no day is left out and named.
    """
    found: list[Entry | LeftOut] = []
    for sheet in sheets:
        further = [*agenda_sentences(sheet), *missing_sentences(sheet)]
        further += [speaking_words(item) for item in sheet.business.speaking]
        found.append(meeting_entry(sheet.meeting, scene.as_of, tuple(further)))
    assess = assessing(scene)
    for condition in scene.conditions:
        found += _of_condition(scene, condition, assess)
    for followed in promises_of(scene):
        found += _promise(scene, followed)
    for gate in gates_on(scene):
        found += _silence(scene, gate)
    entries = [each for each in found if isinstance(each, Entry)]
    entries.sort(key=lambda e: (e.first, e.last, e.key))
    dossier = scene.dossier
    return Calendar(
        dossier.id,
        dossier.title or dossier.question or "Final Act",
        scene.as_of,
        scene.known_by,
        tuple(entries),
        tuple(each for each in found if isinstance(each, LeftOut)),
    )


def _of_condition(scene: Scene, condition: Condition, assess: Assess) -> Found:
    if condition.due is not None:
        yield _due(assess(condition), condition.due)
    day = min(scene.as_of, scene.known_by)
    in_force = treatment_in_force(condition, day, scene.dossier.deciders)
    proposal = standing_proposal(condition, day)
    for treatment, stage in ((in_force, ""), (proposal, "proposed-")):
        if treatment is not None:
            yield from _ends(condition, treatment, stage)
            yield from _review(condition, treatment, stage)


def _due(assessment: Assessment, due: PartialDate) -> Entry | LeftOut:
    """The day on which a condition is due: the last that its words allow."""
    condition = assessment.condition
    key = f"condition-due/{condition.id}"
    last = due.counts_from
    if last is None:
        why = f"“{due.said()}” names no last day."
        return LeftOut(key, EntrySort.CONDITION_DUE, condition.title, why)
    told = [f"{capital(assessment.verdict.value)}. {assessment.sentence}"]
    told += [quoted(condition.words)] if condition.words else []
    reach = "" if due.is_day else f"due {due.said()}"
    title = f"Due: {condition.title}"
    return Entry(key, EntrySort.CONDITION_DUE, title, last, last, reach=reach, told=tuple(told))


def _ends(condition: Condition, treatment: Treatment, stage: str) -> Found:
    """The last day of a treatment that was granted until a day, such as a waiver."""
    last = treatment.until.counts_from if treatment.until is not None else None
    if treatment.until is None:
        return
    key = f"{stage}treatment-ends/{condition.id}"
    title = f"No longer {treatment.treating.value} after this day: {condition.title}"
    if last is None:
        why = f"“{treatment.until.said()}” names no last day."
        yield LeftOut(key, EntrySort.TREATMENT_ENDS, condition.title, why)
        return
    by = f" by {treatment.by}" if treatment.by else ""
    since = f", {treatment.on.said()}" if treatment.on is not None else ""
    told = f"{capital(treatment.treating.value)}{by}{since}, until {treatment.until.said()}."
    sure = Sureness.PLANNED if stage else Sureness.FIXED
    reach = "" if treatment.until.is_day else f"until {treatment.until.said()}"
    yield Entry(key, EntrySort.TREATMENT_ENDS, title, last, last, sure, reach, told=(told,))


def _review(condition: Condition, treatment: Treatment, stage: str) -> Found:
    """The day on which a treatment is to be looked at again, where its review is a day."""
    try:
        when = read_date(treatment.review) if treatment.review else None
    except Refusal:
        # A review may be an expression or words to watch: those name no day.
        return
    if when is None or when.counts_from is None:
        return
    title = f"Look again: {condition.title}, {treatment.treating.value}"
    sure = Sureness.PLANNED if stage else Sureness.FIXED
    last = when.counts_from
    told = (f"To be looked at again {when.said()}.",)
    reach = "" if when.is_day else when.said()
    key = f"{stage}review/{condition.id}"
    yield Entry(key, EntrySort.REVIEW_DUE, title, last, last, sure, reach, told=told)


def _promise(scene: Scene, followed: Followed) -> Found:
    """The last day on which a promise may be kept in time; none where its words name no time."""
    claim, due = followed.claim, followed.due
    if not due.words:
        return
    cases = (case.title for case in scene.cases if case.id == claim.subject and case.title)
    subject = next(cases, "") or scene.dossier.title_of(claim.subject)
    key = f"promise-due/{claim.id}"
    title = f"{capital(noun_of(claim))} due: {subject}, {claim.speaker or 'nobody named'}"
    if due.latest is None:
        why = due.reading or f"“{due.words}” names no day."
        yield LeftOut(key, EntrySort.PROMISE_DUE, title, why)
        return
    sure = {
        PromiseState.PROPOSED: Sureness.PLANNED,
        PromiseState.WITHDRAWN: Sureness.CALLED_OFF,
    }.get(followed.state, Sureness.FIXED)
    reach = "" if due.earliest == due.latest else f"due {due.said()}"
    told = (quoted(promised(claim)), promise_sentence(scene, followed))
    last = due.latest
    yield Entry(key, EntrySort.PROMISE_DUE, title, last, last, sure, reach, told=told)


def _silence(scene: Scene, gate: Gate) -> Found:
    """The end of a silence, after which a group has agreed if nobody spoke."""
    if gate.silence_until is None:
        return
    title = gate.title or gate.id
    key = f"silence-ends/{gate.id}"
    last: date | None = gate.silence_until.counts_from
    if last is None:
        why = f"“{gate.silence_until.said()}” names no last day."
        yield LeftOut(key, EntrySort.SILENCE_ENDS, title, why)
        return
    told = (
        "Whoever does not speak by the end of this day has agreed.",
        gate_on(scene, gate).sentence,
    )
    reach = "" if gate.silence_until.is_day else gate.silence_until.said()
    heading = f"Silence ends: {title}"
    yield Entry(key, EntrySort.SILENCE_ENDS, heading, last, last, reach=reach, told=told)
