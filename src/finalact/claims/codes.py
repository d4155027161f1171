"""Codes of a column: which ones occur, numbered anew, looked up in a table instead of sorted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Fewer codes than these are sorted; for more a table of all codes is quicker.
_FEW = 2_000
# A table of all codes is worth its room only up to so many codes.
_ROOM = 1 << 20


def distinct(codes: NDArray[Any]) -> NDArray[np.int64]:
    """Each code that occurs, once, in rising order; codes are whole numbers from 0."""
    if len(codes) < _FEW or codes.max() >= _ROOM:
        return np.unique(codes).astype(np.int64)
    present = np.zeros(int(codes.max()) + 1, np.bool_)
    present[codes] = True
    return np.flatnonzero(present)


def numbered(codes: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The codes that occur, and for each place the number of its code among them."""
    found = distinct(codes)
    if not len(found):
        return found, np.zeros(0, np.int64)
    if found[-1] >= _ROOM:
        return found, np.searchsorted(found, codes)
    number = np.zeros(int(found[-1]) + 1, np.int64)
    number[found] = np.arange(len(found))
    return found, number[codes]


def among(codes: NDArray[Any], wanted: Iterable[int]) -> NDArray[np.bool_]:
    """Whether each code is one of some."""
    if not len(codes):
        return np.zeros(0, np.bool_)
    table = np.zeros(int(codes.max()) + 1, np.bool_)
    some = np.fromiter(wanted, np.int64)
    table[some[some < len(table)]] = True
    found: NDArray[np.bool_] = table[codes]
    return found
