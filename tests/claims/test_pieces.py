"""Piecing a period together from stated figures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from finalact.claims.pieces import Piece, days_covered, pieced_together, total_of
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

FIRST = date(1988, 1, 1)
SPAN = 12
LAST = FIRST + timedelta(SPAN - 1)


@st.composite
def spans(draw: st.DrawFn) -> list[tuple[int, int]]:
    starts = st.integers(-4, SPAN)
    return draw(
        st.lists(
            starts.flatmap(lambda s: st.tuples(st.just(s), st.integers(s, SPAN + 4))),
            max_size=7,
            unique=True,
        )
    )


def truthful(span: tuple[int, int], daily: list[int], said: int) -> Piece:
    start, end = span
    figure = sum(daily[start + 4 : end + 5])
    first, last = FIRST + timedelta(start), FIRST + timedelta(end)
    return Piece(first, last, Bounds(figure, figure), (), said)


dailies = st.lists(st.integers(0, 9), min_size=SPAN + 10, max_size=SPAN + 10)


@given(spans(), dailies)
def test_the_pieces_never_tell_an_untruth(offered: list[tuple[int, int]], daily: list[int]) -> None:
    figures = [truthful(span, daily, 1) for span in offered]
    pieces = pieced_together(figures, FIRST, LAST)
    truth = sum(daily[4 : SPAN + 4])
    total = total_of(pieces)
    if days_covered(pieces) == SPAN:
        assert total.compare("=", truth) is Truth.YES
    else:
        assert total.low is not None
        assert total.low <= truth


def overlaps(chosen: tuple[Piece, ...]) -> bool:
    return any(a.first <= b.last and b.first <= a.last for a, b in combinations(chosen, 2))


@given(spans(), dailies, st.lists(st.integers(0, 3), min_size=7, max_size=7))
def test_no_choice_without_differences_is_better(
    offered: list[tuple[int, int]], daily: list[int], said: list[int]
) -> None:
    figures = [truthful(span, daily, when) for span, when in zip(offered, said, strict=False)]
    inside = [p for p in figures if p.first >= FIRST and p.last <= LAST]
    choices = [
        (SPAN - sum(p.days for p in chosen), len(chosen), -sum(p.said for p in chosen))
        for size in range(len(inside) + 1)
        for chosen in combinations(inside, size)
        if not overlaps(chosen)
    ]
    found = pieced_together(figures, FIRST, LAST)
    uncovered = SPAN - days_covered(found)
    if any(p.less for p in found):
        assert uncovered < min(choices)[0]
    else:
        assert (uncovered, len(found), -sum(p.said for p in found)) == min(choices)


def month(number: int, until: int, figure: int) -> Piece:
    first = date(1988, number, 1)
    last = date(1988, until + 1, 1) - timedelta(1)
    return Piece(first, last, Bounds(figure, figure), (), 1)


def test_a_quarter_is_told_by_a_total_less_its_last_month() -> None:
    figures = [month(1, 4, 3526), month(4, 4, 1088)]
    pieces = pieced_together(figures, date(1988, 1, 1), date(1988, 3, 31))
    assert total_of(pieces).compare("=", 2438) is Truth.YES


def test_a_month_is_told_by_several_steps() -> None:
    figures = [month(1, 6, 6078), month(1, 4, 3526), month(6, 6, 1493)]
    pieces = pieced_together(figures, date(1988, 5, 1), date(1988, 5, 31))
    assert days_covered(pieces) == 31
    assert total_of(pieces).compare("=", 1059) is Truth.YES


def test_a_figure_above_the_one_that_holds_it_is_never_taken_from_it() -> None:
    four = Piece(date(1988, 1, 1), date(1988, 4, 30), Bounds(210, 210), ())
    half = Piece(date(1988, 1, 1), date(1988, 6, 30), Bounds(190, 190), ())
    rest = Piece(date(1988, 7, 1), date(1988, 12, 31), Bounds(300, 300), ())
    assert pieced_together([four, half], date(1988, 5, 1), date(1988, 6, 30)) == []
    assert pieced_together([four, half, rest], date(1988, 5, 1), date(1988, 12, 31)) == [rest]
    # Where the words leave room for both, what is left is nothing or little.
    about = Piece(four.first, four.last, Bounds(180, 220), ())
    pieces = pieced_together([about, half], date(1988, 5, 1), date(1988, 6, 30))
    assert (total_of(pieces).low, total_of(pieces).high) == (0, 10)


def test_months_that_come_to_more_than_their_half_year_are_not_taken_from_it() -> None:
    months = [
        Piece(date(1988, n, 1), date(1988, n, 28 + (n != 2)), Bounds(60, 60), ())
        for n in range(1, 5)
    ]
    months[0], months[2] = (
        Piece(m.first, date(1988, m.first.month, 31), m.bounds, ()) for m in (months[0], months[2])
    )
    months[1] = Piece(date(1988, 2, 1), date(1988, 2, 29), Bounds(60, 60), ())
    months[3] = Piece(date(1988, 4, 1), date(1988, 4, 30), Bounds(60, 60), ())
    half = Piece(date(1988, 1, 1), date(1988, 6, 30), Bounds(190, 190), ())
    assert pieced_together([*months, half], date(1988, 5, 1), date(1988, 6, 30)) == []
