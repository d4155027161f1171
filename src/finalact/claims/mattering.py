"""Which figures can matter on a day: what nobody's answer can rest on is never made a claim.

Sound by construction: of each speaker the latest figures are kept and whatever decides between
them, and the first, since speakers are told in the order in which they came in. Everything that
is kept is judged by the same rules as on a small desk.
"""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.columns import NO_DAY, ClaimColumns, Flags, Rows
from finalact.claims.in_force import InForce
from finalact.model.claim import ClaimKind

Groups = NDArray[np.int64]


@frozen(eq=False)
class Toward:
    """Figures of one attribute that touch a name, and how each could count toward it.

    `counts`: nothing about the figure itself hinders it. `exact`: it counts the same people, or
    those taken for the same. `desk`: the desk's own estimate. `estimate`: an estimate, anybody's.
    `who` and `drawn` number the speakers and the populations from 0.
    """

    columns: ClaimColumns
    counts: Flags
    exact: Flags
    desk: Flags
    estimate: Flags
    who: Groups
    drawn: Groups

    @property
    def group(self) -> Groups:
        """A number for every speaker and population together."""
        return self.who * (int(self.drawn.max(initial=0)) + 1) + self.drawn


def latest_and_first(
    columns: ClaimColumns, found: InForce, group: Groups, *, first: bool = True
) -> Rows:
    """Of each group the claims that `latest_first` prefers, and the one that came in first."""
    places = found.places
    if not len(places):
        return places
    key = columns.about[places].astype(np.int64) << 23
    key |= columns.said[places].astype(np.int64) << 1
    key |= ~found.told
    return _chosen(places, key, group, first=first)


def _chosen(places: Rows, key: NDArray[np.int64], group: Groups, *, first: bool) -> Rows:
    """The places with the highest key of their group, and the first place of each group."""
    top = np.full(int(group.max(initial=0)) + 1, -1, np.int64)
    np.maximum.at(top, group, key)
    picked = places[key == top[group]]
    return np.concatenate([picked, firsts(places, group)]) if first else picked


def firsts(places: Rows, group: Groups) -> Rows:
    """The first place of each group."""
    _, at = np.unique(group, return_index=True)
    return places[at]


def not_yielding(columns: ClaimColumns, found: InForce, group: Groups) -> Flags:
    """What is not told at second hand, or not yet overtaken by the speaker's own words.

    The same as `own_words_first` where all that a group says is about one thing.
    """
    said = columns.said[found.places]
    own = np.full(int(group.max(initial=0)) + 1, NO_DAY, np.int32)
    np.maximum.at(own, group[~found.told], said[~found.told])
    kept: Flags = ~(found.told & (said != NO_DAY) & (own[group] >= said))
    return kept


def overtaking(columns: ClaimColumns, found: InForce, group: Groups) -> Rows:
    """Of each group the own words said last: what is told at second hand yields to these."""
    own = ~found.told
    said = columns.said[found.places[own]].astype(np.int64)
    return _chosen(found.places[own], said, group[own], first=False)


def stocks_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Rows:
    """The figures that a stated or estimated stock of a day can rest on, or must tell of."""
    columns = toward.columns
    counted = found.where(toward.counts[found.places])
    about = columns.about[counted.places]
    in_time = about <= as_of.toordinal()
    young = about >= oldest.toordinal()
    usable = counted.where(in_time & young)
    stated = usable.where(~toward.desk[usable.places])
    who, exact = toward.who[stated.places], toward.exact[stated.places]
    alike = who * 2 + exact
    kept = stated.where(not_yielding(columns, stated, alike))
    # Exact figures of a speaker are one group, his bounding ones one for each population.
    group = np.where(toward.exact, 0, toward.drawn + 1)
    group += toward.who * (int(toward.drawn.max(initial=0)) + 2)
    silent = counted.where(in_time & ~young)
    silent = silent.where(~np.isin(toward.who[silent.places], who))
    estimates = usable.where((toward.estimate & toward.exact)[usable.places])
    own = estimates.where(toward.desk[estimates.places])
    return np.concatenate(
        [
            firsts(counted.places, toward.who[counted.places]),
            overtaking(columns, stated, alike),
            latest_and_first(columns, kept, group[kept.places]),
            latest_and_first(columns, silent, toward.who[silent.places], first=False),
            latest_and_first(columns, estimates, toward.who[estimates.places]),
            latest_and_first(columns, own, toward.who[own.places]),
        ]
    )


def rates_mattering(toward: Toward, found: InForce, as_of: date, oldest: date) -> Rows:
    """The stated rates that a pace can rest on: of each speaker the latest."""
    counted = found.where(toward.counts[found.places])
    about = toward.columns.about[counted.places]
    in_time = (about <= as_of.toordinal()) & (about >= oldest.toordinal())
    usable = counted.where(in_time & toward.exact[counted.places])
    return np.concatenate(
        [
            firsts(counted.places, toward.who[counted.places]),
            latest_and_first(toward.columns, usable, toward.who[usable.places]),
        ]
    )


def words_mattering(columns: ClaimColumns, found: InForce, as_of: date) -> Rows:
    """Of each speaker the latest words by a day, and the first: who they are, and how it stands.

    Of assurances the first of either sort.
    """
    usable = found.where(columns.about[found.places] <= as_of.toordinal())
    who = columns.speaker[usable.places].astype(np.int64)
    kept = not_yielding(columns, usable, who)
    return np.concatenate(
        [
            firsts(usable.places, who << 32 | columns.specificity[usable.places]),
            overtaking(columns, usable, who),
            latest_and_first(columns, usable.where(kept), who[kept]),
        ]
    )


def assured_mattering(columns: ClaimColumns, found: InForce, known_by: date, asked: Flags) -> Rows:
    """Of each speaker the first assurance of either sort, among those that are asked about.

    Where nobody gives a figure, the assurances in its place are told: those set aside for what
    they are, those no longer in force, and those that never stood, in this order.
    """
    given = asked & (columns.kind == columns.tables.word[ClaimKind.ASSURANCE.value])
    told = (columns.reached <= known_by.toordinal()) | (columns.until == NO_DAY)
    stands = np.zeros(len(columns), np.bool_)
    stands[found.places] = True
    dead = columns.until == NO_DAY
    group = columns.speaker.astype(np.int64) << 32 | columns.specificity
    picked = []
    for sort in (stands, ~stands & ~dead, dead):
        places = np.flatnonzero(given & told & sort)
        picked.append(firsts(places, group[places]))
    return np.concatenate(picked)
