"""A flow through the days: how many in a period by each speaker, pieced anew as figures come in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
from attrs import frozen

from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns, Rows
from finalact.claims.flows import stated_flow
from finalact.claims.ledger import Ledger
from finalact.claims.populations import Standing
from finalact.conditions.course.column_bounds import bounds_of
from finalact.conditions.course.eras import Era, eras
from finalact.conditions.course.figures_in_time import NOTHING, Figure, FiguresInTime, Total
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.heard import VectorHeard
from finalact.conditions.course.leaf import scene_on
from finalact.conditions.course.quick_leaf import rows_near
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.tellings import Tellings, tellings
from finalact.conditions.course.vector_bounds import Flags, VectorBounds
from finalact.conditions.scene import Scene
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


@frozen
class FlowSaid:
    """What a speaker's figures come to on a day: bounds, and the claims used, by row or by id.

    `covered` says that they tell all of the period.
    """

    bounds: Bounds
    rows: tuple[int, ...] = ()
    ids: tuple[str, ...] = ()
    covered: bool = False

    @property
    def spoke(self) -> bool:
        """Whether any claim stands behind it."""
        return bool(self.rows or self.ids)


SILENT = FlowSaid(Bounds())
Stretch = tuple[int, int]


class FlowCourse:
    """The bounds of `flow(name, period)` by each speaker, on every day of a grid."""

    def __init__(self, scene: Scene, name: str, period: PartialDate, grid: Grid) -> None:
        self.scene = scene
        self.ledger: Ledger = scene.ledger
        self.name = name
        self.period = period
        self.grid = grid
        self._said: dict[str, list[tuple[int, FlowSaid]]] = {}
        self._columns: list[ClaimColumns] = []
        for era in eras(self.ledger, name, "flow", grid):
            self._columns.append(era.toward.columns)
            self._follow(era)
        self.said = {who: Steps.of(pairs) for who, pairs in self._said.items()}

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who ever stated a usable figure toward it."""
        return tuple(self.said)

    def of(self, speaker: str) -> VectorHeard:
        """What a speaker's figures come to on each day."""
        length = self.grid.length
        heard = VectorHeard(
            VectorBounds.always(length, None, None),
            np.zeros(length, np.bool_),
            np.zeros(length, np.bool_),
        )
        steps = self.said.get(speaker)
        if steps is None:
            return heard
        arrays = [heard.bounds.low, heard.bounds.high, heard.bounds.low_open]
        arrays += [heard.bounds.high_open, heard.bounds.whole, heard.spoke]
        for day, said in zip(steps.days, steps.values, strict=True):
            b, place = said.bounds, max(0, day - self.grid.first)
            low = -np.inf if b.low is None else b.low
            high = np.inf if b.high is None else b.high
            values = (low, high, b.low_open, b.high_open, b.whole, said.spoke)
            for array, value in zip(arrays, values, strict=True):
                array[place:] = value
        return heard

    def covered_by(self, speaker: str) -> Flags:
        """The days on which a speaker's figures tell all of the period."""
        covered = np.zeros(self.grid.length, np.bool_)
        steps = self.said.get(speaker)
        if steps is not None:
            for day, said in zip(steps.days, steps.values, strict=True):
                covered[max(0, day - self.grid.first) :] = said.covered
        return covered

    def near(self, day: int) -> list[int]:
        """The rows of the claims that came in on a day or are about it."""
        return rows_near(self._columns, day)

    def said_by(self, speaker: str, day: int) -> FlowSaid:
        """What a speaker's figures come to on a day, with the claims used."""
        return self.said[speaker].at(day) if speaker in self.said else SILENT

    def _follow(self, era: Era) -> None:
        toward = era.toward
        columns = toward.columns
        told = tellings(self.ledger, columns)
        usable = toward.counts & ~toward.desk & columns.span
        told = told.take(usable[told.place])
        start = np.maximum(told.start, columns.last[told.place])
        inside = (start < told.stop) & (start <= era.grid.last) & (told.stop > era.grid.first)
        told = Tellings(told.place, start, told.stop, told.told).take(inside)
        texts = columns.tables.speaker.texts
        for code in np.unique(columns.speaker[told.place]).tolist():
            his = told.take(columns.speaker[told.place] == code)
            speaker = texts[code]
            pairs = self._said.setdefault(speaker, [(self.grid.first, SILENT)])
            pairs += _Speaker(self, era, speaker, his).followed()
        for pairs in self._said.values():
            if pairs[-1][0] < era.grid.first:
                # Whoever says nothing that counts in an era has nothing left from the one before.
                pairs.append((era.grid.first, SILENT))

    def asked(self, speaker: str, day: int) -> FlowSaid:
        """What a speaker's figures come to by the rules themselves, for one day."""
        when = date.fromordinal(day)
        found = scene_on(self.scene, day).flows(self.name, self.period)
        flow = stated_flow(found, self.ledger, speaker, self.period, when, self.scene.tolerance)
        ids = tuple(claim.id for claim in flow.claims)
        return FlowSaid(flow.bounds, ids=ids, covered=flow.covered)


class _Speaker:
    """One speaker's figures in one era: exact ones, and those that only bound them."""

    def __init__(self, course: FlowCourse, era: Era, speaker: str, told: Tellings) -> None:
        self.course = course
        self.era = era
        self.speaker = speaker
        columns = era.toward.columns
        standing = era.standing(course.ledger)
        self.groups: dict[int, FiguresInTime] = {}
        self.standing: dict[int, Standing] = {}
        self.events: dict[int, dict[int, tuple[list[Figure], list[Figure]]]] = {}
        first, last = course.period.earliest, course.period.latest
        assert first is not None
        assert last is not None
        told = told.take(_taking_part(columns, told.place, first, last))
        spans = _stretches(columns, told)
        for code in np.unique(columns.population[told.place]).tolist():
            drawn = np.flatnonzero(columns.population[told.place] == code)
            drawn = drawn[_taking_part(columns, told.place[drawn], first, last)]
            if len(drawn):
                self.groups[code] = FiguresInTime(first, last)
                self.standing[code] = standing[code]
                self._come(columns, code, told.place[drawn], [spans[n] for n in drawn.tolist()])

    def _come(
        self, columns: ClaimColumns, code: int, places: Rows, spans: list[list[Stretch]]
    ) -> None:
        """Note when each figure comes and goes, within the days of the era."""
        grid = self.era.grid
        bounds = bounds_of(columns, places, self.course.scene.tolerance)
        for n, place in enumerate(places.tolist()):
            low, high = float(bounds.low[n]), float(bounds.high[n])
            figure = Figure(
                (
                    date.fromordinal(int(columns.first[place])),
                    date.fromordinal(int(columns.last[place])),
                ),
                int(columns.said[place]),
                Bounds(
                    None if np.isinf(low) else low,
                    None if np.isinf(high) else high,
                    bool(bounds.low_open[n]),
                    bool(bounds.high_open[n]),
                    bool(bounds.whole[n]),
                ),
                int(columns.row[place]),
            )
            for begins, ends in spans[n]:
                if ends <= grid.first or begins > grid.last or begins >= ends:
                    continue
                self._event(max(begins, grid.first), code)[0].append(figure)
                if ends <= grid.last:
                    self._event(ends, code)[1].append(figure)

    def _event(self, day: int, code: int) -> tuple[list[Figure], list[Figure]]:
        return self.events.setdefault(day, {}).setdefault(code, ([], []))

    def followed(self) -> Iterable[tuple[int, FlowSaid]]:
        """What the figures come to, from each day on which that changes."""
        totals: dict[int, Total] = {}
        yield self.era.grid.first, SILENT
        for day in sorted(self.events):
            changed = False
            for code, (came, went) in self.events[day].items():
                if self.groups[code].change(came, went):
                    changed = True
                    totals[code] = self.groups[code].total()
            if changed:
                yield day, self._put_together(day, totals)

    def _put_together(self, day: int, totals: dict[int, Total]) -> FlowSaid:
        """The best of the exact figures, narrowed by parts and wholes."""
        found = [(code, total) for code, total in totals.items() if total.pieces]
        exact = [pair for pair in found if self.standing[pair[0]].is_exact]
        bounding = [pair for pair in found if not self.standing[pair[0]].is_exact]
        ranked = sorted(exact, key=lambda pair: self._preference(*pair))
        if len(ranked) > 1 and self._preference(*ranked[0]) == self._preference(*ranked[1]):
            return self.course.asked(self.speaker, day)
        best = ranked[0][1] if ranked else NOTHING
        bounds, rows = best.bounds, list(best.rows)
        limits = [(self.standing[code], total) for code, total in bounding]
        if sum(_narrowed(bounds, *limit) is not None for limit in limits) > 1:
            # Which of several is named hangs on which was told first.
            return self.course.asked(self.speaker, day)
        for standing, total in limits:
            narrowed = _narrowed(bounds, standing, total)
            if narrowed is None:
                continue
            if narrowed.is_empty and len(bounding) > 1:
                return self.course.asked(self.speaker, day)
            if not narrowed.is_empty:
                bounds = narrowed
                rows += total.rows
        return FlowSaid(bounds, tuple(dict.fromkeys(rows)), covered=best.covered)

    def _preference(self, code: int, total: Total) -> tuple[bool, int, bool, int]:
        same = self.standing[code] is Standing.SAME
        return not total.covered, -total.days, not same, total.pieces


def _narrowed(bounds: Bounds, standing: Standing, total: Total) -> Bounds | None:
    """The bounds with what a part or a whole says of them; None where it says no more."""
    limit = total.bounds
    if standing is Standing.PART:
        narrowed = bounds.meet(Bounds(low=limit.low, low_open=limit.low_open))
    elif total.covered:
        narrowed = bounds.meet(Bounds(high=limit.high, high_open=limit.high_open))
    else:
        return None
    return narrowed if narrowed != bounds else None


def _taking_part(columns: ClaimColumns, places: Rows, first: date, last: date) -> Rows:
    """Which figures can take part in a period: those up to the nearest days none reaches over.

    Figures are ways between days. Whoever goes beyond a day that no figure reaches over must
    come back to that very day, and gains nothing.
    """
    begins, ends = columns.first[places], columns.last[places]
    begin, end = first.toordinal(), last.toordinal()
    while True:
        near = (begins <= end) & (ends >= begin)
        low = min(begin, int(begins[near].min(initial=begin)))
        high = max(end, int(ends[near].max(initial=end)))
        if (low, high) == (begin, end):
            return np.flatnonzero(near)
        begin, end = low, high


def _stretches(columns: ClaimColumns, told: Tellings) -> list[list[Stretch]]:
    """On which days each figure counts, once later own words about the same days overtake it."""
    found = [
        [(int(start), int(stop))]
        for start, stop in zip(told.start.tolist(), told.stop.tolist(), strict=True)
    ]
    said = columns.said[told.place]
    own = ~told.told
    first, last = columns.first[told.place], columns.last[told.place]
    for n in np.flatnonzero(told.told & (said != NO_DAY)).tolist():
        over = own & (first <= last[n]) & (last >= first[n]) & (said >= said[n])
        for m in np.flatnonzero(over).tolist():
            found[n] = _without(found[n], int(told.start[m]), int(told.stop[m]))
    return found


def _without(stretches: list[Stretch], first: int, end: int) -> list[Stretch]:
    """Stretches of days with some taken out."""
    left = [(a, min(b, first)) for a, b in stretches if a < first]
    return left + [(max(a, end), b) for a, b in stretches if b > end and end != NEVER]
