"""Of each speaker the latest of his statements, on every day at once."""

from __future__ import annotations

from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.columns import ClaimColumns
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.tellings import Tellings

Keys = NDArray[np.int64]
# A group and a key as one number: the key takes the lower bits.
KEY_BITS = 46
NOBODY_YET = -1


def keys_of(columns: ClaimColumns, told: Tellings) -> Keys:
    """The order in which statements are preferred: latest about, latest said, own words first."""
    about = columns.about[told.place].astype(np.int64) << 23
    return about | columns.said[told.place].astype(np.int64) << 1 | ~told.told


def about_in(keys: Keys) -> Keys:
    """The day that a key's statement is about; negative where there is none."""
    return keys >> 23


@frozen(eq=False)
class Latest:
    """For each group and day: the key of the statements preferred, and one of them.

    `record` is a place in `tellings`, `NOBODY_YET` where the group has said nothing. `tied`
    tells how many records right before it are preferred together with a record; `beside` are
    further statements preferred as much on some days: their number, group and those days.
    """

    key: Keys
    record: NDArray[np.int32]
    tellings: Keys
    tied: Keys
    beside: tuple[tuple[int, int, NDArray[np.int64]], ...]

    @property
    def telling(self) -> NDArray[np.int64]:
        """For each group and day the number of one statement preferred, or `NOBODY_YET`."""
        return np.append(self.tellings, NOBODY_YET)[self.record]

    def run(self, record: int) -> list[int]:
        """The statements that come together in one record."""
        begins = record - int(self.tied[record])
        return [int(n) for n in self.tellings[begins : record + 1]]

    def without(self, group: Keys, moved: NDArray[np.bool_]) -> Latest:
        """The same with nothing said in the groups that moved; `group` is that of a statement."""
        stays = ~moved[group[self.tellings]]
        number = np.append(np.cumsum(stays, dtype=np.int32) - 1, NOBODY_YET).astype(np.int32)
        key, record = self.key.copy(), number[self.record]
        key[moved] = record[moved] = NOBODY_YET
        beside = tuple(each for each in self.beside if not moved[each[1]])
        return Latest(key, record, self.tellings[stays], self.tied[stays], beside)

    def joined(self, now: Keys, part: Latest, rows: Keys, chosen: Keys) -> Latest:
        """The same with what some groups prefer put in.

        `now` is what number each statement bears now; `part` is of the groups `rows`, and of
        the statements `chosen`, one after the other.
        """
        key, record = self.key.copy(), self.record.copy()
        key[rows] = part.key
        said = part.record >= 0
        record[rows] = np.where(said, part.record + len(self.tellings), NOBODY_YET)
        mine = ((int(now[n]), row, days) for n, row, days in self.beside)
        put = ((int(chosen[n]), int(rows[row]), days) for n, row, days in part.beside)
        return Latest(
            key,
            record.astype(np.int32),
            np.concatenate([now[self.tellings], chosen[part.tellings]]),
            np.concatenate([self.tied, part.tied]),
            (*mine, *put),
        )


def latest(grid: Grid, told: Tellings, keys: Keys, group: Keys, groups: int) -> Latest:
    """The statement preferred by each group on each day, of those that stand and have come.

    A statement counts from the day it reached us or, if later, the day it is about.
    """
    length = grid.length
    start = grid.places(np.maximum(told.start, about_in(keys)))
    stop = grid.places(told.stop)
    which = np.flatnonzero((stop >= length) & (start < length))
    order = which[np.lexsort((keys[which], start[which], group[which]))]
    joined = (group[order] << KEY_BITS) | keys[order]
    first = joined == np.maximum.accumulate(joined) if len(order) else np.zeros(0, np.bool_)
    kept, joined = order[first], joined[first]
    passing = np.flatnonzero((stop < length) & (start < stop))
    # Of those that come on one day the last stands for all; what it does not tie is overtaken.
    cell = group[kept] * length + start[kept]
    last = np.ones(len(kept), np.bool_)
    last[:-1] = cell[1:] != cell[:-1]
    record = np.full(groups * length, NOBODY_YET, np.int32)
    record[cell[last]] = np.flatnonzero(last)
    record = np.maximum.accumulate(record.reshape(groups, length), axis=1)
    tellings = np.concatenate([kept, passing])
    best = np.append(keys[tellings], NOBODY_YET)[record]
    beside: list[tuple[int, int, slice]] = []
    for number, n in enumerate(passing.tolist(), len(kept)):
        days, row, mine = slice(int(start[n]), int(stop[n])), int(group[n]), keys[n]
        here = best[row, days]
        if (here == mine).any():
            beside.append((n, row, days))
        over = here < mine
        best[row, days] = np.where(over, mine, here)
        record[row, days] = np.where(over, number, record[row, days])
    return Latest(
        best,
        record,
        tellings,
        np.append(_run_lengths(joined), np.zeros(len(passing), np.int64)),
        tuple(
            (n, row, days.start + np.flatnonzero(best[row, days] == keys[n]))
            for n, row, days in beside
        ),
    )


def _run_lengths(values: Keys) -> Keys:
    """How many equal values stand right before each."""
    places = np.arange(len(values))
    begins = np.ones(len(values), np.bool_)
    begins[1:] = values[1:] != values[:-1]
    return places - np.maximum.accumulate(np.where(begins, places, 0)) if len(values) else places


def together(found: Latest, values: Any, join: Any) -> Any:
    """For each record the values of all statements that come together in it, joined.

    `values` belong to the tellings of the records; `join` makes one value of two. Whatever can
    be indexed and joined will do.
    """
    depth = 1
    tied = found.tied
    while True:
        places = np.flatnonzero(tied >= depth)
        if not len(places):
            return values
        # What stands right before has been joined with its own already, one step at a time.
        now = places[tied[places] == depth]
        values = join(values, now, now - 1)
        depth += 1
