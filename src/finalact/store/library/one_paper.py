"""Taking one paper into a desk, known by the name of its file."""

from __future__ import annotations

from pathlib import Path

from finalact.documents.reader import read_paper
from finalact.model.holdings import Paper
from finalact.store.desk_file import DeskFile
from finalact.store.rows.papers import read_papers
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers


def import_paper(file: Path, desk: DeskFile, stamp: Stamp) -> Paper | None:
    """Keep a paper under the name of its file; None where the desk holds just this one already.

    It is read first, so that what cannot be read is refused; another paper of that id is refused
    too (`paper-exists`).
    """
    data = file.read_bytes()
    read_paper(data, file.name)
    paper = Paper.received(file.stem, file.name, data)
    with desk.reading() as connection:
        held = next((each for each in read_papers(connection) if each.id == paper.id), None)
    if held is not None and held.sha256 == paper.sha256:
        return None
    record_papers(desk, [paper], stamp)
    return paper
