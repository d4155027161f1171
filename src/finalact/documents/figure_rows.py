"""Long rows of bare figures, as a table printed in one line has them: they count nothing."""

from __future__ import annotations

import re

# Shorter texts are read as they are: a sentence costs no more than its numbers.
SHORTEST = 2_000
TWO_TOGETHER = re.compile(r"[0-9]\s[0-9]+\s[0-9]")
# The first and the last figures of a row may belong to the words beside it.
ROW = re.compile(
    r"(?<![\w.,$£€–/-])(?:[0-9]{1,9}\s){4}"
    r"(?P<middle>(?:[0-9]{1,9}\s){8,})(?:[0-9]{1,9}\s){4}"
)
GONE = "|"


def without_rows(text: str) -> str:
    """The text with the middle of each long row of bare figures crossed out, letter for letter.

    Rule: a figure among figures, without words, hedge, unit or currency, is no quantity, so that
    a table of any length is passed over in one step. Offsets stay as they are.
    """
    if len(text) < SHORTEST or TWO_TOGETHER.search(text) is None:
        return text
    return ROW.sub(_crossed_out, text)


def _crossed_out(row: re.Match[str]) -> str:
    start, end = row.start("middle") - row.start(), row.end("middle") - row.start()
    whole = row.group()
    return f"{whole[:start]}{GONE * (end - start)}{whole[end:]}"
