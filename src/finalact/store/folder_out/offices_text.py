"""offices.csv as it is written: a row for each time that somebody held an office."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.model.office import OfficeHeld
from finalact.store.folder_in.offices_csv import COLUMNS, NEEDED
from finalact.store.folder_out.csv_text import Cells, csv_text
from finalact.store.folder_out.representations_text import cited_cells


def offices_text(held: Iterable[OfficeHeld]) -> str:
    """The text of offices.csv."""
    return csv_text(COLUMNS, [_row(each) for each in held], (*NEEDED, "capacity"))


def _row(held: OfficeHeld) -> Cells:
    return {
        "office": held.office,
        "holder": held.holder,
        "capacity": held.capacity.value,
        "acting_for": held.acting_for,
        "since": str(held.since or ""),
        "until": str(held.until or ""),
        "known_on": str(held.known_on or ""),
        "bureau": held.bureau,
        "marking": held.marking,
        "note": held.note,
        **cited_cells(held.citation),
    }
