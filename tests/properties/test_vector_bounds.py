"""Bounds of many days at once obey the very rules of one pair of bounds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.conditions.course.vector_bounds import VectorBounds
from finalact.model.quantity import Bounds

numbers = st.none() | st.integers(0, 6) | st.sampled_from([0.5, 2.5, 3.25])
some_bounds = st.builds(
    Bounds, numbers, numbers, st.booleans(), st.booleans(), st.booleans()
).filter(lambda b: not (b.low is None and b.low_open) and not (b.high is None and b.high_open))
pairs = st.lists(st.tuples(some_bounds, some_bounds), min_size=1, max_size=20)
TRUTHS = ("no", "unknown", "yes")


def vector(bounds: list[Bounds]) -> VectorBounds:
    return VectorBounds(
        np.array([-np.inf if b.low is None else b.low for b in bounds], np.float64),
        np.array([np.inf if b.high is None else b.high for b in bounds], np.float64),
        np.array([b.low_open for b in bounds]),
        np.array([b.high_open for b in bounds]),
        np.array([b.whole for b in bounds]),
    )


def scalar(found: VectorBounds) -> list[Bounds]:
    return [
        Bounds(
            None if np.isinf(low) else low,
            None if np.isinf(high) else high,
            bool(low_open),
            bool(high_open),
            bool(whole),
        )
        for low, high, low_open, high_open, whole in zip(
            found.low, found.high, found.low_open, found.high_open, found.whole, strict=True
        )
    ]


@pytest.mark.parametrize("sign", ["=", "!=", "<", "<=", ">", ">="])
@given(pairs=pairs)
def test_comparisons(sign: str, pairs: Any) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = vector(one).compare(sign, vector(other))
    expected = [a.compare_bounds(sign, b).value for a, b in pairs]
    assert [TRUTHS[answer] for answer in found] == expected


@pytest.mark.parametrize("how", ["hull", "meet"])
@given(pairs=pairs)
def test_hull_and_meet(how: str, pairs: Any) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = scalar(getattr(vector(one), how)(vector(other)))
    assert found == [getattr(a, how)(b) for a, b in pairs]


@pytest.mark.parametrize("how", ["plus", "minus", "times"])
@given(pairs=pairs)
def test_sums_differences_and_products_compare_alike(how: str, pairs: Any) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    found = getattr(vector(one), how)(vector(other))
    expected = [getattr(a, how)(b) for a, b in pairs]
    wanted = vector([Bounds(3, 3)] * len(pairs))
    assert [TRUTHS[t] for t in found.compare(">", wanted)] == [
        e.compare_bounds(">", Bounds(3, 3)).value for e in expected
    ]
    assert [(b.low, b.high) for b in scalar(found)] == [(e.low, e.high) for e in expected]


@given(pairs=pairs)
def test_emptiness_and_whole_numbers(pairs: Any) -> None:
    one = [a for a, _ in pairs]
    assert list(vector(one).is_empty()) == [a.is_empty for a in one]
    assert [(b.low, b.high) for b in scalar(vector(one).closed())] == [
        (a.closed().low, a.closed().high) for a in one
    ]
