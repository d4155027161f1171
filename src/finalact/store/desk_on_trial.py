"""A desk opened for a trial: whatever is written to it is seen, and nothing of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from finalact.store.desk_file import DeskFile
from finalact.store.troubles import not_writable, refusing


class DeskOnTrial(DeskFile):
    """A desk on which everything happens as usual until it is closed; then it never happened.

    All reading and writing is one transaction that is taken back at the end. Nobody else can
    write meanwhile, so that what is told is what would be. Refuses what writing would refuse
    (`desk-not-writable`, `desk-busy`).
    """

    brought = "for this trial it is taken as brought up to date"

    def __init__(self, path: Path, engine: Engine, *, writable: bool) -> None:
        super().__init__(path, engine, writable=writable)
        with ExitStack() as begun:
            begun.callback(engine.dispose)
            if not writable:
                raise not_writable(path)
            plain = begun.enter_context(engine.connect())
            self._connection = plain.execution_options(desk_writing=True)
            taken_back = self._connection.begin()
            begun.callback(taken_back.rollback)
            self._to_undo = begun.pop_all()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The desk as it is at this moment of the trial."""
        with refusing(self.path):
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Writing that counts for the trial as a whole when the block ends, or not at all."""
        with refusing(self.path), self._connection.begin_nested():
            yield self._connection

    def close(self) -> None:
        """Take everything back and let go of the file."""
        with refusing(self.path):
            self._to_undo.close()
