"""Where a memorandum stands, laid out for a person: clearances, marks, decisions, tasks."""

from __future__ import annotations

from finalact.cli.sheet import Sheet
from finalact.conditions.passage import Passage
from finalact.decisions.contract import clearances_as_list, state_of
from finalact.decisions.memorandum import Memorandum, Task, closed_alternatives
from finalact.decisions.step_words import (
    clearance_sentence,
    decision_sentence,
    mark_sentence,
    report_sentence,
    step_sentence,
    task_sentence,
)

AT = 16
NUMBER = 6


def print_standing(memo: Memorandum, gates: list[Passage], page: Sheet) -> None:
    """Print everything that the steps tell beside the paper itself."""
    _clearances(memo, page)
    _marks(memo, page)
    _decisions(memo, page)
    _tasks(memo, page)
    for passage in gates:
        _title(page, "Gate")
        page.paragraph(passage.sentence, indent=2)


def print_steps(memo: Memorandum, page: Sheet) -> None:
    """Print every step with its hash; the last one seals all before it."""
    _title(page, "Steps")
    for step in memo.steps:
        words = f"{step.by}, {step.on.said()}: {step_sentence(step.act)} [{step.hash[:12]}]"
        page.beside(str(step.n), words, at=NUMBER)
    page.paragraph(f"Head of the record: {memo.head}", style="dim")


def _title(page: Sheet, title: str) -> None:
    page.line()
    page.paragraph(title, style="bold")


def _clearances(memo: Memorandum, page: Sheet) -> None:
    told = clearances_as_list(memo)
    if not told:
        return
    _title(page, "Clearances")
    for clearance in memo.clearances:
        said = f"{clearance_sentence(clearance.cleared)} ({clearance.step.on.said()})"
        if clearance.lapsed:
            said = f"Lapsed: the text has changed since. {said}"
        page.beside(clearance.cleared.office, said, at=AT, indent=2)
    for each in told:
        if each["version"] is None:
            page.beside(each["office"], "Has not spoken.", at=AT, indent=2)


def _marks(memo: Memorandum, page: Sheet) -> None:
    if not memo.marks:
        return
    _title(page, "Marks")
    for mark, step in memo.marks:
        page.beside(f"step {step.n}", f"{mark_sentence(mark)} ({step.on.said()})", at=AT, indent=2)


def _decisions(memo: Memorandum, page: Sheet) -> None:
    if not memo.decided:
        return
    _title(page, "Decisions")
    for decided, step in memo.decided.values():
        words = f"{decision_sentence(decided)} Confirmed by {step.by}, {step.on.said()}."
        page.paragraph(words, indent=2, hang=4)
    for number in sorted(closed_alternatives(memo)):
        words = f"Recommendation {number}: closed by the approval of its alternative."
        page.paragraph(words, indent=2, hang=4)


def _tasks(memo: Memorandum, page: Sheet) -> None:
    if not memo.tasks:
        return
    _title(page, "Tasks")
    for task in memo.tasks:
        page.beside(state_of(task), _task(task), at=AT, indent=2)


def _task(task: Task) -> str:
    told = [f"{task_sentence(task.tasked)} (Set on {task.step.on.said()}.)"]
    told += [f"{report_sentence(r)} ({step.by}, {step.on.said()})" for r, step in task.reports]
    return " ".join(told)
