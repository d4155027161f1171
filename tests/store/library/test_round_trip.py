"""Out and in again with volumes: the same desk, the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.folder_out.volumes_out import volume_paths
from finalact.store.library.shelf import Shelf, VolumeOnDesk
from finalact.store.refused import Refused
from finalact.store.stamp import Stamp
from tests.store.library.small_volume import D1, D2, D3, volume, written

WORDS = ("about 300", "under 200", "some dozens")
FOURTH = D3.replace('"d3"', '"d4"')
STAMP = Stamp("clerk", "2026-11-21T10:15Z")


def kept(desk: DeskFile) -> dict[str, list[tuple[object, ...]]]:
    """Everything that a desk keeps of volumes, without the numbers and days of its entries."""
    queries = {
        "volumes": "SELECT volume, edition, name, title, sha256, papers, notes FROM volumes"
        " ORDER BY volume, edition",
        "papers": "SELECT volume, edition, paper, sha256, content FROM volume_papers"
        " ORDER BY volume, edition, paper",
        "lists": "SELECT volume, edition, list, key, name, said FROM volume_lists"
        " ORDER BY volume, edition, list, key",
        "facts": "SELECT id, edition, newest, heading, date FROM paper_facts ORDER BY id, edition",
        "texts": "SELECT f.id, f.edition, t.passage, t.note, t.text, t.names FROM texts t"
        " JOIN paper_facts f ON f.position = t.paper"
        " ORDER BY f.id, f.edition, t.passage, t.note, t.text",
    }
    with desk.reading() as connection:
        return {
            name: [tuple(row) for row in connection.exec_driver_sql(query)]
            for name, query in queries.items()
        }


editions = st.lists(
    st.tuples(
        st.sampled_from(["one", "two"]),
        st.sampled_from(WORDS),
        st.sets(st.sampled_from([D2, D3, FOURTH])),
    ),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(editions)
def test_export_then_import_gives_the_same_desk(
    empty_desk: Path, taken: list[tuple[str, str, set[str]]]
) -> None:
    with TemporaryDirectory() as name:
        place = Path(name)
        made = [shutil.copy(empty_desk, place / f"{name}.desk") for name in ("one", "two")]
        with Desk.open(made[0]) as one, Desk.open(made[1]) as two:
            for n, (id_, words, more) in enumerate(taken):
                papers = (D1.replace("about 300", words), *sorted(more))
                path = written(place / str(n), volume(*papers, id_=id_), f"{id_}-{n % 2}.xml")
                one.take_in_volumes([path], STAMP, jobs=1)
                cited = Citation(f"{id_}-d1", "1")
                one.record([Claim("", "writers", "state", "held", citations=(cited,))], STAMP)
            one.give_out(place / "out")
            two.take_in(place / "out", STAMP)
            assert kept(one._file) == kept(two._file)
            assert set(one.holding.holdings.papers) == set(two.holding.holdings.papers)
            two.give_out(place / "again")
            # A dossier that was never named takes the name of the folder.
            again, out = tree(place / "again"), tree(place / "out")
            assert {**again, "dossier.toml": b""} == {**out, "dossier.toml": b""}
            # Into the desk it came from it brings nothing.
            brought = one.take_in(place / "out", STAMP).added
            assert not brought.keys() & {"volumes", "papers", "claims"}


def tree(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_every_edition_is_written_and_none_under_the_name_of_another(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    held = Desk(desk)
    held.take_in_volumes([written(tmp_path / "a", volume(id_="one"), "same.xml")], stamp)
    held.take_in_volumes([written(tmp_path / "b", volume(id_="two"), "same.xml")], stamp)
    held.take_in_volumes([written(tmp_path / "c", volume(D1, id_="one"), "newer.xml")], stamp)
    held.give_out(tmp_path / "out")
    written_out = {path for path in tree(tmp_path / "out") if path.startswith("volumes/")}
    assert written_out == {"volumes/edition-1/same.xml", "volumes/newer.xml", "volumes/same.xml"}
    paths = volume_paths(
        [
            VolumeOnDesk("x", 1, "same.xml", "", 1, 1, "", "", ""),
            VolumeOnDesk("y", 1, "same.xml", "", 1, 1, "", "", ""),
        ]
    )
    assert set(paths.values()) == {"volumes/x.xml", "volumes/y.xml"}


def test_a_volume_that_the_desk_does_not_hold_is_not_written_over(
    desk: DeskFile, stamp: Stamp, tmp_path: Path
) -> None:
    held = Desk(desk)
    held.take_in_volumes([written(tmp_path / "a")], stamp)
    held.give_out(tmp_path / "out")
    held.give_out(tmp_path / "out")
    written(tmp_path / "out" / "volumes", name="by-hand.xml")
    with pytest.raises(Refusal) as caught:
        held.give_out(tmp_path / "out")
    assert caught.value.code == "papers-not-on-desk"


def test_the_shelf_of_an_empty_desk_is_empty(desk: DeskFile) -> None:
    shelf = Shelf(desk.reading)
    assert shelf.volumes() == ()
    assert shelf.counts() == (0, 0)
    assert list(shelf.files()) == []


def cut_off(words: str = "about 300") -> bytes:
    whole = volume(D1.replace("about 300", words), D2, D3)
    return whole[: whole.index(b"Departures")]


def test_a_folder_with_half_a_volume_is_refused_where_the_desk_holds_the_whole(
    empty_desk: Path, tmp_path: Path
) -> None:
    with Desk.open(shutil.copy(empty_desk, tmp_path / "a.desk")) as desk:
        desk.take_in_volumes([written(tmp_path / "one")], STAMP)
        desk.give_out(tmp_path / "out")
        written(tmp_path / "out" / "volumes", cut_off("about 320"))
        with pytest.raises(Refused) as caught:
            desk.take_in(tmp_path / "out", STAMP)
        assert caught.value.code == "folder-refused"
        assert [each.code for each in caught.value.findings] == ["volume-cut-off"]
        assert [(v.edition, v.papers) for v in Shelf(desk._file.reading).volumes()] == [(1, 3)]


def test_editions_of_one_folder_are_taken_as_they_stand_there(
    empty_desk: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    with Desk.open(shutil.copy(empty_desk, tmp_path / "one.desk")) as one:
        one.take_in_volumes([written(tmp_path / "whole")], STAMP)
        one.give_out(out)
    written(out / "volumes" / "edition-1")
    written(out / "volumes", cut_off("about 320"))
    with Desk.open(shutil.copy(empty_desk, tmp_path / "two.desk")) as two:
        two.take_in(out, STAMP)
        held = Shelf(two._file.reading).volumes()
        assert [(v.edition, v.papers) for v in held] == [(2, 1), (1, 3)]
