"""A task that a decision ordered, whose last day has passed without a report that it is done."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.model.finding import Finding

CODE = "task-overdue"
REMEDY = "Report what came of it (finalact memo report), or that no record of it has been found."


def run(material: Material) -> Iterable[Finding]:
    """Open tasks whose last day had passed by the day; an occasion without a date never passes."""
    for memo in material.memoranda:
        for task in memo.tasks:
            said = task.tasked
            last = said.due.latest if said.due is not None else None
            if not task.is_open or said.due is None or last is None:
                continue
            if last < material.scene.as_of:
                who = f"{said.who}: " if said.who else ""
                sentence = (
                    f"A task of {memo.id} was due {said.due.said()} and is not reported done: "
                    f"{who}{said.words.rstrip('.')}."
                )
                yield Finding(CODE, sentence, REMEDY, f"memorandum {memo.id}", severity="note")


CHECK = Check(
    CODE,
    "A task of a memorandum whose last day has passed, and no report says that it is done.",
    REMEDY,
    run,
)
