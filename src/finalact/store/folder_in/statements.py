"""Rows that state something about a subject, a case or a meeting: each becomes a claim.

The same id on several rows is one claim told in several passages; later rows may leave out
what the first one says, and may name another reporter and another day on which it became known:
the first reporter and the earliest day count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from attrs import frozen

from finalact.model.claim import Citation, Claim, ClaimKind, Relation
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.model.refusal import Refusal
from finalact.store.drafts import Draft
from finalact.store.figures import Flags
from finalact.store.folder_in.cells import Cells
from finalact.store.folder_in.csv_file import CsvRow
from finalact.store.folder_in.faults import Faults

STATED = (
    "subject attribute value as_said low high low_open high_open approximate presumes_some unit "
    "specificity due kind speaker voice population period said_on relation target"
).split()
TOLD = "reporter known_on marking note".split()
CITED = "document passage page quote source".split()
COLUMNS = ("id", *STATED, *TOLD, *CITED)

_ANOTHER_ID = "Give one of them another id, or let both rows say the same."


@frozen
class Statement:
    """One statement and the passages where it is told, with the place of its first row."""

    id: str
    place: str
    cells: dict[str, str]
    citations: tuple[Citation, ...]
    lacks: frozenset[str] = frozenset()


def gathered(
    rows: Iterable[CsvRow], id_of: Callable[[CsvRow], str], faults: Faults
) -> list[Statement]:
    """The statements of a table: rows with the same id together (`id-with-other-statement`)."""
    cells: dict[str, dict[str, str]] = {}
    places: dict[str, str] = {}
    citations: dict[str, dict[Citation, None]] = {}
    lacks: frozenset[str] = frozenset()
    for row in rows:
        id_ = row["id"] or id_of(row)
        citation, lacks = _citation(row), row.lacks
        if id_ not in cells:
            cells[id_], places[id_] = dict(row.cells), row.place
            citations[id_] = {}
        elif not _told_again(id_, cells[id_], row, places[id_], faults):
            continue
        if citation is not None:
            citations[id_][citation] = None
    return [Statement(id_, places[id_], cells[id_], tuple(citations[id_]), lacks) for id_ in cells]


def digest(row: CsvRow) -> str:
    """Eight digits that stand for what a row states, whatever papers tell it."""
    stated = "\x1f".join(row[column] for column in STATED)
    return sha256(stated.encode()).hexdigest()[:8]


def draft(statement: Statement, about: str, faults: Faults) -> tuple[Draft, bool]:
    """The claim that a statement makes, and whether it can be judged: every cell was read."""
    cells = Cells(statement.place, statement.cells, faults)
    text = cells.text
    kind = cells.word("kind", ClaimKind)
    claim = Claim(
        statement.id,
        text("subject"),
        text("attribute"),
        text("value"),
        Quantity(
            text("as_said"),
            cells.number("low"),
            cells.number("high"),
            unit=text("unit") or None,
        ),
        kind or ClaimKind.FACT,
        text("speaker"),
        text("voice"),
        text("reporter"),
        text("population"),
        cells.date("period"),
        cells.date("said_on"),
        cells.date("known_on"),
        cells.word("relation", Relation),
        text("target"),
        text("specificity"),
        text("due"),
        statement.citations,
        about,
        text("marking"),
        text("note"),
    )
    flags = Flags(
        cells.flag("low_open"),
        cells.flag("high_open"),
        cells.flag("approximate"),
        cells.flag("presumes_some"),
    )
    whole = cells.sound and (claim.relation is not None or not statement.lacks)
    return Draft(claim, statement.place, kind is not None, flags), whole


def _citation(row: CsvRow) -> Citation | None:
    get = row.cells.get
    cells = [get(column, "") for column in CITED]
    return Citation(*cells) if any(cells) else None


def _told_again(id_: str, first: dict[str, str], row: CsvRow, place: str, faults: Faults) -> bool:
    """Whether a further row says the same; what only it says is added to the first."""
    differ = []
    for column, cell in row.cells.items():
        before = first.get(column)
        if column in CITED or cell == before:
            continue
        if before is None:
            first[column] = cell
        elif column == "known_on":
            first[column] = _earlier(before, cell)
        elif column != "reporter":
            differ.append(column)
    if differ:
        faults.fault(
            "id-with-other-statement",
            row.place,
            f'"{id_}" stands already at {place} with another {", ".join(differ)}.',
            _ANOTHER_ID,
        )
    return not differ


def _earlier(one: str, other: str) -> str:
    try:
        days = PartialDate.parse(one), PartialDate.parse(other)
    except Refusal:
        # Whichever cannot be read is kept, so that it is reported when the claim is made.
        return other if _is_date(one) else one
    known = [day for day in days if day.counts_from is not None]
    return str(min(known or days, key=lambda day: (day.counts_from is None, day.sort_key()[1])))


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except Refusal:
        return False
    return True
