"""The papers on the desk."""

from __future__ import annotations

from attrs import frozen

from finalact.model.document import Document
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.library.volume_report import many
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links
from finalact.web.page import Page

COLUMNS = "id name number kind heading date basis classification claims sha256".split()


@frozen
class PaperRow:
    """One paper in the list; `document` is None where it cannot be read, and `why` says why."""

    paper: Paper
    address: str
    document: Document | None
    claims: int
    why: str = ""

    @property
    def day(self) -> str:
        """Its date in words."""
        dated = self.document.date if self.document is not None else None
        return PartialDate.parse(dated.edtf).said() if dated is not None else ""

    def fields(self) -> dict[str, object]:
        """The row for other programs."""
        document = self.document
        dated = document.date if document is not None else None
        source = document.source if document is not None else None
        return {
            "id": self.paper.id,
            "name": self.paper.name,
            "number": document.number if document is not None else None,
            "kind": document.kind if document is not None else None,
            "heading": document.heading.text if document is not None else None,
            "date": dated.edtf if dated is not None else None,
            "basis": dated.basis if dated is not None else None,
            "classification": source.classification if source is not None else None,
            "claims": self.claims,
            "sha256": self.paper.sha256,
        }


def papers_page(view: View, links: Links, _asked: Asked) -> Page:
    """The papers, with how many claims were taken from each."""
    taken = held(view).taken_from
    rows = [_row(view, links, paper, len(taken.get(paper.id, ()))) for paper in view.papers()]
    in_volumes, volumes = (0, 0) if view.holding.shelf is None else view.holding.shelf.counts()
    counted = {"in_volumes": {"papers": in_volumes, "volumes": volumes}} if volumes else {}
    return Page(
        template="papers.html",
        title="Papers",
        section="papers",
        facts={
            "rows": rows,
            "volumes": volumes and f"{many(in_volumes, 'paper')} of {many(volumes, 'volume')}",
        },
        data=lambda: {"papers": [row.fields() for row in rows], **counted},
        table=lambda: Table.of(COLUMNS, [row.fields() for row in rows]),
    )


def _row(view: View, links: Links, paper: Paper, claims: int) -> PaperRow:
    try:
        return PaperRow(paper, links.paper(paper.id), view.document(paper.id), claims)
    except Refusal as refusal:
        return PaperRow(paper, links.paper(paper.id), None, claims, refusal.sentence)
