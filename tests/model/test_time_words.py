"""What lengths of time mean in the mouth of somebody who promises."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from finalact.model.time_words import FEW, PLURALS, UNBOUNDED, read_lapse

DAYS = some.dates(date(1950, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a matter of weeks", "at least 2 weeks, at most 2 months"),
        ("It is only a matter of days", None),
        ("only a matter of days", "at least 2 days, at most 2 weeks"),
        ("within months", "at least 2 months, at most 2 years"),
        ("in the coming weeks", "at least 2 weeks, at most 2 months"),
        ("a few weeks", "at least 2 weeks, at most 5 weeks"),
        ("in the next few days", "at least 2 days, at most 5 days"),
        ("several months", "at least 2 months, at most 9 months"),
        ("a couple of weeks", "2 weeks"),
        ("within three months", "3 months"),
        ("in three months’ time", "3 months"),
        ("within six months from now", "6 months"),
        ("no later than two months from today", "2 months"),
        ("at most 6 weeks", "6 weeks"),
        ("four to six weeks", "at least 4 weeks, at most 6 weeks"),
        ("4–6 weeks", "at least 4 weeks, at most 6 weeks"),
        ("between two and three months", "at least 2 months, at most 3 months"),
        ("about three months", "at least 2 months, at most 4 months"),
        ("two weeks or so", "at least 1 week, at most 3 weeks"),
        ("at least three months", "at least 3 months"),
        ("three weeks at the earliest", "at least 3 weeks"),
        ("half a year", "6 months"),
        ("a fortnight", "2 weeks"),
        ("within 48 hours", "at least 0 days, at most 2 days"),
        ("within the next year", "1 year"),
    ],
)
def test_a_length_of_time_as_it_is_said(words: str, said: str | None) -> None:
    lapse = read_lapse(words)
    assert (lapse.said() if lapse is not None else None) == said


@pytest.mark.parametrize("words", sorted(UNBOUNDED))
def test_words_of_good_will_leave_no_length(words: str) -> None:
    assert read_lapse(words) is None


@pytest.mark.parametrize("words", ["", "by Moscow", "1988", "six to four weeks", "week", "a war"])
def test_what_is_no_length_of_time_is_none(words: str) -> None:
    assert read_lapse(words) is None


@given(DAYS, some.sampled_from(sorted(PLURALS)))
def test_a_plural_is_at_least_two_and_ends_where_the_next_unit_begins(day: date, unit: str) -> None:
    plural = read_lapse(f"a matter of {unit}s")
    assert plural is not None
    assert plural.most is not None
    assert plural.least.after(day) <= plural.most.after(day)
    if unit != "hour":
        two = read_lapse(f"two {unit}s")
        assert two is not None
        assert plural.least.after(day) == two.least.after(day)


@given(
    DAYS,
    some.integers(1, 40),
    some.integers(0, 40),
    some.sampled_from(["day", "week", "month", "year"]),
)
def test_a_wider_range_never_falls_due_earlier(day: date, low: int, more: int, unit: str) -> None:
    narrow, wide = read_lapse(f"{low} {unit}s"), read_lapse(f"{low} to {low + more} {unit}s")
    assert narrow is not None
    assert narrow.most is not None
    assert wide is not None
    assert wide.most is not None
    assert wide.least.after(day) == narrow.least.after(day)
    assert wide.most.after(day) >= narrow.most.after(day)


def test_a_hedge_widens_and_few_is_fewer_than_several() -> None:
    day = date(1988, 3, 10)
    exact, about = read_lapse("three weeks"), read_lapse("about three weeks")
    assert exact is not None
    assert about is not None
    assert about.most is not None
    assert about.least.after(day) + timedelta(7) == exact.least.after(day)
    assert about.most.after(day) - timedelta(7) == exact.least.after(day)
    assert FEW["a few"][1] < FEW["several"][1]
