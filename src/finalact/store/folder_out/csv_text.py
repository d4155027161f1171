"""Tables written as comma-separated values, without formulas and with quotes where needed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from finalact.store.formula_guard import guarded

Cells = Mapping[str, str]

_NEEDS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')


def csv_text(columns: Sequence[str], rows: Sequence[Cells], always: Sequence[str]) -> str:
    """The table: the columns that any row fills, in their order, and those written always."""
    used = {column for row in rows for column, cell in row.items() if cell}
    shown = [column for column in columns if column in used or column in always]
    lines = [",".join(shown)]
    lines += [",".join(_cell(row.get(column, "")) for column in shown) for row in rows]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    text = guarded(text)
    if _NEEDS_QUOTES.search(text):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text
