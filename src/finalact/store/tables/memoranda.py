"""The tables of memoranda: the steps taken on each, and who held which office."""

from __future__ import annotations

from sqlalchemy import Column, Text, UniqueConstraint

from finalact.model.memo_step import Capacity
from finalact.store.columns import When, Word
from finalact.store.tables.parts import cited, desk_table, key, number, one_word_of, own_id, text

# `content` is what the step says, as JSON; `hash` seals it and every step before it.
memo_steps = desk_table(
    "memo_steps",
    key("memorandum"),
    number("n"),
    key("what"),
    text("by"),
    Column("on", When, nullable=False),
    Column("content", Text, nullable=False),
    text("before"),
    key("hash"),
    UniqueConstraint("memorandum", "n"),
)

# Which offices must clear a memorandum, and the words of its subject on which they are asked.
clearing = desk_table("clearing", own_id())
clearing_words = desk_table(
    "clearing_words",
    key("clearing", "clearing"),
    text("word"),
    UniqueConstraint("clearing", "word"),
)
clearing_offices = desk_table(
    "clearing_offices",
    key("clearing", "clearing"),
    text("office"),
    UniqueConstraint("clearing", "office"),
)

offices_held = desk_table(
    "offices_held",
    key("office"),
    key("holder"),
    Column("capacity", Word(Capacity), nullable=False),
    text("acting_for"),
    Column("since", When),
    Column("until", When),
    Column("known_on", When),
    text("bureau"),
    text("note"),
    *cited(),
    one_word_of("capacity", Capacity),
)
