"""The memoranda of a desk: steps are read when somebody asks, each memorandum is made once."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import act_of
from finalact.model.memo_step import Step
from finalact.store.plain_asking import cell_of
from finalact.store.reading import Reading
from finalact.store.tables import memo_steps

_Cells = tuple[Any, ...]


class MemoBook(Mapping[str, Memorandum]):
    """Every memorandum by its id, up to one row of the table of steps.

    Nothing is read before it is asked for; `grown` gives the book with later steps and keeps
    every memorandum that they leave as it was.
    """

    def __init__(self, reading: Reading, upto: int) -> None:
        self._reading = reading
        self.upto = upto
        self._cells: dict[str, list[_Cells]] | None = None
        self._made: dict[str, Memorandum] = {}

    @classmethod
    def opened(cls, connection: Connection, reading: Reading) -> MemoBook:
        """The book of a desk as a connection sees it."""
        return cls(reading, _last(connection))

    def grown(self, connection: Connection) -> MemoBook:
        """The book as a connection sees it now; this one where nothing was added."""
        upto = _last(connection)
        if upto == self.upto:
            return self
        more = MemoBook(self._reading, upto)
        if self._cells is not None:
            later = _read(connection, self.upto, upto)
            more._cells = {**self._cells}
            for id_, cells in later.items():
                more._cells[id_] = [*more._cells.get(id_, ()), *cells]
            more._made = {id_: memo for id_, memo in self._made.items() if id_ not in later}
        return more

    def _all(self) -> dict[str, list[_Cells]]:
        if self._cells is None:
            with self._reading() as connection:
                self._cells = _read(connection, 0, self.upto)
        return self._cells

    def __getitem__(self, id_: str) -> Memorandum:
        cells = self._all()[id_]
        if id_ not in self._made:
            self._made[id_] = Memorandum(id_, tuple(map(_step, cells)))
        return self._made[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _step(cells: _Cells) -> Step:
    n, by, on, what, content, before, hash_ = cells
    return Step(n, by, on, act_of(what, json.loads(content)), before, hash_)


def _last(connection: Connection) -> int:
    return cell_of(connection, f"SELECT max(position) FROM {memo_steps.name}") or 0  # noqa: S608


def _read(connection: Connection, after: int, upto: int) -> dict[str, list[_Cells]]:
    s = memo_steps.c
    rows = connection.execute(
        select(s.memorandum, s.n, s.by, s.on, s.what, s.content, s.before, s.hash)
        .where(s.position > after, s.position <= upto)
        .order_by(s.position)
    )
    found: dict[str, list[_Cells]] = {}
    for memorandum, *cells in rows:
        found.setdefault(memorandum, []).append(tuple(cells))
    return found
