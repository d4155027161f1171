"""What a paper cites and what cites it, as its page shows them."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from markupsafe import Markup

from finalact.search.citations import Link, by_paper
from finalact.view import View
from finalact.web.drawings.citations import citations_drawing
from finalact.web.links import Links


@frozen
class CitingRow:
    """One paper cited, or citing: where to see it, its words, and where the citation stands."""

    address: str
    words: str
    day: str
    places: tuple[str, ...]


@frozen
class CitingRows:
    """The citations of a paper both ways, and their drawing in time."""

    lists: tuple[tuple[str, tuple[CitingRow, ...]], ...] = ()
    drawing: Markup | None = None


def citing(view: View, links: Links, paper: str) -> CitingRows:
    """What a paper cites, and what on the desk cites it; nothing where there is no desk file."""
    if view.holding.kept_in is None:
        return CitingRows()
    found = view.citations(paper)
    lists = (
        ("Cites", tuple(_rows(links, found.cites, citing=False))),
        ("Cited by", tuple(_rows(links, found.cited_by, citing=True))),
    )
    return CitingRows(
        tuple((title, rows) for title, rows in lists if rows), citations_drawing(found)
    )


def _rows(links: Links, cited: Iterable[Link], *, citing: bool) -> Iterable[CitingRow]:
    for link, places in by_paper(cited, citing=citing):
        paper = link.by if citing else link.of
        if paper.id:
            address, words = links.paper(paper.id), paper.heading or paper.id
            yield CitingRow(address, words, paper.day, places)
        else:
            yield CitingRow("", link.in_words, "", places)
