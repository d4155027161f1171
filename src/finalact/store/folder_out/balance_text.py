"""balance.csv as it is written: a row a line, and another where its end is told of later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finalact.model.balance import BalanceItem, Ending
from finalact.store.folder_in.balance_csv import COLUMNS
from finalact.store.folder_in.cell_lists import in_one_cell
from finalact.store.folder_out.csv_text import Cells, csv_text
from finalact.store.folder_out.representations_text import cited_cells


def balance_text(items: Iterable[BalanceItem]) -> str:
    """The text of balance.csv."""
    rows = [row for item in items for row in _rows(item)]
    return csv_text(COLUMNS, rows, ("id", "basket", "side", "bargain", "what"))


def _rows(item: BalanceItem) -> Iterator[Cells]:
    ending = item.ending
    told_at_once = ending is not None and ending == Ending(ending.on)
    yield {
        "id": item.id,
        "basket": item.basket,
        "side": item.side,
        "bargain": item.bargain.value,
        "what": item.what,
        "since": str(item.since or ""),
        "until": str(item.until or "") if told_at_once else "",
        "known_on": str(item.known_on or ""),
        "stage": item.stage.value if item.stage else "",
        "claims": in_one_cell(item.claims),
        "conditions": in_one_cell(item.conditions),
        "marking": item.marking,
        "note": item.note,
        **cited_cells(item.citation),
    }
    if ending is not None and not told_at_once:
        yield {
            "id": item.id,
            "until": str(ending.on),
            "known_on": str(ending.known_on or ""),
            "marking": ending.marking,
            "note": ending.note,
            **cited_cells(ending.citation),
        }
