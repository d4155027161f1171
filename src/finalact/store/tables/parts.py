"""What the tables of a desk are made of.

Every row carries its marking and the audit stamp (who recorded it, and when).
"""

from __future__ import annotations

from enum import Enum

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text
from sqlalchemy import text as literal
from sqlalchemy.schema import SchemaItem

from finalact.store.columns import Flag, Pointer

metadata = MetaData()


def desk_table(name: str, *parts: SchemaItem) -> Table:
    """A STRICT table whose rows keep the order of entry and carry marking and audit stamp."""
    return Table(
        name,
        metadata,
        Column("position", Integer, primary_key=True),
        *parts,
        text("marking"),
        text("recorded_by"),
        text("recorded_on"),
        sqlite_strict=True,
    )


def own_id(name: str = "id") -> Column[str]:
    """The id (or name) by which a row is known; no other row of the table has it."""
    return Column(name, Text, nullable=False, unique=True)


def key(name: str, table: str = "") -> Column[str]:
    """A needed id of something else; with a table, of one of its rows."""
    if not table:
        return Column(name, Text, nullable=False)
    return Column(name, Text, ForeignKey(f"{table}.id"), nullable=False)


def text(name: str) -> Column[str]:
    """Text, empty where nothing was said."""
    return Column(name, Text, nullable=False, server_default="")


def flag(name: str) -> Column[bool]:
    """Yes or no; no where nothing was said."""
    yes_or_no = CheckConstraint(f"{name} IN (0, 1)")
    return Column(name, Flag, yes_or_no, nullable=False, server_default=literal("0"))


def number(name: str) -> Column[int]:
    """A whole number that is always given."""
    return Column(name, Integer, nullable=False)


def cited() -> tuple[Column[str], ...]:
    """Where a reader can see it said: a paper on the desk, or the name of another source."""
    document: Column[str] = Column("document", Pointer, ForeignKey("papers.id"))
    return (document, *map(text, ("passage", "page", "quote", "source")))


def one_of(column: str, *words: str) -> CheckConstraint:
    """Only these words stand in the column."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(word) for word in words)})")


def one_word_of(column: str, words: type[Enum]) -> CheckConstraint:
    """Only the words of that list stand in the column."""
    return one_of(column, *(word.value for word in words))
