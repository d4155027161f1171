"""Piecing a period together from shorter figures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from finalact.claims.flows import Piece, tile
from finalact.model.quantity import Bounds

FIRST = date(1988, 1, 1)
SPAN = 12
LAST = FIRST + timedelta(SPAN - 1)


@st.composite
def pieces(draw: st.DrawFn) -> list[Piece]:
    found: list[Piece] = []
    for _ in range(draw(st.integers(0, 7))):
        start = draw(st.integers(-2, SPAN))
        length = draw(st.integers(1, 6))
        first = FIRST + timedelta(start)
        last = first + timedelta(length - 1)
        found.append(
            Piece(first, last, Bounds(1, 1), (), draw(st.integers(0, 3)), draw(st.booleans()))
        )
    return found


def overlaps(chosen: tuple[Piece, ...]) -> bool:
    return any(a.first <= b.last and b.first <= a.last for a, b in combinations(chosen, 2))


def cost(chosen: tuple[Piece, ...] | list[Piece]) -> tuple[int, int, int, int]:
    covered = sum(p.days for p in chosen)
    return (
        SPAN - covered,
        len(chosen),
        sum(p.is_difference for p in chosen),
        -sum(p.said for p in chosen),
    )


@given(pieces())
def test_no_other_choice_of_pieces_is_better(offered: list[Piece]) -> None:
    inside = [p for p in offered if p.first >= FIRST and p.last <= LAST]
    choices = [
        chosen
        for size in range(len(inside) + 1)
        for chosen in combinations(inside, size)
        if not overlaps(chosen)
    ]
    found = tile(offered, FIRST, LAST)
    assert not overlaps(tuple(found))
    assert cost(found) == min(cost(c) for c in choices)
