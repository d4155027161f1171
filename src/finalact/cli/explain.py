"""`finalact explain` and `finalact assess`: the reasons down to claims, passages and pages."""

from __future__ import annotations

import click

from finalact.cli.asking import Question, question
from finalact.cli.completing import conditions
from finalact.cli.explanation import print_explanation
from finalact.cli.sheet import print_json, sheet
from finalact.conditions.contract import assessment_as_dict, explanation_as_dict

EXPLAIN = """\b
Examples:
  finalact explain prisoners --as-of "31 March 1988"
  finalact explain emigration --as-of 1988-12-31 --json
"""
ASSESS = """\b
Examples:
  finalact assess "stock(political_prisoners) = 0" --as-of "31 March 1988"
  finalact assess "flow(jewish_emigration, 1988-07) >= 1500" --as-of 1988-12-31 \\
    --known-by 1988-08-02
"""


all_option = click.option(
    "--all", "everything", is_flag=True, help="Show every claim that was set aside."
)


@click.command(epilog=EXPLAIN)
@click.argument("condition", shell_complete=conditions)
@all_option
@question
def explain(asked: Question, as_json: bool, everything: bool, condition: str) -> None:
    """Open one condition: its rule, each side's claims and passages, what was set aside and why.

    CONDITION is its id, as `finalact status --json` and the tab key give it.
    """
    with asked.view() as view:
        assessment = view.condition(condition)
        if as_json:
            counts = view.counts(assessment)
            print_json(explanation_as_dict(assessment, view.dossier, view.page_of, counts))
        else:
            print_explanation(view, assessment, sheet(), everything=everything)


@click.command(epilog=ASSESS)
@click.argument("expression")
@all_option
@question
def assess(asked: Question, as_json: bool, everything: bool, expression: str) -> None:
    """Judge any expression of the language for a day, with the reasons.

    `finalact functions` tells what an expression may say.
    """
    with asked.view() as view:
        assessment = view.assess(expression)
        if as_json:
            print_json(assessment_as_dict(assessment))
        else:
            print_explanation(view, assessment, sheet(), everything=everything)
