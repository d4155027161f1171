"""The last three months that a source tells of inside a period, one by one or as one sum."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve, frozen

from finalact.claims.counting import Counted
from finalact.claims.pieces import Piece, days_covered, figures_of, pieced_together, total_of
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds

MONTHS_NEEDED = 3
# A month is pieced together from figures of its own year and of its neighbours, in days.
NEIGHBOURS = 366


@frozen
class Run:
    """The last three months that are told of: when they end, their sum.

    `one_by_one` says that they, or three before them, are told month by month.
    """

    ends: date
    total: Bounds
    one_by_one: bool


def last_months(same: list[Counted], period: PartialDate, tolerance: float) -> Run | None:
    """The last three consecutive months inside the period, if there are.

    Where later ones than those known one by one are known as one sum, these are the last.
    """
    months = months_of(period)
    if not months:
        return None
    near = [item.claim for item in same if _is_near(item.claim, months[0][0], months[-1][1])]
    told = Told(figures_of(near, tolerance))
    together = _in_one(told, months)
    run: list[Bounds] = []
    for month in reversed(months):
        bounds = told.month(*month)
        run = [bounds, *run] if bounds is not None else []
        if len(run) == MONTHS_NEEDED:
            ends = months[months.index(month) + MONTHS_NEEDED - 1][1]
            if together is not None and together.ends > ends:
                return evolve(together, one_by_one=True)
            total = Bounds(0, 0)
            for piece in run:
                total = total.plus(piece)
            return Run(ends, total, True)
    return together


def _in_one(told: Told, months: list[tuple[date, date]]) -> Run | None:
    """Three months that are only known together, where nothing later is told of."""
    newest = max((figure.last for figure in told.figures), default=None)
    for first, last in zip(months, months[MONTHS_NEEDED - 1 :], strict=False):
        if last[1] == newest and (pieces := told.pieces(first[0], last[1])):
            return Run(last[1], total_of(pieces), False)
    return None


def _is_near(claim: Claim, first: date, last: date) -> bool:
    """Whether a figure can help to tell a month of a period, from inside or from its neighbours."""
    period = claim.period
    return (
        period is not None
        and period.earliest is not None
        and period.latest is not None
        and (first - period.latest).days <= NEIGHBOURS
        and (period.earliest - last).days <= NEIGHBOURS
    )


class Told:
    """The figures of one source for one population, asked month by month."""

    def __init__(self, figures: list[Piece]) -> None:
        self.figures = figures
        self._stated = {(figure.first, figure.last): figure for figure in figures}
        # A month can only be pieced together where some figure begins or ends at both its ends.
        self._edges = {figure.first for figure in figures}
        self._edges |= {figure.last + timedelta(days=1) for figure in figures}

    def pieces(self, first: date, last: date) -> list[Piece]:
        """The figures that tell a span wholly, the one for exactly it first; else none."""
        alone = self._stated.get((first, last))
        if alone is not None:
            return [alone]
        if first not in self._edges or last + timedelta(days=1) not in self._edges:
            return []
        near = [
            figure
            for figure in self.figures
            if (first - figure.last).days <= NEIGHBOURS and (figure.first - last).days <= NEIGHBOURS
        ]
        pieces = pieced_together(near, first, last)
        return pieces if days_covered(pieces) == (last - first).days + 1 else []

    def month(self, first: date, last: date) -> Bounds | None:
        """The figure for one month, stated or derived from stated ones; None if there is none."""
        pieces = self.pieces(first, last)
        return total_of(pieces) if pieces else None


def months_of(period: PartialDate) -> list[tuple[date, date]]:
    """The calendar months of a period, each by its first and last day."""
    first, last = period.earliest, period.latest
    months: list[tuple[date, date]] = []
    while first is not None and last is not None and first <= last:
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        months.append((first, following - timedelta(days=1)))
        first = following
    return months
