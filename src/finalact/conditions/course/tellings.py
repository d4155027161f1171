"""The statements of some columns, each with the days from and until which it stands."""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.columns import NEVER, ClaimColumns, Flags, Rows
from finalact.claims.ledger import Ledger
from finalact.claims.second_hand import is_second_hand
from finalact.conditions.course.causes import claim_causes

DaysOf = NDArray[np.int64]


@frozen(eq=False)
class Tellings:
    """Statements as they stand one day after the other, each known by its claim that counts.

    `place` is the place of that claim in the columns; it stands on the days from `start` up to
    but not including `stop`, `NEVER` where nothing ever undoes it. `told` says that it is known
    at second hand only.
    """

    place: Rows
    start: DaysOf
    stop: DaysOf
    told: Flags

    def take(self, which: NDArray[np.bool_] | Rows) -> Tellings:
        """Some of them."""
        return Tellings(self.place[which], self.start[which], self.stop[which], self.told[which])

    @classmethod
    def joined(cls, *several: Tellings) -> Tellings:
        """Several lists as one, in the order of their claims."""
        place = np.concatenate([t.place for t in several])
        start = np.concatenate([t.start for t in several])
        # One number of both, since the lists are in order already and so are merged quickly.
        order = np.argsort(place * (NEVER + 1) + start, kind="stable")
        stop = np.concatenate([t.stop for t in several])[order]
        return cls(place[order], start[order], stop,
                   np.concatenate([t.told for t in several])[order])  # fmt: skip


def tellings(ledger: Ledger, columns: ClaimColumns) -> Tellings:
    """Every stretch of days on which a statement stands, for one who asks on each day.

    The same as `Ledger.known` on every day: a statement told in several papers is one, known
    by the first of those that had come in, and in the speaker's own words once any of them is.
    """
    alive = (columns.until > columns.reached) & (columns.reached != NEVER)
    single = np.flatnonzero(alive & ~columns.bound & ~columns.tangled)
    plain = Tellings(
        single,
        columns.reached[single].astype(np.int64),
        columns.until[single].astype(np.int64),
        columns.second_hand[single],
    )
    several = np.flatnonzero(alive & columns.bound & ~columns.tangled)
    tangled = np.flatnonzero(columns.tangled & (columns.reached != NEVER))
    if not len(several) and not len(tangled):
        return plain
    return Tellings.joined(
        plain, _told_again(ledger, columns, several), _disentangled(ledger, columns, tangled)
    )


def _told_again(ledger: Ledger, columns: ClaimColumns, places: Rows) -> Tellings:
    """Statements told several times: a stretch since the first telling, and since his own words."""
    order = np.lexsort((places, columns.reached[places], columns.statement[places]))
    place = places[order]
    statement, reached = columns.statement[place], columns.reached[place].astype(np.int64)
    begins = np.ones(len(place), np.bool_)
    begins[1:] = statement[1:] != statement[:-1]
    group = np.cumsum(begins) - 1
    first = _first(ledger, columns, place, group, np.flatnonzero(begins))
    told = _running_least(columns.second_hand[place].astype(np.int64), group) == 1
    changes = begins.copy()
    changes[1:] |= told[1:] != told[:-1]
    kept = np.flatnonzero(changes)
    # What is only told in the speaker's own words since need not end: his own are preferred.
    stop = columns.until[place[kept]].astype(np.int64)
    found = Tellings(first[group[kept]], reached[kept], stop, told[kept])
    return found.take(found.stop > found.start)


def _first(ledger: Ledger, columns: ClaimColumns, place: Rows, group: Rows, begins: Rows) -> Rows:
    """Of each statement the claim that reached us first; of several on one day by their ids."""
    reached = columns.reached[place]
    first = place[begins]
    early = np.flatnonzero(reached == reached[begins][group])
    several = early[np.bincount(group[early])[group[early]] > 1]
    ids = [c.id for c in ledger.columned.claims_at(columns.row[place[several]].tolist())]
    least: dict[int, str] = {}
    for n, id_ in zip(several.tolist(), ids, strict=True):
        number = int(group[n])
        if number not in least or id_ < least[number]:
            least[number] = id_
            first[number] = place[n]
    return first


def _running_least(values: NDArray[np.int64], group: NDArray[np.int64]) -> NDArray[np.int64]:
    """The least value so far within each group; groups stand one behind the other."""
    if not len(values):
        return values
    span = int(values.max()) + 1
    least = np.minimum.accumulate(values - group * span)
    running: NDArray[np.int64] = least + group * span
    return running


def _disentangled(ledger: Ledger, columns: ClaimColumns, places: Rows) -> Tellings:
    """Statements whose correction was itself withdrawn: asked of the ledger day by day."""
    found: list[tuple[int, int, int, bool]] = []
    claims = ledger.columned.claims_at(columns.row[places].tolist())
    groups: dict[int, list[int]] = {}
    for n, place in enumerate(places.tolist()):
        groups.setdefault(int(columns.statement[place]), []).append(n)
    for members in groups.values():
        tellings = [claims[n] for n in members]
        at = {claims[n].id: int(places[n]) for n in members}
        causes = [c for claim in tellings for c in claim_causes(ledger, claim, "flow")]
        days = sorted({cause.day.toordinal() for cause in causes})
        for day, following in zip(days, [*days[1:], NEVER], strict=False):
            for claim in ledger.known(tellings, date.fromordinal(day)).stand:
                told = is_second_hand(claim, ledger)
                found.append((at[claim.id], day, following, told))
    rows = np.array(found, np.int64).reshape(-1, 4)
    return Tellings(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3] == 1)
