"""Tables as CSV, for spreadsheets: no cell ever starts a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen

from finalact.store.formula_guard import guarded

# A spreadsheet passes over these before it looks for a sign.
PASSED_OVER = " \u00a0"


@frozen
class Table:
    """Named columns and their rows, as a page offers them for a spreadsheet."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...] = ()

    @classmethod
    def of(cls, columns: Iterable[str], things: Iterable[Mapping[str, Any]]) -> Table:
        """The named fields of several things, one row each."""
        names = tuple(columns)
        return cls(names, tuple(tuple(thing.get(name) for name in names) for thing in things))

    def as_csv(self) -> str:
        """The table with a heading row; an apostrophe stands before what would be a formula."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([_cell(column) for column in self.columns])
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()


def _cell(value: Any) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return value
    text = str(value)
    opening = text.lstrip(PASSED_OVER)
    return f"'{text}" if guarded(opening) != opening else text
