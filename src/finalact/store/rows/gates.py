"""Gates as rows: the consent that is needed, and what counts as it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection

from finalact.model.gate import Gate
from finalact.store import tables as t
from finalact.store.rows.row import Rows, cited, cited_in, in_order


def gates_rows(gates: Iterable[Gate], held: Iterable[Gate] = ()) -> Rows:
    """The rows of records of gates, each numbered after those of its gate that are there."""
    count: defaultdict[str, int] = defaultdict(int)
    for gate in held:
        count[gate.id] += 1
    for gate in gates:
        count[gate.id] += 1
        yield from gate_rows(gate, count[gate.id])


def gate_rows(gate: Gate, n: int) -> Rows:
    """The rows of one record of a gate, of the positions that bear on it, and its conditions."""
    which = {"gate": gate.id, "n": n}
    yield (
        t.gates,
        {
            "id": gate.id,
            "n": n,
            "title": gate.title,
            "question": gate.question,
            "group_id": gate.group,
            "rule": gate.rule,
            "silence_until": gate.silence_until,
            "since": gate.since,
            "known_on": gate.known_on,
            **cited(gate.citation),
        },
    )
    for bearing, positions in (("wanted", gate.wanted), ("refusing", gate.refusing)):
        for position in positions:
            yield t.gate_positions, {**which, "bearing": bearing, "position_taken": position}
    for condition in gate.conditions:
        yield t.gate_conditions, {**which, "condition": condition}


def read_gates(connection: Connection) -> tuple[Gate, ...]:
    """The records of gates in the order of entry."""
    rows = in_order(connection, t.gates)
    if not rows:
        return ()
    positions: defaultdict[tuple[str, int, str], list[str]] = defaultdict(list)
    for row in in_order(connection, t.gate_positions):
        positions[row.gate, row.n, row.bearing].append(row.position_taken)
    conditions: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for row in in_order(connection, t.gate_conditions):
        conditions[row.gate, row.n].append(row.condition)
    return tuple(
        Gate(
            row.id,
            row.title,
            row.question,
            row.group_id,
            row.rule,
            tuple(positions[row.id, row.n, "wanted"]),
            tuple(positions[row.id, row.n, "refusing"]),
            row.silence_until,
            tuple(conditions[row.id, row.n]),
            cited_in(row),
            row.since,
            row.known_on,
        )
        for row in rows
    )
