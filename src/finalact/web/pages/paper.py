"""A paper as printed: passages, notes, page turns, marks beside their sentence, claims taken."""

from __future__ import annotations

from finalact.documents.contract import as_contract
from finalact.documents.writers import WRITERS
from finalact.model.document import Document
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import ClaimRow, claim_row, is_known
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.sheet import sheet_of


def paper_page(view: View, links: Links, asked: Asked) -> Page:
    """One paper, as printed, with what the desk took from it in the margin.

    Only claims known by the day stand in the margin; the others are counted.
    """
    paper = view.holding.paper(asked.name)
    document = view.document(asked.name)
    claims = held(view).claims_of(view, paper.id)
    known = view.holding.ledger.known(claims, view.known_by)
    struck = {a.claim.id: a.why for a in known.aside}
    rows: dict[str, list[ClaimRow]] = {}
    quotes: dict[str, list[str]] = {}
    waiting = 0
    for claim in claims:
        if claim.reached_us is not None and not is_known(claim, view.known_by):
            waiting += 1
            continue
        row = claim_row(view, links, claim, struck.get(claim.id, ""))
        for citation in claim.citations:
            if citation.document == paper.id:
                rows.setdefault(citation.passage, []).append(row)
                quotes.setdefault(citation.passage, []).append(citation.quote)
    source = document.source
    return Page(
        template="paper.html",
        title=document.heading.text or paper.name,
        section="papers",
        facts={
            "paper": paper,
            "document": document,
            "sheet": sheet_of(document, rows, quotes),
            "source": source,
            "is_later": _is_later(document, view),
            "files": [
                (writer.title, links.to(f"/paper/{paper.id}{writer.suffix}"))
                for writer in WRITERS.values()
            ],
            "elsewhere": rows.get("", []),
            "waiting": waiting,
            "taken_count": len({r.claim.id for found in rows.values() for r in found}),
        },
        data=lambda: _data(paper, document),
        table=lambda: Table(
            ("n", "page", "text"), tuple((p.n, p.page, p.text) for p in document.passages)
        ),
    )


def _is_later(document: Document, view: View) -> bool:
    """Whether the paper is surely later than what the page may know."""
    earliest = PartialDate.parse(document.date.edtf).earliest if document.date else None
    return earliest is not None and earliest > view.known_by


def _data(paper: Paper, document: Document) -> Json:
    return {"id": paper.id, "sha256": paper.sha256, **as_contract(document)}
