"""The file of a desk: what is taken for one, and how everything else is refused."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import finalact
from finalact.model.claim import Claim
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.desk_mark import APPLICATION_ID, check_sqlite
from finalact.store.stamp import Stamp
from finalact.store.writing import record_claims


def refused(path: Path) -> Refusal:
    with pytest.raises(Refusal) as caught:
        DeskFile.open(path).close()
    assert caught.value.remedy
    return caught.value


def test_a_new_desk_is_one_file_that_says_what_it_is(tmp_path: Path) -> None:
    DeskFile.create(tmp_path / "a.desk").close()
    assert [path.name for path in tmp_path.iterdir()] == ["a.desk"]
    with sqlite3.connect(tmp_path / "a.desk") as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    plain.close()
    DeskFile.open(tmp_path / "a.desk").close()


def test_nothing_is_made_where_something_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Minister")
    with pytest.raises(Refusal, match="already something") as caught:
        DeskFile.create(tmp_path / "letter.txt")
    assert caught.value.code == "desk-exists"
    assert (tmp_path / "letter.txt").read_text() == "Dear Minister"


def test_what_a_lost_desk_left_behind_is_not_taken_into_a_new_one(tmp_path: Path) -> None:
    (tmp_path / "a.desk-wal").write_bytes(b"pages of another desk")
    with pytest.raises(Refusal) as caught:
        DeskFile.create(tmp_path / "a.desk")
    assert caught.value.code == "desk-exists"


def test_a_desk_needs_a_folder_to_stand_in(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        DeskFile.create(tmp_path / "nowhere" / "a.desk")
    assert caught.value.code == "folder-not-found"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-a-desk"),
        (b"id,subject\n1,2\n", "not-a-desk"),
        (b"SQLite format 3\x00", "desk-damaged"),
        (os.urandom(4096), "not-a-desk"),
    ],
)
def test_a_file_of_another_kind_is_no_desk(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "x").write_bytes(content)
    assert refused(tmp_path / "x").code == code
    assert (tmp_path / "x").read_bytes() == content


def test_a_folder_or_nothing_at_all_is_no_desk(tmp_path: Path) -> None:
    assert refused(tmp_path).code == "not-a-desk"
    assert refused(tmp_path / "b.desk").code == "desk-not-found"
    assert not (tmp_path / "b.desk").exists()


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE claims (id)")
    other.close()
    before = (tmp_path / "other.db").read_bytes()
    refusal = refused(tmp_path / "other.db")
    assert refusal.code == "not-a-desk"
    assert "nobody made it as a desk" in refusal.sentence
    assert (tmp_path / "other.db").read_bytes() == before


def test_a_desk_cut_short_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.desk"
    DeskFile.create(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path).code == "desk-damaged"


def test_a_desk_written_over_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.desk"
    DeskFile.create(path).close()
    whole = bytearray(path.read_bytes())
    whole[100:] = b"\xee" * (len(whole) - 100)
    path.write_bytes(whole)
    assert refused(path).code == "desk-damaged"


def test_an_old_sqlite_library_is_refused_by_name() -> None:
    with pytest.raises(Refusal, match=r"3\.34\.1") as caught:
        check_sqlite((3, 34, 1))
    assert caught.value.code == "sqlite-too-old"
    check_sqlite((3, 37, 0))


def test_who_waits_in_vain_is_told_that_the_desk_is_busy(desk: DeskFile, stamp: Stamp) -> None:
    hurried = DeskFile.open(desk.path, patience=0.05)
    with hurried, desk.writing(), pytest.raises(Refusal) as caught:
        record_claims(hurried, [Claim("c", "writers", "position", "held")], stamp)
    assert caught.value.code == "desk-busy"
    assert caught.value.status == 503


def test_reading_cannot_change_anything(desk: DeskFile) -> None:
    with pytest.raises(Refusal) as caught, desk.reading() as connection:
        connection.exec_driver_sql("INSERT INTO deciders (name) VALUES ('Nobody')")
    assert caught.value.code == "desk-not-writable"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="Only root can become somebody who may not write.",
)
def test_who_may_only_read_reads_and_is_refused_to_write() -> None:
    story = """
import os, sys
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.reading import read_holdings
os.setuid(65534)
with DeskFile.open(sys.argv[1]) as desk:
    with desk.reading() as connection:
        print(len(read_holdings(connection).claims))
    try:
        with desk.writing():
            print("wrote")
    except Refusal as refusal:
        print(refusal.code)
"""
    source = Path(finalact.__file__).parents[1]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        DeskFile.create(f"{folder}/a.desk").close()
        done = subprocess.run(
            [sys.executable, "-c", story, f"{folder}/a.desk"],
            env={**os.environ, "PYTHONPATH": str(source), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.stdout.split() == ["0", "desk-not-writable"], done.stderr
