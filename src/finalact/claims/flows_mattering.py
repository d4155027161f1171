"""Which figures can take part in a flow over a period; see `mattering` for why that is sound."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from finalact.claims.codes import numbered
from finalact.claims.columns import DAY, NO_DAY, ClaimColumns, Flags, Groups, Rows
from finalact.claims.in_force import InForce
from finalact.claims.mattering import Chosen, firsts
from finalact.claims.pieces import Piece, pieced_together
from finalact.claims.toward import Toward
from finalact.model.quantity import Bounds

NEVER_SAID = -1


def flows_mattering(
    toward: Toward, found: InForce, as_of: date, first: date, last: date, *, exactly: bool = False
) -> Chosen:
    """The figures that a flow from a first to a last day can be pieced together from.

    Figures are ways between days (see `pieces`). Where no figure reaches over an end of the
    period, nothing outside can help; where the figures inside tile it, nothing else is used.
    Else every figure of that source and population may be taken from another. With `exactly`
    only the pieces are kept that are then chosen.
    """
    columns = toward.columns
    stated = found.where((toward.counts & ~toward.desk)[found.places])
    turn = _turns(stated.places, toward.who)
    over = columns.span[stated.places] & (columns.last[stated.places] <= as_of.toordinal())
    usable = stated.where(over)
    speaking = _not_yielding(columns, usable, toward.who[usable.places])
    span = (first, last, exactly)
    picked = _piecing(toward, usable.where(speaking), *span)
    # A pace looks at the figures of exactly those people alone: there a figure may speak that
    # yields to the speaker's own words about some of them.
    exact = usable.where(toward.exact[usable.places])
    alone = exact.where(_not_yielding(columns, exact, toward.who[exact.places]))
    more = ~np.isin(alone.places, usable.places[speaking])
    if more.any():
        overtaken = toward.who[alone.places[more]]
        own = usable.where(~usable.told & np.isin(toward.who[usable.places], overtaken))
        picked += _piecing(toward, alone, *span)
        picked.append(_latest_of_spans(columns, own, toward.group[own.places]))
    chosen = np.unique(np.concatenate([*picked, np.zeros(0, np.int64)]))
    return Chosen(chosen, turn[toward.who[chosen]])


def _turns(places: Rows, who: Groups) -> Rows:
    """The first place of each speaker."""
    first = np.zeros(int(who.max(initial=0)) + 1, np.int64)
    first[who[places[::-1]]] = places[::-1]
    return first


def _piecing(toward: Toward, kept: InForce, first: date, last: date, exactly: bool) -> list[Rows]:
    """Of each source and population the figures that a period is pieced together from."""
    columns, begin, end = toward.columns, first.toordinal(), last.toordinal()
    picked = [firsts(kept.places, toward.group[kept.places])]
    latest = _latest_of_spans(columns, kept, toward.group[kept.places])
    group = toward.group[latest]
    near = (columns.first[latest] <= end) & (columns.last[latest] >= begin)
    inside = near & (columns.first[latest] >= begin) & (columns.last[latest] <= end)
    for number in np.unique(group[near]):
        own = group == number
        within = latest[own & inside]
        crossed = bool((own & near & ~inside).any())
        alone = not crossed or _tiled(columns, within, begin, end)
        needed = within if alone else latest[own]
        picked.append(_pieces(columns, needed, first, last) if exactly else needed)
    return picked


def _pieces(columns: ClaimColumns, places: Rows, first: date, last: date) -> Rows:
    """Of the figures of one source and population those that make up a period."""
    spans = list(map(tuple, _span(columns, places).tolist()))
    wanted = (first.toordinal(), last.toordinal())
    if wanted in spans:
        # A claim for exactly the period beats sums.
        return places[[span == wanted for span in spans]]
    said = dict(zip(spans, columns.said[places].tolist(), strict=True))
    figures = [
        Piece(date.fromordinal(begin), date.fromordinal(end), Bounds(), (), said[begin, end])
        for begin, end in sorted(said)
    ]
    used = {
        (piece.first.toordinal(), piece.last.toordinal())
        for piece in pieced_together(figures, first, last)
    }
    return places[[span in used for span in spans]]


def _not_yielding(columns: ClaimColumns, found: InForce, who: Groups) -> Flags:
    """What the speaker's own later words about some of the same days do not overtake."""
    kept = np.ones(len(found.places), np.bool_)
    for number in np.unique(who[found.told]):
        his = who == number
        told, own = np.flatnonzero(his & found.told), np.flatnonzero(his & ~found.told)
        spans, said = _spans(columns, found.places[own])
        days, number_of = columns.numbers("days")
        which = number_of[found.places[told]]
        asked = np.zeros(len(days), np.bool_)
        asked[which] = True
        begin, end = np.divmod(days[asked][:, np.newaxis], DAY)
        over = (begin <= spans % DAY) & (end >= spans // DAY)
        latest = np.zeros(len(days), np.int32)
        latest[asked] = np.where(over, said, NO_DAY).max(axis=1, initial=NO_DAY)
        latest, day = latest[which], columns.said[found.places[told]]
        kept[told] = ~((day != NO_DAY) & (latest >= day))
    return kept


def _span(columns: ClaimColumns, places: Rows) -> NDArray[np.int32]:
    return np.stack([columns.first[places], columns.last[places]], axis=1)


def _spans(columns: ClaimColumns, places: Rows) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """The distinct spans of some claims, each as one number, and when each was said last."""
    days, number = columns.numbers("days")
    said = np.full(len(days), NEVER_SAID, np.int32)
    np.maximum.at(said, number[places], columns.said[places])
    spoken = said != NEVER_SAID
    return days[spoken], said[spoken]


def _latest_of_spans(columns: ClaimColumns, found: InForce, group: Groups) -> Rows:
    """Of each source, population and span the claims said last: `figures_of` takes only these."""
    places = found.places
    if not len(places):
        return places
    days, number = columns.numbers("days")
    _, which = numbered(group * len(days) + number[places])
    said = np.full(int(which.max()) + 1, NEVER_SAID, np.int32)
    np.maximum.at(said, which, columns.said[places])
    latest: Rows = places[columns.said[places] == said[which]]
    return latest


def _tiled(columns: ClaimColumns, within: Rows, begin: int, end: int) -> bool:
    """Whether some of the figures, one after the other, fill every day of the period."""
    reached = {begin}
    for first, last in sorted(map(tuple, _span(columns, within).tolist())):
        if first in reached:
            reached.add(last + 1)
    return end + 1 in reached
