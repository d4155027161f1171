"""The forms of a desk: the newest is what the tables say, and older ones are brought up to it."""

from __future__ import annotations

import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from finalact.model.refusal import Refusal
from finalact.store import desk_file, migrations
from finalact.store.desk_file import DeskFile
from finalact.store.migrations import FORMS, PLACE, bring_up_to_date
from finalact.store.tables import LEDGER, metadata
from finalact.store.triggers import ledger_triggers

SECOND = """
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.execute("CREATE TABLE seals (position INTEGER PRIMARY KEY, words TEXT) STRICT")
    op.execute("INSERT INTO seals (words) SELECT 'kept'")
    {last}
"""


def form_of(path: Path) -> dict[str, str]:
    """Every table, index and trigger by name, as it was made, blanks aside."""
    plain = sqlite3.connect(path)
    rows = plain.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL").fetchall()
    plain.close()
    return {name: re.sub(r"[\s\"]+", "", sql) for name, sql in rows if name != "alembic_version"}


def test_the_migrations_make_what_the_tables_say(tmp_path: Path, desk: DeskFile) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'tables.db'}")
    with engine.begin() as connection:
        metadata.create_all(connection)
        for table in LEDGER:
            for trigger in ledger_triggers(table):
                connection.exec_driver_sql(trigger)
    engine.dispose()
    assert form_of(desk.path) == form_of(tmp_path / "tables.db")


def test_every_table_is_strict_and_stamped(desk: DeskFile) -> None:
    with desk.reading() as connection:
        tables = connection.exec_driver_sql("PRAGMA table_list").all()
        kept = {row.name: row.strict for row in tables if row.name in metadata.tables}
    assert kept == dict.fromkeys(metadata.tables, 1)
    for table in metadata.sorted_tables:
        assert {"marking", "recorded_by", "recorded_on"} <= set(table.columns.keys())


def test_the_list_of_forms_is_that_of_the_files() -> None:
    found = ScriptDirectory(str(PLACE)).walk_revisions()
    assert tuple(script.revision for script in reversed(list(found))) == FORMS


def newer_forms(tmp_path: Path, last: str = "pass") -> Path:
    place = tmp_path / "later"
    shutil.copytree(PLACE, place, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "versions" / "0002_seals.py").write_text(SECOND.format(last=last))
    return place


def test_an_older_desk_is_brought_up_to_date_after_saying_so(
    tmp_path: Path, desk: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = newer_forms(tmp_path)
    monkeypatch.setattr(desk_file, "FORMS", (*FORMS, "0002"))
    monkeypatch.setattr(desk_file, "bring_up_to_date", lambda c: bring_up_to_date(c, place))
    said: list[str] = []
    for _ in range(2):
        with DeskFile.open(desk.path, say=said.append) as later, later.reading() as connection:
            assert connection.exec_driver_sql("SELECT words FROM seals").scalar() == "kept"
    assert len(said) == 1
    assert "earlier version" in said[0]


def test_a_migration_that_fails_leaves_the_desk_as_it_was(
    tmp_path: Path, desk: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = form_of(desk.path)
    place = newer_forms(tmp_path, last='op.execute("INSERT INTO nowhere VALUES (1)")')
    monkeypatch.setattr(desk_file, "FORMS", (*FORMS, "0002"))
    monkeypatch.setattr(desk_file, "bring_up_to_date", lambda c: bring_up_to_date(c, place))
    with pytest.raises(Refusal):
        DeskFile.open(desk.path).close()
    assert form_of(desk.path) == before
    monkeypatch.undo()
    DeskFile.open(desk.path).close()


def test_a_desk_of_a_later_version_is_refused(tmp_path: Path, desk: DeskFile) -> None:
    with desk.writing() as connection:
        bring_up_to_date(connection, newer_forms(tmp_path))
    with pytest.raises(Refusal) as caught:
        DeskFile.open(desk.path).close()
    assert caught.value.code == "desk-newer"
    assert migrations.FORMS == FORMS
