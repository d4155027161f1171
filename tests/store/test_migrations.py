"""The forms of a desk: the newest is what the tables say, and older ones are brought up to it."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from finalact.model.claim import Claim, ClaimKind, Relation
from finalact.model.refusal import Refusal
from finalact.store import desk_file, migrations
from finalact.store.desk_file import DeskFile
from finalact.store.desk_mark import APPLICATION_ID
from finalact.store.folder_in import import_folder
from finalact.store.migrations import FORMS, PLACE, bring_up_to_date
from finalact.store.reading import read_holdings
from finalact.store.stamp import Stamp
from finalact.store.tables import DERIVED, FOUND, LEDGER, metadata
from finalact.store.triggers import ledger_triggers
from finalact.store.writing import record_claims

ASSURANCE = ClaimKind.ASSURANCE

NEXT = """
from alembic import op
revision = "9999"
down_revision = "{newest}"
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
        for statement in FOUND:
            connection.exec_driver_sql(statement)
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
        stamped = {"marking", "recorded_by", "recorded_on"} <= set(table.columns.keys())
        assert stamped or table.name in DERIVED


def test_the_list_of_forms_is_that_of_the_files() -> None:
    found = ScriptDirectory(str(PLACE)).walk_revisions()
    assert tuple(script.revision for script in reversed(list(found))) == FORMS


def newer_forms(tmp_path: Path, last: str = "pass") -> Path:
    place = tmp_path / "later"
    shutil.copytree(PLACE, place, ignore=shutil.ignore_patterns("__pycache__"))
    (place / "versions" / "9999_seals.py").write_text(NEXT.format(newest=FORMS[-1], last=last))
    return place


def test_an_older_desk_is_brought_up_to_date_after_saying_so(
    tmp_path: Path, desk: DeskFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = newer_forms(tmp_path)
    monkeypatch.setattr(desk_file, "FORMS", (*FORMS, "9999"))
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
    monkeypatch.setattr(desk_file, "FORMS", (*FORMS, "9999"))
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


def desk_of_the_first_form(path: Path, like: DeskFile) -> Path:
    """A desk as the first version made it, with every row that another desk holds."""
    script = (PLACE / "versions" / "0001_first_desk.sql").read_text()
    plain = sqlite3.connect(path)
    plain.executescript(script)
    plain.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    plain.execute("INSERT INTO alembic_version VALUES ('0001')")
    plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    plain.execute("PRAGMA journal_mode = WAL")
    plain.commit()
    plain.execute("ATTACH ? AS other", (str(like.path),))
    for table, columns in columns_of(plain).items():
        plain.execute(f"INSERT INTO main.{table} SELECT {columns} FROM other.{table}")
    plain.commit()
    plain.close()
    return path


def columns_of(plain: sqlite3.Connection) -> dict[str, str]:
    """The columns of every table, as a list for a query."""
    names = plain.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'").fetchall()
    tables = [f'"{name}"' for (name,) in names if name != "alembic_version"]
    info = {table: plain.execute(f"PRAGMA main.table_info({table})").fetchall() for table in tables}
    return {table: ", ".join(f'"{row[1]}"' for row in rows) for table, rows in info.items()}


def rows_of(path: Path, columns: dict[str, str]) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that holds any, with its position and audit stamp."""
    plain = sqlite3.connect(path)
    found = {
        table: plain.execute(f"SELECT {wanted} FROM {table} ORDER BY position").fetchall()
        for table, wanted in columns.items()
    }
    plain.close()
    return {table: rows for table, rows in found.items() if rows}


STANDING = """
[[conditions.treatments]]
treatment = "assumed"
stage = "proposed"
by = "Aas"
on = "2020-05-04"
dissent = { by = "Quill", words = "Not yet.", on = "2020-05-05" }

[[conditions.stages]]
stage = "proposed"
by = "Aas"

[[conditions.judgements]]
verdict = "not met"
by = "Aas"
on = "2020-05-06"
because = "They are held."
"""


@pytest.fixture
def first_form(
    tmp_path: Path,
    desk: DeskFile,
    write_folder: Callable[..., Path],
    texts: Mapping[str, str],
    stamp: Stamp,
) -> Path:
    conditions = texts["conditions"].replace(
        'passages = ["memo-3 1"]', 'passages = ["memo-3 1"]\nprecedents = ["The old treaty"]'
    )
    import_folder(write_folder(conditions=conditions + STANDING), desk, stamp)
    return desk_of_the_first_form(tmp_path / "first.desk", desk)


def test_a_desk_of_the_first_form_is_found_as_it_was(first_form: Path, desk: DeskFile) -> None:
    plain = sqlite3.connect(first_form)
    columns = columns_of(plain)
    plain.close()
    before = rows_of(first_form, columns)
    assert len(before['"claims"']) == 6
    assert {'"treatments"', '"dissents"', '"precedents"', '"judgements"'} <= before.keys()
    four = "CHECK(relationIN('corrects','withdraws','adopts','mends'))"
    assert four in form_of(first_form)["claims"]
    said: list[str] = []
    with DeskFile.open(first_form, say=said.append) as opened, opened.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        with desk.reading() as other:
            assert read_holdings(connection) == read_holdings(other)
    assert len(said) == 1
    assert rows_of(first_form, columns) == before
    assert form_of(first_form) == form_of(desk.path)


def test_an_upgraded_ledger_still_only_grows(first_form: Path, stamp: Stamp) -> None:
    with DeskFile.open(first_form) as opened:
        promise = Claim("p1", "border", "promise", "open", speaker="Republic", kind=ASSURANCE)
        kept = Claim("k1", "", "state", "open", relation=Relation.KEEPS, target="p1")
        record_claims(opened, [promise, kept], stamp)
    plain = sqlite3.connect(first_form)
    plain.execute("PRAGMA recursive_triggers = ON")
    for table in ("claims", "representations", "balance_items", "gates"):
        names = {name for _, name in plain.execute("SELECT type, name FROM sqlite_master")}
        assert {f"{table}_never_changed", f"{table}_never_deleted"} <= names
    for words in (
        "UPDATE claims SET value = 'shut' WHERE id = 'b1'",
        "DELETE FROM claims WHERE id = 'b1'",
        "INSERT OR REPLACE INTO claims (id, kind) VALUES ('b1', 'fact')",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="never"):
            plain.execute(words)
    plain.close()


def test_a_desk_of_the_first_form_that_may_not_be_written_is_refused(
    first_form: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = form_of(first_form)
    monkeypatch.setattr("finalact.store.desk_file.os.access", lambda *_: False)
    with pytest.raises(Refusal) as caught:
        DeskFile.open(first_form).close()
    assert caught.value.code == "desk-not-writable"
    assert form_of(first_form) == before
