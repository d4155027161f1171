"""`finalact condition`: set a condition, and record everything that is done with it."""

from __future__ import annotations

import click

from finalact.cli.front_door import VerbGroup

VERBS = {
    "add": ("finalact.cli.condition_add:add", "Set a condition."),
    "list": ("finalact.cli.condition_list:list_", "List the conditions: put to them or not."),
    "show": ("finalact.cli.condition_show:show", "Show every record on a condition."),
    "treat": ("finalact.cli.condition_treat:treat", "Record how it is to be treated."),
    "dissent": ("finalact.cli.condition_treat:dissent", "Record who would have it otherwise."),
    "stage": ("finalact.cli.condition_stage:stage", "Record how far it went: put to them?"),
    "ask": ("finalact.cli.condition_ask:ask", "Raise a question on what it means."),
    "answer": ("finalact.cli.condition_ask:answer", "Settle a question."),
    "judge": ("finalact.cli.judge:judge", "Record a named person's verdict."),
    "precedent": ("finalact.cli.condition_basis:precedent", "Put an earlier meeting behind it."),
    "remark": ("finalact.cli.condition_basis:remark", "Record what one of us remarks of it."),
    "cite": ("finalact.cli.condition_basis:cite", "Add a passage on which it rests."),
}
EPILOG = """\b
Examples:
  finalact condition list --as-of "31 March 1988"
  finalact condition treat --help
"""


@click.group(cls=VerbGroup, verbs=VERBS, epilog=EPILOG)
def condition() -> None:
    """Set conditions, and record how they are treated, asked about, answered and put to them.

    Each is a record with its day, its author and its passage. Nothing is overwritten: what no
    longer stands is overtaken by a later record, and earlier days answer as they did.
    """
