"""The bounds of many figures at once, as `model.quantity.Quantity.bounds` gives each."""

from __future__ import annotations

import numpy as np

from finalact.claims.cells import NO_UNIT
from finalact.claims.columns import ClaimColumns, Rows
from finalact.conditions.course.vector_bounds import VectorBounds
from finalact.model.quantity import counts_whole


def bounds_of(columns: ClaimColumns, places: Rows, tolerance: float) -> VectorBounds:
    """The bounds to judge by of the figures at some places; approximate ones are widened."""
    low, high = columns.low[places], columns.high[places]
    low = np.where(np.isnan(low), -np.inf, low)
    high = np.where(np.isnan(high), np.inf, high)
    units = columns.unit[places]
    texts = columns.tables.word.texts
    counts = [code for code in np.unique(units).tolist() if _counts(texts[code])]
    whole = np.isin(units, np.array(counts, np.int32))
    if tolerance:
        wide = columns.approximate[places]
        low = np.where(wide & np.isfinite(low), low - np.abs(low) * tolerance, low)
        high = np.where(wide & np.isfinite(high), high + np.abs(high) * tolerance, high)
    low = np.where(whole & np.isfinite(low), np.maximum(low, 0.0), low)
    low_open, high_open = columns.low_open[places], columns.high_open[places]
    some = columns.presumes_some[places] & whole
    low_open = np.where(some & (low < 1), False, low_open)
    low = np.where(some, np.maximum(low, 1.0), low)
    return VectorBounds(low, high, low_open, high_open, whole)


def _counts(unit: str) -> bool:
    return counts_whole(None if unit == NO_UNIT else unit)
