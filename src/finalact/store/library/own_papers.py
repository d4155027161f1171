"""Taking papers into a desk, known by the name of their file: one, or each of a printed text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from finalact.documents.kinds import PACKED, is_markup, is_page
from finalact.documents.printed_many import split_papers
from finalact.documents.reader import read_paper
from finalact.model.holdings import Paper
from finalact.store.desk_file import DeskFile
from finalact.store.rows.papers import read_papers
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers


@frozen
class PaperTaken:
    """A paper of a file by its id on the desk; `already` where the desk held just this one."""

    id: str
    already: bool


def import_papers(file: Path, desk: DeskFile, stamp: Stamp) -> tuple[PaperTaken, ...]:
    """Keep the paper of a file under its name, or every paper that a printed text holds.

    Papers of one text are called by the name of the file and their numbers, `volume-5-d12`; two
    with one number are kept apart. Each is read first, so that what cannot be read is refused;
    another paper of an id that is taken is refused too (`paper-exists`). All come in, or none.
    """
    papers = list(_papers(file))
    with desk.reading() as connection:
        held = {each.id: each.sha256 for each in read_papers(connection)}
    taken = tuple(PaperTaken(paper.id, held.get(paper.id) == paper.sha256) for paper in papers)
    new = [paper for paper, each in zip(papers, taken, strict=True) if not each.already]
    if new:
        record_papers(desk, new, stamp)
    return taken


def _papers(file: Path) -> Iterator[Paper]:
    data = file.read_bytes()
    texts = _texts(data)
    if len(texts) < 2:
        read_paper(data, file.name)
        yield Paper.received(file.stem, file.name, data)
        return
    met: Counter[str] = Counter()
    for text in texts:
        content = text.encode("utf-8")
        id_ = f"{file.stem}-d{read_paper(content, file.name).number}"
        met[id_] += 1
        id_ = id_ if met[id_] == 1 else f"{id_}-{met[id_]}"
        yield Paper.received(id_, f"{id_}{file.suffix}", content)


def _texts(data: bytes) -> list[str]:
    """The papers of a printed text; none for any other file."""
    if data.startswith(PACKED) or is_markup(data) or is_page(data):
        return []
    try:
        return split_papers(data.decode("utf-8"))
    except UnicodeDecodeError:
        return []
