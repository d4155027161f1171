"""What is written along an axis of time never runs into what stands beside it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from finalact.web.drawings.axis import MONTH_WIDE, YEAR_WIDE, Axis

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_labels_keep_apart_and_inside(days: list[date]) -> None:
    axis = Axis.over(days)
    assert axis is not None
    written = axis.written()
    assert [tick.at for tick in written] == [tick.at for tick in axis.ticks()]
    free = 0.0
    for tick in written:
        if not tick.label:
            continue
        wide = YEAR_WIDE if tick.label.isdigit() else MONTH_WIDE
        left = tick.at - wide if tick.anchor == "end" else tick.at
        assert left >= free
        assert left + wide <= 100 + 1e-9 or tick.anchor == "end"
        free = left + wide


def test_the_last_year_is_written_where_there_is_room() -> None:
    axis = Axis.over([date(2010, 3, 31), date(2018, 7, 10)])
    assert axis is not None
    assert [tick.label for tick in axis.written()] == ["2010", "2012", "2014", "2016", "2018"]
