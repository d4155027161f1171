"""`finalact papers`: what papers are on the desk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import print_json, sheet
from finalact.holding import Holding
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

EPILOG = """\b
Examples:
  finalact papers
  finalact papers --json
"""
ID = 14


@click.command(epilog=EPILOG)
@desk_option
@json_option
@plain_option
def papers(desk: Path | None, as_json: bool) -> None:
    """List the papers on the desk: how they are cited, what they are, their dates and pages."""
    with opened(desk) as open_desk:
        holding = open_desk.holding
        with on_the_way("Reading the papers"):
            told = [_told(holding, paper) for paper in holding.holdings.papers]
    if as_json:
        print_json({"papers": told})
        return
    page = sheet()
    if not told:
        page.paragraph("There is no paper on this desk.")
    for paper in told:
        page.beside(paper["id"], paper["heading"] or paper["name"], at=ID, style="bold")
        indent = ID if page.is_wide(ID) else 2
        date = PartialDate.parse(paper["date"]["edtf"]).said() if paper["date"] else "no date"
        inferred = " (inferred)" if paper["date"] and paper["date"]["basis"] == "inferred" else ""
        pages = _pages(paper["pages"])
        page.paragraph(f"{paper['kind'] or 'paper'}; {date}{inferred}{pages}", indent=indent)
        if paper["not_read"]:
            page.paragraph(paper["not_read"], indent=indent)


def _told(holding: Holding, paper: Paper) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": paper.id, "name": paper.name, "sha256": paper.sha256,
        "marking": paper.marking or None,
        "number": None, "kind": None, "heading": None, "date": None, "pages": [], "not_read": None,
    }  # fmt: skip
    try:
        document = holding.document(paper.id)
    except Refusal as refusal:
        told["not_read"] = refusal.sentence
        return told
    date = document.date
    told |= {
        "number": document.number,
        "kind": document.effective_kind or document.kind,
        "heading": document.heading.text,
        "date": {"edtf": date.edtf, "basis": date.basis, "reason": date.reason} if date else None,
        "pages": list(document.pages),
    }
    return told


def _pages(pages: list[str]) -> str:
    if not pages:
        return ""
    return f"; p. {pages[0]}" if len(pages) == 1 else f"; pp. {', '.join(pages)}"
