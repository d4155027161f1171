"""Ways to add up the same stretch of time from one source's figures, where they disagree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from heapq import heappop, heappush
from itertools import combinations, pairwise

from attrs import evolve, frozen

from finalact.checks.series import Told
from finalact.model.quantity import Number

# A row of figures, the last one first: (figure, the row before it, how many they are).
Row = tuple[Told, "Row", int] | None
# More answers than these that cannot be told apart by a later figure are taken as one range.
_KEPT_APART = 6
# Of more answers than these only neighbours are set against each other.
_EACH_WITH_EACH = 4


@frozen
class Clash:
    """Two rows of figures for the same days: one gives at least more than the other at most."""

    more: tuple[Told, ...]
    fewer: tuple[Told, ...]
    least: Number
    most: Number


@frozen
class _Sum:
    """What figures up to a day come to: the least with its row, the most with its row.

    `through` marks the days on which one of its figures ended and the next began, as bits;
    `several` says that it stands for several answers and all that lies between them.
    """

    least: Number
    least_row: Row
    most: Number
    most_row: Row
    through: int = 0
    several: bool = False

    def and_then(self, figure: Told, turn: int) -> _Sum:
        """The same with one more figure, which begins on the day with that bit."""
        return _Sum(
            self.least + figure.low,
            (figure, self.least_row, _length(self.least_row) + 1),
            self.most + figure.high,
            (figure, self.most_row, _length(self.most_row) + 1),
            self.through | turn,
            self.several,
        )

    def holds(self, answer: _Sum) -> bool:
        """Whether all of an answer lies within it."""
        return self.least <= answer.least and answer.most <= self.most


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

    A total may disagree with two rows that disagree among themselves; then each pair is told.
    A disagreement that a shorter one accounts for is not told again: rows that share a day on
    which both begin anew are left to the search from that day.
    """
    starting: dict[date, list[Told]] = defaultdict(list)
    for figure in sorted(figures, key=lambda f: (f.first, f.after, f.low, f.high, f.claim.id)):
        starting[figure.first].append(figure)
    for first in sorted(starting):
        if len(starting[first]) > 1:
            yield from _from_day(first, starting, labour)


def _from_day(first: date, starting: dict[date, list[Told]], labour: Labour) -> Iterator[Clash]:
    sums: dict[date, list[_Sum]] = {first: [_Sum(0, None, 0, None)]}
    waiting, turn = [first], 0
    while waiting and not labour.is_spent:
        day = heappop(waiting)
        here = sums.pop(day)
        answers = _answers(here)
        if len(answers) > 1:
            if _end_differently(here):
                labour.left -= len(here) * len(here) // 4
                yield from _told(here, answers)
            answers = _kept_apart(answers)
        if day != first and not waiting:
            return  # every row passes through this day; what follows is another search
        for figure in starting.get(day, ()):
            labour.left -= 1
            if figure.after not in sums:
                heappush(waiting, figure.after)
            sums.setdefault(figure.after, []).extend(
                answer.and_then(figure, turn) for answer in answers
            )
        turn = turn * 2 or 1  # the first day is every row's, and no mark


def _end_differently(sums: list[_Sum]) -> bool:
    """Whether two figures end there; what one figure goes on from has been told before."""
    last = {id(one.least_row[0]) for one in sums if one.least_row is not None}
    return len(last) > 1


def _answers(sums: list[_Sum]) -> list[_Sum]:
    """What the sums allow, the lowest first: one range for every most of them that agree.

    Where all agree that is their common range; where some do not, either may be right.
    """
    found: list[_Sum] = []
    agreeing: list[_Sum] = []
    for one in sorted(sums, key=lambda s: (s.least, s.most)):
        if agreeing and one.least > min(other.most for other in agreeing):
            found.append(_common(agreeing))
            agreeing = [other for other in agreeing if other.most >= one.least]
        agreeing.append(one)
    return [*found, _common(agreeing)]


def _kept_apart(answers: list[_Sum]) -> list[_Sum]:
    """The answers to go on with; of too many, neighbours with all that lies between them."""
    answers = list(answers)
    while len(answers) > _KEPT_APART:
        gaps = [high.least - low.most for low, high in pairwise(answers)]
        at = gaps.index(min(gaps))
        low, high = answers[at : at + 2]
        through = low.through | high.through
        both = evolve(low, most=high.most, most_row=high.most_row, through=through, several=True)
        answers[at : at + 2] = [both]
    return answers


def _common(agreeing: list[_Sum]) -> _Sum:
    """The range that sums share; where several set a bound, that of the fewest figures does.

    What stands for several answers is not narrowed by others: any of its answers may be right.
    """
    wide = [one for one in agreeing if one.several]
    if wide:
        least = min(wide, key=lambda s: (s.least, _length(s.least_row)))
        most = min(wide, key=lambda s: (-s.most, _length(s.most_row)))
    else:
        least = min(agreeing, key=lambda s: (-s.least, _length(s.least_row)))
        most = min(agreeing, key=lambda s: (s.most, _length(s.most_row)))
    through = 0
    for one in agreeing:
        through |= one.through
    ends = (least.least, least.least_row, most.most, most.most_row)
    return _Sum(*ends, through, bool(wide))


def _told(sums: list[_Sum], answers: list[_Sum]) -> Iterator[Clash]:
    """The pairs of answers between which no shorter disagreement decides."""
    places = range(len(answers))
    pairs = combinations(places, 2) if len(answers) <= _EACH_WITH_EACH else pairwise(places)
    found = {(low, high): _opposed(sums, answers[low], answers[high]) for low, high in pairs}
    for (low, high), clash in found.items():
        between = range(low + 1, high)
        if clash is not None and all(found[low, n] and found[n, high] for n in between):
            yield clash


def _opposed(sums: list[_Sum], low: _Sum, high: _Sum) -> Clash | None:
    """The rows that stand for two answers, totals before sums; None if they part and meet again."""
    fewer = [one for one in sums if one.holds(low) and not one.holds(high)]
    more = [one for one in sums if one.holds(high) and not one.holds(low)]
    apart = [(one, other) for one in fewer for other in more if one.most < other.least]
    if not apart or any(one.through & other.through for one, other in apart):
        return None
    for one in (each for each in sums if each.several):
        # It agrees with one of the two, and part of what it stands for with the other only.
        met = (more if one.holds(low) else []) + (fewer if one.holds(high) else [])
        if any(one.through & other.through for other in met):
            return None
    one, other = min(apart, key=_fewest_figures)
    return Clash(_figures(other.least_row), _figures(one.most_row), other.least, one.most)


def _fewest_figures(pair: tuple[_Sum, _Sum]) -> tuple[int, int, Number]:
    one, other = pair
    lengths = _length(one.most_row), _length(other.least_row)
    return min(lengths), max(lengths), one.most - other.least


def _length(row: Row) -> int:
    return 0 if row is None else row[2]


def _figures(row: Row) -> tuple[Told, ...]:
    return tuple(_backwards(row))[::-1]


def _backwards(row: Row) -> Iterable[Told]:
    while row is not None:
        figure, row, _ = row
        yield figure
