"""What was heard for a value on every day of a grid."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from finalact.conditions.course.vector_bounds import Flags, VectorBounds
from finalact.model.quantity import Bounds


@frozen(eq=False)
class VectorHeard:
    """Bounds on every day, with the days on which a side spoke or the record tells them."""

    bounds: VectorBounds
    spoke: Flags
    recorded: Flags

    @classmethod
    def joined(cls, parts: Sequence[VectorHeard]) -> VectorHeard:
        """Stretches of days, one behind the other."""
        if len(parts) == 1:
            return parts[0]
        names = ("low", "high", "low_open", "high_open", "whole")
        bounds = VectorBounds(
            *(np.concatenate([getattr(p.bounds, name) for p in parts]) for name in names)
        )
        return cls(
            bounds,
            np.concatenate([p.spoke for p in parts]),
            np.concatenate([p.recorded for p in parts]),
        )

    def set(self, days: slice, bounds: Bounds, *, spoke: bool) -> VectorHeard:
        """The same with other bounds on some days."""
        length = len(self.spoke)
        there = np.zeros(length, np.bool_)
        there[days] = True
        told = VectorBounds.always(length, bounds.low, bounds.high, whole=bounds.whole)
        opened = VectorBounds(
            told.low,
            told.high,
            np.full(length, bounds.low_open),
            np.full(length, bounds.high_open),
            told.whole,
        )
        spoken = self.spoke.copy()
        spoken[days] = spoke
        return VectorHeard(opened.where(there, self.bounds), spoken, self.recorded)
