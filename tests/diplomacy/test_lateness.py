"""Plan beside outcome: how much later, and how long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.diplomacy.lateness import (
    AS_PLANNED,
    PERHAPS,
    against_length,
    days_said,
    lateness,
    length_held,
    time_between,
    unit_of,
)
from finalact.diplomacy.meetings import ends_of
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


def compared(planned: str, held: str) -> str:
    plan, fact = PartialDate.parse(planned), PartialDate.parse(held)
    return lateness(ends_of(plan)[0], ends_of(fact)[0], unit_of(plan))


@pytest.mark.parametrize(
    ("planned", "held", "words"),
    [
        ("1990", "1991-09-10", "a year later"),
        ("1990", "1990-12-31", AS_PLANNED),
        ("1990", "1988-01-01", "two years earlier"),
        ("1990", "1991-01-01", "a year later"),
        ("1990-05", "1990-08-31", "three months later"),
        ("1990-05", "1991-05-02", "a year later"),
        ("1990-05-01", "1990-05-04", "three days later"),
        ("1990-05-01", "1990-05-08", "a week later"),
        ("1990-05-01", "1990-04-10", "three weeks earlier"),
        ("1990-05-01", "1990-08-01", "three months later"),
        ("1990-05-01", "1990-08-02", "more than three months later"),
        ("1990-05-01", "1993-06-01", "more than three years later"),
        ("1990-05-01", "1990", PERHAPS),
        ("1990-21", "1990-09-01", "at least three months later"),
        ("1990-05-01", "1990-06", "at least 31 days later"),
        ("1990-05-01/1990-05-20", "1990-05-01", AS_PLANNED),
        ("[..1990]", "1991-05-01", ""),
    ],
)
def test_how_much_later(planned: str, held: str, words: str) -> None:
    assert compared(planned, held) == words


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-3000, 3000))
def test_later_and_earlier_are_each_others_mirror(day: date, shift: int) -> None:
    other = day + timedelta(shift)
    one, two = (
        Bounds(day.toordinal(), day.toordinal()),
        Bounds(other.toordinal(), other.toordinal()),
    )
    there, back = lateness(one, two), lateness(two, one)
    if shift == 0:
        assert there == back == AS_PLANNED
        return
    length = time_between(min(day, other), max(day, other))
    assert there == f"{length} {'later' if shift > 0 else 'earlier'}"
    assert back == f"{length} {'earlier' if shift > 0 else 'later'}"


def test_both_days_of_a_meeting_count() -> None:
    monday, sunday = date(1990, 1, 1).toordinal(), date(1990, 1, 28).toordinal()
    lasted = length_held(Bounds(monday, monday), Bounds(sunday, sunday), Bounds())
    assert lasted == Bounds(28, 28)
    assert days_said(lasted) == "four weeks"
    assert against_length(Bounds(28, 42), lasted) == "as long as planned"
    assert against_length(Bounds(29, 42), lasted) == "shorter than planned"
    assert against_length(Bounds(7, 27), lasted) == "longer than planned"
    assert against_length(Bounds(28, 42), Bounds(20, 30)) == "perhaps as long as planned"
    assert against_length(Bounds(), lasted) == ""


def test_a_month_is_no_length_but_a_stated_one_is() -> None:
    may = ends_of(PartialDate.parse("1990-05"))
    assert length_held(*may, Bounds()) == Bounds()
    assert length_held(*may, Bounds(14, 21)) == Bounds(14, 21)
    assert days_said(Bounds(14, 21)) == "14 to 21 days"
    assert days_said(Bounds(1, 1)) == "a day"
