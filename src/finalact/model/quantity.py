"""Quantities as they were said: bounds, hedges and units."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Literal

from attrs import evolve, frozen

from finalact.model.truth import Truth

Number = int | float
Comparison = Literal["=", "!=", "<", "<=", ">", ">="]

MEASURED = frozenset(
    """percent share dollars rubles roubles pounds tons tonnes miles kilometers kilometres
    years months weeks days hours megatons kilotons degrees""".split()
)


def counts_whole(unit: str | None) -> bool:
    """Whether a unit is counted in whole things (persons, cases), not measured (percent, weeks).

    A unit that nobody stated is taken for a count: stocks and flows of people are counts.
    """
    words = (unit or "").lower().replace("%", "percent").split("/")[0].split()
    return not any(word in MEASURED for word in words[:2])


@frozen
class Bounds:
    """The least and the most that a number can be; None where the words set no bound.

    `low_open`/`high_open` exclude the bound itself. `whole` says that only whole numbers
    are possible, which lets "under 100" be compared as "at most 99".
    """

    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False
    whole: bool = True

    @property
    def says_nothing(self) -> bool:
        """True when neither a least nor a most is known."""
        return self.low is None and self.high is None

    @property
    def is_empty(self) -> bool:
        """True when no number fits: the bounds contradict each other."""
        low, high = self._closed()
        if low is None or high is None:
            return False
        if low == high:
            return not self.whole and (self.low_open or self.high_open)
        return low > high

    def _closed(self) -> tuple[Number | None, Number | None]:
        low, high = self.low, self.high
        if self.whole and low is not None:
            low = math.floor(low) + 1 if self.low_open else math.ceil(low)
        if self.whole and high is not None:
            high = math.ceil(high) - 1 if self.high_open else math.floor(high)
        return low, high

    def closed(self) -> Bounds:
        """The same bounds with open ones of counts moved to the next whole number."""
        if not self.whole:
            return self
        low, high = self._closed()
        return Bounds(low, high, whole=True)

    def hull(self, other: Bounds) -> Bounds:
        """The narrowest bounds that hold both: what several speakers of a side allow."""
        low, low_open = _looser(self.low, self.low_open, other.low, other.low_open, min)
        high, high_open = _looser(self.high, self.high_open, other.high, other.high_open, max)
        return Bounds(low, high, low_open, high_open, self.whole and other.whole)

    def meet(self, other: Bounds) -> Bounds:
        """The bounds that satisfy both: a figure with what its parts and wholes allow."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, max)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, min)
        return Bounds(low, high, low_open, high_open, self.whole and other.whole)

    def plus(self, other: Bounds) -> Bounds:
        """The sum of two counts; a bound is lost where either lacks it."""
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Bounds(
            low,
            high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
            self.whole and other.whole,
        )

    def minus(self, other: Bounds) -> Bounds:
        """The difference of two counts, as wide as both allow."""
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Bounds(
            low,
            high,
            self.low_open or other.high_open,
            self.high_open or other.low_open,
            self.whole and other.whole,
        )

    def times(self, other: Bounds) -> Bounds:
        """The product of two numbers that are not below nothing; a bound is lost if either is."""
        low = None if self.low is None or other.low is None else self.low * other.low
        high = None if self.high is None or other.high is None else self.high * other.high
        return Bounds(
            low,
            high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
            self.whole and other.whole,
        )

    def compare(self, sign: str, threshold: Number) -> Truth:
        """Whether every, some or no number within the bounds stands so to the threshold."""
        return self.compare_bounds(
            sign, Bounds(threshold, threshold, whole=self.whole and threshold == int(threshold))
        )

    def compare_bounds(self, sign: str, other: Bounds) -> Truth:
        """Three-valued comparison of two uncertain numbers; `sign` is = != < <= > >=."""
        if sign == ">":
            return _exceeds(self, other)
        if sign == "<":
            return _exceeds(other, self)
        if sign == ">=":
            return ~_exceeds(other, self)
        if sign == "<=":
            return ~_exceeds(self, other)
        if sign == "=":
            return _equals(self, other)
        if sign == "!=":
            return ~_equals(self, other)
        raise ValueError(f"no comparison is written {sign!r}")


Pick = Callable[[Number, Number], Number]


def _looser(
    a: Number | None, a_open: bool, b: Number | None, b_open: bool, pick: Pick
) -> tuple[Number | None, bool]:
    if a is None or b is None:
        return None, False
    if a == b:
        return a, a_open and b_open
    return (a, a_open) if pick(a, b) == a else (b, b_open)


def _tighter(
    a: Number | None, a_open: bool, b: Number | None, b_open: bool, pick: Pick
) -> tuple[Number | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if pick(a, b) == a else (b, b_open)


def _exceeds(a: Bounds, b: Bounds) -> Truth:
    a, b = a.closed(), b.closed()
    if a.low is not None and b.high is not None:
        if a.low > b.high:
            return Truth.YES
        if a.low == b.high and (a.low_open or b.high_open):
            return Truth.YES
    if a.high is not None and b.low is not None and a.high <= b.low:
        return Truth.NO
    return Truth.UNKNOWN


def _equals(a: Bounds, b: Bounds) -> Truth:
    a, b = a.closed(), b.closed()
    if a.low is not None and a.low == a.high == b.low == b.high:
        return Truth.YES
    if a.meet(b).is_empty:
        return Truth.NO
    low_a, high_b = a.low, b.high
    if low_a is not None and low_a == high_b and (a.low_open or b.high_open):
        return Truth.NO
    low_b, high_a = b.low, a.high
    if low_b is not None and low_b == high_a and (b.low_open or a.high_open):
        return Truth.NO
    return Truth.UNKNOWN


@frozen
class Quantity:
    """A figure as somebody said it: the bounds the words commit to, never widened.

    `low`/`high` are None where the words set no bound; `approximate` records a hedge
    ("about 300"); `presumes_some` that at least one is presupposed ("under 100").
    Rules: the labelling guide of hedged quantities, rows and notes 1 to 9.
    """

    as_said: str
    low: Number | None = None
    high: Number | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    presumes_some: bool = False
    unit: str | None = None

    @property
    def is_known(self) -> bool:
        """True when the words give at least one bound."""
        return self.low is not None or self.high is not None

    def bounds(self, tolerance: float = 0.0) -> Bounds:
        """The bounds to judge by: approximate figures widened by the tolerance, counts whole.

        `tolerance` is a share (0.1 is ten percent) and never touches a figure that was said
        without a hedge. A figure that presumes at least one has no bound below one.
        """
        whole = counts_whole(self.unit)
        low, high = self.low, self.high
        if self.approximate and tolerance:
            low = None if low is None else low - abs(low) * tolerance
            high = None if high is None else high + abs(high) * tolerance
        if whole:
            low = None if low is None else max(0, low)
        bounds = Bounds(low, high, self.low_open, self.high_open, whole)
        if self.presumes_some and whole:
            bounds = bounds.meet(Bounds(1, None, whole=True))
        return bounds

    def with_unit(self, unit: str) -> Quantity:
        """The same figure with its unit named."""
        return evolve(self, unit=unit)
