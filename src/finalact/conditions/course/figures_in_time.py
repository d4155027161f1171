"""Stated figures of one source and population as they come in, and what they come to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from attrs import frozen

from finalact.claims.pieces import Piece, days_covered, pieced_together, total_of
from finalact.model.quantity import Bounds

_DAY = timedelta(1)
_LAST = date.max.toordinal()
# A cost as one number: days uncovered, then pieces, then how long ago they were said.
_UNCOVERED, _PIECE = 1 << 44, 1 << 34
Span = tuple[date, date]


@frozen
class Figure:
    """One statement of a figure: its span, the day it was said, its bounds, and its claim's row."""

    span: Span
    said: int
    bounds: Bounds
    row: int


@frozen
class Total:
    """What the figures come to: bounds, how many days they cover, and the claims used, by row."""

    bounds: Bounds
    covered: bool
    days: int
    pieces: int
    rows: tuple[int, ...]


NOTHING = Total(Bounds(), covered=False, days=0, pieces=0, rows=())


class FiguresInTime:
    """The figures that stand at one time, changed one by one, and what they piece together to.

    The same as `figures_of` and `pieced_together`; where figures follow each other without one
    being taken from another, the way is found without looking back.
    """

    def __init__(self, first: date, last: date) -> None:
        self.first = first
        self.goal = last + _DAY
        self._standing: dict[Span, list[Figure]] = {}
        self._chosen: dict[Span, Piece] = {}
        self._rows: dict[Span, tuple[int, ...]] = {}

    def change(self, came: Iterable[Figure], went: Iterable[Figure]) -> bool:
        """Let figures come and go; whether what is chosen for any span changed."""
        touched: dict[Span, None] = {}
        for figure in came:
            self._standing.setdefault(figure.span, []).append(figure)
            touched[figure.span] = None
        for figure in went:
            self._standing[figure.span].remove(figure)
            touched[figure.span] = None
        changed = [span for span in touched if self._choose(span)]
        return bool(changed)

    def _choose(self, span: Span) -> bool:
        """The figures said last for a span; two of one day are both allowed."""
        standing = self._standing[span]
        if not standing:
            del self._standing[span]
            self._rows.pop(span, None)
            return self._chosen.pop(span, None) is not None
        said = max(figure.said for figure in standing)
        latest = sorted((f for f in standing if f.said == said), key=lambda f: f.row)
        bounds = latest[0].bounds
        for figure in latest[1:]:
            bounds = bounds.hull(figure.bounds)
        rows = tuple(figure.row for figure in latest)
        piece = Piece(span[0], span[1], bounds, (), said)
        same = self._chosen.get(span) == piece and self._rows.get(span) == rows
        self._chosen[span] = piece
        self._rows[span] = rows
        return not same

    def total(self) -> Total:
        """What the figures that stand come to over the period."""
        if not self._chosen:
            return NOTHING
        pieces = self._forward()
        if pieces is None:
            figures = [self._chosen[span] for span in sorted(self._chosen)]
            pieces = pieced_together(figures, self.first, self.goal - _DAY)
        if not pieces:
            return NOTHING
        days = days_covered(pieces)
        covered = days == (self.goal - self.first).days
        total = total_of(pieces)
        return Total(
            total if covered else Bounds(total.low, None, total.low_open),
            covered,
            days,
            len(pieces),
            tuple(row for piece in pieces for row in self._rows[piece.first, piece.last]),
        )

    def _forward(self) -> list[Piece] | None:
        """The way from the first day on, figure after figure; None where that may not be best.

        It is the best where it leaves no day uncovered, or none that any figure reaches while
        none reaches over an end of the period; and no other way may be as good.
        """
        starting: dict[date, list[Piece]] = {}
        points = {self.first, self.goal}
        low, high, over = self.goal, self.first, False
        for (begins, ends), piece in self._chosen.items():
            after = ends + _DAY
            if begins >= self.goal or after <= self.first:
                continue
            if begins < self.first or after > self.goal:
                over = True
                continue
            starting.setdefault(begins, []).append(piece)
            points.update((begins, after))
            low, high = min(low, begins), max(high, after)
        if low >= high:
            return None if over else []
        cost = {self.first: 0}
        came: dict[date, tuple[date, Piece | None]] = {}
        equal: set[date] = set()
        ordered = sorted(points)
        for place, point in enumerate(ordered[:-1]):
            here = cost[point]
            ways: list[tuple[date, int, Piece | None]] = [
                (piece.last + _DAY, here + _PIECE + _LAST - piece.said, piece)
                for piece in starting.get(point, ())
            ]
            following = ordered[place + 1]
            ways.append((following, here + _UNCOVERED * (following - point).days, None))
            for reached, step, way in ways:
                known = cost.get(reached)
                if known is None or step < known:
                    cost[reached] = step
                    came[reached] = (point, way)
                    equal.discard(reached)
                elif step == known:
                    equal.add(reached)
        least = 0 if over else (low - self.first).days + (self.goal - high).days
        if cost[self.goal] // _UNCOVERED > least:
            return None
        chosen: list[Piece] = []
        point = self.goal
        while point != self.first:
            if point in equal:
                return None
            point, taken = came[point]
            if taken is not None:
                chosen.append(taken)
        return chosen[::-1]
