"""Entering a volume that was read: its papers as they came, and the rows they are found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, func, select, update

from finalact.store.entering import enter
from finalact.store.library.cut_off import refuse_cut_off
from finalact.store.library.divided import Divided
from finalact.store.library.frame import Frame
from finalact.store.library.reading import VolumeRead
from finalact.store.library.slices import PaperRead
from finalact.store.library.volume_report import VolumeReport
from finalact.store.rows.row import Row
from finalact.store.stamp import Stamp
from finalact.store.tables import (
    paper_facts,
    volume_lists,
    volume_papers,
    volumes,
)

# Rows arrive here and go on in one statement: the words would else be indexed row by row, which
# takes five times as long.
_ARRIVING = (
    "CREATE TEMP TABLE IF NOT EXISTS arriving (position INTEGER PRIMARY KEY, paper INTEGER,"
    " passage INTEGER, note INTEGER, text TEXT, names TEXT, pages TEXT)"
)
_ARRIVE = (
    "INSERT INTO temp.arriving (paper, passage, note, text, names, pages) VALUES (?, ?, ?, ?, ?, ?)"
)
_GO_ON = (
    "INSERT INTO texts (paper, passage, note, text, names, pages)"
    " SELECT paper, passage, note, text, names, pages FROM temp.arriving ORDER BY position"
)
_FACT = (
    "INSERT INTO paper_facts (position, id, volume_paper, volume, edition, newest, number, kind,"
    " heading, date, first_day, last_day, classification)"
    " VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)"
)
_PERSON = (
    "INSERT INTO paper_people (paper, role, name, office, acting, names) VALUES (?, ?, ?, ?, ?, ?)"
)
_LINK = (
    "INSERT INTO paper_links (paper, kind, target, passage, note, said) VALUES (?, ?, ?, ?, ?, ?)"
)


def edition_with(connection: Connection, sha256: str) -> tuple[str, int, bool] | None:
    """Volume and edition of these very bytes, and whether a newer one stands beside; or None."""
    v = volumes.c
    found = connection.execute(select(v.volume, v.edition).where(v.sha256 == sha256)).first()
    if found is None:
        return None
    newest = select(func.max(v.edition)).where(v.volume == found.volume)
    return found.volume, found.edition, connection.execute(newest).scalar_one() > found.edition


def enter_volume(
    connection: Connection, read: VolumeRead, stamp: Stamp, *, whole: bool = True
) -> VolumeReport:
    """Enter a volume within the transaction of the connection, and tell what it changed.

    The same bytes again change nothing. Other bytes of a volume that the desk holds are its next
    edition: papers whose bytes are the same stay as they are, one that is changed or new gets a
    row, one that is gone is no longer among the newest; of the older edition every row stays.
    With `whole` a file that breaks off is refused where the desk holds more of its papers
    (`volume-cut-off`).
    """
    there = edition_with(connection, read.sha256)
    if there is not None:
        volume, edition, superseded = there
        held = _row(connection, volume, edition)
        return VolumeReport(
            read.path.name, volume, edition, held.title, held.papers, held.notes,
            already=True, superseded=superseded,
        )  # fmt: skip
    assert read.divided is not None
    assert read.papers is not None
    cut, papers = read.divided, {paper.id: paper for paper in read.papers}
    before = _before(connection, cut.volume)
    if whole:
        refuse_cut_off(read.path.name, cut, len(before.papers))
    edition = before.edition + 1
    own = dict.fromkeys(papers, edition)
    for id_, (kept_by, digest) in before.papers.items():
        if id_ in papers and papers[id_].sha256 == digest:
            own[id_] = kept_by
    entered = [paper for id_, paper in papers.items() if own[id_] == edition]
    # A paper that only cannot be read in this edition is not gone from the volume.
    gone = tuple(id_ for id_ in before.papers if id_ not in papers and id_ not in cut.left_out)
    rows = _rows(read, cut, own, edition, [paper.id for paper in entered])
    enter(connection, f"volume {cut.volume}", rows, stamp)
    replaced = [paper.id for paper in entered if paper.id in before.papers]
    _no_longer_newest(connection, cut.volume, [*replaced, *gone])
    _make_findable(connection, cut.volume, edition, entered)
    return VolumeReport(
        read.path.name,
        cut.volume,
        edition,
        read.front.title,
        len(papers),
        notes_of(read.papers),
        tuple(paper.id for paper in entered if paper.id not in before.papers),
        tuple(replaced),
        gone,
        cut.left_out,
        findings=cut.findings,
    )


def notes_of(papers: Iterable[PaperRead]) -> int:
    """How many notes papers hold together."""
    return sum(note is not None for paper in papers for _, note, *_ in paper.facts.texts)


@frozen
class _Before:
    """The newest edition on the desk (0 where none is), its papers with edition and digest."""

    edition: int
    papers: Mapping[str, tuple[int, str]]


def _row(connection: Connection, volume: str, edition: int) -> Any:
    v = volumes.c
    wanted = select(volumes).where(v.volume == volume, v.edition == edition)
    return connection.execute(wanted).one()


def _before(connection: Connection, volume: str) -> _Before:
    v, p = volumes.c, volume_papers.c
    newest = select(v.edition, v.frame).where(v.volume == volume).order_by(v.edition.desc())
    row = connection.execute(newest.limit(1)).first()
    if row is None:
        return _Before(0, {})
    kept = connection.execute(select(p.paper, p.edition, p.sha256).where(p.volume == volume))
    digests = {(paper, edition): sha256 for paper, edition, sha256 in kept}
    places = Frame.unpacked(row.frame).places
    return _Before(
        row.edition, {at.paper: (at.edition, digests[at.paper, at.edition]) for at in places}
    )


def _rows(
    read: VolumeRead, cut: Divided, own: Mapping[str, int], edition: int, entered: list[str]
) -> Iterable[Row]:
    data, of_volume = read.data, {"volume": cut.volume, "edition": edition}
    assert read.papers is not None
    digests = {paper.id: paper.sha256 for paper in read.papers}
    places = [(each.id, own[each.id], each.start, each.end) for each in cut.papers]
    yield (
        volumes,
        {
            **of_volume,
            "name": read.path.name,
            "title": read.front.title,
            "sha256": read.sha256,
            "papers": len(cut.papers),
            "notes": notes_of(read.papers),
            "frame": Frame.of(data, places).packed(),
        },
    )
    wanted = set(entered)
    for place in cut.papers:
        if place.id in wanted:
            content = data[place.start : place.end]
            row = {"paper": place.id, "sha256": digests[place.id], "content": content}
            yield volume_papers, {**of_volume, **row}
    for kind, key, name, said in read.front.lists:
        yield volume_lists, {**of_volume, "list": kind, "key": key, "name": name, "said": said}


def _no_longer_newest(connection: Connection, volume: str, papers: list[str]) -> None:
    if not papers:
        return
    f = paper_facts.c
    ids = [f"{volume}-{paper}" for paper in papers]
    gone = update(paper_facts).where(f.volume == volume, f.id.in_(ids))
    connection.execute(gone.values(newest=0))


def _make_findable(
    connection: Connection, volume: str, edition: int, papers: list[PaperRead]
) -> None:
    p = volume_papers.c
    here = select(p.paper, p.position).where(p.volume == volume, p.edition == edition)
    kept = {row.paper: row.position for row in connection.execute(here)}
    last = connection.execute(select(func.max(paper_facts.c.position))).scalar() or 0
    placed = list(enumerate(papers, last + 1))
    execute = connection.exec_driver_sql
    _many(connection, _FACT, [
        (at, f"{volume}-{paper.id}", kept[paper.id], volume, edition, *paper.facts.facts)
        for at, paper in placed
    ])  # fmt: skip
    execute(_ARRIVING)
    execute("DELETE FROM temp.arriving")
    _many(connection, _ARRIVE, [(at, *row) for at, paper in placed for row in paper.facts.texts])
    execute(_GO_ON)
    execute("DELETE FROM temp.arriving")
    _many(connection, _PERSON, [(at, *row) for at, paper in placed for row in paper.facts.people])
    _many(connection, _LINK, [(at, *row) for at, paper in placed for row in paper.facts.links])


def _many(connection: Connection, statement: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        connection.exec_driver_sql(statement, rows)
