"""What is told at second hand gives way to the speaker's own words, on every day at once."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

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
    passing = np.zeros(groups, np.bool_)
    settled = ~told.told
    while not settled.all():
        start = grid.places(np.maximum(told.start, about_in(keys)))
        stop = grid.places(told.stop)
        said = _said(keys)
        block = _overtaken(start, said, told.told, among, grid.length)
        at = np.maximum(block, start)
        asked = np.flatnonzero(~settled & (at < stop))
        passing[group[(stop < grid.length) & (start < stop)]] = True
        here = found.key[group[asked], at[asked]] == keys[asked]
        later = passing[group[asked]] & ~here
        for n in np.flatnonzero(later).tolist():
            i = int(asked[n])
            here[n] = (found.key[int(group[i]), int(at[i]) : int(stop[i])] == keys[i]).any()
        wrong = asked[here]
        if not len(wrong):
            break
        settled[wrong] = True
        told, took = _shortened(grid, told, wrong, start, stop, said, among, fades)
        settled = settled[took]
        keys, group, among, fades = keys[took], group[took], among[took], fades[took]
        found = latest(grid, told, keys, group, groups)
    return told, keys, group, found


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
    said: Keys,
    among: Keys,
    fades: Keys,
) -> tuple[Tellings, Keys]:
    """The statements again, those told stretched only over days without later own words."""
    kept = np.ones(len(said), np.bool_)
    kept[wrong] = False
    took, begins, ends = [np.flatnonzero(kept)], [told.start[kept]], [told.stop[kept]]
    latest_own: dict[int, NDArray[np.int64]] = {}
    for n in wrong.tolist():
        his = int(among[n])
        if his not in latest_own:
            latest_own[his] = _own_said(grid, told, his, start, stop, said, among, fades)
        free = latest_own[his][start[n] : stop[n]] < said[n]
        edges = np.flatnonzero(np.diff(np.concatenate([[False], free, [False]]).astype(np.int8)))
        for first, end in list(pairwise((edges + start[n]).tolist()))[::2]:
            took.append(np.array([n]))
            begins.append(np.array([first + grid.first]))
            past = end >= grid.length
            ends.append(told.stop[n : n + 1] if past else np.array([end + grid.first]))
    which = np.concatenate(took)
    return (
        Tellings(told.place[which], np.concatenate(begins), np.concatenate(ends), told.told[which]),
        which,
    )


def _own_said(
    grid: Grid,
    told: Tellings,
    his: int,
    start: Keys,
    stop: Keys,
    said: Keys,
    among: Keys,
    fades: Keys,
) -> NDArray[np.int64]:
    """Day by day the latest day on which somebody's own words were said that still count."""
    found = np.full(grid.length, NO_DAY, np.int64)
    for n in np.flatnonzero((among == his) & ~told.told).tolist():
        days = slice(int(start[n]), int(min(stop[n], fades[n])))
        found[days] = np.maximum(found[days], said[n])
    return found
