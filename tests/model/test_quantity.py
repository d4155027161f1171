"""Figures as said: bounds, tolerance, and three-valued comparison."""

from __future__ import annotations

import operator
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.model.quantity import Bounds, Quantity, counts_whole
from finalact.model.truth import Truth, all_of, any_of, unanimous

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
EDGE = 12


@st.composite
def counts(draw: st.DrawFn) -> Bounds:
    low = draw(st.none() | st.integers(0, 10))
    high = draw(st.none() | st.integers(0, 10))
    return Bounds(low, high, draw(st.booleans()), draw(st.booleans()))


def numbers(bounds: Bounds) -> list[int]:
    """Every whole number from none to a dozen that the bounds allow."""
    return [
        n
        for n in range(-EDGE, EDGE + 1)
        if (bounds.low is None or n > bounds.low or (n == bounds.low and not bounds.low_open))
        and (bounds.high is None or n < bounds.high or (n == bounds.high and not bounds.high_open))
    ]


@given(counts(), counts(), st.sampled_from(sorted(SIGNS)))
def test_a_comparison_is_what_every_pair_of_numbers_says(
    one: Bounds, other: Bounds, sign: str
) -> None:
    answers = {SIGNS[sign](a, b) for a in numbers(one) for b in numbers(other)}
    said = one.compare_bounds(sign, other)
    if len(answers) == 1:
        assert said is Truth.of(answers.pop())
    elif answers:
        assert said is Truth.UNKNOWN


@given(counts(), counts())
def test_hull_holds_both_and_meet_only_what_both_allow(one: Bounds, other: Bounds) -> None:
    if numbers(one) and numbers(other):
        assert set(numbers(one.hull(other))) >= set(numbers(one)) | set(numbers(other))
    assert set(numbers(one.meet(other))) == set(numbers(one)) & set(numbers(other))
    bounded = one.meet(other).low is not None and one.meet(other).high is not None
    if bounded:
        assert one.meet(other).is_empty == (not numbers(one.meet(other)))


@given(counts(), counts())
def test_sums_and_differences_hold_every_sum_and_difference(one: Bounds, other: Bounds) -> None:
    total, rest = one.closed().plus(other.closed()), one.closed().minus(other.closed())
    for a in numbers(one):
        for b in numbers(other):
            assert total.compare("=", a + b) is not Truth.NO
            assert rest.compare("=", a - b) is not Truth.NO


@pytest.mark.parametrize(
    ("unit", "whole"),
    [
        ("persons", True),
        (None, True),
        ("family units", True),
        ("persons/month", True),
        ("percent of troops", False),
        ("%", False),
        ("US dollars", False),
        ("weeks", False),
    ],
)
def test_people_are_counted_whole_and_shares_are_not(unit: str | None, whole: bool) -> None:
    assert counts_whole(unit) is whole


def test_about_15_with_ten_percent_is_14_to_16() -> None:
    about = Quantity("about 15", 15, 15, approximate=True, unit="persons")
    assert (about.bounds(0.1).closed().low, about.bounds(0.1).closed().high) == (14, 16)
    assert about.bounds().compare("=", 15) is Truth.YES


def test_under_100_persons_presumes_some() -> None:
    under = Quantity("under 100", None, 100, high_open=True, presumes_some=True, unit="persons")
    closed = under.bounds(0.1).closed()
    assert (closed.low, closed.high) == (1, 99)


def test_a_figure_without_hedge_is_never_widened() -> None:
    exact = Quantity("1,698", 1698, 1698, unit="persons")
    assert exact.bounds(0.5) == exact.bounds(0.0)


def test_a_count_is_never_below_nothing() -> None:
    assert Quantity("about 0", 0, 0, approximate=True).bounds(0.1).low == 0


@given(st.lists(st.sampled_from(list(Truth))))
def test_three_valued_answers(answers: list[Truth]) -> None:
    assert (all_of(answers) is Truth.YES) == all(a is Truth.YES for a in answers)
    assert (any_of(answers) is Truth.NO) == all(a is Truth.NO for a in answers)
    assert all_of(answers) is ~any_of(~a for a in answers)
    assert (unanimous(answers) is Truth.UNKNOWN) == (
        len(set(answers)) != 1 or answers[0] is Truth.UNKNOWN
    )
