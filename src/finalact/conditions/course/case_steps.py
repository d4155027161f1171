"""Something about each case of a register, as the days on which it turns."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.conditions.course.grid import each_once

Numbers = NDArray[np.int64]


@frozen(eq=False)
class CaseSteps:
    """Something about each case, as the places of the days on which it turns.

    `key` is the case and the place as one number, in order; what is not said yet is `otherwise`.
    """

    key: Numbers
    value: NDArray[np.int8]
    width: int
    otherwise: int

    def at(self, keys: Numbers) -> NDArray[np.int8]:
        """The value for cases at places, both given as keys."""
        place = np.searchsorted(self.key, keys, side="right") - 1
        found = np.append(self.value, np.int8(self.otherwise))[place]
        same = np.append(self.key // self.width, -1)[place] == keys // self.width
        return np.where((place >= 0) & same, found, self.otherwise).astype(np.int8)

    def filled(self, values: NDArray[np.int8]) -> CaseSteps:
        """The same, with a value of its own for each case from the first wherever its own is 0."""
        begins = np.arange(len(values), dtype=np.int64) * self.width
        begins = begins[~np.isin(begins, self.key)]
        key = np.concatenate([begins, self.key])
        order = np.argsort(key, kind="stable")
        own = values[key[order] // self.width]
        value = np.concatenate([np.zeros(len(begins), np.int8), self.value])[order]
        return CaseSteps(key[order], np.where(value == 0, own, value), self.width, self.otherwise)


def turning(steps: Iterable[CaseSteps], on: CaseSteps, cases: int) -> Numbers:
    """Every case at every place where anything about it turns, and at the first."""
    width = on.width
    parts = [np.arange(cases, dtype=np.int64) * width, on.key, *(s.key for s in steps)]
    return each_once(np.concatenate(parts))
