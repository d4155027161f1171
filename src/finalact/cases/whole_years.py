"""Whole years from very many days to one day, as `duration.years_between` counts them."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

_EPOCH = date(1970, 1, 1).toordinal()
_LENGTHS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


def whole_years(days: Numbers, until: date) -> Numbers:
    """The whole years completed from each day (as `date.toordinal`) to another; negative before.

    Who counts from 29 February has completed a year on 28 February.
    """
    year, month, day = _calendar(days)
    then = np.full(len(days), until.toordinal())
    forth = _completed(year, month, day, *_calendar(then))
    back = _completed(*_calendar(then), year, month, day)
    return np.where(days <= then, forth, -back)


def _completed(
    year: Numbers,
    month: Numbers,
    day: Numbers,
    to_year: Numbers,
    to_month: Numbers,
    to_day: Numbers,
) -> Numbers:
    leap = (to_year % 4 == 0) & ((to_year % 100 != 0) | (to_year % 400 == 0))
    length = _LENGTHS[month] + (leap & (month == 2))
    reached = month * 32 + np.minimum(day, length) <= to_month * 32 + to_day
    years: Numbers = to_year - year - ~reached
    return years


def _calendar(days: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """Year, month and day of days."""
    when = (days - _EPOCH).astype("datetime64[D]")
    month = when.astype("datetime64[M]")
    year = when.astype("datetime64[Y]")
    return (
        year.astype(np.int64) + 1970,
        (month - year).astype(np.int64) + 1,
        (when - month).astype(np.int64) + 1,
    )
