"""Columns: claims as arrays, one number or code a claim, for desks too large for objects.

Columns never judge. They tell which claims can matter on a day; those few are made into claims
and judged by the same rules as on a small desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from finalact.claims.codes import numbered

Days = NDArray[np.int32]
Codes = NDArray[np.int32]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Rows = NDArray[np.int64]
Groups = NDArray[np.int64]

# Later than every day of the calendar, and earlier than every one.
NEVER = date.max.toordinal() + 1
NO_DAY = 0
# Two days as one number: the earlier so many times, and the later.
DAY = 1 << 23


class Words(dict[str, int]):
    """The distinct texts of a column, each with its code: 0, 1, 2 ... as they first came.

    `words[text]` gives the code and makes one for a new text; `words.texts[code]` the text.
    Code 0 is always the empty text.
    """

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self[""]

    def __missing__(self, text: str) -> int:
        code = self[text] = len(self.texts)
        self.texts.append(text)
        return code

    def codes(self, texts: Iterable[str]) -> Codes:
        """The codes of those texts that the table knows."""
        return np.array([self[text] for text in texts if text in self], np.int32)

    def places_in(self, texts: Sequence[str]) -> Rows:
        """For each code the place of its text among some; -1 where it is none of them."""
        codes = np.fromiter(map(self.get, texts, repeat(-1)), np.int64, len(texts))
        known = np.flatnonzero(codes >= 0)
        found = np.full(len(self.texts), -1, np.int64)
        found[codes[known]] = known
        return found


class Tables:
    """The tables of codes that all columns of one ledger share.

    `name` serves subjects and populations alike, so that their codes can be compared, and
    `speaker` speakers, sides and reporters; `date` holds partial dates as EDTF text; `word`
    everything else: attributes, values, units, kinds, specificities, days due.
    """

    def __init__(self) -> None:
        self.name = Words()
        self.speaker = Words()
        self.word = Words()
        self.date = Words()


# The names of the arrays, by the kind of number in them.
BLOCKS = (
    (
        "reached until about said first last begins ends subject speaker side population "
        "attribute value kind unit specificity period"
    ).split(),
    (
        "tangled span low_open high_open approximate presumes_some evidence second_hand "
        "reported bound"
    ).split(),
    "low high".split(),
    "row statement".split(),
)
# Fewer runs of claims than these are copied run by run, more claim by claim.
_FEW_RUNS = 16


class ClaimColumns:
    """Claims as arrays of one length, in the order in which the ledger gives the claims.

    - `row`: where each claim stands in its ledger; `ledger.columned.claims_at` makes
      the claims of some rows.
    - `reached`: the first day (as `date.toordinal`) on which the desk may use it; `NEVER` where
      none.
    - `until`: the first day on which it no longer stands, because a correction or withdrawal of
      it, or of another telling of the same statement, is known; `NEVER` where none. What never
      stands (transcribed anew, a withdrawal, without any date) has `NO_DAY`. So a claim stands
      for one who knows all up to a day where `reached <= day < until`, if it is not `tangled`.
    - `tangled`: what undid it was itself undone: only `Ledger.known` tells when it stands, and
      `until` is the first day on which it may not.
    - `about`: the day a stock or state is about (`claims.stocks.day_of`); `NEVER` where none.
    - `said`: the day said, else known, as claims are ranked by it; `NO_DAY` where none.
    - `first`, `last`: the first and last day of the period of a certain span; else `NEVER`.
      `span`: whether it is one.
    - `begins`, `ends`: the earliest and latest day of any period; `NO_DAY` and `NEVER` where
      open or none.
    - `subject`, `population`: codes of `tables.name`; the population is the subject where none
      is named. `speaker`, `side`: codes of `tables.speaker`, without officials in brackets.
    - `attribute`, `value`, `kind`, `unit`, `specificity`: codes of `tables.word`.
    - `period`: code of `tables.date`.
    - `low`, `high`: the bounds as said, not widened; NaN where the words set none. `low_open`,
      `high_open`, `approximate`, `presumes_some`: as in Quantity.
    - `evidence`: its kind is evidence. `second_hand`: somebody of another side reports it.
      `reported`: somebody is named who says that it was said.
    - `statement`: a number; claims with the same one tell the same statement.
    - `bound`: another claim bears on it, it bears on another, or it is told more than once: it
      can be understood only together with those.
    """

    tables: Tables
    row: Rows
    reached: Days
    until: Days
    tangled: Flags
    about: Days
    said: Days
    first: Days
    last: Days
    span: Flags
    begins: Days
    ends: Days
    subject: Codes
    speaker: Codes
    side: Codes
    population: Codes
    attribute: Codes
    value: Codes
    kind: Codes
    unit: Codes
    specificity: Codes
    period: Codes
    low: Numbers
    high: Numbers
    low_open: Flags
    high_open: Flags
    approximate: Flags
    presumes_some: Flags
    evidence: Flags
    second_hand: Flags
    reported: Flags
    statement: Rows
    bound: Flags

    def __init__(self, tables: Tables, blocks: Sequence[NDArray[Any]]) -> None:
        self.tables = tables
        # The arrays of one kind of number lie in one block, so that they are copied together.
        self.blocks = blocks
        for names, block in zip(BLOCKS, blocks, strict=True):
            self.__dict__.update(zip(names, block, strict=True))
        # What was worked out of these columns, by its name.
        self.kept: dict[str, Any] = {}

    @classmethod
    def of(cls, tables: Tables, **arrays: NDArray[Any]) -> ClaimColumns:
        """The columns with these arrays, one for each name."""
        return cls(tables, [np.stack([arrays[name] for name in names]) for names in BLOCKS])

    def __len__(self) -> int:
        return len(self.row)

    def stands(self, known_by: date) -> Flags:
        """Which claims stand for one who knows all up to a day, the tangled ones left aside."""
        day = known_by.toordinal()
        return (self.reached <= day) & (day < self.until)

    def numbers(self, name: str) -> tuple[Rows, Rows]:
        """The distinct values of an array of codes, and for each claim the number of its own.

        Those of `days`, the first and last day together, too: the first divided by `DAY` is its
        day, the rest its last. Those of `statement` are of bound claims only: all others are 0.
        Sorted once, and then only looked up.
        """
        if name not in self.kept:
            if name == "days":
                days = self.first.astype(np.int64) * DAY + self.last
                found = np.unique(days, return_inverse=True)
            elif name == "statement":
                statements, number = np.unique(self.statement[self.bound], return_inverse=True)
                of_all = np.zeros(len(self), np.int64)
                of_all[self.bound] = number
                found = statements, of_all
            else:
                found = numbered(getattr(self, name))
            self.kept[name] = found
        numbers: tuple[Rows, Rows] = self.kept[name]
        return numbers

    def take(self, which: NDArray[Any] | slice) -> ClaimColumns:
        """Some of the claims: by a yes or no for each, by their places here, or from one to one."""
        if not isinstance(which, slice) and which.dtype == np.bool_:
            if which.all():
                return self
            edges = np.flatnonzero(which[1:] != which[:-1]) + 1
            if len(edges) <= _FEW_RUNS:
                ends = pairwise([0, *edges.tolist(), len(which)])
                runs = [self.take(slice(*run)) for run in ends if which[run[0]]]
                return self.joined(runs or [self.take(slice(0, 0))])
            which = np.flatnonzero(which)
        return ClaimColumns(self.tables, [taken(block, which) for block in self.blocks])

    @classmethod
    def joined(cls, parts: Sequence[ClaimColumns]) -> ClaimColumns:
        """Several columns of one ledger, one behind the other."""
        if len(parts) == 1:
            return parts[0]
        blocks = zip(*(part.blocks for part in parts), strict=True)
        return cls(parts[0].tables, [np.concatenate(block, axis=1) for block in blocks])


def taken(block: NDArray[Any], which: NDArray[Any] | slice) -> NDArray[Any]:
    """Some columns of a block; by their places `np.take` is quicker than an index."""
    return block[:, which] if isinstance(which, slice) else np.take(block, which, axis=1)


# What two tellings of one statement have in common.
_ALIKE = "speaker subject attribute population kind unit period specificity".split()


def told_alike(columns: ClaimColumns, others: ClaimColumns, place: int) -> bool:
    """Whether any claim may tell the same statement as the one at a place among others.

    Both have the same tables. It says yes rather than no where that needs a closer look.
    """
    alike = np.ones(len(columns), np.bool_)
    for name in _ALIKE:
        alike &= getattr(columns, name) == getattr(others, name)[place]
    for name in ("low", "high"):
        mine, bound = getattr(columns, name), getattr(others, name)[place]
        alike &= np.isnan(mine) if np.isnan(bound) else mine == bound
    return bool(alike.any())
