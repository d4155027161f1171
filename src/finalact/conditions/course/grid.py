"""The days of a course laid out one behind the other, for arithmetic on all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.conditions.course.steps import Steps


def each_once(values: NDArray[np.int64]) -> NDArray[np.int64]:
    """Every value once, in rising order; of many values this is quicker than `np.unique`."""
    found = np.sort(values)
    first = np.ones(len(found), np.bool_)
    first[1:] = found[1:] != found[:-1]
    return found[first]


@frozen
class Grid:
    """Every day from a first to a last, by their numbers in the calendar.

    Nothing changes before the second day of a grid or after its last; what holds on the first
    holds on every earlier day.
    """

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days there are."""
        return self.last - self.first + 1

    @property
    def days(self) -> NDArray[np.int64]:
        """All the days."""
        return np.arange(self.first, self.last + 1)

    def places(self, days: NDArray[Any]) -> NDArray[np.int64]:
        """The place of each day: that of the first for earlier ones, the length for later ones."""
        return np.clip(days.astype(np.int64) - self.first, 0, self.length)

    def place(self, day: int) -> int:
        """The place of one day; the last for later ones."""
        return min(max(day - self.first, 0), self.length - 1)

    def spread(self, steps: Steps[Any], codes: dict[Any, int] | None = None) -> NDArray[np.int8]:
        """Steps laid out day by day; `codes` turns their values into small numbers."""
        places = self.places(np.array(steps.days, np.int64))
        values = [int(v) if codes is None else codes[v] for v in steps.values]
        found = np.zeros(self.length, np.int8)
        for at, value in zip(places.tolist(), values, strict=True):
            found[at:] = value
        return found

    def steps(self, begins: int, array: NDArray[Any], values: Iterable[Any]) -> Steps[Any]:
        """Small numbers of each day as steps from a first day on; `values` are what they mean."""
        meaning = list(values)
        turns = np.flatnonzero(array[1:] != array[:-1]) + 1
        days = [begins, *(turns + self.first).tolist()]
        return Steps(days, [meaning[code] for code in [int(array[0]), *array[turns].tolist()]])
