"""Bounds of many days at once: the same arithmetic and comparisons as `model.quantity.Bounds`."""

from __future__ import annotations

from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from finalact.model.quantity import Number

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
# An answer on every day: NO, OPEN or YES, so that the lesser is "and" and the greater is "or".
Truths = NDArray[np.int8]
NO, OPEN, YES = 0, 1, 2


@frozen(eq=False)
class VectorBounds:
    """The least and the most on each of many days; infinite where the words set no bound."""

    low: Numbers
    high: Numbers
    low_open: Flags
    high_open: Flags
    whole: Flags

    @classmethod
    def always(
        cls, length: int, low: Number | None, high: Number | None, *, whole: bool = True
    ) -> VectorBounds:
        """The same closed bounds on every day."""
        return cls(
            np.full(length, -np.inf if low is None else float(low)),
            np.full(length, np.inf if high is None else float(high)),
            *(np.zeros(length, np.bool_), np.zeros(length, np.bool_)),
            np.full(length, whole),
        )

    def where(self, which: Flags, other: VectorBounds) -> VectorBounds:
        """These bounds on some days, other ones on the rest."""
        return VectorBounds(*(
            np.where(which, mine, its)
            for mine, its in zip(_arrays(self), _arrays(other), strict=True)
        ))  # fmt: skip

    def take(self, which: NDArray[Any]) -> VectorBounds:
        """Some of the days."""
        return VectorBounds(*(array[which] for array in _arrays(self)))

    def closed(self) -> VectorBounds:
        """Open bounds of counts moved to the next whole number."""
        low = np.where(self.low_open, np.floor(self.low) + 1, np.ceil(self.low))
        high = np.where(self.high_open, np.ceil(self.high) - 1, np.floor(self.high))
        whole = self.whole
        return VectorBounds(
            np.where(whole, low, self.low),
            np.where(whole, high, self.high),
            self.low_open & ~whole,
            self.high_open & ~whole,
            whole,
        )

    def is_empty(self) -> Flags:
        """Where no number fits."""
        closed = self.closed()
        known = np.isfinite(closed.low) & np.isfinite(closed.high)
        point = ~self.whole & (self.low_open | self.high_open) & (closed.low == closed.high)
        empty: Flags = known & (point | (closed.low > closed.high))
        return empty

    def same(self, other: VectorBounds) -> Flags:
        """Where both are the same in every part."""
        found = np.ones_like(self.low_open)
        for mine, its in zip(_arrays(self), _arrays(other), strict=True):
            found &= mine == its
        return found

    def hull(self, other: VectorBounds) -> VectorBounds:
        """The narrowest bounds that hold both."""
        low = np.minimum(self.low, other.low)
        high = np.maximum(self.high, other.high)
        low_open = _picked(low, self.low, self.low_open, other.low, other.low_open, "and")
        high_open = _picked(high, self.high, self.high_open, other.high, other.high_open, "and")
        return VectorBounds(
            low,
            high,
            low_open & np.isfinite(low),
            high_open & np.isfinite(high),
            self.whole & other.whole,
        )

    def meet(self, other: VectorBounds) -> VectorBounds:
        """The bounds that satisfy both."""
        low = np.maximum(self.low, other.low)
        high = np.minimum(self.high, other.high)
        return VectorBounds(
            low,
            high,
            _picked(low, self.low, self.low_open, other.low, other.low_open, "or"),
            _picked(high, self.high, self.high_open, other.high, other.high_open, "or"),
            self.whole & other.whole,
        )

    def plus(self, other: VectorBounds) -> VectorBounds:
        """The sums, a bound lost where either lacks it."""
        return VectorBounds(
            self.low + other.low,
            self.high + other.high,
            self.low_open | other.low_open,
            self.high_open | other.high_open,
            self.whole & other.whole,
        )

    def minus(self, other: VectorBounds) -> VectorBounds:
        """The differences, as wide as both allow."""
        return VectorBounds(
            self.low - other.high,
            self.high - other.low,
            self.low_open | other.high_open,
            self.high_open | other.low_open,
            self.whole & other.whole,
        )

    def times(self, other: VectorBounds) -> VectorBounds:
        """The products of numbers that are not below nothing."""
        return VectorBounds(
            _product(self.low, other.low, -np.inf),
            _product(self.high, other.high, np.inf),
            self.low_open | other.low_open,
            self.high_open | other.high_open,
            self.whole & other.whole,
        )

    def compare(self, sign: str, other: VectorBounds) -> Truths:
        """Three-valued comparison, day by day."""
        match sign:
            case ">":
                return _exceeds(self, other)
            case "<":
                return _exceeds(other, self)
            case ">=":
                return negated(_exceeds(other, self))
            case "<=":
                return negated(_exceeds(self, other))
            case "=":
                return _equals(self, other)
            case _:
                return negated(_equals(self, other))

    def without_high(self) -> VectorBounds:
        """Only what is at least so."""
        nothing = np.zeros_like(self.high_open)
        return evolve(self, high=np.full_like(self.high, np.inf), high_open=nothing)

    def without_low(self) -> VectorBounds:
        """Only what is at most so."""
        nothing = np.zeros_like(self.low_open)
        return evolve(self, low=np.full_like(self.low, -np.inf), low_open=nothing)


def negated(truth: Truths) -> Truths:
    """Yes for no and no for yes."""
    return (2 - truth).astype(np.int8)


def _arrays(bounds: VectorBounds) -> tuple[NDArray[Any], ...]:
    return bounds.low, bounds.high, bounds.low_open, bounds.high_open, bounds.whole


def _picked(
    chosen: Numbers, a: Numbers, a_open: Flags, b: Numbers, b_open: Flags, at_both: str
) -> Flags:
    """Whether the chosen bound is open: as in the one it was taken from; of both, as told."""
    both = a_open & b_open if at_both == "and" else a_open | b_open
    return np.where(a == b, both, np.where(chosen == a, a_open, b_open))


def _product(a: Numbers, b: Numbers, unknown: float) -> Numbers:
    known = np.isfinite(a) & np.isfinite(b)
    return np.where(known, np.where(known, a, 0.0) * np.where(known, b, 0.0), unknown)


def _exceeds(a: VectorBounds, b: VectorBounds) -> Truths:
    a, b = a.closed(), b.closed()
    sure = np.isfinite(a.low) & np.isfinite(b.high)
    yes = sure & ((a.low > b.high) | ((a.low == b.high) & (a.low_open | b.high_open)))
    no = np.isfinite(a.high) & np.isfinite(b.low) & (a.high <= b.low) & ~yes
    return _told(yes, no)


def _equals(a: VectorBounds, b: VectorBounds) -> Truths:
    a, b = a.closed(), b.closed()
    yes = np.isfinite(a.low) & (a.low == a.high) & (b.low == b.high) & (a.low == b.low)
    no = a.meet(b).is_empty()
    no |= np.isfinite(a.low) & (a.low == b.high) & (a.low_open | b.high_open)
    no |= np.isfinite(b.low) & (b.low == a.high) & (b.low_open | a.high_open)
    return _told(yes, no & ~yes)


def _told(yes: Flags, no: Flags) -> Truths:
    return np.where(yes, YES, np.where(no, NO, OPEN)).astype(np.int8)
