"""What is told at second hand gives way to the speaker's own words, on every day at once."""

from __future__ import annotations

import numpy as np

from finalact.claims.columns import NO_DAY, Flags
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.latest import Keys, Latest, about_in, latest
from finalact.conditions.course.tellings import Tellings

SAID_BITS = 23


def preferred(
    grid: Grid, told: Tellings, keys: Keys, group: Keys, among: Keys, fades: Keys
) -> tuple[Tellings, Keys, Keys, Latest]:
    """The statements preferred on each day, where own words overtake what is told.

    `group` numbers those of whom one is preferred, `among` those whose own words overtake what
    is told of them; `fades` is the place of the day on which a statement grows too old. The
    same as `own_words_first` and then the latest, on every day. Gives back the statements as
    they stand now, with their keys and groups.
    """
    groups = int(group.max(initial=-1)) + 1
    found = latest(grid, told, keys, group, groups)
    start = grid.places(np.maximum(told.start, about_in(keys)))
    block = _overtaken(start, _said(keys), told.told, among, grid.length)
    passing, moved = np.zeros(groups, np.bool_), np.ones(groups, np.bool_)
    settled = ~told.told
    while True:
        start = grid.places(np.maximum(told.start, about_in(keys)))
        stop = grid.places(told.stop)
        at = np.maximum(block, start)
        # Where nothing of a group was shortened, nothing else of it has come to the fore.
        asked = np.flatnonzero(~settled & (at < stop) & moved[group])
        passing[group[(stop < grid.length) & (start < stop)]] = True
        here = found.key[group[asked], at[asked]] == keys[asked]
        # What passes may let an older statement come to the fore again, days later.
        for g in np.flatnonzero(passing & moved).tolist():
            seen, back = np.unique(found.key[g, ::-1], return_index=True)
            later = np.flatnonzero(~here & (group[asked] == g))
            which = np.minimum(np.searchsorted(seen, keys[asked[later]]), len(seen) - 1)
            last = grid.length - 1 - back[which]
            later = later[(seen[which] == keys[asked[later]]) & (last >= at[asked[later]])]
            for n, i in zip(later.tolist(), asked[later].tolist(), strict=True):
                here[n] = (found.key[g, int(at[i]) : int(stop[i])] == keys[i]).any()
        wrong = asked[here]
        if not len(wrong):
            return told, keys, group, found
        settled[wrong] = True
        moved = np.zeros(groups, np.bool_)
        moved[group[wrong]] = True
        found = found.without(group, moved)
        counts = np.minimum(stop, fades)
        told, took = _shortened(grid, told, wrong, start, stop, counts, _said(keys), among)
        keys, group, among, fades = keys[took], group[took], among[took], fades[took]
        settled, block = settled[took], block[took]
        found = _again(grid, found, told, keys, group, moved, took)


def _again(
    grid: Grid, found: Latest, told: Tellings, keys: Keys, group: Keys, moved: Flags, took: Keys
) -> Latest:
    """The latest again, with the groups anew in which something moved.

    `took` tells of every statement which it was before; `found` is of those before.
    """
    rows = np.flatnonzero(moved)
    anew = np.flatnonzero(moved[group])
    numbers = np.cumsum(moved) - 1
    part = latest(grid, told.take(anew), keys[anew], numbers[group[anew]], len(rows))
    now = np.zeros(int(took.max(initial=-1)) + 1, np.int64)
    now[took] = np.arange(len(took))
    return found.joined(now, part, rows, anew)


def _said(keys: Keys) -> Keys:
    return (keys >> 1) & ((1 << 22) - 1)


def _overtaken(start: Keys, said: Keys, told: Flags, among: Keys, never: int) -> Keys:
    """The place of the day on which own words of that day or later have come in; else `never`."""
    own = np.flatnonzero(~told & (said != NO_DAY))
    own = own[np.lexsort((start[own], among[own]))]
    highest = np.maximum.accumulate(among[own] << SAID_BITS | said[own])
    at = np.searchsorted(highest, among << SAID_BITS | said)
    inside = at < len(own)
    found = np.full(len(said), never, np.int64)
    which = np.flatnonzero(inside & (said != NO_DAY))
    by = own[at[which]]
    same = among[by] == among[which]
    found[which[same]] = start[by[same]]
    return found


def _shortened(
    grid: Grid,
    told: Tellings,
    wrong: Keys,
    start: Keys,
    stop: Keys,
    counts: Keys,
    said: Keys,
    among: Keys,
) -> tuple[Tellings, Keys]:
    """The statements again, those told stretched only over days without later own words.

    `counts` is the place of the day from which a statement no longer counts.
    """
    kept = np.ones(len(said), np.bool_)
    kept[wrong] = False
    took, begins, ends = [np.flatnonzero(kept)], [told.start[kept]], [told.stop[kept]]
    speaking = ~told.told & (start < counts)
    own = {his: np.flatnonzero(speaking & (among == his)) for his in set(among[wrong].tolist())}
    for n in wrong.tolist():
        his, first, end = own[int(among[n])], int(start[n]), int(stop[n])
        his = his[(said[his] >= said[n]) & (start[his] < end) & (counts[his] > first)]
        changes = np.zeros(end - first + 2, np.int64)
        np.add.at(changes, np.maximum(start[his] - first, 0) + 1, 1)
        np.add.at(changes, np.minimum(counts[his], end) - first + 1, -1)
        # A day of no statement stands before the first and after the last.
        free = np.cumsum(changes) == 0
        free[0] = free[-1] = False
        edges = np.flatnonzero(free[1:] != free[:-1]) + first
        for begin, until in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
            took.append(np.array([n]))
            begins.append(np.array([begin + grid.first]))
            past = until >= grid.length
            ends.append(told.stop[n : n + 1] if past else np.array([until + grid.first]))
    which = np.concatenate(took)
    return (
        Tellings(told.place[which], np.concatenate(begins), np.concatenate(ends), told.told[which]),
        which,
    )
