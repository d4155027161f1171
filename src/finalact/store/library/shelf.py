"""The volumes on a desk as they are asked for: nothing is read before, and no more than asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, Select, func, select

from finalact.documents.volume_parts.front import Listed
from finalact.model.holdings import Paper
from finalact.store.library.frame import Frame, Place
from finalact.store.reading import Reading
from finalact.store.tables import paper_facts, paper_people, volume_lists, volume_papers, volumes

_PREFIX = re.compile(rb"<([\w.-]+):|\s([\w.-]+):[\w.-]+\s*=")
# What a paper that stands alone may use without declaring it (see the reading of TEI).
_KNOWN = {b"xml", b"frus", b"xi", b"xmlns"}


@frozen
class VolumeOnDesk:
    """One edition of a volume; `newest` is the one that is read."""

    volume: str
    edition: int
    name: str
    title: str
    papers: int
    notes: int
    sha256: str
    recorded_by: str
    recorded_on: str
    newest: bool = True


@frozen
class PaperListed:
    """A paper of a volume in a list: how it is cited, and what it is."""

    id: str
    number: str
    kind: str
    heading: str
    date: str
    classification: str
    edition: int


@frozen
class InVolume:
    """Where a paper stands: its volume and edition, and the newest edition of that paper."""

    volume: str
    edition: int
    newest: int


class Shelf:
    """The volumes of one desk."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def paper(self, name: str) -> Paper | None:
        """The paper of a volume by its id ("frus1969-76v38p1-d12"); None where there is none.

        The newest edition answers, or with "@1" behind the id the first.
        """
        with self._reading() as connection:
            return paper_in_library(connection, name)

    def holds(self, name: str) -> bool:
        """Whether a volume has a paper of that id."""
        with self._reading() as connection:
            return in_library(connection, name)

    def where(self, name: str) -> InVolume | None:
        """Where a paper stands among the volumes; None where it is in none."""
        with self._reading() as connection:
            return where_in_library(connection, name)

    def around(self, name: str) -> bytes:
        """What stands around the papers of the volume that holds this one; empty for none."""
        place = self.where(name)
        if place is None:
            return b""
        with self._reading() as connection:
            frame = _frame(connection, place.volume, place.edition)
        return b"" if frame is None else frame.around

    def volumes(self) -> tuple[VolumeOnDesk, ...]:
        """Every edition of every volume, by volume, the newest first."""
        v = volumes.c
        columns = (v.volume, v.edition, v.name, v.title, v.papers, v.notes, v.sha256,
                   v.recorded_by, v.recorded_on)  # fmt: skip
        asked = select(*columns).order_by(v.volume, v.edition.desc())
        with self._reading() as connection:
            rows = connection.execute(asked).all()
        seen: set[str] = set()
        found = []
        for row in rows:
            found.append(VolumeOnDesk(*row, newest=row.volume not in seen))
            seen.add(row.volume)
        return tuple(found)

    def counts(self) -> tuple[int, int]:
        """How many papers and how many volumes there are, older editions aside."""
        newest = [volume for volume in self.volumes() if volume.newest]
        return sum(volume.papers for volume in newest), len(newest)

    def papers(
        self, volume: str, *, start: int = 0, most: int | None = None
    ) -> tuple[PaperListed, ...]:
        """The papers of a volume in its own order, from the one at `start` on."""
        places = self._places(volume)
        stop = len(places) if most is None else start + most
        wanted = [f"{volume}-{place.paper}" for place in places[start:stop]]
        f = paper_facts.c
        columns = (f.id, f.number, f.kind, f.heading, f.date, f.classification, f.edition)
        asked = select(*columns).where(f.volume == volume, f.newest == 1, f.id.in_(wanted))
        with self._reading() as connection:
            found = {row.id: PaperListed(*row) for row in connection.execute(asked)}
        return tuple(found[id_] for id_ in wanted if id_ in found)

    def entries(
        self, volume: str, kind: str, *, start: int = 0, most: int | None = None
    ) -> tuple[Listed, ...]:
        """The persons, terms or sources ("person", "term", "source") at the front of a volume."""
        e = volume_lists.c
        newest = select(func.max(volumes.c.edition)).where(volumes.c.volume == volume)
        asked = (
            select(e.list, e.key, e.name, e.said)
            .where(e.volume == volume, e.list == kind, e.edition == newest.scalar_subquery())
            .order_by(e.position)
            .offset(start)
            .limit(most)
        )
        with self._reading() as connection:
            return tuple(Listed(*row) for row in connection.execute(asked))

    def lists_of(self, name: str) -> tuple[tuple[Listed, ...], tuple[Listed, ...]] | None:
        """The persons and terms at the front of the volume that holds a paper; None for none."""
        place = self.where(name)
        if place is None:
            return None
        return self.entries(place.volume, "person"), self.entries(place.volume, "term")

    def count_of_entries(self, volume: str, kind: str) -> int:
        """How many persons, terms or sources the front of a volume lists."""
        e = volume_lists.c
        newest = select(func.max(volumes.c.edition)).where(volumes.c.volume == volume)
        asked = select(func.count()).where(
            e.volume == volume, e.list == kind, e.edition == newest.scalar_subquery()
        )
        with self._reading() as connection:
            return int(connection.execute(asked).scalar_one())

    def people(self, ids: tuple[str, ...], role: str) -> dict[str, list[str]]:
        """The people of some papers in one role ("from", "to"), by the id of the paper."""
        f, p = paper_facts.c, paper_people.c
        asked = (
            select(f.id, p.name, p.office)
            .join(paper_facts, f.position == p.paper)
            .where(f.id.in_(ids), f.newest == 1, p.role == role)
            .order_by(p.position)
        )
        found: dict[str, list[str]] = {}
        with self._reading() as connection:
            for id_, name, office in connection.execute(asked):
                found.setdefault(id_, []).append(name or office)
        return found

    def files(self) -> Iterator[tuple[VolumeOnDesk, bytes]]:
        """Every edition with the bytes of its file, one at a time, the oldest of each first."""
        for volume in sorted(self.volumes(), key=lambda v: (v.edition, v.volume)):
            with self._reading() as connection:
                yield volume, file_of(connection, volume.volume, volume.edition)

    def _places(self, volume: str) -> tuple[Place, ...]:
        with self._reading() as connection:
            frame = _frame(connection, volume, None)
        return () if frame is None else frame.places


def file_of(connection: Connection, volume: str, edition: int) -> bytes:
    """A volume as it came, byte for byte: its papers within what stands around them."""
    frame = _frame(connection, volume, edition)
    assert frame is not None
    p = volume_papers.c
    rows = connection.execute(select(p.paper, p.edition, p.content).where(p.volume == volume))
    contents = {(row.paper, row.edition): row.content for row in rows}
    return b"".join(frame.pieces(lambda place: contents[place.paper, place.edition]))


def in_library(connection: Connection, name: str) -> bool:
    """Whether a volume on the desk has a paper of that id."""
    return connection.execute(_of(name).limit(1)).first() is not None


def where_in_library(connection: Connection, name: str) -> InVolume | None:
    """Where a paper stands among the volumes; None where it is in none."""
    found = connection.execute(_of(name).limit(1)).first()
    if found is None:
        return None
    # A paper that is gone from the newest edition stands in no newer one than its own.
    newest = connection.execute(_of(name.partition("@")[0]).limit(1)).first() or found
    return InVolume(found.volume, found.edition, newest.edition)


def paper_in_library(connection: Connection, name: str) -> Paper | None:
    """The paper of a volume, as a paper of the desk; None where there is none of that id."""
    found = connection.execute(_of(name).limit(1)).first()
    if found is None:
        return None
    p = volume_papers.c
    row = connection.execute(
        select(p.content, p.marking).where(p.position == found.volume_paper)
    ).one()
    content = _alone(connection, row.content, found.volume, found.edition)
    return Paper.received(found.id, f"{found.id}.xml", content, row.marking)


def ids_in_library(connection: Connection) -> frozenset[str]:
    """The ids of all papers of volumes."""
    f = paper_facts.c
    asked = select(f.id).where(f.volume_paper.is_not(None), f.newest == 1)
    return frozenset(connection.execute(asked).scalars())


def _of(name: str) -> Select[Any]:
    """The editions of a paper, the one that is meant first; "@2" behind the id names one."""
    id_, _, edition = name.partition("@")
    f = paper_facts.c
    asked = select(f.id, f.volume, f.edition, f.volume_paper).where(
        f.id == id_, f.volume_paper.is_not(None)
    )
    if edition:
        number = int(edition) if edition.isdecimal() and len(edition) < 7 else 0
        return asked.where(f.edition <= number).order_by(f.edition.desc())
    return asked.where(f.newest == 1)


def _frame(connection: Connection, volume: str, edition: int | None) -> Frame | None:
    v = volumes.c
    asked = select(v.frame).where(v.volume == volume).order_by(v.edition.desc()).limit(1)
    if edition is not None:
        asked = asked.where(v.edition == edition)
    packed = connection.execute(asked).scalar()
    return None if packed is None else Frame.unpacked(packed)


def _alone(connection: Connection, content: bytes, volume: str, edition: int) -> bytes:
    """The bytes of a paper so that they can be read alone.

    Where they use what only the root of the volume declares, that stands around them.
    """
    used = {one or other for one, other in _PREFIX.findall(content)}
    own = set(re.findall(rb"\sxmlns:([\w.-]+)\s*=", content))
    if not used - own - _KNOWN:
        return content
    frame = _frame(connection, volume, edition)
    assert frame is not None
    # The frame holds the root, since the papers stand inside of it.
    from finalact.store.library.divided import root_of  # noqa: PLC0415 - loads lxml

    opening, closing = root_of(frame.around)
    return opening + content + closing
