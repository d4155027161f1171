"""The days by which memoranda are to be decided and their tasks done, as a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from finalact.decisions.memorandum import Memorandum, Task
from finalact.decisions.states import IN_HAND, UP
from finalact.decisions.step_words import report_sentence, task_sentence
from finalact.diplomacy.calendar import Calendar, Entry, EntrySort, LeftOut
from finalact.model.dossier import Dossier
from finalact.model.memorandum import RecommendationSaid


def calendar_of_memoranda(
    memoranda: Iterable[Memorandum], dossier: Dossier, as_of: date, known_by: date
) -> Calendar:
    """The due days of memoranda as they stood on a day; what has no day is left out and named."""
    memos = list(memoranda)
    title = memos[0].draft.subject if len(memos) == 1 else "Memoranda"
    calendar = Calendar(dossier.id, title, as_of, known_by, (), mark=dossier.mark)
    return with_due_days(calendar, memos)


def with_due_days(calendar: Calendar, memoranda: Iterable[Memorandum]) -> Calendar:
    """The calendar of a desk with the due days of its memoranda among the others."""
    found = [each for memo in memoranda for each in due_days(memo)]
    entries = [*calendar.entries, *(each for each in found if isinstance(each, Entry))]
    entries.sort(key=lambda e: (e.first, e.last, e.key))
    left_out = (each for each in found if isinstance(each, LeftOut))
    return evolve(calendar, entries=tuple(entries), left_out=(*calendar.left_out, *left_out))


def due_days(memo: Memorandum) -> Iterator[Entry | LeftOut]:
    """When its recommendations are to be decided, while they are not, and its tasks to be done."""
    if memo.state in (*IN_HAND, *UP):
        for said in memo.draft.recommendations:
            if said.decide_by is not None and said.number not in memo.decided:
                yield _decision(memo, said, said.decide_by.latest)
    for task in memo.tasks:
        yield _task(memo, task)


def _decision(memo: Memorandum, said: RecommendationSaid, last: date | None) -> Entry | LeftOut:
    key = f"decision-due/{memo.id}/{said.number}"
    title = f"Decide: {memo.draft.subject}, recommendation {said.number}"
    if last is None:
        return LeftOut(key, EntrySort.DECISION_DUE, title, "No last day is set for it.")
    told = (f"The memorandum {memo.id} is {memo.state.value}.",)
    return Entry(key, EntrySort.DECISION_DUE, title, last, last, told=told)


def _task(memo: Memorandum, task: Task) -> Entry | LeftOut:
    """A task on its last day; one that was done stays, and says so."""
    said = task.tasked
    key = f"task-due/{memo.id}/{said.task}"
    done = "" if task.is_open else "Done: "
    title = f"{done}{said.who or said.office or 'Task'}: {said.words}"
    last = said.due.latest if said.due is not None else None
    if last is None:
        why = (
            f"No day is set; it waits for: {said.occasion}." if said.occasion else "No day is set."
        )
        return LeftOut(key, EntrySort.TASK_DUE, title, why)
    told = [task_sentence(said), *(report_sentence(report) for report, _ in task.reports)]
    reach = "" if said.due is None or said.due.is_day else f"due {said.due.said()}"
    days = sorted(step.on.latest for _, step in task.reports if step.on.latest is not None)
    return Entry(
        key,
        EntrySort.TASK_DUE,
        title,
        last,
        last,
        reach=reach,
        told=tuple(told),
        changes=len(days),
        changed=days[-1] if days else None,
    )
