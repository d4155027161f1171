"""Which figures can matter on a day: what nobody's answer can rest on is never made a claim.

Sound by construction: of each speaker the latest figures are kept that do not yield to others,
and all that is kept is judged by the same rules as on a small desk. Speakers are told in the
order in which they came in, so that each claim kept takes the turn of the first like it.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.columns import NO_DAY, ClaimColumns, Flags, Groups, Rows
from finalact.claims.in_force import InForce
from finalact.claims.toward import Toward
from finalact.model.claim import ClaimKind

# Up to so many groups have a place each in a table; of more the numbers are sorted.
_TABLE = 1 << 16


@frozen(eq=False)
class Chosen:
    """The claims kept, as places in columns, each with the place whose turn it takes."""

    places: Rows
    turn: Rows

    @classmethod
    def joined(cls, *parts: Chosen) -> Chosen:
        """Several choices as one; what is chosen twice takes its first turn."""
        places = np.concatenate([part.places for part in parts])
        turn = np.concatenate([part.turn for part in parts])
        order = np.lexsort((turn, places))
        places, turn = places[order], turn[order]
        first = np.append(True, places[1:] != places[:-1])[: len(places)]
        return cls(places[first], turn[first])

    @classmethod
    def as_they_came(cls, places: Rows) -> Chosen:
        """Claims that take their own turn."""
        return cls(places, places)


def latest_of(columns: ClaimColumns, found: InForce, group: Groups) -> Chosen:
    """Of each group the claims that `latest_first` prefers, in the turn of its first claim."""
    key = columns.about[found.places].astype(np.int64) << 23
    key |= columns.said[found.places].astype(np.int64) << 1
    key |= ~found.told
    return highest(found.places, key, group)


def highest(places: Rows, key: NDArray[np.int64], group: Groups) -> Chosen:
    """The places with the highest key of their group, in the turn of its first place."""
    size = int(group.max(initial=0)) + 1
    top = np.full(size, -1, np.int64)
    np.maximum.at(top, group, key)
    first = np.zeros(size, np.int64)
    first[group[::-1]] = places[::-1]
    best = key == top[group]
    return Chosen(places[best], first[group[best]])


def firsts(places: Rows, group: Groups) -> Rows:
    """The first place of each group."""
    if not len(places):
        return places
    size = int(group.max()) + 1
    if size > _TABLE:
        return places[np.unique(group, return_index=True)[1]]
    first = np.full(size, -1, np.int64)
    first[group[::-1]] = places[::-1]
    return first[first >= 0]


def earliest(columns: ClaimColumns, places: Rows, group: Groups) -> Rows:
    """The places of each group that were said first; which was entered first tells nothing."""
    if not len(places):
        return places
    key = columns.said[places].astype(np.int64) << 23
    key |= columns.reached[places]
    low = np.full(int(group.max()) + 1, np.iinfo(np.int64).max, np.int64)
    np.minimum.at(low, group, key)
    first: Rows = places[key == low[group]]
    return first


def not_yielding(columns: ClaimColumns, found: InForce, group: Groups) -> Flags:
    """What is not told at second hand, or not yet overtaken by the speaker's own words.

    The same as `own_words_first` where all that a group says is about one thing.
    """
    said = columns.said[found.places]
    own = np.full(int(group.max(initial=0)) + 1, NO_DAY, np.int32)
    np.maximum.at(own, group[~found.told], said[~found.told])
    kept: Flags = ~(found.told & (said != NO_DAY) & (own[group] >= said))
    return kept


def stocks_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Chosen:
    """The figures that a stated stock of a day rests on; where nobody's do, what is too old."""
    columns = toward.columns
    usable = usable_stocks(toward, found, as_of, oldest)
    old = Chosen.as_they_came(usable.places[:0])
    if may_say_nothing(toward, usable):
        silent = _stated(toward, found)
        silent = silent.where(columns.about[silent.places] < oldest.toordinal())
        old = latest_of(columns, silent, toward.who[silent.places])
    if not len(usable.places):
        return old
    who, exact = toward.who[usable.places], toward.exact[usable.places]
    kept = usable.where(not_yielding(columns, usable, who * 2 + exact))
    # Exact figures of a speaker are one group, his bounding ones one for each population.
    who, exact = toward.who[kept.places], toward.exact[kept.places]
    many = int(toward.drawn.max(initial=0)) + 2
    group = who * many + np.where(exact, 0, toward.drawn[kept.places] + 1)
    return Chosen.joined(latest_of(columns, kept, group), old)


def may_say_nothing(toward: Toward, usable: InForce) -> bool:
    """Whether no side need speak by the figures of the time, so that older ones are told.

    So it is where there are none, and where all are of parts or wholes that lack a bound: of a
    part at most so many tells nothing of all.
    """
    columns, places = toward.columns, usable.places
    bounded = ~np.isnan(columns.low[places]) & ~np.isnan(columns.high[places])
    return not bool((toward.exact[places] | bounded).any())


def usable_stocks(toward: Toward, found: InForce, as_of: date, oldest: date) -> InForce:
    """The stated figures about a time that is not too old on a day."""
    stated = _stated(toward, found)
    about = toward.columns.about[stated.places]
    return stated.where((about <= as_of.toordinal()) & (about >= oldest.toordinal()))


def _stated(toward: Toward, found: InForce) -> InForce:
    return found.where((toward.counts & ~toward.desk)[found.places])


def estimates_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Chosen:
    """The estimates that a stock of a day rests on: the desk's own, and anybody's."""
    columns = toward.columns
    estimates = found.where((toward.counts & toward.estimate & toward.exact)[found.places])
    about = columns.about[estimates.places]
    usable = estimates.where((about <= as_of.toordinal()) & (about >= oldest.toordinal()))
    own = usable.where(toward.desk[usable.places])
    used = own if len(own.places) else usable
    return latest_of(columns, used, toward.who[used.places])


def rates_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Chosen:
    """The stated rates that a pace can rest on: of each speaker the latest."""
    columns = toward.columns
    rates = found.where((toward.counts & toward.exact)[found.places])
    about = columns.about[rates.places]
    usable = rates.where((about <= as_of.toordinal()) & (about >= oldest.toordinal()))
    return latest_of(columns, usable, toward.who[usable.places])


def elsewhere_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Chosen:
    """Of each side the latest figures that count other people: an answer tells whom they count."""
    columns = toward.columns
    figures = found.where(toward.elsewhere[found.places])
    if not len(figures.places):
        return Chosen.as_they_came(figures.places)
    about, day = columns.about[figures.places], as_of.toordinal()
    ended = columns.ends[figures.places] <= day
    stock = columns.attribute[figures.places] == columns.tables.word["stock"]
    asked = (about <= day) & np.where(stock, about >= oldest.toordinal(), ended)
    places = figures.places[asked]
    side = columns.numbers("side")[1][places]
    latest = highest(places, columns.about[places].astype(np.int64), side)
    return Chosen.as_they_came(latest.places)


def words_mattering(columns: ClaimColumns, found: InForce, as_of: date) -> Chosen:
    """Of each speaker the latest words by a day; of assurances also the first of either sort.

    What yields to the speaker's own words may be among the first; these are kept beside it.
    """
    usable = found.where(columns.about[found.places] <= as_of.toordinal())
    who = columns.numbers("speaker")[1][usable.places]
    own = ~usable.told
    said = columns.said[usable.places[own]].astype(np.int64)
    kept = not_yielding(columns, usable, who)
    places = [
        earliest(columns, usable.places, _by_sort(columns)[usable.places]),
        earliest(columns, usable.places[kept], who[kept]),
        highest(usable.places[own], said, who[own]).places,
        latest_of(columns, usable.where(kept), who[kept]).places,
    ]
    return Chosen.as_they_came(np.unique(np.concatenate(places)))


def _by_sort(columns: ClaimColumns) -> Groups:
    """Each speaker with either sort of assurance, numbered."""
    (_, who), (sorts, sort) = columns.numbers("speaker"), columns.numbers("specificity")
    return who * len(sorts) + sort


def assured_mattering(
    columns: ClaimColumns, found: InForce, known_by: date, asked: Flags
) -> Chosen:
    """Of each speaker the first assurance of either sort, among those that are asked about.

    Where nobody gives a figure, the assurances in its place are told: those set aside for what
    they are, those no longer in force, and those that never stood, in this order.
    """
    given = asked & (columns.kind == columns.tables.word[ClaimKind.ASSURANCE.value])
    if not given.any():
        return Chosen.as_they_came(np.zeros(0, np.int64))
    told = (columns.reached <= known_by.toordinal()) | (columns.until == NO_DAY)
    stands = np.zeros(len(columns), np.bool_)
    stands[found.places] = True
    dead = columns.until == NO_DAY
    group = _by_sort(columns)
    picked = []
    for sort in (stands, ~stands & ~dead, dead):
        places = np.flatnonzero(given & told & sort)
        picked.append(earliest(columns, places, group[places]))
    return Chosen.as_they_came(np.concatenate(picked))
