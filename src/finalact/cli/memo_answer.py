"""`finalact memo answer`: what a named person says to a question that no program can judge."""

from __future__ import annotations

from difflib import get_close_matches

import click

from finalact.cli.asking import opened
from finalact.cli.memo_options import Taking, memo_argument, taking, under_way
from finalact.cli.memo_told import tell
from finalact.cli.stamps import stamp
from finalact.decisions.rules.questions import QUESTIONS
from finalact.model.memo_step import Answered
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact memo answer lunch stands-alone "Yes." --by Simon --on "8 July 1981"
  finalact memo rules
"""


@click.command(epilog=EPILOG)
@memo_argument
@click.argument("question", metavar="QUESTION")
@click.argument("answer", metavar="TEXT")
@taking("Who answers.")
def answer(memorandum: str, question: str, answer: str, step: Taking) -> None:
    """Answer a question that is asked before a paper goes up; `memo check` lists the open ones.

    An answer is that of a named person and holds for the words as they stand. One that begins
    with “No” keeps the paper from going up.
    """
    with opened(step.desk) as desk:
        before = under_way(desk, memorandum)
        code = _code(question)
        signature = stamp(step.recorded_by)
        made = desk.step(before.id, Answered(code, answer), step.by, step.on, signature)
        tell(desk, step, signature, made)


def _code(said: str) -> str:
    codes = [question.code for question in QUESTIONS]
    plain = "-".join(said.replace("_", "-").casefold().split())
    if plain in codes:
        return plain
    near = get_close_matches(plain, codes, n=1, cutoff=0.5)
    raise Refusal(
        "memo-question-unknown",
        f"There is no question {said}.",
        f"Did you mean {near[0]}?" if near else f"The questions: {', '.join(codes)}.",
        status=404,
    )
