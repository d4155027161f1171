"""Three-valued answers: yes, no, and not known."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum


class Truth(Enum):
    """Whether a thing is so: yes, no, or not known from what was said.

    Kleene's strong three-valued logic; a claim that leaves room for both gives UNKNOWN.
    """

    NO = "no"
    UNKNOWN = "unknown"
    YES = "yes"

    # Members are the only ones of their kind; asked for by the hundred thousand.
    __hash__ = object.__hash__

    def __and__(self, other: Truth) -> Truth:
        return self if _RANK[self] <= _RANK[other] else other

    def __or__(self, other: Truth) -> Truth:
        return self if _RANK[self] >= _RANK[other] else other

    def __invert__(self) -> Truth:
        return _OPPOSITE[self]

    @staticmethod
    def of(answer: bool | None) -> Truth:
        """Turn a plain yes, no or don't-know into a Truth."""
        if answer is None:
            return Truth.UNKNOWN
        return Truth.YES if answer else Truth.NO


_RANK = {Truth.NO: 0, Truth.UNKNOWN: 1, Truth.YES: 2}
_OPPOSITE = {Truth.NO: Truth.YES, Truth.YES: Truth.NO, Truth.UNKNOWN: Truth.UNKNOWN}


def all_of(answers: Iterable[Truth]) -> Truth:
    """Yes when every answer is yes; no as soon as one is no."""
    result = Truth.YES
    for answer in answers:
        result = result & answer
    return result


def any_of(answers: Iterable[Truth]) -> Truth:
    """Yes as soon as one answer is yes; no when every one is no."""
    result = Truth.NO
    for answer in answers:
        result = result | answer
    return result


def unanimous(answers: Iterable[Truth]) -> Truth:
    """The common answer of several witnesses, or not known when they differ."""
    seen = set(answers)
    return seen.pop() if len(seen) == 1 else Truth.UNKNOWN
