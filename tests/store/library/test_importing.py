"""Volumes taken into a desk: each wholly or not at all, older editions kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from finalact.documents.reader import read_paper
from finalact.store.desk_file import DeskFile
from finalact.store.library.importing import import_volumes
from finalact.store.library.reading import VolumeRead, read_volumes
from finalact.store.library.shelf import Shelf
from finalact.store.library.volume_report import VolumeReport
from finalact.store.stamp import Stamp
from tests.store.library.small_volume import D1, D2, D3, PERSONS, volume, written

V = "issel1969-76v03"


def take(desk: DeskFile, stamp: Stamp, *paths: Path, jobs: int = 1) -> tuple[VolumeReport, ...]:
    return import_volumes(paths, desk, stamp, jobs=jobs)


def rows(desk: DeskFile, query: str) -> list[tuple[object, ...]]:
    with desk.reading() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def test_a_volume_is_kept_with_its_papers_its_front_and_all_that_finds_them(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    (report,) = take(desk, stamp, written(tmp_path))
    assert report.sentence == f"{V}: 3 papers, 3 notes, first edition."
    assert rows(desk, "SELECT paper, content FROM volume_papers ORDER BY position") == [
        ("d1", D1.encode()),
        ("d2", D2.encode()),
        ("d3", D3.encode()),
    ]
    facts = rows(
        desk,
        "SELECT id, number, kind, date, first_day, last_day, classification, newest"
        " FROM paper_facts ORDER BY position",
    )
    assert facts[0] == (
        f"{V}-d1", "1", "telegram", "1973-05-02", "1973-05-02", "1973-05-02", "Confidential", 1
    )  # fmt: skip
    assert facts[2][:4] == (f"{V}-d3", "3", "editorial note", "")
    assert rows(desk, "SELECT list, key, name FROM volume_lists")[0] == (
        "person", "p_LG", "Lind, Gwen",
    )  # fmt: skip
    headings = rows(desk, "SELECT text FROM texts WHERE passage IS NULL AND note IS NULL")
    assert headings[0] == ("1. Telegram From the Mission at Issel to the Ministry",)
    people = rows(desk, "SELECT paper, role, name FROM paper_people")
    assert (2, "from", "Lind") in people
    assert (2, "to", "Brandt") in people
    found = rows(desk, "SELECT rowid FROM found WHERE found MATCH 'writers AND republic'")
    assert len(found) == 1


def test_the_words_are_indexed_as_they_are_kept(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    take(desk, stamp, written(tmp_path))
    with desk.writing() as connection:
        connection.execute(text("INSERT INTO found (found, rank) VALUES ('integrity-check', 1)"))


def test_a_reference_leads_to_the_paper_it_means_in_its_own_volume_or_another(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    take(desk, stamp, written(tmp_path))
    links = rows(desk, "SELECT target FROM paper_links WHERE kind = 'document' ORDER BY position")
    assert links == [(f"{V}-d2",), ("frus1969-76v04-d7",)]


def written_out(desk: DeskFile) -> list[str]:
    """Everything in the file of a desk, as statements."""
    plain = sqlite3.connect(desk.path)
    try:
        return list(plain.iterdump())
    finally:
        plain.close()


def test_the_same_bytes_again_change_nothing(desk: DeskFile, stamp: Stamp, tmp_path: Path) -> None:
    path = written(tmp_path)
    take(desk, stamp, path)
    before = written_out(desk)
    (report,) = take(desk, stamp, path)
    assert report.sentence == f"{V}: is on the desk already; nothing changed."
    assert not report.taken_in
    assert written_out(desk) == before


def test_a_newer_edition_supersedes_and_the_older_is_kept(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    take(desk, stamp, written(tmp_path / "one"))
    mended = D1.replace("about 300", "about 320")
    fourth = D3.replace("d3", "d4").replace("3. ", "4. ")
    (report,) = take(desk, stamp, written(tmp_path / "two", volume(mended, D2, fourth)))
    assert report.sentence == f"{V}: newer edition (second): 1 paper changed, 1 new, 1 gone."
    shelf = Shelf(desk.reading)
    newest, first = shelf.paper(f"{V}-d1"), shelf.paper(f"{V}-d1@1")
    assert newest is not None
    assert first is not None
    assert b"about 320" in newest.data
    assert b"about 300" in first.data
    assert shelf.paper(f"{V}-d3") is None
    assert shelf.paper(f"{V}-d3@1") is not None
    listed = [(paper.id, paper.edition) for paper in shelf.papers(V)]
    assert listed == [(f"{V}-d1", 2), (f"{V}-d2", 1), (f"{V}-d4", 2)]
    # What did not change is kept once.
    assert rows(desk, "SELECT count(*) FROM volume_papers") == [(5,)]
    (again,) = take(desk, stamp, written(tmp_path / "one"))
    assert "already as its first edition" in again.sentence
    files = {(v.volume, v.edition): data for v, data in shelf.files()}
    assert files == {(V, 1): volume(), (V, 2): volume(mended, D2, fourth)}


def test_an_edition_that_changes_only_what_stands_around_its_papers(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    take(desk, stamp, written(tmp_path / "one"))
    more = PERSONS.replace("Head of\n      Mission", "Consul")
    (report,) = take(desk, stamp, written(tmp_path / "two", volume(persons=more)))
    assert report.edition == 2
    assert "no paper changed" in report.sentence
    assert rows(desk, "SELECT count(*) FROM volume_papers") == [(3,)]
    entries = Shelf(desk.reading).entries(V, "person")
    assert [entry.said for entry in entries] == ["Consul at Issel"]


def test_a_broken_volume_is_left_out_and_the_rest_goes_on(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    broken = written(tmp_path, b"<TEI><text>", "broken.xml")
    hurt = written(tmp_path, volume(D1, D2.replace("</note></p>", "</p>"), D3, id_="hurt"), "h.xml")
    sound = written(tmp_path)
    reports = take(desk, stamp, broken, hurt, tmp_path / "gone.xml", sound)
    assert [report.refusal.code if report.refusal else "" for report in reports] == [
        "paper-not-readable", "", "file-not-found", "",
    ]  # fmt: skip
    assert [found.code for found in reports[1].findings] == ["volume-paper-broken"]
    assert reports[1].left_out == ("d2",)
    assert not reports[1].whole
    shelf = Shelf(desk.reading)
    assert [v.volume for v in shelf.volumes()] == ["hurt", V]
    assert [paper.id for paper in shelf.papers("hurt")] == ["hurt-d1", "hurt-d3"]
    # Nothing is lost: what was left out is still part of the file.
    assert {v.volume: data for v, data in shelf.files()}["hurt"] == hurt.read_bytes()


def test_a_paper_that_breaks_in_a_newer_edition_is_not_gone(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    take(desk, stamp, written(tmp_path / "one"))
    hurt = volume(D1, D2.replace("</note></p>", "</p>"), D3)
    (report,) = take(desk, stamp, written(tmp_path / "two", hurt))
    assert report.gone == ()
    kept = Shelf(desk.reading).paper(f"{V}-d2")
    assert kept is not None
    assert kept.data == D2.encode()


def test_a_file_cut_off_in_the_middle_does_not_supersede_a_fuller_edition(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    good = written(tmp_path / "one")
    take(desk, stamp, good)
    whole = volume(D1.replace("about 300", "about 320"), D2, D3)
    cut = whole[: whole.index(b"Departures")]
    other = written(tmp_path / "three", volume(id_="other"), "other.xml")
    reports = take(desk, stamp, written(tmp_path / "two", cut), other)
    assert [report.refusal.code if report.refusal else "" for report in reports] == [
        "volume-cut-off", "",
    ]  # fmt: skip
    assert reports[0].sentence == (
        f"issel.xml: left out. issel.xml breaks off: 1 paper of {V} can be read, and the edition "
        "on the desk has 3. Get the whole file and import it again; the edition on the desk stays "
        "the newest."
    )
    shelf = Shelf(desk.reading)
    assert [(v.volume, v.edition, v.papers) for v in shelf.volumes()] == [
        (V, 1, 3),
        ("other", 1, 3),
    ]
    kept = shelf.paper(f"{V}-d1")
    assert kept is not None
    assert kept.data == D1.encode()
    (report,) = take(desk, stamp, written(tmp_path / "four", whole))
    assert (report.edition, report.changed) == (2, ("d1",))


def test_what_can_be_read_of_a_broken_file_is_taken_where_nothing_fuller_is_held(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    cut = volume()[: volume().index(b"No record")]
    (first,) = take(desk, stamp, written(tmp_path / "one", cut))
    assert (first.refusal, first.papers, first.whole) == (None, 2, False)
    (then,) = take(desk, stamp, written(tmp_path / "two"))
    assert (then.edition, then.new) == (2, ("d3",))
    # One that lacks a paper and is sound was made so.
    (shorter,) = take(desk, stamp, written(tmp_path / "three", volume(D1, D2)))
    assert (shorter.edition, shorter.gone) == (3, ("d3",))


def test_a_volume_whose_root_declares_more_can_be_read_alone_again(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    root = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:own="http://example.org/own"'
    paper = D1.replace("<p>1. ", '<p own:hand="a">1. ')
    take(desk, stamp, written(tmp_path, volume(paper, root=root)))
    kept = Shelf(desk.reading).paper(f"{V}-d1")
    assert kept is not None
    assert "300 writers" in read_paper(kept.data, kept.name).passages[0].text
    assert rows(desk, "SELECT content FROM volume_papers") == [(paper.encode(),)]


def test_processes_read_what_one_would_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("finalact.store.library.reading.WORTH_A_PROCESS", 0)
    monkeypatch.setattr("finalact.store.library.reading.SLICE", 1000)
    paths = [written(tmp_path, volume(id_=f"v{n}"), f"v{n}.xml") for n in range(4)]
    alone, shared = list(read_volumes(paths)), list(read_volumes(paths, jobs=2))
    assert [each.path for each in shared] == paths
    for one, other in zip(alone, shared, strict=True):
        assert isinstance(one, VolumeRead)
        assert isinstance(other, VolumeRead)
        assert one.papers == other.papers
        assert one.sha256 == other.sha256


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    list(read_volumes([written(tmp_path)], told=lambda n, size: told.append((n, size))))
    assert told[-1] == (3, len(volume()))


def test_a_volume_that_fails_while_it_is_written_leaves_nothing(
    desk: DeskFile, stamp: Stamp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail: Callable[..., None] = lambda *_: (_ for _ in ()).throw(OSError("no room"))  # noqa: E731
    monkeypatch.setattr("finalact.store.library.entering._make_findable", fail)
    with pytest.raises(Exception):  # noqa: B017, PT011 - whatever it is, nothing counts
        take(desk, stamp, written(tmp_path))
    assert rows(desk, "SELECT count(*) FROM volumes") == [(0,)]
    assert rows(desk, "SELECT count(*) FROM volume_papers") == [(0,)]
    assert rows(desk, "SELECT count(*) FROM entries") == [(0,)]
