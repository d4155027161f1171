"""The file of a desk: made, recognised, opened, and brought up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import QueuePool

from finalact.model.refusal import Refusal
from finalact.store.desk_mark import (
    APPLICATION_ID,
    check_is_a_desk,
    check_sqlite,
    desk_exists,
    desk_newer,
)
from finalact.store.migrations import FORMS, bring_up_to_date
from finalact.store.troubles import damaged, not_writable, refusing

Say = Callable[[str], None]
PATIENCE = 10.0
# Holds the indices of some hundred thousand claims, so that an import need not go to disk twice.
_CACHE_KIB = 65_536
# A large desk is read in its place in memory instead of page by page.
_MAPPED = 1 << 30
# What a connection was last told about writing is kept with it under this word.
_MAY_WRITE = "may write"


class DeskFile:
    """A desk kept in one SQLite file; several programs may have it open at once.

    `reading()` shows one moment, whatever others write meanwhile; `writing()` waits up to
    `patience` seconds for its turn, and all that is written in it counts, or nothing.
    """

    # What is said of a desk of an earlier version that is opened.
    brought = "it is brought up to date"

    def __init__(self, path: Path, engine: Engine, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self._engine = engine

    @classmethod
    def create(cls, path: str | Path, *, patience: float = PATIENCE) -> DeskFile:
        """Make a new, empty desk.

        Refuses where something is already (`desk-exists`), where the folder is lacking
        (`folder-not-found`), may not be written (`desk-not-writable`) or has no room (`disk-full`).
        """
        path = Path(path)
        check_sqlite()
        for taken in (path, *_side_files(path)):
            if os.path.lexists(taken):
                raise desk_exists(taken)
        if not path.parent.is_dir():
            raise Refusal(
                "folder-not-found",
                f"There is no folder {path.parent}.",
                "Make the folder first, or name another place for the desk.",
                status=404,
            )
        # The file gets its name only when it is whole, so that nobody meets half a desk.
        unfinished = path.with_name(f".{path.name}.{os.getpid()}.unfinished")
        with refusing(path):
            try:
                _make(unfinished)
                _give_name(unfinished, path)
            finally:
                for left in (unfinished, *_side_files(unfinished)):
                    left.unlink(missing_ok=True)
        return cls.open(path, patience=patience)

    @classmethod
    def open(
        cls, path: str | Path, *, say: Say | None = None, patience: float = PATIENCE
    ) -> DeskFile:
        """Open a desk; one of an earlier version is brought up to date after saying so.

        Refuses what is not there (`desk-not-found`), not a desk (`not-a-desk`), damaged
        (`desk-damaged`), of a later version (`desk-newer`), or not to be read.
        """
        path = Path(path)
        check_sqlite()
        with refusing(path):
            check_is_a_desk(path)
            writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
            desk = cls(path, _engine(path, writable, patience), writable=writable)
            try:
                desk._check_form(say)
            except BaseException:
                desk.close()
                raise
        return desk

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees the desk as it is at this moment and cannot change it."""
        with refusing(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writing counts as a whole when the block ends, or not at all."""
        if not self.writable:
            raise not_writable(self.path)
        with refusing(self.path), self._engine.connect() as plain:
            connection = plain.execution_options(desk_writing=True)
            with connection.begin():
                yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _check_form(self, say: Say | None) -> None:
        form = self._form()
        if form == FORMS[-1]:
            return
        if form not in FORMS:
            raise desk_newer(self.path)
        if say is not None:
            say(f"The desk {self.path} was made by an earlier version; {self.brought}.")
        # Columns need NumPy, which is long to load.
        from finalact.store.claim_blocks import arrange  # noqa: PLC0415

        with self.writing() as connection:
            bring_up_to_date(connection)
            arrange(connection)

    def _form(self) -> str:
        with self.reading() as connection:
            kept = connection.execute(
                text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
            ).scalar_one()
            if not kept:
                raise damaged(self.path)
            form = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(form)


def _side_files(path: Path) -> tuple[Path, ...]:
    # SQLite would take what a lost desk left here for a part of the new one.
    return tuple(path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def _engine(path: Path, writable: bool, patience: float) -> Engine:
    mode = "mode=rw"
    if not writable:
        # A desk on a read-only medium has no room for SQLite's side files; where nobody else
        # keeps such files beside it, nobody else writes to it.
        alone = not path.with_name(path.name + "-wal").exists()
        mode = "mode=ro&immutable=1" if alone else "mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=False,
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute(f"PRAGMA mmap_size = {_MAPPED}")


def _begin(connection: Connection) -> None:
    # A writer asks for the file at once: two that first read and then write would both lose.
    writing = bool(connection.get_execution_options().get("desk_writing", False))
    plain = connection.connection.dbapi_connection
    assert plain is not None
    cursor = plain.cursor()
    if connection.info.get(_MAY_WRITE) is not writing:
        cursor.execute(f"PRAGMA query_only = {int(not writing)}")
        connection.info[_MAY_WRITE] = writing
    cursor.execute("BEGIN IMMEDIATE" if writing else "BEGIN")


def _make(path: Path) -> None:
    path.touch(exist_ok=False)
    engine = _engine(path, True, PATIENCE)
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(desk_writing=True)
            with connection.begin():
                bring_up_to_date(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            kept = connection.connection.dbapi_connection
            assert kept is not None
            kept.execute("PRAGMA journal_mode = WAL")
    finally:
        engine.dispose()


def _give_name(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError as said:
        raise desk_exists(path) from said
    except OSError:
        # Some file systems have no links; then another may have come first by a hair.
        if os.path.lexists(path):
            raise desk_exists(path) from None
        unfinished.rename(path)
