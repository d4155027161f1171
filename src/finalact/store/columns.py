"""The kinds of column a desk uses, each over TEXT, INTEGER or REAL.

STRICT tables of SQLite take nothing else: a word in a column of numbers is refused by the
file itself, whoever writes it.
"""

# ruff: noqa: ARG002, D102 -- two methods that SQLAlchemy names and calls

from __future__ import annotations

from enum import Enum
from typing import Any

from sqlalchemy import REAL, Integer, Text
from sqlalchemy.types import TypeDecorator

from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number


class Flag(TypeDecorator[bool]):
    """Yes or no, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Any) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Any) -> bool | None:
        return None if value is None else bool(value)


class Figure(TypeDecorator[Number]):
    """A number; whole ones come back whole."""

    impl = REAL
    cache_ok = True

    def process_bind_param(self, value: Number | None, dialect: Any) -> float | None:
        return None if value is None else float(value)

    def process_result_value(self, value: Any, dialect: Any) -> Number | None:
        return as_figure(value)


class When(TypeDecorator[PartialDate]):
    """A partial date, kept as its EDTF text; NULL where nobody said."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Any) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: Any, dialect: Any) -> PartialDate | None:
        return None if value is None else PartialDate.parse(value)


class Pointer(TypeDecorator[str]):
    """The id of something else on the desk; an empty one is NULL, so that the file can check."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        return value or None

    def process_result_value(self, value: Any, dialect: Any) -> str:
        return value or ""


class Word(TypeDecorator[Enum]):
    """One word of a fixed list, such as the kind of a claim; NULL where none applies."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[Enum]) -> None:
        super().__init__()
        self.words = words
        self._meaning: dict[str | None, Enum] = {word.value: word for word in words}

    def process_bind_param(self, value: Enum | None, dialect: Any) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: Any, dialect: Any) -> Enum | None:
        return self._meaning.get(value)


def as_figure(value: float | None) -> Number | None:
    """A number from a REAL column: whole numbers as whole numbers."""
    if value is None:
        return None
    return int(value) if value.is_integer() else value
