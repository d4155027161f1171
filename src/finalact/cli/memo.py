"""`finalact memo`: a memorandum from its first draft to what was done about it."""

from __future__ import annotations

import click

from finalact.cli.front_door import VerbGroup

# In the order in which a paper goes its way.
VERBS = {
    "new": ("finalact.cli.memo_new:new", "Begin a memorandum."),
    "revise": ("finalact.cli.memo_revise:revise", "Write a new version of it."),
    "list": ("finalact.cli.memo_list:list_", "List papers to draft, clear, decide, follow up."),
    "show": ("finalact.cli.memo_show:show", "Show the paper and where it stands."),
    "check": ("finalact.cli.memo_check:check", "Tell what is missing before it can go up."),
    "clear": ("finalact.cli.memo_clear:clear", "Record what an office says to the text."),
    "answer": ("finalact.cli.memo_answer:answer", "Answer what only a person can judge."),
    "submit": ("finalact.cli.memo_submit:submit", "Send it up; its words are frozen."),
    "return": ("finalact.cli.memo_moves:return_", "Send it back for rework."),
    "mark": ("finalact.cli.memo_mark:mark", "Record a mark on the paper."),
    "decide": ("finalact.cli.memo_decide:decide", "Confirm what was decided."),
    "task": ("finalact.cli.memo_task:task", "Record who is to do what."),
    "report": ("finalact.cli.memo_report:report", "Record what came of a task."),
    "close": ("finalact.cli.memo_moves:close", "Record that nothing further is to be done."),
    "supersede": ("finalact.cli.memo_moves:supersede", "Put another memorandum in its place."),
    "compare": ("finalact.cli.memo_compare:compare", "Compare two versions."),
    "export": ("finalact.cli.memo_export:export", "Write it as text, PDF, DOCX or iCalendar."),
    "archive": ("finalact.cli.memo_archive:archive", "Write the record of a decision."),
    "rules": ("finalact.cli.memo_rules:rules", "List the rules of form, and who may take a step."),
}
EPILOG = """\b
Examples:
  finalact memo list
  finalact memo new --help
"""


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG)
def memo() -> None:
    """Draft, clear, submit, decide and follow up a memorandum; every step is a record.

    Nothing is edited once it went up, and no step is ever overwritten: a later one takes its
    place, and every earlier day answers as it did.
    """
