"""Cells that a spreadsheet would take for formulas, made harmless and brought back.

A cell that begins with one of =, +, -, @, a tab, a line break (or their wide forms) is written
with an apostrophe before it, as spreadsheets themselves mark text; so is one that already begins
with apostrophes before such a sign. Reading takes one such apostrophe away, which makes the way
out and in again exact.
"""

from __future__ import annotations

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("''*[=+\\-@\t\r\n＝＋－＠]")


def guarded(cell: str) -> str:
    """The cell as it is written."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was meant."""
    return cell[1:] if cell[:1] == "'" and _GUARDED.match(cell) else cell
