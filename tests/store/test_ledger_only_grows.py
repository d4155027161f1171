"""Nothing recorded is ever changed: the file itself refuses, whoever writes to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from finalact.store.desk_file import DeskFile
from finalact.store.folder_in import import_folder
from finalact.store.stamp import Stamp
from finalact.store.tables import LEDGER, OF_PERSONS

# The file of a desk with the treaty, as the first test that asks for it makes it.
FILLED: list[bytes] = []


@pytest.fixture
def filled(
    new_desk: Callable[[str], DeskFile],
    stamp: Stamp,
    write_folder: Callable[..., Path],
    tmp_path: Path,
) -> Path:
    """The file of a desk of one's own that holds the treaty."""
    if not FILLED:
        with new_desk("first.desk") as desk:
            import_folder(write_folder(), desk, stamp)
        FILLED.append(desk.path.read_bytes())
    path = tmp_path / "filled.desk"
    path.write_bytes(FILLED[0])
    return path


@pytest.fixture
def stranger(filled: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who opens the file with another program and none of our settings."""
    plain = sqlite3.connect(filled)
    yield plain
    plain.close()


@pytest.mark.parametrize("table", [table.name for table in LEDGER])
def test_no_row_of_the_ledger_is_changed_or_deleted(
    stranger: sqlite3.Connection, table: str
) -> None:
    rows = stranger.execute(f"SELECT * FROM {table}").fetchall()
    kept = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    assert stranger.execute(kept, (table,)).fetchone() == (3,)
    if not rows:
        return
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        stranger.execute(f"UPDATE {table} SET recorded_by = 'somebody else'")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        stranger.execute(f"DELETE FROM {table}")
    with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
        stranger.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert stranger.execute(f"SELECT * FROM {table}").fetchall() == rows


def test_a_claim_is_not_replaced_under_its_id(stranger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="never replaced"):
        stranger.execute(
            "INSERT OR REPLACE INTO claims (id, about, kind) VALUES ('w1', 'subject', 'fact')"
        )
    assert stranger.execute("SELECT as_said FROM claims WHERE id = 'w1'").fetchone() == (
        "about 300",
    )


def test_a_word_in_a_column_of_numbers_is_refused(stranger: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="REAL"):
        stranger.execute(
            "INSERT INTO claims (id, about, kind, low) VALUES ('x', 'subject', 'fact', 'many')"
        )


def test_a_person_can_be_forgotten_without_touching_the_ledger(
    stranger: sqlite3.Connection,
) -> None:
    before = stranger.execute("SELECT * FROM case_persons").fetchall()
    stranger.execute("UPDATE persons SET name = '' WHERE id = 'ada'")
    stranger.execute("DELETE FROM person_spellings WHERE person = 'ada'")
    assert stranger.execute("SELECT * FROM case_persons").fetchall() == before
    assert {"persons", "person_spellings"} == OF_PERSONS
