"""Tables in markup: a line a row, its cells between bars, every row with the same columns."""

from __future__ import annotations

from copy import deepcopy

from attrs import frozen
from lxml import etree

from finalact.documents.tei_words import Words, read_words
from finalact.documents.volume_parts.stretches import WIDEST, columns, local_name
from finalact.model.wording import NoteCall, PageTurn, Wording

BAR = "|"


@frozen
class Row:
    """A row with its number of columns; a cell over several columns counts for each."""

    element: etree._Element
    width: int


def rows_of(table: etree._Element) -> list[Row]:
    """The rows of a table itself; the rows of a table inside a cell are left to the cell."""
    return [Row(child, _width(child)) for child in table if local_name(child.tag) == "row"]


def row_words(row: etree._Element, width: int, turns: list[etree._Element]) -> Words:
    """The words of one row, its cells between bars; page turns before the row open it.

    A table of one column has no bars. An empty cell at either edge is kept by a bar at both.
    """
    if turns:
        row = _opened(row, turns)
    wording, notes = read_words(row)
    # A table made wide to hurt is set as it comes, not filled up to its widest row.
    missing = width - _width(row) if width <= WIDEST else 0
    text = wording.text
    if width > 1 and (missing or text.startswith(BAR) or text.endswith(BAR)):
        more = f" {BAR}" * missing
        # What stands at the very edge keeps its place behind the bar.
        insets = tuple(_behind(inset, 2) for inset in wording.insets)
        wording = Wording(f"{BAR} {text}{more} {BAR}", insets)
    return wording, notes


def _width(row: etree._Element) -> int:
    return sum(columns(cell) for cell in row if local_name(cell.tag) == "cell")


def _opened(row: etree._Element, turns: list[etree._Element]) -> etree._Element:
    row = deepcopy(row)
    first = next((cell for cell in row if local_name(cell.tag) == "cell"), row)
    text, first.text = first.text, None
    for at, turn in enumerate(turns):
        first.insert(at, deepcopy(turn))
    first[len(turns) - 1].tail = text
    return row


def _behind(inset: NoteCall | PageTurn, by: int) -> NoteCall | PageTurn:
    if isinstance(inset, PageTurn):
        return PageTurn(inset.at + by, inset.page, inset.printed)
    return NoteCall(inset.at + by, inset.note, inset.printed)
