"""A paper as printed: passages, notes, page turns, marks beside their sentence, claims taken."""

from __future__ import annotations

from finalact.documents.contract import as_contract
from finalact.model.document import Document
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.library.volume_report import ordinal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import ClaimRow, claim_row, is_known
from finalact.web.csv_table import Table
from finalact.web.held import held
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.citing_rows import CitingRows, citing
from finalact.web.pages.paper_file import offered
from finalact.web.pages.people_rows import people_rows
from finalact.web.pages.sheet import sheet_of
from finalact.web.pages.sheet_parts import sheet_part

# The page of a paper lists so many of the papers that it cites, and of those that cite it.
MOST_CITED = 60


def paper_page(view: View, links: Links, asked: Asked) -> Page:
    """One paper, as printed, with what the desk took from it in the margin.

    Only claims known by the day stand in the margin; the others are counted.
    """
    paper = view.holding.paper(asked.name)
    document = view.document(asked.name)
    edition = _other_edition(view, links, asked.name, paper)
    # Claims cite the passages of the paper as it was; in another edition the numbers differ.
    claims = () if edition else held(view).claims_of(view, paper.id)
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
    volume = _volume(view, links, paper.id)

    def record_from(passage: str) -> str:
        return links.to(f"/paper/{paper.id}/claim", passage=passage)

    own = f"/paper/{asked.name if edition else paper.id}"
    recording = record_from if asked.may_record and not edition else None
    part = sheet_part(sheet_of(document, rows, quotes, recording), asked.part, asked.at)
    return Page(
        template="paper.html",
        title=document.heading.text or paper.name,
        section="papers",
        facts={
            "paper": paper,
            "document": document,
            "sheet": part.sheet,
            "part": part,
            "proposals": links.to(f"/paper/{paper.id}/proposals"),
            "source": source,
            "is_later": _is_later(document, view),
            "files": offered(links, own, citing=False),
            "cites": offered(links, own, citing=True),
            "elsewhere": rows.get("", []),
            "waiting": waiting,
            "people": people_rows(view, links, asked.name, volume[0] if volume else ""),
            "citing": citing(view, links, asked.name) if part.number == 1 else CitingRows(),
            "most_cited": MOST_CITED,
            "volume": volume,
            "edition": edition,
            "taken_count": len({r.claim.id for found in rows.values() for r in found}),
        },
        data=lambda: _data(paper, document),
        table=lambda: Table(
            ("n", "page", "text"), tuple((p.n, p.page, p.text) for p in document.passages)
        ),
    )


def _volume(view: View, links: Links, paper: str) -> tuple[str, str, str, str] | None:
    """The volume in which a paper stands and its page; and the words and page of a newer edition.

    A paper that a claim cites stays as it was when it was cited.
    """
    shelf, kept = view.holding.shelf, {each.id for each in view.papers()}
    there = shelf.where(paper) if shelf is not None else None
    if shelf is None or there is None:
        return None
    page = links.to(f"/volume/{there.volume}")
    if paper not in kept:
        return there.volume, page, "", ""
    newest = shelf.paper(f"{paper}@{there.newest}")
    if newest is None or newest.sha256 == view.holding.paper(paper).sha256:
        return there.volume, page, "", ""
    words = f"the {ordinal(there.newest)} edition of the volume"
    return there.volume, page, words, links.paper(f"{paper}@{there.newest}")


def _other_edition(view: View, links: Links, name: str, paper: Paper) -> tuple[str, str] | None:
    """The edition asked for behind the id, and the page of the paper that is read without it.

    None where they are the same; the page is empty where the newest edition leaves the paper out.
    """
    shelf = view.holding.shelf
    there = shelf.where(name) if shelf is not None and "@" in name else None
    if there is None:
        return None
    words = f"the {ordinal(there.edition)} edition of the volume"
    try:
        read = view.holding.paper(paper.id)
    except Refusal:
        return words, ""
    return None if read.sha256 == paper.sha256 else (words, links.paper(paper.id))


def _is_later(document: Document, view: View) -> bool:
    """Whether the paper is surely later than what the page may know."""
    earliest = PartialDate.parse(document.date.edtf).earliest if document.date else None
    return earliest is not None and earliest > view.known_by


def _data(paper: Paper, document: Document) -> Json:
    return {"id": paper.id, "sha256": paper.sha256, **as_contract(document)}
