"""The forms on a memorandum that is decided: tasks, reports, closing it, superseding it."""

from __future__ import annotations

from finalact.conditions.record_rules import RecordRefused
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Closed, Reported, Superseded, Tasked
from finalact.view import View
from finalact.web.forms.field import Choice, Field, Group
from finalact.web.forms.memo_decide import recommendations
from finalact.web.forms.memo_form import MemoForm, names, stepping, when
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import by, recorder
from finalact.web.pages.memo_words import document_or_none

DONE, OPEN, NOT_FOUND = "done", "open", "not found"


def _task_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    none = Choice("", "none of them")
    raised = tuple(Choice(r.id, r.id) for r in view.holding.holdings.representations)
    return (
        Group(
            "What is to be done",
            (
                Field("task", "A short name for it", needed=True, help="One word: lunch."),
                Field("words", "In which words it is ordered", "text", needed=True),
                Field("who", "Who is to do it", "name"),
                Field("office", "The action office"),
                Field("through", "Through whom", "name"),
                Field("with_whom", "With whom", "name"),
                Field("occasion", "On what occasion", help="Without a date it stays open."),
                Field("due", "By when", "date"),
                Field(
                    "recommendation",
                    "Follows from recommendation",
                    "choice",
                    choices=(none, *recommendations(memo, document_or_none(view, memo))),
                ),
                Field(
                    "representation",
                    "The representation it instructs",
                    choices=raised,
                    help="Its name on the desk, where it is there.",
                ),
                by("Who tasks"),
                when(view),
            ),
        ),
        recorder(),
    )


def _tasked(_memo: Memorandum, typed: Typed) -> Tasked:
    return Tasked(
        task=typed.text("task"),
        words=typed.text("words"),
        who=typed.text("who"),
        through=typed.text("through"),
        with_whom=typed.text("with_whom"),
        occasion=typed.text("occasion"),
        due=typed.day("due"),
        office=typed.text("office"),
        recommendation=typed.number("recommendation") or None,
        representation=typed.text("representation"),
    )


def _report_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    tasks = tuple(
        Choice(task.tasked.task, f"{task.tasked.task}: {task.tasked.words}")
        for task in sorted(memo.tasks, key=lambda task: not task.is_open)
    )
    papers = tuple(Choice(p.id, view.title_of_paper(p.id)) for p in view.papers())
    outcomes = (
        Choice(DONE, "it is done"),
        Choice(OPEN, "it is still to be done"),
        Choice(NOT_FOUND, "no record of it has been found"),
    )
    raised = tuple(Choice(r.id, r.id) for r in view.holding.holdings.representations)
    return (
        Group(
            "What came of it",
            (
                Field(
                    "task",
                    "Of which task",
                    "choice",
                    needed=True,
                    choices=tasks,
                    value=tasks[0].value if tasks else "",
                ),
                Field("outcome", "How it stands", "choice", needed=True, choices=outcomes),
                Field(
                    "words",
                    "In which words",
                    "text",
                    help="Of a record that is missing: what was searched.",
                ),
                by("Who reports"),
                when(view),
            ),
        ),
        Group(
            "What it rests on",
            (
                Field(
                    "document",
                    "The reporting paper",
                    "choice",
                    choices=(Choice("", "none on the desk"), *papers),
                ),
                Field("claims", "Claims entered from it", help="Parted by commas."),
                Field("representation", "The representation made", choices=raised),
            ),
        ),
        recorder(),
    )


def _reported(_memo: Memorandum, typed: Typed) -> Reported:
    outcome, words = typed.text("outcome"), typed.text("words")
    if outcome not in (DONE, OPEN, NOT_FOUND):
        raise RecordRefused(
            "word-unknown",
            "outcome",
            f"“{outcome}” is not known here.",
            f"Choose one of: {DONE}, {OPEN}, {NOT_FOUND}.",
        )
    missing = (words or "No record has been found.") if outcome == NOT_FOUND else ""
    return Reported(
        task=typed.text("task"),
        words="" if missing else words,
        done=outcome != OPEN,
        document=typed.text("document"),
        claims=names(typed, "claims"),
        representation=typed.text("representation"),
        missing=missing,
    )


def _close_groups(view: View, _memo: Memorandum) -> tuple[Group, ...]:
    why = Field("why", "Why nothing further is to be done", "text", needed=True)
    return (Group("Closing it", (why, by("Who closes it"), when(view))), recorder())


def _supersede_groups(view: View, memo: Memorandum) -> tuple[Group, ...]:
    others = tuple(
        Choice(other.id, f"{other.id}: {other.draft.subject}")
        for other in view.memoranda()
        if other.id != memo.id
    )
    fields = (
        Field("memorandum", "Which takes its place", needed=True, choices=others),
        Field("why", "Why", "text"),
        by("Who says so"),
        when(view),
    )
    return (Group("What takes its place", fields), recorder())


TASK = MemoForm(
    "task",
    "Record a task",
    "Who is to do what, with whom, and on what occasion. A task without a date stays open until a "
    "report ends it.",
    _task_groups,
    stepping(_tasked),
)
REPORT = MemoForm(
    "report",
    "Record a report",
    "What came of a task, and the paper that tells it; or that no record has been found.",
    _report_groups,
    stepping(_reported),
)
CLOSE = MemoForm(
    "close",
    "Close it",
    "Nothing further is done on a memorandum that is closed. This cannot be undone.",
    _close_groups,
    stepping(lambda _memo, typed: Closed(typed.text("why"))),
    button="Close it",
)
SUPERSEDE = MemoForm(
    "supersede",
    "Say what takes its place",
    "The memorandum stays as it is, and points to the one that takes its place. This cannot be "
    "undone.",
    _supersede_groups,
    stepping(lambda _memo, typed: Superseded(typed.text("memorandum"), typed.text("why"))),
)
