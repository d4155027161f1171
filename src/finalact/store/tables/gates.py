"""The tables of gates: whose consent is needed to what before we bind ourselves."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, UniqueConstraint

from finalact.model.gate import Consent
from finalact.store.columns import Pointer, When, Word
from finalact.store.tables.parts import (
    cited,
    desk_table,
    key,
    number,
    one_of,
    one_word_of,
    text,
)

# The records of a gate are numbered from 1 as they were recorded; which of them stands on a day
# is told by their days alone.
gates = desk_table(
    "gates",
    key("id"),
    number("n"),
    text("title"),
    text("question"),
    Column("group_id", Pointer, ForeignKey("groups.id")),
    Column("rule", Word(Consent), nullable=False),
    Column("silence_until", When),
    Column("since", When),
    Column("known_on", When),
    *cited(),
    one_word_of("rule", Consent),
    UniqueConstraint("id", "n"),
)
# The positions that count as agreement, and those that break a silence.
gate_positions = desk_table(
    "gate_positions",
    key("gate"),
    number("n"),
    text("bearing"),
    text("position_taken"),
    one_of("bearing", "wanted", "refusing"),
    UniqueConstraint("gate", "n", "bearing", "position_taken"),
    ForeignKeyConstraint(["gate", "n"], ["gates.id", "gates.n"]),
)
gate_conditions = desk_table(
    "gate_conditions",
    key("gate"),
    number("n"),
    key("condition", "conditions"),
    UniqueConstraint("gate", "n", "condition"),
    ForeignKeyConstraint(["gate", "n"], ["gates.id", "gates.n"]),
)
