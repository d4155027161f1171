"""Tables at the head of a paper: its subject and those present, a label and a name to a row."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from finalact.documents.tei_words import Words, read_words
from finalact.documents.volume_parts.group_heads import is_set_off
from finalact.documents.volume_parts.head_lines import label_role
from finalact.documents.volume_parts.stretches import local_name


def head_rows(table: etree._Element) -> list[tuple[str, Words]]:
    """The lines of a table that lists what a head does, each with its role; else none.

    Memoranda of conversation set `Participants:` in the first cell, and one person to a row.
    """
    rows = [row for row in table if local_name(row.tag) == "row"]
    cells = [[cell for cell in row if local_name(cell.tag) == "cell"] for row in rows]
    if len(rows) < len(table) or not cells or not cells[0]:
        return []
    listing = label_role(_text(cells[0][0]))
    if listing is None:
        return []
    lines: list[tuple[str, Words]] = []
    for row in cells:
        for at, cell in enumerate(row):
            words = read_words(cell)
            text = words[0].text
            role = label_role(text) if at == 0 else None
            if role is not None:
                listing = role
                lines.append(("label", words))
            elif text or words[0].insets:
                lines.append((_listed(cell, listing, row), words))
    return lines


def _listed(cell: etree._Element, listing: str, row: Sequence[etree._Element]) -> str:
    """What a cell below a label is; the name of a side, set off, is none of those present."""
    heads = listing == "participant" and is_set_off(cell) and len(row) > 1
    return "item" if heads or _text(cell).endswith(":") else listing


def _text(cell: etree._Element) -> str:
    return read_words(cell)[0].text
