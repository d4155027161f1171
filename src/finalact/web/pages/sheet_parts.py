"""A long paper page by page: parts that are quick to read, and the one where a passage stands."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from finalact.web.pages.printed_words import Piece
from finalact.web.pages.sheet import Line, Sheet

# So many bytes of words fit into one part; what stands around them counts too.
MOST_BYTES = 80_000
AROUND_A_LINE, AROUND_A_CLAIM, AROUND_A_NOTE = 420, 420, 560


@frozen
class SheetPart:
    """One part of a paper; `first` and `last` are its passages, `count` how many parts there are.

    A paper of one part has everything on it.
    """

    sheet: Sheet
    number: int
    count: int
    first: int
    last: int
    total: int


def sheet_part(sheet: Sheet, number: int, at: str = "") -> SheetPart:
    """The part of that number, or the one that `at` stands on ("p6", "n3" or "page-313")."""
    parts = _cut(sheet)
    if at:
        number = next((n for n, part in enumerate(parts, 1) if _holds(part, at)), number)
    number = min(max(1, number), len(parts))
    lines = parts[number - 1]
    passages = [n for line in lines for n in _passages(line)]
    every = [n for line in sheet.lines for n in _passages(line)]
    return SheetPart(
        sheet if len(parts) == 1 else evolve(sheet, lines=lines, notes=_notes(sheet, parts, lines)),
        number,
        len(parts),
        passages[0] if passages else 0,
        passages[-1] if passages else 0,
        every[-1] if every else 0,
    )


def _cut(sheet: Sheet) -> list[list[Line]]:
    notes = {note.n: AROUND_A_NOTE + _words(note) for note in sheet.notes}
    parts: list[list[Line]] = [[]]
    taken = 0
    for line in sheet.lines:
        called = sum(notes.get(piece.note, 0) for piece in _pieces([line]) if piece.printed)
        weight = _weight(line) + called
        if parts[-1] and taken + weight > MOST_BYTES:
            parts.append([])
            taken = 0
        parts[-1].append(line)
        taken += weight
    return parts


def _weight(line: Line) -> int:
    around = AROUND_A_LINE * max(1, len(line.table)) + AROUND_A_CLAIM * len(line.claims)
    return _words(line) + around


def _words(line: Line) -> int:
    return sum(len(piece.text.encode()) for piece in _pieces([line]))


def _pieces(lines: Iterable[Line]) -> Iterable[Piece]:
    for line in lines:
        if line.table:
            yield from (piece for row in line.table for cell in row.cells for piece in cell)
        else:
            yield from line.pieces


def _passages(line: Line) -> list[int]:
    if line.table:
        return [row.n for row in line.table]
    return [line.n] if line.n is not None else []


def _holds(lines: list[Line], at: str) -> bool:
    if at.startswith("page-"):
        return any(piece.page == at.removeprefix("page-") for piece in _pieces(lines))
    number = at[1:]
    if not (number.isascii() and number.isdigit()):
        return False
    if at[0] == "p":
        return any(int(number) in _passages(line) for line in lines)
    return at[0] == "n" and any(piece.note == int(number) for piece in _pieces(lines))


def _notes(sheet: Sheet, parts: list[list[Line]], lines: list[Line]) -> list[Line]:
    """The notes that are called on a part or by the heading; the last has those called nowhere."""
    here = {piece.note for piece in [*_pieces(lines), *sheet.heading]}
    if lines is parts[-1]:
        called = {piece.note for piece in [*_pieces(sheet.lines), *sheet.heading]}
        here |= {note.n for note in sheet.notes if note.n not in called}
    return [note for note in sheet.notes if note.n in here]
