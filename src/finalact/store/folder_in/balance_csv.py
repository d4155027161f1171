"""balance.csv: what each side gave, sought, got or offered.

The same id on a further row, with `until`, is the later record that the line ceased.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from finalact.model.balance import BalanceItem, Bargain, Ending
from finalact.model.condition import Stage
from finalact.store.balance_lines import EACH_LINE, lacking_said
from finalact.store.folder_in.cell_lists import several
from finalact.store.folder_in.cells import Cells
from finalact.store.folder_in.citations import CitationReader
from finalact.store.folder_in.csv_file import CsvRow, read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.passages import CITED
from finalact.store.tidy import tidied

BALANCE = "balance.csv"
NEEDED = ("basket", "side", "bargain", "what")
STATED = (*NEEDED, "since", "stage", "claims", "conditions")
COLUMNS = (
    *("id", *NEEDED, "since", "until", "known_on", "stage", "claims", "conditions"),
    *(*CITED, "marking", "note"),
)
Placed = list[tuple[BalanceItem, str]]


def read_balance_csv(folder: Path, known: Known, faults: Faults) -> Placed:
    """The lines of the balance sheet, each with the place of its first row.

    Codes: `balance-incomplete`, `id-with-other-statement`, `side-unknown`, `claim-unknown`,
    `condition-unknown`, `document-unknown`, and those of a table.
    """
    rows = read_csv(folder / BALANCE, COLUMNS, faults, needed=NEEDED)
    together: dict[str, list[CsvRow]] = {}
    for row in rows:
        together.setdefault(row["id"] or _content_id(row), []).append(row)
    citations = CitationReader(known.papers, faults)
    return [
        (item, rows[0].place)
        for id_, rows in together.items()
        if (item := _item(id_, rows, citations, known, faults)) is not None
    ]


def _content_id(row: CsvRow) -> str:
    said = "\x1f".join(row[column] for column in STATED)
    named = "-".join("-".join(row[c].split()) for c in ("side", "bargain") if row[c])
    return f"{named or 'line'}-{sha256(said.encode()).hexdigest()[:8]}"


def _item(
    id_: str, rows: list[CsvRow], citations: CitationReader, known: Known, faults: Faults
) -> BalanceItem | None:
    first = rows[0]
    lacking = [column for column in NEEDED if not first[column] and column not in first.lacks]
    if lacking:
        faults.fault("balance-incomplete", first.place, lacking_said(lacking), EACH_LINE)
    cells = Cells(first.place, first.cells, faults)
    text = cells.text
    bargain = cells.word("bargain", Bargain)
    side = known.dossier.side_of(text("side"))
    claims, conditions = several(text("claims")), several(text("conditions"))
    if side and side not in [declared.id for declared in known.dossier.sides]:
        names = [n for s in known.dossier.sides for n in (s.id, s.title, *s.speakers)]
        remedy = faults.suggestions.remedy(
            side, names, "declare the side in dossier.toml under [[sides]]."
        )
        faults.fault("side-unknown", first.place, f'There is no side "{side}".', remedy)
    known.check("claim", claims, known.claims, first.place)
    known.check("condition", conditions, known.conditions, first.place)
    since, known_on = cells.date("since"), cells.date("known_on")
    stage, ending = cells.word("stage", Stage), _ending(rows, citations, faults)
    if bargain is None:
        return None
    return tidied(
        BalanceItem(
            id_,
            text("basket"),
            side,
            bargain,
            text("what"),
            since,
            known_on,
            stage,
            ending,
            claims,
            conditions,
            citations.read(first.cells, first.place),
            text("marking"),
            text("note"),
        )
    )


def _ending(rows: list[CsvRow], citations: CitationReader, faults: Faults) -> Ending | None:
    first, ending = rows[0], None
    for row in rows:
        cells = Cells(row.place, row.cells, faults)
        differ = [c for c in STATED if row[c] and row[c] != first[c]]
        if ending is not None and row["until"] not in ("", str(ending.on)):
            differ.append("until")
        if row is not first and not row["until"]:
            differ += [c for c in ("known_on", "note", *CITED) if row[c] and row[c] != first[c]]
        if differ:
            sentence = f'"{first["id"]}" stands already at {first.place} with another '
            remedy = "Give one of them another id; a further row says only until when."
            faults.fault(
                "id-with-other-statement", row.place, f"{sentence}{', '.join(differ)}.", remedy
            )
            continue
        until = cells.date("until")
        if until is None:
            continue
        if row is first:
            ending = Ending(until)
        else:
            told = citations.read(row.cells, row.place)
            ending = Ending(until, cells.date("known_on"), told, row["marking"], row["note"])
    return ending
