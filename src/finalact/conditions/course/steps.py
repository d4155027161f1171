"""Steps: something that stays as it is from one day to another, and the days on which it turns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Steps(Generic[T]):
    """A value on every day of a stretch, kept as the days on which it changes.

    Days are counted from the calendar's first (`date.toordinal`). The first day kept is the
    first of the stretch; what follows the last day kept stays as it is there.
    """

    __slots__ = ("days", "values")

    def __init__(self, days: list[int], values: list[T]) -> None:
        self.days = days
        self.values = values

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, T]]) -> Steps[T]:
        """From days in order, each with its value; what does not change is left out."""
        days: list[int] = []
        values: list[T] = []
        for day, value in pairs:
            if not values or value != values[-1]:
                days.append(day)
                values.append(value)
        return cls(days, values)

    @classmethod
    def always(cls, day: int, value: T) -> Steps[T]:
        """The same on every day from the first on."""
        return cls([day], [value])

    def at(self, day: int) -> T:
        """The value on a day; before the first day kept, the first value."""
        return self.values[max(0, bisect_right(self.days, day) - 1)]

    def changed(self, day: int) -> bool:
        """Whether it turned on that very day; the first day of the stretch is no turn."""
        place = bisect_left(self.days, day)
        return 0 < place < len(self.days) and self.days[place] == day

    def between(self, first: int, end: int) -> Iterator[tuple[int, T]]:
        """Its steps from a first day up to, but not including, an end; the first is always there.

        The value on the first day comes first, whether or not it turned on that day.
        """
        place = max(0, bisect_right(self.days, first) - 1)
        yield first, self.values[place]
        for later in range(place + 1, len(self.days)):
            if self.days[later] >= end:
                return
            yield self.days[later], self.values[later]
