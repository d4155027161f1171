"""Pieces: the stated figures that together make up a period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from heapq import heappop, heappush
from itertools import count, pairwise

from attrs import evolve, frozen

from finalact.model.claim import Claim
from finalact.model.quantity import Bounds

_DAY = timedelta(1)
_LAST = date.max.toordinal()
_Cost = tuple[int, int, int, int]


@frozen
class Piece:
    """A stated figure for a span of days, or one to be taken away from another (`less`).

    `first` and `last` are days, both included; `said` is the day it was said, as an ordinal.
    """

    first: date
    last: date
    bounds: Bounds
    claims: tuple[Claim, ...]
    said: int = 0
    less: bool = False

    @property
    def days(self) -> int:
        """Its length in days."""
        return (self.last - self.first).days + 1

    def taken_away(self) -> Piece:
        """The same figure, to be taken away from another."""
        return Piece(self.first, self.last, self.bounds, self.claims, self.said, True)


def certain_period(claim: Claim) -> bool:
    """Whether a claim is about a span with two certain ends."""
    return claim.period is not None and claim.period.is_certain_span


def figures_of(claims: Iterable[Claim], tolerance: float) -> list[Piece]:
    """The stated figures of one source, one for each span of days: the latest said.

    Two figures of one day for one period are both allowed: neither is the later.
    """
    latest: dict[tuple[date, date], Piece] = {}
    for claim in claims:
        if not certain_period(claim):
            continue
        piece = _piece(claim, tolerance)
        span = (piece.first, piece.last)
        before = latest.get(span)
        if before is None or piece.said > before.said:
            latest[span] = piece
        elif piece.said == before.said:
            latest[span] = evolve(
                before,
                bounds=before.bounds.hull(piece.bounds),
                claims=before.claims + piece.claims,
            )
    return [latest[span] for span in sorted(latest)]


def pieced_together(figures: Iterable[Piece], first: date, last: date) -> list[Piece]:
    """The figures that make up a span of days, those to be taken away marked `less`.

    Days are points on a line and figures are ways between them. Sought is the way from the
    first day to the day after the last that leaves the fewest days uncovered, then takes the
    fewest figures away (as one cumulative figure from another), then is made of the fewest
    figures, then of the latest said. What lies outside the span is used only to be taken away.
    Figures that come to more than the one that holds them tell nothing of the rest of its days,
    and are not taken away.
    """
    known, kept_whole = list(figures), set[tuple[date, date]]()
    while True:
        chosen = _pieced_together(known, first, last, kept_whole)
        less = [piece for piece in chosen if piece.less]
        above = [piece for piece in less if _is_above(piece, chosen)]
        if less and not above:
            most = total_of(chosen).high
            above = less if most is not None and most < 0 else []
        if not above:
            return chosen
        kept_whole.update((piece.first, piece.last) for piece in above)


def _is_above(less: Piece, chosen: Iterable[Piece]) -> bool:
    """Whether a figure to be taken away cannot be part of one that holds its days."""
    least = less.bounds.low
    return least is not None and any(
        not whole.less
        and whole.first <= less.first <= less.last <= whole.last
        and whole.bounds.high is not None
        and whole.bounds.high < least
        for whole in chosen
    )


def _pieced_together(
    figures: Iterable[Piece], first: date, last: date, kept_whole: set[tuple[date, date]]
) -> list[Piece]:
    ways: dict[date, list[tuple[date, Piece | None]]] = defaultdict(list)
    points = {first, last + _DAY}
    for figure in figures:
        after = figure.last + _DAY
        ways[figure.first].append((after, figure))
        if (figure.first, figure.last) not in kept_whole:
            ways[after].append((figure.first, figure.taken_away()))
        points.update((figure.first, after))
    inside = sorted(p for p in points if first <= p <= last + _DAY)
    for day, following in pairwise(inside):
        ways[day].append((following, None))
    return _shortest(ways, first, last + _DAY)


def _shortest(
    ways: dict[date, list[tuple[date, Piece | None]]], start: date, goal: date
) -> list[Piece]:
    """The cheapest way from one day to another (Dijkstra 1959)."""
    numbers = count()
    waiting: list[tuple[_Cost, int, date]] = [((0, 0, 0, 0), next(numbers), start)]
    cheapest: dict[date, _Cost] = {start: (0, 0, 0, 0)}
    came: dict[date, tuple[date, Piece | None]] = {}
    while waiting:
        cost, _, day = heappop(waiting)
        if day == goal:
            break
        if cost > cheapest[day]:
            continue
        for reached, figure in ways[day]:
            step = _step(cost, day, reached, figure)
            if reached not in cheapest or step < cheapest[reached]:
                cheapest[reached] = step
                came[reached] = (day, figure)
                heappush(waiting, (step, next(numbers), reached))
    chosen: list[Piece] = []
    while goal != start:
        goal, figure = came[goal]
        if figure is not None:
            chosen.append(figure)
    return chosen[::-1]


def _step(cost: _Cost, day: date, reached: date, figure: Piece | None) -> _Cost:
    if figure is None:
        return (cost[0] + (reached - day).days, *cost[1:])
    return cost[0], cost[1] + figure.less, cost[2] + 1, cost[3] + _LAST - figure.said


def total_of(pieces: Iterable[Piece]) -> Bounds:
    """What the pieces come to, those marked `less` taken away; a count is never below nothing."""
    total = Bounds(0, 0)
    for piece in pieces:
        bounds = piece.bounds.meet(Bounds(0, None)).closed()
        total = total.minus(bounds) if piece.less else total.plus(bounds)
    floored = total.meet(Bounds(0, None))
    return total if floored.is_empty else floored


def days_covered(pieces: Iterable[Piece]) -> int:
    """How many days of the span the pieces account for."""
    return sum(-p.days if p.less else p.days for p in pieces)


def _piece(claim: Claim, tolerance: float) -> Piece:
    period = claim.period
    assert period is not None
    assert period.earliest is not None
    assert period.latest is not None
    said = claim.said_on or claim.known_on
    day = said.counts_from if said is not None else None
    return Piece(
        period.earliest,
        period.latest,
        claim.quantity.bounds(tolerance),
        (claim,),
        day.toordinal() if day else 0,
    )
