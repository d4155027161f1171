"""Gates as rows: the consent that is needed, and what counts as it."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection

from finalact.model.dossier import Gate
from finalact.store import tables as t
from finalact.store.rows.row import Row, Rows, cited, cited_in, in_order


def gate_rows(gate: Gate) -> Rows:
    """The rows of one gate, of the positions that bear on it, and of its conditions."""
    yield (
        t.gates,
        {
            "id": gate.id,
            "title": gate.title,
            "question": gate.question,
            "group_id": gate.group,
            "rule": gate.rule,
            "silence_until": gate.silence_until,
            **cited(gate.citation),
        },
    )
    for bearing, positions in (("wanted", gate.wanted), ("refusing", gate.refusing)):
        for position in positions:
            yield gate_position_row(gate.id, bearing, position)
    for condition in gate.conditions:
        yield gate_condition_row(gate.id, condition)


def gate_position_row(gate: str, bearing: str, position: str) -> Row:
    """That a position counts as agreement ("wanted") or breaks a silence ("refusing")."""
    return t.gate_positions, {"gate": gate, "bearing": bearing, "position_taken": position}


def gate_condition_row(gate: str, condition: str) -> Row:
    """That a condition must be met before the gate opens."""
    return t.gate_conditions, {"gate": gate, "condition": condition}


def read_gates(connection: Connection) -> tuple[Gate, ...]:
    """The gates in the order of entry."""
    rows = in_order(connection, t.gates)
    if not rows:
        return ()
    positions: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in in_order(connection, t.gate_positions):
        positions[row.gate, row.bearing].append(row.position_taken)
    conditions: defaultdict[str, list[str]] = defaultdict(list)
    for row in in_order(connection, t.gate_conditions):
        conditions[row.gate].append(row.condition)
    return tuple(
        Gate(
            row.id,
            row.title,
            row.question,
            row.group_id,
            row.rule,
            tuple(positions[row.id, "wanted"]),
            tuple(positions[row.id, "refusing"]),
            row.silence_until,
            tuple(conditions[row.id]),
            cited_in(row),
        )
        for row in rows
    )
