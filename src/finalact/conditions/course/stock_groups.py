"""Figures of stocks in groups: of each speaker the latest, on every day at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
from attrs import field, frozen

from finalact.claims.columns import NEVER, ClaimColumns
from finalact.claims.ledger import Ledger
from finalact.claims.populations import Standing
from finalact.conditions.course.column_bounds import bounds_of
from finalact.conditions.course.eras import Era
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.latest import Keys, Latest, about_in, keys_of, together
from finalact.conditions.course.own_words import preferred
from finalact.conditions.course.tellings import Tellings, tellings
from finalact.conditions.course.vector_bounds import Flags, VectorBounds
from finalact.model.duration import Duration

# A statement by its number, and the days, by their places.
Beside = tuple[int, frozenset[int]]


@frozen(eq=False)
class Groups:
    """Groups of statements of which the latest count: a speaker, or a speaker and a population.

    `told` are the statements, `found` what each group prefers on each day, `alive` the days on
    which that is young enough; `side` the side of each group, `standing` how the people it counts
    stand to those wanted. `fades` is the place of the
    day from which each statement is too old.
    """

    grid: Grid
    columns: ClaimColumns
    told: Tellings
    keys: Keys
    group: Keys
    found: Latest
    fades: Keys
    alive: Flags
    side: tuple[str, ...]
    standing: tuple[Standing, ...]
    _kept: dict[tuple[Standing | None, float], VectorBounds] = field(factory=dict, repr=False)
    # By group what it prefers just as much, on some days.
    beside: dict[int, list[Beside]] = field(init=False, repr=False)

    def bounds(self, number: int, tolerance: float) -> VectorBounds:
        """What a group says on each day, the statements it prefers together joined."""
        found, standing = self.found, self.standing[number]
        if not len(found.tellings):
            return VectorBounds.always(self.grid.length, None, None)
        how = standing if not standing.is_exact else None
        spread = self._records(how, tolerance).take(found.record[number])
        for n, row, places in found.beside:
            if row == number and len(places):
                one = bounds_of(self.columns, self.told.place[[n] * len(places)], tolerance)
                one = one if how is None else limit_of(one, how)
                here = spread.take(places)
                spread = _put(spread, places, here.hull(one) if how is None else here.meet(one))
        return spread

    def _records(self, how: Standing | None, tolerance: float) -> VectorBounds:
        """The bounds of every record: of figures that are exact, or only limit from one side."""
        if (how, tolerance) not in self._kept:
            places = self.told.place[self.found.tellings]
            told = bounds_of(self.columns, places, tolerance)
            told = told if how is None else limit_of(told, how)
            joined = together(self.found, told, _hulled if how is None else _met)
            self._kept[how, tolerance] = joined
        return self._kept[how, tolerance]

    def several(self, number: int) -> Flags:
        """The days on which a group prefers more than one statement."""
        found = self.found
        tied = np.append(found.tied, 0)
        many: Flags = tied[found.record[number]] > 0
        for _, row, places in found.beside:
            if row == number:
                many[places] = True
        return many

    def turns(self, numbers: list[int]) -> Flags:
        """The days on which any statement of some groups comes, is undone, or grows too old."""
        found = np.zeros(self.grid.length + 1, np.bool_)
        which = np.isin(self.group, np.array(numbers, np.int64))
        start = np.maximum(self.told.start, about_in(self.keys))[which]
        for places in (
            self.grid.places(start),
            self.grid.places(self.told.stop[which]),
            self.fades[which],
        ):
            found[places] = True
        found[0] = True
        return found[:-1]

    def rests_on(self, number: int, place: int) -> list[int]:
        """The places of the statements that a group prefers on a day."""
        return [int(self.told.place[n]) for n in self.preferred(number, place)]

    def preferred(self, number: int, place: int) -> list[int]:
        """The statements that a group prefers on a day, by their numbers in `told`."""
        record = int(self.found.record[number, place])
        if record < 0 or not self.alive[number, place]:
            return []
        beside = self.beside.get(number, ())
        return self.found.run(record) + [n for n, days in beside if place in days]

    @beside.default
    def _by_group(self) -> dict[int, list[Beside]]:
        found: dict[int, list[Beside]] = {}
        for n, row, places in self.found.beside:
            if len(places):
                found.setdefault(row, []).append((n, frozenset(places.tolist())))
        return found


def limit_of(bounds: VectorBounds, standing: Standing) -> VectorBounds:
    """What is left of bounds that count a part (at least so many) or a whole (at most)."""
    return bounds.without_high() if standing is Standing.PART else bounds.without_low()


def _hulled(bounds: VectorBounds, now: Keys, before: Keys) -> VectorBounds:
    return _put(bounds, now, bounds.take(now).hull(bounds.take(before)))


def _met(bounds: VectorBounds, now: Keys, before: Keys) -> VectorBounds:
    return _put(bounds, now, bounds.take(now).meet(bounds.take(before)))


def _put(bounds: VectorBounds, places: Keys, other: VectorBounds) -> VectorBounds:
    """The bounds with others at some places."""
    arrays: list[Any] = []
    for name in ("low", "high", "low_open", "high_open", "whole"):
        array = getattr(bounds, name).copy()
        array[places] = getattr(other, name)
        arrays.append(array)
    return VectorBounds(*arrays)


def stated_groups(ledger: Ledger, era: Era, oldest: Keys) -> Groups:
    """The stated figures of an era: exact ones by speaker, parts and wholes by population too."""
    toward = era.toward
    columns = toward.columns
    told = tellings(ledger, columns)
    usable = toward.counts & ~toward.desk & (columns.about != NEVER)
    told = told.take(usable[told.place])
    exact = toward.exact[told.place]
    who, drawn = toward.who[told.place], toward.drawn[told.place]
    width = int(toward.drawn.max(initial=0)) + 2
    group = who * width + np.where(exact, 0, drawn + 1)
    return _grouped(ledger, era, told, group, who * 2 + exact, oldest)


def estimated_groups(ledger: Ledger, era: Era, oldest: Keys, *, own: bool) -> Groups:
    """The estimates of an era by speaker: everybody's, or only the desk's own."""
    toward = era.toward
    columns = toward.columns
    told = tellings(ledger, columns)
    usable = toward.counts & toward.estimate & toward.exact & (columns.about != NEVER)
    usable = usable & toward.desk if own else usable
    told = told.take(usable[told.place])
    return _grouped(ledger, era, told, toward.who[told.place], None, oldest)


def _grouped(
    ledger: Ledger, era: Era, told: Tellings, group: Keys, among: Keys | None, oldest: Keys
) -> Groups:
    columns = era.toward.columns
    numbers, group = np.unique(group, return_inverse=True)
    keys = keys_of(columns, told)
    if among is None:
        # An estimate does not give way to the estimator's own words.
        told = Tellings(told.place, told.start, told.stop, np.zeros_like(told.told))
        among = group
    fades = np.searchsorted(oldest, about_in(keys), side="right")
    told, keys, group, found = preferred(era.grid, told, keys, group, among, fades)
    standing = era.standing(ledger)
    first = np.zeros(len(numbers), np.int64)
    first[group[::-1]] = told.place[::-1]
    texts = columns.tables.speaker.texts
    return Groups(
        era.grid,
        columns,
        told,
        keys,
        group,
        found,
        np.searchsorted(oldest, about_in(keys), side="right"),
        (found.key >= 0) & (about_in(found.key) >= oldest),
        tuple(texts[code] for code in columns.side[first].tolist()),
        tuple(standing[code] for code in columns.population[first].tolist()),
    )


def oldest_by_day(grid: Grid, limit: Duration) -> Keys:
    """For each day the earliest day that a figure may be about and still be carried forward."""
    return np.array(
        [limit.before(date.fromordinal(day)).toordinal() for day in grid.days.tolist()], np.int64
    )
