"""`finalact cites`: what a paper cites, and what on the desk cites it."""

from __future__ import annotations

from pathlib import Path

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.board import print_mark
from finalact.cli.completing import papers
from finalact.cli.days import today
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import Sheet, print_json, quoted, sheet
from finalact.conditions.wording import capital
from finalact.model.document import MissingRecord
from finalact.search.citations import Citations, Link, by_paper, citations_as_dict

EPILOG = """\b
Examples:
  finalact cites doc-106
  finalact cites doc-49 --json
"""
INDENT = 2
DEEPER = 4


@click.command(epilog=EPILOG)
@click.argument("document", shell_complete=papers)
@desk_option
@json_option
@plain_option
def cites(document: str, desk: Path | None, as_json: bool) -> None:
    """Tell what a paper cites, what on the desk cites it, and what it says is missing.

    A telegram, document or footnote that is on the desk stands with its id; what is not, with
    the words by which it is cited. Records not found, not printed or not declassified keep their
    kind.
    """
    with opened(desk) as open_desk, on_the_way("Following the citations"):
        view = open_desk.as_of(today())
        found, missing = view.citations(document), view.missing(document)
    if as_json:
        print_json(citations_as_dict(found, missing))
        return
    page = sheet()
    print_mark(view.dossier, page)
    print_citations(found, missing, page)


def print_citations(found: Citations, missing: tuple[MissingRecord, ...], page: Sheet) -> None:
    """The citations both ways, and what is missing."""
    page.paragraph(": ".join(filter(None, (found.paper.id, found.paper.heading))), style="bold")
    _print_links("It cites", found.cites, page, citing=False)
    _print_links("It is cited by", found.cited_by, page, citing=True)
    if missing:
        page.line()
        page.line("Missing, by its own words", style="bold")
        for record in missing:
            page.paragraph(f"{record.kind}: {quoted(record.text)}", indent=INDENT, hang=DEEPER)


def _print_links(title: str, links: tuple[Link, ...], page: Sheet, *, citing: bool) -> None:
    page.line()
    if not links:
        page.paragraph(f"{title}: nothing that the desk knows of.")
        return
    page.line(title, style="bold")
    for link, places in by_paper(links, citing=citing):
        paper = link.by if citing else link.of
        here = f" ({', '.join(places)})" if places else ""
        if paper.id:
            day = f", {paper.day}" if paper.day else ""
            page.paragraph(f"{paper.id}{here}", indent=INDENT, hang=DEEPER)
            page.paragraph(f"{paper.heading or paper.kind}{day}", indent=DEEPER, style="dim")
        else:
            words = f"{capital(link.in_words)}{here}; not on this desk"
            page.paragraph(words, indent=INDENT, hang=DEEPER)
