"""The tables of representations: what was raised, on which cases, and what came of it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from finalact.model.representation import Standing
from finalact.store.columns import When, Word
from finalact.store.tables.parts import (
    cited,
    desk_table,
    key,
    number,
    one_word_of,
    own_id,
    text,
)

representations = desk_table(
    "representations",
    own_id(),
    text("made_by"),
    text("made_to"),
    text("through"),
    text("with_whom"),
    text("channel"),
    text("place"),
    Column("on", When),
    Column("known_on", When),
    Column("standing", Word(Standing), nullable=False),
    text("list_handed_over"),
    text("follows"),
    text("note"),
    # The paper that ordered it.
    *cited(),
    one_word_of("standing", Standing),
)


def _of_representation(name: str, *parts: SchemaItem) -> Table:
    """Rows that stand on a representation, numbered from 1 in the order they were recorded."""
    return desk_table(
        name,
        key("representation", "representations"),
        number("n"),
        *parts,
        UniqueConstraint("representation", "n"),
    )


representation_subjects = _of_representation("representation_subjects", text("subject"))
representation_cases = _of_representation(
    "representation_cases",
    key("case_id", "cases"),
    Index("representations_on_case", "case_id"),
)
representation_points = _of_representation("representation_points", text("words"))
representation_passages = _of_representation("representation_passages", *cited())
# A representation is never overwritten: what is learned of it later is a further row here.
representation_reports = _of_representation(
    "representation_reports",
    Column("standing", Word(Standing)),
    Column("on", When),
    Column("known_on", When),
    text("answer"),
    Column("answered_on", When),
    text("missing"),
    text("note"),
    *cited(),
    one_word_of("standing", Standing),
)
representation_answers = desk_table(
    "representation_answers",
    key("representation"),
    number("report"),
    number("n"),
    key("claim", "claims"),
    UniqueConstraint("representation", "report", "n"),
    ForeignKeyConstraint(
        ["representation", "report"],
        ["representation_reports.representation", "representation_reports.n"],
    ),
)
