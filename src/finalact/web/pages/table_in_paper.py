"""A table that stands in a paper: rows of cells between upright strokes, one row a passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from finalact.model.document import Passage
from finalact.web.pages.printed_words import Piece

STROKE, FREE = "|", " | "
# A table has a head and a row beneath it at least, and two columns.
LEAST = 2


@frozen
class Row:
    """One row of a table in a paper: its passage, its cells, and where a claim is taken from it."""

    n: int
    cells: tuple[tuple[Piece, ...], ...]
    recording: str = ""

    def head(self, column: int) -> str:
        """What stands in a cell of the head, for the rows beneath on a narrow telephone."""
        if column >= len(self.cells):
            return ""
        return "".join(piece.text for piece in self.cells[column]).strip()


def rows_of(passages: Sequence[Passage]) -> set[int]:
    """The passages that are rows of tables, by their numbers.

    A row between strokes is one; a line with strokes only between its words is one beside another
    row of as many cells.
    """
    found: set[int] = set()
    widths = [_width(passage) for passage in passages]
    for at, (passage, width) in enumerate(zip(passages, widths, strict=True)):
        beside = (*widths[max(0, at - 1) : at], *widths[at + 1 : at + 2])
        if width >= LEAST and (_is_framed(passage.words.text) or width in beside):
            found.add(passage.n)
    return found


def _is_framed(text: str) -> bool:
    text = text.strip()
    return text.startswith(STROKE) and text.endswith(STROKE) and text.count(STROKE) > LEAST


def _width(passage: Passage) -> int:
    """How many cells a line has; none where no stroke stands free in it."""
    text = passage.words.text
    if _is_framed(text):
        return text.strip().count(STROKE) - 1
    return text.count(FREE) + 1 if FREE in text and text.count(FREE) == text.count(STROKE) else 0


def cells(found: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of a row cut at its strokes; note calls stay in the cell where they stand."""
    found = list(found)
    framed = _is_framed("".join(piece.text for piece in found))
    row: list[list[Piece]] = [[]]
    for piece in found:
        first, *others = piece.text.split(STROKE)
        row[-1].append(evolve(piece, text=first))
        row += [[Piece(text, piece.sorts)] for text in others]
    if not framed:
        return tuple(tuple(_trimmed(cell)) for cell in row)
    # What stands outside of the outermost strokes belongs to the cell beside them.
    row[1] = [piece for piece in row[0] if piece.marks or piece.printed] + row[1]
    row[-2] += [piece for piece in row[-1] if piece.marks or piece.printed]
    return tuple(tuple(_trimmed(cell)) for cell in row[1:-1])


def _trimmed(cell: list[Piece]) -> list[Piece]:
    """A cell without the room that lines its columns up."""
    if cell:
        cell[0] = evolve(cell[0], text=cell[0].text.lstrip())
        cell[-1] = evolve(cell[-1], text=cell[-1].text.rstrip())
    return cell
