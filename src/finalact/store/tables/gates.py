"""The tables of gates: whose consent is needed to what before we bind ourselves."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, UniqueConstraint

from finalact.model.dossier import Consent
from finalact.store.columns import Pointer, When, Word
from finalact.store.tables.parts import (
    cited,
    desk_table,
    key,
    one_of,
    one_word_of,
    own_id,
    text,
)

gates = desk_table(
    "gates",
    own_id(),
    text("title"),
    text("question"),
    Column("group_id", Pointer, ForeignKey("groups.id")),
    Column("rule", Word(Consent), nullable=False),
    Column("silence_until", When),
    *cited(),
    one_word_of("rule", Consent),
)
# The positions that count as agreement, and those that break a silence.
gate_positions = desk_table(
    "gate_positions",
    key("gate", "gates"),
    text("bearing"),
    text("position_taken"),
    one_of("bearing", "wanted", "refusing"),
    UniqueConstraint("gate", "bearing", "position_taken"),
)
gate_conditions = desk_table(
    "gate_conditions",
    key("gate", "gates"),
    key("condition", "conditions"),
    UniqueConstraint("gate", "condition"),
)
