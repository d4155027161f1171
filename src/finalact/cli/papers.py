"""`finalact papers`: what papers are on the desk, and in one of its volumes."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from finalact.cli.as_json import json_option
from finalact.cli.asking import desk_option, opened
from finalact.cli.board import print_mark
from finalact.cli.plain import plain_option
from finalact.cli.progress import on_the_way
from finalact.cli.sheet import Sheet, print_json, sheet
from finalact.holding import Holding
from finalact.model.holdings import Paper
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.library.shelf import PaperListed, Shelf, VolumeOnDesk
from finalact.store.library.volume_report import many

EPILOG = """\b
Examples:
  finalact papers
  finalact papers --json
  finalact papers --volume frus1969-76v38p1 --part 2
"""
ID = 14
# So many papers of a volume are listed at a time.
PART = 50


@click.command(epilog=EPILOG)
@click.option("--volume", metavar="ID", default="", help="List the papers of this volume.")
@click.option(
    "--part",
    type=click.IntRange(1),
    default=1,
    help=f"Which {PART} papers of the volume, counted from 1; with --json all are told.",
)
@desk_option
@json_option
@plain_option
def papers(volume: str, part: int, desk: Path | None, as_json: bool) -> None:
    """List the papers on the desk: how they are cited, what they are, their dates and pages.

    Papers of whole volumes are counted here and listed with --volume; `finalact volumes` tells
    which there are.
    """
    with opened(desk) as open_desk:
        holding = open_desk.holding
        if volume:
            _of_volume(holding, volume, part, as_json)
            return
        with on_the_way("Reading the papers"):
            told = [_told(holding, paper) for paper in holding.holdings.papers]
        shelf = holding.shelf
        in_volumes, volumes = (0, 0) if shelf is None else shelf.counts()
    if as_json:
        counted = {"in_volumes": {"papers": in_volumes, "volumes": volumes}} if volumes else {}
        print_json({"papers": told, **counted})
        return
    page = sheet()
    print_mark(holding.holdings.dossier, page)
    if not told:
        page.paragraph("There is no paper on this desk" + (" by itself." if volumes else "."))
    for paper in told:
        page.beside(paper["id"], paper["heading"] or paper["name"], at=ID, style="bold")
        indent = ID if page.is_wide(ID) else 2
        date = PartialDate.parse(paper["date"]["edtf"]).said() if paper["date"] else "no date"
        inferred = " (inferred)" if paper["date"] and paper["date"]["basis"] == "inferred" else ""
        pages = _pages(paper["pages"])
        page.paragraph(f"{paper['kind'] or 'paper'}; {date}{inferred}{pages}", indent=indent)
        if paper["not_read"]:
            page.paragraph(paper["not_read"], indent=indent)
    if volumes:
        page.paragraph(
            f"And {many(in_volumes, 'paper')} of {many(volumes, 'volume')}: `finalact volumes`."
        )


def volume_named(shelf: Shelf | None, name: str) -> VolumeOnDesk:
    """The newest edition of a volume; a Refusal with the nearest id where there is none."""
    found = [] if shelf is None else [each for each in shelf.volumes() if each.newest]
    for volume in found:
        if volume.volume == name:
            return volume
    near = get_close_matches(name, [volume.volume for volume in found], n=1, cutoff=0.5)
    take_in = "`finalact import VOLUME.xml` takes a volume in."
    listed = "`finalact volumes` lists them." if found else take_in
    raise Refusal(
        "volume-not-found",
        f"There is no volume {name} on this desk.",
        f"Did you mean {near[0]}?" if near else listed,
        status=404,
    )


def paper_as_dict(paper: PaperListed) -> dict[str, Any]:
    """A paper of a volume for other programs."""
    return {
        "id": paper.id,
        "number": paper.number or None,
        "kind": paper.kind or None,
        "heading": paper.heading or None,
        "date": paper.date or None,
        "classification": paper.classification or None,
        "edition": paper.edition,
    }


def _of_volume(holding: Holding, name: str, part: int, as_json: bool) -> None:
    volume, shelf = volume_named(holding.shelf, name), holding.shelf
    assert shelf is not None
    if as_json:
        every = [paper_as_dict(paper) for paper in shelf.papers(volume.volume)]
        print_json({"volume": volume.volume, "edition": volume.edition, "papers": every})
        return
    parts = -(-volume.papers // PART)
    part = min(part, parts)
    start = (part - 1) * PART
    page = sheet()
    page.paragraph(f"{volume.title or volume.volume}: {many(volume.papers, 'paper')}.")
    for paper in shelf.papers(volume.volume, start=start, most=PART):
        _listed(page, paper)
    if parts > 1:
        last = min(start + PART, volume.papers)
        more = f" `--part {part + 1}` shows the next." if part < parts else ""
        page.paragraph(f"Papers {start + 1:,} to {last:,} of {volume.papers:,}.{more}")


def _listed(page: Sheet, paper: PaperListed) -> None:
    page.beside(paper.id, paper.heading or "without a heading", at=ID, style="bold")
    date = PartialDate.parse(paper.date).said() if paper.date else "no date"
    said = "; ".join(part for part in (paper.kind or "paper", date, paper.classification) if part)
    page.paragraph(said, indent=ID if page.is_wide(ID) else 2)


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
