"""A stock through the days: how many there are by each side, on every day at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import numpy as np
from attrs import frozen

from finalact.claims.counting import Counted, Tally
from finalact.claims.ledger import Ledger
from finalact.claims.stocks import Stock, stated_stock
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

# The statements that some groups prefer: the number of the group, and that of the statement.
Preferred = tuple[tuple[int, int], ...]


@frozen(eq=False)
class _Side:
    """What a side says in one era, and which groups it rests on, on each day.

    `asked` tells the days on which several parts or wholes may limit it: not all of them need
    count, and the rules must be asked which do.
    """

    heard: VectorHeard
    used: list[tuple[Groups, int, Flags]]
    ours: list[int]
    asked: Flags

    def preferred(self, place: int) -> tuple[Groups, Preferred]:
        """The groups of a stated stock, and what those of this side prefer on a day."""
        stated = self.used[0][0]
        found = ((n, told) for n in self.ours for told in stated.preferred(n, place))
        return stated, tuple(found)


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
        self._known: dict[tuple[str, int, Preferred], Stock] = {}
        self._told: dict[tuple[str, int], Stock] = {}

    def of(self, side: str) -> VectorHeard:
        """What a side says; of an estimate, what stands on the record."""
        return VectorHeard.joined([part.heard for part in self._sides(side)])

    def near(self, day: int) -> list[int]:
        """The rows of the claims that came in on a day or are about it."""
        return rows_near((era.toward.columns for era, _ in self._parts), day)

    def rows(self, side: str, day: int) -> Iterable[int]:
        """The rows of the claims that the figure of a day rests on."""
        _, part, place = self._on(side, day)
        if part is None or part.asked[place]:
            return
        for groups, number, used in part.used:
            if used[place]:
                rows = groups.columns.row
                yield from (int(rows[p]) for p in groups.rests_on(number, place))

    def named(self, side: str, day: int) -> tuple[str, ...]:
        """Those claims by id where which of several limits count must be asked of the rules."""
        era, part, place = self._on(side, day)
        if era is None or part is None or not part.asked[place]:
            return ()
        stated, preferred = part.preferred(place)
        when = date.fromordinal(day)
        if not _of_one_day(stated, preferred):
            stock = self._by_the_rules(era, stated, side, when, preferred)
        elif (side, day) not in self._told:
            stock = self._told[side, day] = self._gathered(side, when)
        else:
            stock = self._told[side, day]
        return tuple(claim.id for claim in stock.claims)

    def ahead(self, side: str, day: int) -> Iterable[int]:
        """The rows of the claims of which the rules say which count."""
        _, part, place = self._on(side, day)
        if part is None or not part.asked[place]:
            return ()
        stated, preferred = part.preferred(place)
        return (int(stated.columns.row[stated.told.place[told]]) for _, told in preferred)

    def _on(self, side: str, day: int) -> tuple[Era | None, _Side | None, int]:
        for (era, _), part in zip(self._parts, self._sides(side), strict=True):
            if era.grid.first <= day <= era.grid.last:
                return era, part, day - era.grid.first
        return None, None, 0

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
        return _Side(heard, used, [], silent)

    def _stated(self, era: Era, groups: tuple[Groups, ...], side: str) -> _Side:
        stated = groups[0]
        ours = [n for n, whose in enumerate(stated.side) if whose == side]
        exact = [n for n in ours if stated.standing[n].is_exact]
        bounding = [n for n in ours if not stated.standing[n].is_exact]
        bounds, spoke = _hull(stated, exact, self.scene.tolerance)
        used = [(stated, n, stated.alive[n]) for n in exact]
        doubtful = np.zeros(era.grid.length, np.bool_)
        asked = doubtful.copy()
        if bounding:
            newest = np.full(era.grid.length, -1, np.int64)
            for n in exact:
                about = np.where(stated.alive[n], about_in(stated.found.key[n]), -1)
                newest = np.maximum(newest, about)
            several = sum(stated.alive[n].astype(np.int64) for n in bounding) > 1
            asked |= several
            for n in bounding:
                bounds, narrows, empty = _narrowed(stated, n, bounds, newest, self.scene.tolerance)
                used.append((stated, n, narrows))
                spoke = spoke | narrows
                asked |= stated.alive[n] & stated.several(n)
                doubtful |= empty & (several | stated.several(n))
        floor = VectorBounds.always(era.grid.length, 0, None)
        bounds = bounds.meet(_whole_as(floor, bounds)).where(spoke, bounds)
        heard = VectorHeard(bounds, spoke, np.zeros_like(spoke))
        if doubtful.any():
            heard = self._asked(era, stated, ours, side, heard, doubtful)
        return _Side(heard, used, ours, asked)

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
        asked = [(first, end) for first, end in pairwise(edges) if doubtful[first]]
        preferred = {
            first: tuple((n, told) for n in ours for told in stated.preferred(n, first))
            for first, _ in asked
        }
        self._fetch(stated, preferred.values())
        for first, end in asked:
            day = date.fromordinal(era.grid.first + first)
            stock = self._by_the_rules(era, stated, side, day, preferred[first])
            heard = heard.set(slice(first, end), stock.bounds, spoke=bool(stock.claims))
        return heard

    def _by_the_rules(
        self, era: Era, stated: Groups, side: str, day: date, preferred: Preferred
    ) -> Stock:
        """What a side says on a day by the rules; the same wherever it prefers the same."""
        key = (side, era.grid.first, preferred)
        if key not in self._known:
            found = self._tally(era, stated, preferred)
            self._known[key] = (
                stated_stock(self.ledger, found, side, day, self.scene.tolerance)
                if found is not None
                else self._gathered(side, day)
            )
        return self._known[key]

    def _gathered(self, side: str, day: date) -> Stock:
        """What a side says on a day by the rules, out of all that can matter to them."""
        found = scene_on(self.scene, day.toordinal()).stocks(self.name)
        return stated_stock(self.ledger, found, side, day, self.scene.tolerance)

    def _fetch(self, stated: Groups, several: Iterable[Preferred]) -> None:
        """Have the claims behind some statements read together."""
        places = {int(stated.told.place[told]) for preferred in several for _, told in preferred}
        self.ledger.columned.claims_at(stated.columns.row[sorted(places)].tolist())

    def _tally(self, era: Era, stated: Groups, preferred: Preferred) -> Tally | None:
        """The statements preferred as the rules take them; None where one is told several times.

        What a speaker has overtaken limits nothing, so that the rest need not be gathered.
        """
        places = {int(stated.told.place[told]): number for number, told in preferred}
        columns = stated.columns
        order = sorted(places)
        if columns.bound[order].any():
            return None
        claims = self.ledger.columned.claims_at(columns.row[order].tolist())
        counted = [
            Counted(claim, stated.standing[places[place]])
            for claim, place in zip(claims, order, strict=True)
        ]
        return Tally.of(self.name, era.population, counted, [], self.ledger)


def _of_one_day(stated: Groups, preferred: Preferred) -> bool:
    """Whether parts or wholes of several groups are about one day.

    Which of those that say the same is named then hangs on who spoke first.
    """
    limits = [(n, told) for n, told in preferred if not stated.standing[n].is_exact]
    abouts = {(n, int(about_in(stated.keys[told]))) for n, told in limits}
    return len({about for _, about in abouts}) < len(abouts)


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
    return met.where(narrows, bounds), narrows | (empty & ~older), empty


def _whole_as(floor: VectorBounds, bounds: VectorBounds) -> VectorBounds:
    return VectorBounds(floor.low, floor.high, floor.low_open, floor.high_open, bounds.whole)
