"""Tables and blocks of a page."""

from __future__ import annotations

from collections.abc import Iterable


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table; a bar within a cell is written out so that it parts no cells."""
    lines = [_row(heads)]
    lines.append(_row("---" for _ in lines[0].split("|")[1:-1]))
    return "\n".join([*lines, *(_row(row) for row in rows)]) + "\n"


def block(text: str, language: str = "text") -> str:
    """Text as it stands, in a block of its own."""
    return f"```{language}\n{text.rstrip()}\n```\n"


def _row(cells: Iterable[str]) -> str:
    safe = (cell.replace("|", "\\|").replace("\n", " ") for cell in cells)
    return f"| {' | '.join(safe)} |"
