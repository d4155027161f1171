"""The whole volumes on the desk, and the papers of one."""

from __future__ import annotations

from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.library.shelf import PaperListed, Shelf, VolumeOnDesk
from finalact.store.library.volume_report import many, ordinal
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page, Part

COLUMNS = "volume edition newest title papers notes file sha256".split()
PAPER_COLUMNS = "id number kind heading date classification edition from to".split()
# Rows of papers in one part of the list, and entries of persons.
FIRST = 75
LISTED = 60
LISTS = {"persons": "person", "terms": "term", "sources": "source"}


def volumes_page(view: View, links: Links, asked: Asked) -> Page:
    """The whole volumes on the desk: how many papers each has, and its editions."""
    shelf = view.holding.shelf
    every = () if shelf is None else shelf.volumes()
    newest = [volume for volume in every if volume.newest]
    part = Part.of(asked.part, len(newest))
    editions: dict[str, list[VolumeOnDesk]] = {}
    for volume in every:
        editions.setdefault(volume.volume, []).append(volume)
    return Page(
        template="volumes.html",
        title="Volumes",
        section="papers",
        facts={
            "rows": [
                (volume, links.to(f"/volume/{volume.volume}"), _editions(editions[volume.volume]))
                for volume in newest[part.first - 1 : part.last]
            ],
            "part": part,
            "many": many,
        },
        data=lambda: {"volumes": [_fields(volume) for volume in every]},
        table=lambda: Table.of(COLUMNS, [_fields(volume) for volume in every]),
    )


def volume_page(view: View, links: Links, asked: Asked) -> Page:
    """The papers of one volume in their order, and the persons, terms and sources it lists.

    `of=persons`, `of=terms` or `of=sources` shows that list instead.
    """
    volume = _volume(view.holding.shelf, asked.name)
    shelf, name = view.holding.shelf, volume.volume
    assert shelf is not None
    counts = {word: shelf.count_of_entries(name, kind) for word, kind in LISTS.items()}
    wanted = asked.narrowed.get("of", "")
    wanted = wanted if wanted in LISTS else ""
    if wanted:
        part = Part.of(asked.part, counts[wanted], LISTED)
        entries = shelf.entries(name, LISTS[wanted], start=part.first - 1, most=LISTED)
        listed: tuple[PaperListed, ...] = ()
    else:
        part = Part.of(asked.part, volume.papers, FIRST)
        entries = ()
        listed = shelf.papers(name, start=part.first - 1, most=FIRST)

    def rows() -> list[Json]:
        every = shelf.papers(name)
        ids = tuple(paper.id for paper in every)
        people = {role: shelf.people(ids, role) for role in ("from", "to")}
        return [_paper(paper, people) for paper in every]

    def data() -> Json:
        lists = {
            word: [
                {"key": entry.key or None, "name": entry.name, "said": entry.said or None}
                for entry in shelf.entries(name, kind)
            ]
            for word, kind in LISTS.items()
        }
        return {**_fields(volume), "papers_in_order": rows(), **lists}

    return Page(
        template="volume.html",
        title=volume.title or name,
        section="papers",
        facts={
            "volume": volume,
            "edition": ordinal(volume.edition),
            "rows": [(paper, links.paper(paper.id), _day(paper.date)) for paper in listed],
            "entries": entries,
            "shown": wanted,
            "part": part,
            "papers": links.to(f"/volume/{name}"),
            "lists": [
                (word, n, links.to(f"/volume/{name}", of=word)) for word, n in counts.items() if n
            ],
            "many": many,
        },
        data=data,
        table=lambda: Table.of(PAPER_COLUMNS, rows()),
    )


def _volume(shelf: Shelf | None, name: str) -> VolumeOnDesk:
    found = [] if shelf is None else [each for each in shelf.volumes() if each.newest]
    for volume in found:
        if volume.volume == name:
            return volume
    raise Refusal(
        "volume-not-found",
        f"There is no volume {name} on this desk.",
        "The page of volumes lists those that there are.",
        status=404,
    )


def _editions(editions: list[VolumeOnDesk]) -> str:
    """Which editions the desk holds, in words."""
    newest = editions[0]
    if len(editions) == 1:
        return f"{ordinal(newest.edition).capitalize()} edition"
    return f"{ordinal(newest.edition).capitalize()} edition; {len(editions) - 1} older kept"


def _fields(volume: VolumeOnDesk) -> Json:
    return {
        "volume": volume.volume,
        "edition": volume.edition,
        "newest": volume.newest,
        "title": volume.title or None,
        "papers": volume.papers,
        "notes": volume.notes,
        "file": volume.name,
        "sha256": volume.sha256,
    }


def _paper(paper: PaperListed, people: dict[str, dict[str, list[str]]]) -> Json:
    named = {role: "; ".join(found.get(paper.id, ())) or None for role, found in people.items()}
    return {
        "id": paper.id,
        "number": paper.number or None,
        "kind": paper.kind or None,
        "heading": paper.heading or None,
        "date": paper.date or None,
        "classification": paper.classification or None,
        "edition": paper.edition,
        **named,
    }


def _day(edtf: str) -> str:
    if not edtf:
        return ""
    said = PartialDate.parse(edtf).said()
    return said[:1].upper() + said[1:]
