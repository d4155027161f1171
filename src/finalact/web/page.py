"""A page made ready: its template, its facts, and the same as JSON and as a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from finalact.web.csv_table import Table

Json = dict[str, Any]


@frozen
class Page:
    """What a page says. `section` is the part of the desk it belongs to, for the navigation.

    `data` gives the page as JSON and `table` as rows; both are worked out only when asked for.
    """

    template: str
    title: str
    section: str
    facts: Mapping[str, Any]
    data: Callable[[], Json]
    table: Callable[[], Table] | None = None
    status: int = 200


@frozen
class Part:
    """One part of a long table: the rows from `first` to `last` of `total`, counted from one."""

    number: int
    size: int
    total: int

    @property
    def first(self) -> int:
        """The first row shown."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self) -> int:
        """The last row shown."""
        return min(self.number * self.size, self.total)

    @property
    def count(self) -> int:
        """How many parts there are."""
        return max(1, -(-self.total // self.size))

    @classmethod
    def of(cls, number: int, total: int, size: int = 75) -> Part:
        """The part of that number, or the last there is."""
        count = max(1, -(-total // size))
        return cls(min(number, count), size, total)

    @classmethod
    def holding(cls, row: int, total: int, size: int = 75) -> Part:
        """The part in which a row stands, the rows counted from nought."""
        return cls.of(row // size + 1, total, size)
