"""A row of a table as one line: its cells between bars, as a printed table has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from finalact.documents.flowing.line import FlowLine
from finalact.documents.flowing.running import joined
from finalact.model.wording import Wording

BAR = "|"
# A cell with so many words in several paragraphs is a frame around a part of the paper.
LONGEST_CELL = 600


def row_lines(cells: Sequence[Sequence[FlowLine]], role: str | None = None) -> Iterator[FlowLine]:
    """The line that the cells of one row make; a frame around paragraphs gives its paragraphs."""
    filled = [cell for cell in cells if any(line.text for line in cell)]
    long = any(
        len(cell) > 1 and sum(len(line.text) for line in cell) > LONGEST_CELL for cell in filled
    )
    if len(cells) == 1 or long or (len(filled) == 1 and any(len(cell) > 1 for cell in filled)):
        for cell in cells:
            yield from cell
        return
    columns = [joined([line.words for line in cell], " ") for cell in cells]
    words, starts = row_wording(columns)
    spans: dict[str, tuple[int, int]] = {}
    for cell, start in zip(cells, starts, strict=True):
        inner = start
        for line in cell:
            spans |= {name: (a + inner, b + inner) for name, (a, b) in line.spans.items()}
            inner += len(line.text) + 1
    stands_out = bool(filled) and all(line.stands_out for cell in filled for line in cell)
    if any(column.text or column.insets for column in columns):
        yield FlowLine(words, cells=tuple(columns), spans=spans, role=role, stands_out=stands_out)


def row_wording(columns: Sequence[Wording]) -> tuple[Wording, list[int]]:
    """The words of a row, and where each cell begins in them.

    An empty cell at either edge is kept by a bar at both edges.
    """
    framed = not columns[0].text or not columns[-1].text
    pieces = [Wording(BAR)] if framed else []
    if framed and not columns[0].text:
        # What opens the row, such as a page, stands before its first bar.
        pieces.insert(0, columns[0])
        columns = [Wording(""), *columns[1:]]
    starts = []
    length = len(BAR) if framed else 0
    for at, column in enumerate(columns):
        blank = " " if (framed or at) and column.text else ""
        bar = f" {BAR}" if at else ""
        starts.append(length + len(bar) + len(blank))
        pieces += [Wording(f"{bar}{blank}"), column]
        length = starts[-1] + len(column.text)
    if framed:
        pieces.append(Wording(f" {BAR}"))
    return joined(pieces, ""), starts
