"""The tables of conditions: how they are treated, what is asked, who judged."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from finalact.model.condition import Stage, Treating, Verdict
from finalact.store.columns import When, Word
from finalact.store.tables.parts import (
    cited,
    desk_table,
    flag,
    key,
    number,
    one_word_of,
    own_id,
    text,
)

conditions = desk_table(
    "conditions",
    own_id(),
    text("title"),
    text("words"),
    text("expression"),
    text("our_reading"),
    flag("required"),
    Column("due", When),
    text("origin"),
    text("note"),
)


def _of_condition(name: str, *parts: SchemaItem) -> Table:
    """Rows that stand on a condition, numbered from 1 in the order they were recorded."""
    return desk_table(
        name,
        key("condition", "conditions"),
        number("n"),
        *parts,
        UniqueConstraint("condition", "n"),
    )


condition_passages = _of_condition("condition_passages", *cited())
precedents = _of_condition(
    "precedents",
    text("words"),
    text("meeting"),
    text("by"),
    Column("on", When),
    *cited(),
)
precedent_claims = desk_table(
    "precedent_claims",
    key("condition"),
    number("precedent"),
    number("n"),
    key("claim", "claims"),
    UniqueConstraint("condition", "precedent", "n"),
    ForeignKeyConstraint(["condition", "precedent"], ["precedents.condition", "precedents.n"]),
)
comments = _of_condition("comments", text("by"), text("words"), Column("on", When), *cited())
stages = _of_condition(
    "stages",
    Column("stage", Word(Stage), nullable=False),
    Column("on", When),
    text("by"),
    text("words"),
    text("told_to"),
    flag("after_all"),
    *cited(),
    one_word_of("stage", Stage),
)
questions = _of_condition(
    "questions", text("words"), text("raised_by"), Column("on", When), *cited()
)
readings = desk_table(
    "readings",
    key("condition"),
    number("question"),
    number("n"),
    text("label"),
    text("expression"),
    UniqueConstraint("condition", "question", "n"),
    ForeignKeyConstraint(["condition", "question"], ["questions.condition", "questions.n"]),
)
answers = desk_table(
    "answers",
    key("condition"),
    number("question"),
    text("reading"),
    text("by"),
    Column("on", When),
    text("because"),
    *cited(),
    UniqueConstraint("condition", "question"),
    ForeignKeyConstraint(["condition", "question"], ["questions.condition", "questions.n"]),
)
treatments = _of_condition(
    "treatments",
    Column("treating", Word(Treating), nullable=False),
    Column("stage", Word(Stage), nullable=False),
    text("by"),
    Column("on", When),
    text("words"),
    text("deferred_to"),
    Column("until", When),
    text("because"),
    text("breaks_if"),
    text("review"),
    text("told_to"),
    *cited(),
    one_word_of("treating", Treating),
    one_word_of("stage", Stage),
)
dissents = desk_table(
    "dissents",
    key("condition"),
    number("treatment"),
    number("n"),
    text("by"),
    text("words"),
    Column("on", When),
    flag("withdrawn"),
    *cited(),
    UniqueConstraint("condition", "treatment", "n"),
    ForeignKeyConstraint(["condition", "treatment"], ["treatments.condition", "treatments.n"]),
)
judgements = _of_condition(
    "judgements",
    Column("verdict", Word(Verdict), nullable=False),
    text("by"),
    Column("on", When),
    text("because"),
    flag("withdrawn"),
    *cited(),
    one_word_of("verdict", Verdict),
)
