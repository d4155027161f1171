"""Tables inside a printed paper: lines that stand close and fall into the same columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from finalact.model.wording import NoteCall, PageTurn, Wording

GAP = re.compile(r"[ ]*\|[ ]*|[ ]*\t[ \t]*|[ ]{2,}")
EMPTY = Wording("")
RULE = re.compile(r"[\s|:=+-]+")


def columns_of(words: Wording) -> tuple[Wording, ...]:
    """The cells of one line, cut at bars, tabs or wide gaps; note calls stay with their cell."""
    edges, start = [], 0
    for gap in GAP.finditer(words.text):
        if gap.start() > start or gap.group().strip():
            edges.append((start, gap.start()))
        start = gap.end()
    edges.append((start, len(words.text)))
    held: list[list[NoteCall | PageTurn]] = [[] for _ in edges]
    for inset in words.insets:
        at = max((n for n, (first, _) in enumerate(edges) if first < inset.at), default=0)
        first, end = edges[at]
        held[at].append(_moved(inset, max(0, min(inset.at, end) - first)))
    cells = [
        Wording(words.text[first:end], tuple(found))
        for (first, end), found in zip(edges, held, strict=True)
    ]
    if "|" in words.text:
        # A bar at either edge of the line opens no column.
        cells = cells[cells[0] == EMPTY :]
        cells = cells[: len(cells) - (cells[-1:] == [EMPTY])]
    return tuple(cells)


def is_rule(words: Wording) -> bool:
    """Whether a line only draws the line below the heads of a table."""
    return bool(RULE.fullmatch(words.text)) and "--" in words.text


def runs_of_rows(lines: Sequence[Wording | None], close: Sequence[bool]) -> list[tuple[int, int]]:
    """Where tables stand, as (first, end) of the lines; None is a line that can be no row.

    `close` says of each line whether the next follows without a blank line. A table has two rows
    or more, and two columns or more, the same number in each.
    """
    found, at = [], 0
    while at < len(lines):
        end = at
        width = _width(lines[at])
        while width > 1 and end < len(lines) and _fits(lines[end], width):
            end += 1
            if not close[end - 1]:
                break
        if end - at > 1 and _width(lines[end - 1]) > 1:
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def _fits(words: Wording | None, width: int) -> bool:
    return words is not None and (is_rule(words) or _width(words) == width)


def _width(words: Wording | None) -> int:
    return 0 if words is None or is_rule(words) else len(columns_of(words))


def _moved(inset: NoteCall | PageTurn, at: int) -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(at, inset.page, inset.printed)
    return NoteCall(at, inset.note, inset.printed)
