"""The tables of the balance sheet: its lines, what bears them out, and when one ceased."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Text, UniqueConstraint

from finalact.model.balance import Bargain
from finalact.model.condition import Stage
from finalact.store.columns import When, Word
from finalact.store.tables.parts import cited, desk_table, key, one_word_of, own_id, text

balance_items = desk_table(
    "balance_items",
    own_id(),
    text("basket"),
    key("side", "sides"),
    Column("bargain", Word(Bargain), nullable=False),
    text("what"),
    Column("since", When),
    Column("known_on", When),
    Column("stage", Word(Stage)),
    text("note"),
    *cited(),
    one_word_of("bargain", Bargain),
    one_word_of("stage", Stage),
)
balance_claims = desk_table(
    "balance_claims",
    key("item", "balance_items"),
    key("claim", "claims"),
    UniqueConstraint("item", "claim"),
)
balance_conditions = desk_table(
    "balance_conditions",
    key("item", "balance_items"),
    key("condition", "conditions"),
    UniqueConstraint("item", "condition"),
)
# A line ceases once; what comes after it is another line.
balance_endings = desk_table(
    "balance_endings",
    Column("item", Text, ForeignKey("balance_items.id"), nullable=False, unique=True),
    Column("on", When, nullable=False),
    Column("known_on", When),
    text("note"),
    *cited(),
)
