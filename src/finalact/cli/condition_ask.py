"""`finalact condition ask` and `answer`: what a condition means, asked and settled."""

from __future__ import annotations

from typing import Any

import click

from finalact.cli import completing
from finalact.cli.asking import opened
from finalact.cli.condition_options import (
    Entry,
    citation_of,
    cited,
    entering,
    new_option,
    note_at,
    signed,
    slips,
)
from finalact.cli.condition_told import before, cited_remarks, day_told, later_remarks, named, tell
from finalact.cli.stamps import stamp
from finalact.conditions.record_contract import answer_as_dict, question_as_dict
from finalact.conditions.record_remarks import question_remarks
from finalact.conditions.record_rules import check_days
from finalact.conditions.record_words import answer_in_words, question_in_words
from finalact.documents.margin_note import quoting, told_by_note
from finalact.model.condition import Answer, Condition, Question
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

ASK = """\b
Examples:
  finalact condition ask emigration --document doc-106 --passage "note 4" \\
    --reading "everybody=flow(emigration, 1988) >= 15000" \\
    --reading "Jews only=flow(jewish_emigration, 1988) >= 15000"
  finalact condition ask prisoners "Do those in psychiatric hospitals count?" \\
    --by Schifter --on "2 April 1988"
"""
ANSWER = """\b
Example:
  finalact condition answer emigration --reading "all who leave" --by Shultz \\
    --on "12 April 1988" --because "the narrower wording would be read as a retreat"
"""


class Reading(click.ParamType[tuple[str, str]]):
    """A reading as "label=expression"."""

    name = "label=expression"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """The label, and what it would mean."""
        if isinstance(value, tuple):
            return value
        label, sign, expression = value.partition("=")
        if not (sign and label.strip() and expression.strip()):
            raise click.BadParameter(
                f"“{value}” names no reading. Write label=expression, such as "
                '"all who leave=flow(emigration, 1988) >= 15000".',
                ctx,
                param,
            )
        return label.strip(), expression.strip()


@click.command(epilog=ASK)
@click.argument("condition", shell_complete=completing.conditions)
@click.argument("text", default="")
@signed("Who asks; a margin note that is cited tells it.", "The day of it.", needed=False)
@click.option(
    "--reading",
    "readings",
    multiple=True,
    type=Reading(),
    help="One thing it could mean, and its expression; give each with an option of its own.",
)
@cited
@new_option
@entering
def ask(
    condition: str,
    text: str,
    by: str | None,
    on: PartialDate | None,
    readings: tuple[tuple[str, str], ...],
    is_new: bool,
    entry: Entry,
    **given: Any,
) -> None:
    """Raise a question on what a condition means, with the readings that are possible.

    Until it is answered the condition is judged under each reading. Where a margin note is cited
    (--document doc-106 --passage "note 4"), its words, writer and day need not be typed again.
    An answer on the desk is not replaced: where it no longer stands, the question is raised anew.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        note = note_at(desk, citation)
        by, on, text, remarks = told_by_note(by or "", on, text, note)
        citation = quoting(citation, text, note)
        record = Question(text, by, on, readings, citation)
        with slips():
            remarks += question_remarks(record, desk.holding.vocabulary, new=is_new)
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        number = desk.ask(condition, record, signature)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded as question {number} on “{found.title}”: {question_in_words(record)}: "
            f"{text}",
            {"condition": condition, "number": number, **question_as_dict(record)},
            remarks,
        )


@click.command(epilog=ANSWER)
@click.argument("condition", shell_complete=completing.conditions)
@click.option(
    "--question",
    "number",
    type=click.IntRange(1),
    help="Which question, by its number; the one that is open if none is named.",
)
@click.option("--reading", required=True, metavar="LABEL", help="The reading that is meant.")
@signed("Who answers.", "The day of the answer.")
@click.option("--because", default="", metavar="TEXT", help="The reason.")
@cited
@entering
def answer(
    condition: str,
    number: int | None,
    reading: str,
    by: str,
    on: PartialDate,
    because: str,
    entry: Entry,
    **given: Any,
) -> None:
    """Settle a question: from that day on the condition is judged under the reading chosen.

    Before that day it stays open, and earlier answers stay as they were. An answer is not
    replaced: where it no longer stands, raise the question anew.
    """
    with opened(entry.desk) as desk:
        found = named(desk, condition)
        citation = citation_of(given, desk.holding)
        which = number or _open_question(found)
        record = Answer(reading, by, on, because, citation)
        question = found.questions[which - 1] if which <= len(found.questions) else None
        remarks = [check_days(found, question, on)] if question is not None else []
        remarks = [r for r in remarks if r]
        remarks += [*cited_remarks(desk, citation), *later_remarks(on)]
        signature, day = stamp(entry.recorded_by), day_told(entry, on)
        was = before(desk, condition, day)
        desk.settle(condition, which, record, signature)
        tell(
            desk,
            entry,
            signature,
            was,
            day,
            f"Recorded on question {which} of “{found.title}”: {answer_in_words(record)}.",
            {"condition": condition, "question": which, **answer_as_dict(record)},
            remarks,
        )


def _open_question(condition: Condition) -> int:
    """The number of the one question that nobody has answered; a refusal where it is not one."""
    unanswered = [n for n, q in enumerate(condition.questions, 1) if q.answer is None]
    if len(unanswered) == 1:
        return unanswered[0]
    if not unanswered:
        raise Refusal(
            "question-unknown",
            f"No question is open on “{condition.title}”.",
            "Raise it first: finalact condition ask.",
            status=404,
        )
    told = tuple(f"{n}: {condition.questions[n - 1].text}" for n in unanswered)
    raise Refusal(
        "question-not-named",
        f"{len(unanswered)} questions are open on “{condition.title}”.",
        "Say which with --question.",
        details=told,
    )
