"""Two ways to add up the same stretch of time from one source's figures, where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from heapq import heappop, heappush

from attrs import frozen

from finalact.checks.series import Told
from finalact.model.quantity import Number

# A row of figures, the last one first: (figure, the row before it).
Row = tuple[Told, "Row"] | None


@frozen
class Clash:
    """Two rows of figures for the same days: one gives at least more than the other at most."""

    more: tuple[Told, ...]
    fewer: tuple[Told, ...]
    least: Number
    most: Number


@frozen
class _Reach:
    """What the figures up to a day allow: the least with its row, the most with its row."""

    least: Number
    least_row: Row
    most: Number
    most_row: Row


class Labour:
    """How many steps the search through one source's figures may still take.

    Without it, ten thousand overlapping figures would keep the desk busy for hours. Series as
    they are published (days, months, years, totals to date) need a few steps for each figure.
    """

    def __init__(self, figures: int) -> None:
        self.left = 20_000 + 20 * figures

    @property
    def is_spent(self) -> bool:
        """Whether the search was broken off."""
        return self.left <= 0


def clashes(figures: list[Told], labour: Labour) -> Iterator[Clash]:
    """Every pair of rows that fill the same days and cannot both be right.

    Rows that share a day on which both begin anew are left to the search from that day, so
    that each disagreement is told once, in its smallest form.
    """
    starting: dict[date, list[Told]] = defaultdict(list)
    for figure in figures:
        starting[figure.first].append(figure)
    for first in sorted(starting):
        if len(starting[first]) > 1:
            yield from _from_day(first, starting, labour)


def _from_day(first: date, starting: dict[date, list[Told]], labour: Labour) -> Iterator[Clash]:
    reached: dict[date, _Reach] = {first: _Reach(0, None, 0, None)}
    waiting = [first]
    while waiting and not labour.is_spent:
        day = heappop(waiting)
        here = reached[day]
        if here.least > here.most:
            clash = Clash(_figures(here.least_row), _figures(here.most_row), here.least, here.most)
            if _share_no_day(clash):
                yield clash
            # Either may be right: whatever is built on them may lie anywhere between.
            here = _Reach(here.most, here.most_row, here.least, here.least_row)
        if day != first and not waiting:
            return  # every row passes through this day; what follows is another search
        for figure in starting.get(day, ()):
            labour.left -= 1
            step = _Reach(
                here.least + figure.low,
                (figure, here.least_row),
                here.most + figure.high,
                (figure, here.most_row),
            )
            known = reached.get(figure.after)
            if known is None:
                heappush(waiting, figure.after)
            reached[figure.after] = step if known is None else _narrower(known, step)


def _narrower(one: _Reach, other: _Reach) -> _Reach:
    least = other if other.least > one.least else one
    most = other if other.most < one.most else one
    return _Reach(least.least, least.least_row, most.most, most.most_row)


def _figures(row: Row) -> tuple[Told, ...]:
    found: list[Told] = []
    while row is not None:
        figure, row = row
        found.append(figure)
    return tuple(reversed(found))


def _share_no_day(clash: Clash) -> bool:
    begun = {figure.first for figure in clash.more[1:]}
    return not any(figure.first in begun for figure in clash.fewer[1:])
