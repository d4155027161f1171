"""offices.csv: who held which office, from when to when, as its incumbent or acting."""

from __future__ import annotations

from pathlib import Path

from finalact.model.memo_step import Capacity
from finalact.model.office import OfficeHeld
from finalact.store.folder_in.cells import Cells
from finalact.store.folder_in.citations import CitationReader
from finalact.store.folder_in.csv_file import read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.passages import CITED
from finalact.store.tidy import tidied

OFFICES = "offices.csv"
COLUMNS = (
    *"office holder capacity acting_for since until known_on bureau".split(),
    *(*CITED, "marking", "note"),
)
NEEDED = ("office", "holder")


def read_offices_csv(folder: Path, known: Known, faults: Faults) -> tuple[OfficeHeld, ...]:
    """Who held which office, row by row.

    Codes: `office-incomplete`, `document-unknown`, and those of a table.
    """
    citations = CitationReader(known.papers, faults)
    found = []
    for row in read_csv(folder / OFFICES, COLUMNS, faults, needed=NEEDED):
        if any(not row[column] and column not in row.lacks for column in NEEDED):
            sentence = "An office needs its name and who held it."
            remedy = "Name both, and from when to when where that is known."
            faults.fault("office-incomplete", row.place, sentence, remedy)
        cells = Cells(row.place, row.cells, faults)
        capacity = cells.word("capacity", Capacity)
        since, until, known_on = (cells.date(each) for each in ("since", "until", "known_on"))
        held = OfficeHeld(
            row["office"],
            row["holder"],
            capacity or Capacity.INCUMBENT,
            row["acting_for"],
            since,
            until,
            known_on,
            row["bureau"],
            row["note"],
            citations.read(row.cells, row.place),
            row["marking"],
        )
        found.append(tidied(held))
    return tuple(found)
