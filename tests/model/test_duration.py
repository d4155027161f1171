"""Lengths of time: four weeks, ten years."""

from __future__ import annotations

from datetime import date

import pytest

from finalact.model.duration import Duration, lasted, read_duration, years_between
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Comparison
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4 weeks", "4 weeks"),
        ("1 year", "1 year"),
        ("a year", "1 year"),
        ("ten years", "10 years"),
        ("Six months", "6 months"),
        ("twenty-one days", "21 days"),
        ("twenty one days", "21 days"),
        ("sixty days", "60 days"),
        ("ten-year", "10 years"),
    ],
)
def test_lengths_are_read_in_figures_and_in_words(typed: str, said: str) -> None:
    assert read_duration(typed).said() == said
    assert read_duration(said) == read_duration(typed)


@pytest.mark.parametrize("typed", ["", "weeks", "several weeks", "4", "-4 weeks", "1.5 years"])
def test_a_length_that_is_not_one_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="is not a length of time that the desk reads") as refusal:
        read_duration(typed)
    assert refusal.value.code == "duration-not-understood"


def test_months_and_years_are_counted_on_the_calendar() -> None:
    assert Duration(1, "month").after(date(1988, 1, 31)) == date(1988, 2, 29)
    assert Duration(1, "year").after(date(1988, 2, 29)) == date(1989, 2, 28)
    assert Duration(6, "month").before(date(1988, 3, 31)) == date(1987, 9, 30)
    assert Duration(4, "week").after(date(1988, 4, 18)) == date(1988, 5, 16)
    assert Duration(1, "year").before(date(1988, 3, 31)) == date(1987, 3, 31)
    assert Duration(9999, "year").after(date(1988, 3, 31)) == date.max


def test_both_days_of_a_meeting_count() -> None:
    four_weeks = Duration(4, "week")
    assert four_weeks.compare(date(1988, 2, 1), date(1988, 2, 27)) == -1
    assert four_weeks.compare(date(1988, 2, 1), date(1988, 2, 28)) == 0
    assert four_weeks.compare(date(1988, 2, 1), date(1988, 2, 29)) == 1
    assert Duration(1, "month").compare(date(1988, 2, 1), date(1988, 2, 29)) == 0


@pytest.mark.parametrize(
    ("start", "finish", "comparison", "answer"),
    [
        ("1988-02-01", "1988-03-06", ">=", Truth.YES),
        ("1988-02-01", "1988-02-20", ">=", Truth.NO),
        ("1988-02-01", "1988-02-28", "=", Truth.YES),
        ("1988-02-01", "1988-02-28", "!=", Truth.NO),
        ("1988-02", "1988-03", ">=", Truth.UNKNOWN),
        ("1988-02", "1988-05", ">", Truth.YES),
        ("1988-02-01", "[1988-02-01..]", "<", Truth.UNKNOWN),
        ("1988-02-01", "[1988-03-20..]", ">", Truth.YES),
        ("[..1988-02-01]", "1988-03-20", "<=", Truth.NO),
    ],
)
def test_a_meeting_with_partial_dates_is_compared_at_its_shortest_and_longest(
    start: str, finish: str, comparison: Comparison, answer: Truth
) -> None:
    begun, ended = PartialDate.parse(start), PartialDate.parse(finish)
    assert lasted(begun, ended, comparison, Duration(4, "week")) is answer


def test_only_completed_years_are_counted() -> None:
    assert years_between(date(1978, 4, 1), date(1988, 3, 31)) == 9
    assert years_between(date(1978, 3, 31), date(1988, 3, 31)) == 10
    assert years_between(date(1976, 2, 29), date(1987, 2, 28)) == 11
    assert years_between(date(1988, 3, 31), date(1978, 3, 31)) == -10
