"""Tables of comma-separated values: rows with their line, cells by column."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from attrs import evolve, frozen

from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.text_file import TextFile, read_text
from finalact.store.formula_guard import unguarded
from finalact.store.suggestion import listed

LONGEST_CELL = 100_000
_LEAVE_OUT = "Write it as one of the known columns, or take the column out."


@frozen
class CsvRow:
    """One row: where it stands, and its cells; a column that is left out is empty.

    `lacks` are the needed columns that the whole table lacks, which is one fault and not many.
    """

    place: str
    line: int
    cells: Mapping[str, str]
    lacks: frozenset[str] = frozenset()

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


def read_csv(
    path: Path, columns: Collection[str], faults: Faults, needed: Collection[str] = ()
) -> list[CsvRow]:
    """The rows of a table that may have the given columns; empty where there is no such file.

    Codes: `column-unknown`, `column-twice`, `column-missing` (a needed one, where any row does
    not bear on another claim, from which it would be taken), `row-too-long`, `cell-too-long`,
    `quotes-not-closed`, `not-commas`, and those of the text. Rows that cannot be taken apart
    are left out.
    """
    if not path.exists():
        return []
    file = read_text(path, faults)
    if file is None:
        return []
    numbered = _lines(path.name, file, faults)
    header = next(numbered, None)
    if header is None:
        return []
    names = _columns(path.name, header[1], columns, faults)
    rows = [row for line, cells in numbered if (row := _row(path, line, cells, names, faults))]
    lacking = frozenset(needed).difference(names) if names else frozenset()
    if not lacking or all(row["relation"] for row in rows):
        return rows
    for column in sorted(lacking):
        sentence = f'The column "{column}" is missing.'
        faults.fault("column-missing", f"{path.name}, line 1", sentence, f'Add "{column}".')
    return [evolve(row, lacks=lacking) for row in rows]


def _lines(name: str, file: TextFile, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Each row with the number of the line where it begins."""
    reader = csv.reader(io.StringIO(file.text, newline=""), strict=True)
    while True:
        first = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as said:
            last = reader.line_num
            _misread(f"{name}, line {first}", str(said), faults, goes_on=first == last)
            if first == last:
                continue
            return
        readable = file.unreadable.isdisjoint(range(first, reader.line_num + 1))
        if readable and any(cells):
            yield first, cells


def _misread(place: str, said: str, faults: Faults, *, goes_on: bool) -> None:
    rest = "" if goes_on else " What follows it was not read."
    if "field limit" in said:
        faults.fault(
            "cell-too-long",
            place,
            f"A cell is longer than {LONGEST_CELL:,} characters.{rest}",
            "Shorten it; if a quotation mark is not closed, close it.",
        )
    else:
        faults.fault(
            "quotes-not-closed",
            place,
            f"A quotation mark is not closed, or stands in the middle of a cell.{rest}",
            "Put the whole cell in quotation marks, and double each one within it.",
        )


def _columns(name: str, header: list[str], known: Collection[str], faults: Faults) -> list[str]:
    """The names of the columns in their order, empty for one that is not read."""
    place = f"{name}, line 1"
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        sentence = "The cells are not separated by commas."
        faults.fault("not-commas", place, sentence, "Save the table with commas between cells.")
        return []
    names: list[str] = []
    for cell in header:
        column = "_".join(cell.strip().casefold().replace("-", " ").replace("_", " ").split())
        if column in names:
            sentence = f'The column "{column}" stands there twice.'
            faults.fault("column-twice", place, sentence, "Take one of them out.")
            column = ""
        elif column and column not in known:
            remedy = faults.suggestions.remedy(
                column, known, f"{_LEAVE_OUT} Known are: {listed(sorted(known), 40)}."
            )
            sentence = f'The column "{cell.strip()}" is not known.'
            faults.fault("column-unknown", place, sentence, remedy)
            column = ""
        names.append(column)
    return names


def _row(
    path: Path, line: int, cells: list[str], names: list[str], faults: Faults
) -> CsvRow | None:
    place = f"{path.name}, line {line}"
    if names and len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
        faults.fault(
            "row-too-long",
            place,
            f"The row has {len(cells)} cells, but there are {len(names)} columns.",
            "Put a cell that holds a comma in quotation marks.",
        )
        return None
    kept = {}
    for column, cell in zip(names, cells):
        text = cell.strip()
        if not text or not column:
            continue
        if len(text) > LONGEST_CELL:
            _misread(place, "field limit", faults, goes_on=True)
            return None
        kept[column] = unguarded(text) if text[0] == "'" else text
    return CsvRow(place, line, kept) if kept else None
