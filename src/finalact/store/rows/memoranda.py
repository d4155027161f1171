"""Steps on memoranda as rows, read back since any row."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import Connection, select

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.step_text import act_of, content_of, name_of
from finalact.model.memo_step import Step
from finalact.store.rows.row import Row
from finalact.store.tables import memo_steps


def step_row(memorandum: str, step: Step) -> Row:
    """The row of one step."""
    said = json.dumps(content_of(step.act), ensure_ascii=False, sort_keys=True)
    return memo_steps, {
        "memorandum": memorandum,
        "n": step.n,
        "what": name_of(step.act),
        "by": step.by,
        "on": step.on,
        "content": said,
        "before": step.before,
        "hash": step.hash,
    }


def read_steps(connection: Connection, after: int = 0) -> Iterator[tuple[int, str, Step]]:
    """The steps entered after a row of the table, each with its row and its memorandum."""
    s = memo_steps.c
    rows = connection.execute(
        select(s.position, s.memorandum, s.n, s.by, s.on, s.what, s.content, s.before, s.hash)
        .where(s.position > after)
        .order_by(s.position)
    )
    for position, memorandum, n, by, on, what, content, before, hash_ in rows:
        act = act_of(what, json.loads(content))
        yield position, memorandum, Step(n, by, on, act, before, hash_)


def memorandum_ids(connection: Connection) -> set[str]:
    """The ids of all memoranda."""
    return set(connection.execute(select(memo_steps.c.memorandum).distinct()).scalars())


def read_memoranda(connection: Connection) -> dict[str, Memorandum]:
    """Every memorandum by its id, in the order in which they were begun."""
    found: dict[str, list[Step]] = {}
    for _, memorandum, step in read_steps(connection):
        found.setdefault(memorandum, []).append(step)
    return {id_: Memorandum(id_, tuple(steps)) for id_, steps in found.items()}


def read_memorandum(connection: Connection, id_: str) -> Memorandum | None:
    """One memorandum with all its steps; None where there is none of that id."""
    s = memo_steps.c
    rows = connection.execute(
        select(s.n, s.by, s.on, s.what, s.content, s.before, s.hash)
        .where(s.memorandum == id_)
        .order_by(s.n)
    )
    steps = tuple(
        Step(n, by, on, act_of(what, json.loads(content)), before, hash_)
        for n, by, on, what, content, before, hash_ in rows
    )
    return Memorandum(id_, steps) if steps else None
