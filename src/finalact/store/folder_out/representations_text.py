"""representations.csv as it is written: a row each, then its further passages and reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finalact.model.claim import Citation
from finalact.model.representation import Report, Representation
from finalact.store.folder_in.cell_lists import in_one_cell
from finalact.store.folder_in.citations import columns_of
from finalact.store.folder_in.representations_csv import COLUMNS
from finalact.store.folder_out.csv_text import Cells, csv_text

NOWHERE = Citation()


def representations_text(representations: Iterable[Representation]) -> str:
    """The text of representations.csv."""
    rows = [row for thing in representations for row in _rows(thing)]
    return csv_text(COLUMNS, rows, ("id", "by"))


def _rows(thing: Representation) -> Iterator[Cells]:
    first, *others = thing.citations or (NOWHERE,)
    yield {
        "id": thing.id,
        "by": thing.by,
        "through": thing.through,
        "to": thing.to,
        "with_whom": thing.with_whom,
        "channel": thing.channel,
        "place": thing.place,
        "on": str(thing.on or ""),
        "known_on": str(thing.known_on or ""),
        "standing": thing.standing.value,
        "subjects": in_one_cell(thing.subjects),
        "cases": in_one_cell(thing.cases),
        "points": in_one_cell(thing.points),
        "list": thing.list_handed_over,
        "follows": thing.follows,
        "marking": thing.marking,
        "note": thing.note,
        **cited_cells(thing.instruction, "instruction"),
        **cited_cells(first),
    }
    for citation in others:
        yield {"id": thing.id, **cited_cells(citation)}
    for report in thing.reports:
        yield {"id": thing.id, **_reported(report)}


def _reported(report: Report) -> Cells:
    return {
        "on": str(report.on or ""),
        "known_on": str(report.known_on or ""),
        "standing": report.standing.value if report.standing else "",
        "answer": report.answer,
        "answered_on": str(report.answered_on or ""),
        "answered_by": in_one_cell(report.answered_by),
        "missing": report.missing,
        "marking": report.marking,
        "note": report.note,
        **cited_cells(report.citation, "report"),
    }


def cited_cells(citation: Citation, prefix: str = "") -> dict[str, str]:
    """The cells of a citation, under their own names or behind a word."""
    columns = columns_of(prefix) if prefix else ("document", "passage", "page", "quote", "source")
    said = (citation.document, citation.passage, citation.page, citation.quote, citation.source)
    return dict(zip(columns, said, strict=True))
