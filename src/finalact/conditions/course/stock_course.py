"""A stock through the days: how many there are by each side, on every day at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import numpy as np
from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.stocks import stated_stock
from finalact.conditions.course.eras import Era, eras
from finalact.conditions.course.figures_answering import CallCourse
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.heard import VectorHeard
from finalact.conditions.course.latest import Keys, about_in
from finalact.conditions.course.leaf import scene_on
from finalact.conditions.course.quick_leaf import rows_near
from finalact.conditions.course.stock_groups import Groups, estimated_groups, stated_groups
from finalact.conditions.course.vector_bounds import Flags, VectorBounds
from finalact.conditions.scene import Scene


@frozen(eq=False)
class _Side:
    """What a side says in one era, and which groups it rests on, on each day."""

    heard: VectorHeard
    used: list[tuple[Groups, int, Flags]]

    def is_asked(self, place: int) -> bool:
        """Whether several figures of one group limit it on a day: not all of them need count."""
        return any(
            used[place] and not groups.standing[n].is_exact and groups.several(n)[place]
            for groups, n, used in self.used
        )


class StockCourse(CallCourse):
    """The bounds of `stock(name)` by each side, or by estimate, on every day of a grid."""

    def __init__(
        self, scene: Scene, name: str, grid: Grid, oldest: Keys, *, estimated: bool
    ) -> None:
        self.scene = scene
        self.ledger: Ledger = scene.ledger
        self.name = name
        self.grid = grid
        self._estimated = estimated
        self._parts: list[tuple[Era, tuple[Groups, ...]]] = []
        for era in eras(self.ledger, name, "stock", grid):
            young = oldest[era.grid.first - grid.first : era.grid.last + 1 - grid.first]
            if estimated:
                own = estimated_groups(self.ledger, era, young, own=True)
                anybody = estimated_groups(self.ledger, era, young, own=False)
                self._parts.append((era, (own, anybody)))
            else:
                self._parts.append((era, (stated_groups(self.ledger, era, young),)))
        found = (side for _, groups in self._parts for side in groups[0].side)
        self.sides = () if estimated else tuple(dict.fromkeys(found))
        self._said: dict[str, list[_Side]] = {}

    def of(self, side: str) -> VectorHeard:
        """What a side says; of an estimate, what stands on the record."""
        return VectorHeard.joined([part.heard for part in self._sides(side)])

    def near(self, day: int) -> list[int]:
        """The rows of the claims that came in on a day or are about it."""
        return rows_near((era.toward.columns for era, _ in self._parts), day)

    def rows(self, side: str, day: int) -> Iterable[int]:
        """The rows of the claims that the figure of a day rests on."""
        part, place = self._on(side, day)
        if part is None or part.is_asked(place):
            return
        for groups, number, used in part.used:
            if used[place]:
                rows = groups.columns.row
                yield from (int(rows[p]) for p in groups.rests_on(number, place))

    def named(self, side: str, day: int) -> tuple[str, ...]:
        """Those claims by id where which of several limits count must be asked of the rules."""
        part, place = self._on(side, day)
        if part is None or not part.is_asked(place):
            return ()
        when = date.fromordinal(day)
        found = scene_on(self.scene, day).stocks(self.name)
        told = stated_stock(self.ledger, found, side, when, self.scene.tolerance)
        return tuple(claim.id for claim in told.claims)

    def _on(self, side: str, day: int) -> tuple[_Side | None, int]:
        for (era, _), part in zip(self._parts, self._sides(side), strict=True):
            if era.grid.first <= day <= era.grid.last:
                return part, day - era.grid.first
        return None, 0

    def _sides(self, side: str) -> list[_Side]:
        if side not in self._said:
            make = self._by_estimate if self._estimated else self._stated
            self._said[side] = [make(era, groups, side) for era, groups in self._parts]
        return self._said[side]

    def _by_estimate(self, era: Era, groups: tuple[Groups, ...], side: str) -> _Side:
        """The desk's own estimates, on days without any whatever estimate is on hand."""
        del side
        own, anybody = groups
        mine, have = _hull(own, range(len(own.side)), self.scene.tolerance)
        its, some = _hull(anybody, range(len(anybody.side)), self.scene.tolerance)
        silent = np.zeros(era.grid.length, np.bool_)
        heard = VectorHeard(mine.where(have, its), silent, have | some)
        used = [(own, n, own.alive[n]) for n in range(len(own.side))]
        used += [(anybody, n, anybody.alive[n] & ~have) for n in range(len(anybody.side))]
        return _Side(heard, used)

    def _stated(self, era: Era, groups: tuple[Groups, ...], side: str) -> _Side:
        stated = groups[0]
        ours = [n for n, whose in enumerate(stated.side) if whose == side]
        exact = [n for n in ours if stated.standing[n].is_exact]
        bounding = [n for n in ours if not stated.standing[n].is_exact]
        bounds, spoke = _hull(stated, exact, self.scene.tolerance)
        used = [(stated, n, stated.alive[n]) for n in exact]
        doubtful = np.zeros(era.grid.length, np.bool_)
        if bounding:
            newest = np.full(era.grid.length, -1, np.int64)
            for n in exact:
                about = np.where(stated.alive[n], about_in(stated.found.key[n]), -1)
                newest = np.maximum(newest, about)
            several = sum(stated.alive[n].astype(np.int64) for n in bounding) > 1
            for n in bounding:
                bounds, narrows, empty = _narrowed(stated, n, bounds, newest, self.scene.tolerance)
                used.append((stated, n, narrows))
                spoke = spoke | narrows
                doubtful |= empty & (several | stated.several(n))
        floor = VectorBounds.always(era.grid.length, 0, None)
        bounds = bounds.meet(_whole_as(floor, bounds)).where(spoke, bounds)
        heard = VectorHeard(bounds, spoke, np.zeros_like(spoke))
        if doubtful.any():
            heard = self._asked(era, stated, ours, side, heard, doubtful)
        return _Side(heard, used)

    def _asked(
        self,
        era: Era,
        stated: Groups,
        ours: list[int],
        side: str,
        heard: VectorHeard,
        doubtful: Flags,
    ) -> VectorHeard:
        """Days on which parts and wholes contradict each other, asked of the rules themselves.

        Which of them is set aside then hangs on which is the newer.
        """
        turns = stated.turns(ours)
        begins = turns | (doubtful & ~np.append(False, doubtful[:-1]))
        edges = [*np.flatnonzero(begins).tolist(), era.grid.length]
        for first, end in pairwise(edges):
            if not doubtful[first]:
                continue
            day = date.fromordinal(era.grid.first + first)
            found = scene_on(self.scene, day.toordinal()).stocks(self.name)
            told = stated_stock(self.ledger, found, side, day, self.scene.tolerance)
            heard = heard.set(slice(first, end), told.bounds, spoke=bool(told.claims))
        return heard


def _hull(groups: Groups, numbers: Iterable[int], tolerance: float) -> tuple[VectorBounds, Flags]:
    """What several speakers of a side allow together, and on which days any of them speaks."""
    bounds = VectorBounds.always(groups.grid.length, None, None)
    spoke = np.zeros(groups.grid.length, np.bool_)
    for n in numbers:
        mine, alive = groups.bounds(n, tolerance), groups.alive[n]
        both = mine.hull(bounds).where(spoke, mine)
        bounds = both.where(alive, bounds)
        spoke = spoke | alive
    return bounds, spoke


def _narrowed(
    groups: Groups, number: int, bounds: VectorBounds, newest: Keys, tolerance: float
) -> tuple[VectorBounds, Flags, Flags]:
    """Bounds met with those of a part or whole; on which days it is used, and where none fits."""
    alive = groups.alive[number]
    met = bounds.meet(groups.bounds(number, tolerance))
    empty = met.is_empty() & alive
    older = about_in(groups.found.key[number]) < newest
    same = met.same(bounds)
    narrows = alive & ~same & ~empty
    return met.where(narrows, bounds), narrows | (empty & ~older & ~same), empty


def _whole_as(floor: VectorBounds, bounds: VectorBounds) -> VectorBounds:
    return VectorBounds(floor.low, floor.high, floor.low_open, floor.high_open, bounds.whole)
