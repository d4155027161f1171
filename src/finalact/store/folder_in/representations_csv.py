"""representations.csv: what was raised with another government, and what came of it.

The same id on several rows is one representation: a further row adds a passage, or a report of
what came of it; it may leave out what the first row says.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from finalact.model.claim import Citation
from finalact.model.representation import Report, Representation, Standing
from finalact.store.folder_in.cell_lists import several
from finalact.store.folder_in.cells import Cells
from finalact.store.folder_in.citations import CitationReader, columns_of
from finalact.store.folder_in.csv_file import CsvRow, read_csv
from finalact.store.folder_in.faults import Faults
from finalact.store.folder_in.known import Known
from finalact.store.folder_in.passages import CITED
from finalact.store.tidy import tidied

REPRESENTATIONS = "representations.csv"
STATED = (
    *"by through to with_whom channel place subjects cases points list".split(),
    *columns_of("instruction"),
    "follows",
)
REPORTED = (*"answer answered_on answered_by".split(), *columns_of("report"), "missing")
TOLD = "on known_on standing marking note".split()
COLUMNS = (
    *"id by through to with_whom channel place on known_on standing subjects cases points".split(),
    *"list answer answered_on answered_by".split(),
    *columns_of("instruction"),
    *columns_of("report"),
    *("missing", "follows", *CITED, "marking", "note"),
)
Placed = list[tuple[Representation, str]]


def read_representations_csv(folder: Path, known: Known, faults: Faults) -> Placed:
    """The representations of a folder, each with the place of its first row.

    Codes: `party-missing`, `id-with-other-statement`, `side-unknown`, `subject-unknown`,
    `case-unknown`, `claim-unknown`, `document-unknown`, `representation-unknown`, and those of a
    table.
    """
    rows = read_csv(folder / REPRESENTATIONS, COLUMNS, faults, needed=("by",))
    together: dict[str, list[CsvRow]] = {}
    for row in rows:
        together.setdefault(row["id"] or _content_id(row), []).append(row)
    reader = _Reader(CitationReader(known.papers, faults), known, faults)
    found = [(reader.one(id_, rows), rows[0].place) for id_, rows in together.items()]
    # What a representation carries out: an earlier one, or the decision of a paper.
    before = {*together, *known.representations, *known.papers}
    for representation, place in found:
        known.check("representation", filter(None, [representation.follows]), before, place)
    return found


def _content_id(row: CsvRow) -> str:
    said = "\x1f".join(row[column] for column in (*STATED, "on"))
    parties = "-".join("-".join(row[column].split()) for column in ("by", "to") if row[column])
    return f"{parties or 'representation'}-{sha256(said.encode()).hexdigest()[:8]}"


class _Reader:
    """Reads the rows of one representation."""

    def __init__(self, citations: CitationReader, known: Known, faults: Faults) -> None:
        self.citations = citations
        self.known = known
        self.faults = faults

    def one(self, id_: str, rows: list[CsvRow]) -> Representation:
        first = rows[0]
        cells = Cells(first.place, first.cells, self.faults)
        text = cells.text
        if not text("by") and "by" not in first.lacks:
            sentence, remedy = "Nobody is named who makes it.", 'Write the party under "by".'
            self.faults.fault("party-missing", first.place, sentence, remedy)
        cases, subjects = several(text("cases")), several(text("subjects"))
        self.known.check("case", cases, self.known.cases, first.place)
        self.known.check_slip("subject", subjects, self.known.subjects, first.place)
        parties = (text("by"), text("to"))
        self.known.check_slip("side", parties, self.known.parties, first.place)
        return tidied(
            Representation(
                id_,
                text("by"),
                text("to"),
                text("through"),
                text("with_whom"),
                text("channel"),
                text("place"),
                cells.date("on"),
                cells.date("known_on"),
                cells.word("standing", Standing) or Standing.MADE,
                subjects,
                cases,
                several(text("points")),
                text("list"),
                self.citations.read(first.cells, first.place, "instruction"),
                text("follows"),
                tuple(self._reports(rows)),
                tuple(self._passages(rows)),
                text("marking"),
                text("note"),
            )
        )

    def _reports(self, rows: list[CsvRow]) -> Iterator[Report]:
        first = rows[0]
        if any(first[column] for column in REPORTED):
            # What the row says of the representation it need not say again of its report.
            told = {c: first[c] for c in (*REPORTED, "known_on") if first[c]}
            yield self._report(first, told)
        for row in rows[1:]:
            if self._says_otherwise(first, row):
                continue
            if _reports_something(first, row):
                yield self._report(row, dict(row.cells))

    def _report(self, row: CsvRow, told: dict[str, str]) -> Report:
        cells = Cells(row.place, told, self.faults)
        answered_by = several(cells.text("answered_by"))
        self.known.check("claim", answered_by, self.known.claims, row.place)
        return Report(
            cells.word("standing", Standing),
            cells.date("on"),
            cells.date("known_on"),
            cells.text("answer"),
            cells.date("answered_on"),
            answered_by,
            self.citations.read(told, row.place, "report"),
            cells.text("missing"),
            cells.text("marking"),
            cells.text("note"),
        )

    def _passages(self, rows: list[CsvRow]) -> Iterator[Citation]:
        for row in rows:
            if any(row[column] for column in CITED):
                yield self.citations.read(row.cells, row.place)

    def _says_otherwise(self, first: CsvRow, row: CsvRow) -> bool:
        """Whether a further row changes what the first one says, which is a fault."""
        fixed = STATED if _reports_something(first, row) else (*STATED, *TOLD)
        differ = [c for c in fixed if row[c] and row[c] != first[c]]
        if differ:
            self.faults.fault(
                "id-with-other-statement",
                row.place,
                f'"{first["id"]}" stands already at {first.place} with another '
                f"{', '.join(differ)}.",
                "Give one of them another id, or let both rows say the same.",
            )
        return bool(differ)


def _reports_something(first: CsvRow, row: CsvRow) -> bool:
    """Whether a further row tells what came of it: an answer, a report, or how far it went."""
    if any(row[column] for column in REPORTED):
        return True
    return any(row[column] and row[column] != first[column] for column in ("standing", "on"))
