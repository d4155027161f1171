"""Which figures can take part in a flow over a period; see `mattering` for why that is sound."""

from __future__ import annotations

from datetime import date

import numpy as np
from numpy.typing import NDArray

from finalact.claims.columns import NO_DAY, ClaimColumns, Flags, Rows
from finalact.claims.in_force import InForce
from finalact.claims.mattering import Groups, Toward, firsts


def flows_mattering(toward: Toward, found: InForce, as_of: date, first: date, last: date) -> Rows:
    """The figures that a flow from a first to a last day can be pieced together from.

    Figures are ways between days (see `pieces`). Where no figure reaches over an end of the
    period, nothing outside can help; where the figures inside tile it, nothing else is used.
    Else every figure of that source and population may be taken from another.
    """
    columns = toward.columns
    counted = found.where(toward.counts[found.places])
    over = columns.span & (columns.last <= as_of.toordinal())
    usable = counted.where(over[counted.places])
    stated = usable.where(~toward.desk[usable.places])
    speaking = _not_yielding(columns, stated, toward.who[stated.places])
    known = np.concatenate(
        [
            firsts(counted.places, toward.who[counted.places]),
            firsts(usable.places, toward.who[usable.places]),
        ]
    )
    picked = [
        known,
        _overtaking(toward, stated, known),
        _piecing(toward, stated.where(speaking), first.toordinal(), last.toordinal()),
    ]
    # A pace looks at the figures of exactly those people alone: there a figure may speak that
    # yields to the speaker's own words about some of them.
    exact = stated.where(toward.exact[stated.places])
    alone = exact.where(_not_yielding(columns, exact, toward.who[exact.places]))
    more = ~np.isin(alone.places, stated.places[speaking])
    if more.any():
        picked.append(_piecing(toward, alone, first.toordinal(), last.toordinal()))
        overtaken = toward.who[alone.places[more]]
        own = stated.where(~stated.told & np.isin(toward.who[stated.places], overtaken))
        picked.append(_latest_of_spans(columns, own, toward.group[own.places]))
    return np.concatenate(picked)


def _overtaking(toward: Toward, stated: InForce, known: Rows) -> Rows:
    """The own words to which some claims yield, if they are told at second hand and do."""
    columns = toward.columns
    own = stated.places[~stated.told]
    found = []
    for place in np.intersect1d(known, stated.places[stated.told]).tolist():
        same = toward.who[own] == toward.who[place]
        same &= columns.first[own] <= columns.last[place]
        over = own[same & (columns.last[own] >= columns.first[place])]
        found += over[np.argsort(columns.said[over], kind="stable")[-1:]].tolist()
    return np.array(found, np.int64)


def _piecing(toward: Toward, kept: InForce, begin: int, end: int) -> Rows:
    """Of each source and population the figures that a period can be pieced together from."""
    columns = toward.columns
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
        picked.append(within if alone else latest[own])
    return np.concatenate(picked)


def _not_yielding(columns: ClaimColumns, found: InForce, who: Groups) -> Flags:
    """What the speaker's own later words about some of the same days do not overtake."""
    kept = np.ones(len(found.places), np.bool_)
    for number in np.unique(who[found.told]):
        his = who == number
        told, own = np.flatnonzero(his & found.told), np.flatnonzero(his & ~found.told)
        spans, said = _spans(columns, found.places[own])
        asked, which = np.unique(_span(columns, found.places[told]), axis=0, return_inverse=True)
        over = (asked[:, :1] <= spans[:, 1]) & (asked[:, 1:] >= spans[:, 0])
        latest = np.where(over, said, NO_DAY).max(axis=1, initial=NO_DAY)[which.ravel()]
        day = columns.said[found.places[told]]
        kept[told] = ~((day != NO_DAY) & (latest >= day))
    return kept


def _span(columns: ClaimColumns, places: Rows) -> NDArray[np.int32]:
    return np.stack([columns.first[places], columns.last[places]], axis=1)


def _spans(columns: ClaimColumns, places: Rows) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """The distinct spans of some claims, and the latest day on which each was said."""
    spans, which = np.unique(_span(columns, places), axis=0, return_inverse=True)
    said = np.full(len(spans), NO_DAY, np.int32)
    np.maximum.at(said, which.ravel(), columns.said[places])
    return spans, said


def _latest_of_spans(columns: ClaimColumns, found: InForce, group: Groups) -> Rows:
    """Of each source, population and span the claims said last: `figures_of` takes only these."""
    places = found.places
    if not len(places):
        return places
    span = columns.first[places].astype(np.int64) << 23 | columns.last[places]
    spans, which = np.unique(span, return_inverse=True)
    _, which = np.unique(group * len(spans) + which, return_inverse=True)
    said = np.full(int(which.max()) + 1, -1, np.int32)
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
