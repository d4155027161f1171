"""A record that cites a paper of a volume: the paper becomes one of the desk, as it was then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event, text

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.model.holdings import Paper
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.stamp import Stamp
from finalact.store.writing import record_papers
from tests.store.library.small_volume import D1, D2, D3, volume, written

V = "issel1969-76v03"
LETTER = b"1. Letter From Lund to Berg\n\nMay 1, 1973\n\n1. Nobody is held.\n"
Write = Callable[..., Path]


@pytest.fixture
def library(desk: DeskFile, stamp: Stamp, tmp_path: Path) -> Desk:
    held = Desk(desk)
    held.take_in_volumes([written(tmp_path)], stamp)
    return held


def cites(paper: str, id_: str = "c1", passage: str = "1") -> Claim:
    quote = "about 300 writers are held" if passage == "1" else ""
    citation = Citation(paper, passage, "", quote)
    return Claim(id_, "writers", "state", "held", speaker="Republic", citations=(citation,))


def test_a_cited_paper_of_a_volume_becomes_a_paper_of_the_desk(library: Desk, stamp: Stamp) -> None:
    assert not library.holding.holdings.papers
    library.record([cites(f"{V}-d1")], stamp)
    (paper,) = library.holding.holdings.papers
    assert (paper.id, paper.name, paper.data) == (f"{V}-d1", f"{V}-d1.xml", D1.encode())
    library.record([cites(f"{V}-d1", "c2")], stamp)
    assert len(library.holding.holdings.papers) == 1


def test_a_claim_goes_on_citing_what_it_cited(library: Desk, stamp: Stamp, tmp_path: Path) -> None:
    library.record([cites(f"{V}-d1")], stamp)
    newer = volume(D1.replace("about 300", "about 320"), D2, D3)
    library.take_in_volumes([written(tmp_path / "newer", newer)], stamp)
    held = library.holding
    assert "about 300" in held.document(f"{V}-d1").passages[0].text
    assert "about 320" in held.document(f"{V}-d1@2").passages[0].text


def test_a_paper_of_a_volume_is_cited_with_its_volume(library: Desk, stamp: Stamp) -> None:
    library.record([cites(f"{V}-d1")], stamp)
    record_papers(library._file, [Paper.received("doc-1", "doc-1.txt", LETTER)], stamp)
    view = library.as_of(date(1990, 1, 1))
    told = view.cited([Citation(f"{V}-d1", "1"), Citation("doc-1", "1"), Citation(f"{V}-d3@1")])
    assert told == f"Doc. 1 of {V}, para. 1; Doc. 1, para. 1; Doc. 3 of {V}"
    # What is told can be asked for again.
    (line,) = {key.name for key in view.trace(f"Doc. 1 of {V}, para. 1").of}
    assert line == f"{V}-d1#1"


def test_nothing_is_copied_where_the_record_is_refused(library: Desk, stamp: Stamp) -> None:
    with pytest.raises(Refusal) as caught:
        library.record([cites(f"{V}-d1"), cites(f"{V}-d9", "c2")], stamp)
    assert caught.value.code == "document-unknown"
    assert library.holding.holdings.papers == ()
    with pytest.raises(Refusal):
        library.record([cites(f"{V}-d1@1")], stamp)


def test_a_paper_is_had_by_its_id_and_what_is_not_there_is_refused(library: Desk) -> None:
    holding = library.holding
    assert holding.document(f"{V}-d2").number == "2"
    assert f"{V}-d3" in holding.paper_ids
    with pytest.raises(Refusal) as caught:
        holding.paper(f"{V}-d9")
    assert caught.value.code == "document-not-found"
    assert "1 volume" in caught.value.remedy


def test_nothing_of_the_library_is_read_when_a_desk_is_opened(library: Desk) -> None:
    asked: list[str] = []
    with Desk.open(library.path) as other:
        engine = other._file._engine
        event.listen(engine, "before_cursor_execute", lambda *given: asked.append(str(given[2])))
        assert other.holding.holdings.papers == ()
    of_library = [said for said in asked if "volume" in said or "texts" in said or "facts" in said]
    assert asked
    assert not of_library


def test_a_folder_cites_a_paper_of_a_volume_on_the_desk(
    library: Desk, desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    claims = (
        "id,subject,attribute,as_said,speaker,said_on,document,passage,quote\n"
        f"w1,writers,stock,about 300,Republic,2020-05-02,{V}-d1,1,about 300 writers are held\n"
        f"w2,writers,stock,about 200,League,2020-05-02,{V}-d1,1,about 200 writers\n"
    )
    folder = write_folder(claims=claims)
    report = import_folder(folder, desk, stamp)
    assert [found.code for found in report.findings] == ["quote-not-found"]
    assert {paper.id for paper in library.holding.holdings.papers} == {"memo-3", f"{V}-d1"}


def test_a_folder_brings_the_volume_that_its_claims_cite(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    claims = (
        "id,subject,attribute,as_said,speaker,said_on,document,passage,quote\n"
        f"w1,writers,stock,about 300,Republic,2020-05-02,{V}-d1,1,about 300 writers are held\n"
    )
    folder = write_folder(claims=claims)
    written(folder / "volumes")
    (folder / "volumes" / "map.png").write_bytes(b"\x89PNG")
    report = import_folder(folder, desk, stamp)
    assert "1 volume" in report.sentence
    assert [found.code for found in report.findings] == ["file-not-read"]
    with Desk.open(desk.path) as held:
        assert held.holding.paper(f"{V}-d1").data == D1.encode()
    assert not import_folder(folder, desk, stamp).changed


def test_a_folder_with_a_broken_volume_is_refused_whole(
    desk: DeskFile, stamp: Stamp, write_folder: Write
) -> None:
    folder = write_folder()
    written(folder / "volumes", b"<TEI>", "broken.xml")
    with pytest.raises(Refusal) as caught:
        import_folder(folder, desk, stamp)
    assert caught.value.code == "folder-refused"
    with desk.reading() as connection:
        assert connection.execute(text("SELECT count(*) FROM entries")).scalar() == 0
