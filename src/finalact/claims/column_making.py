"""Making columns: from the cells of claims to the days and sides that answers ask for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from finalact.claims.cells import (
    APPROXIMATE,
    HIGH_OPEN,
    LOW_OPEN,
    PRESUMES_SOME,
    CodedCells,
)
from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns, Codes, Days, Flags, Rows, Tables
from finalact.claims.stocks import LOOKING_AHEAD
from finalact.claims.ties import Knot
from finalact.model.claim import ClaimKind
from finalact.model.dossier import Dossier
from finalact.model.partial_date import PartialDate

EVIDENCE = tuple(kind.value for kind in ClaimKind if kind.is_evidence)


class ColumnMaking:
    """Makes the columns of one ledger; every date and speaker is looked at once."""

    def __init__(self, dossier: Dossier) -> None:
        self.tables = Tables()
        self._dossier = dossier
        self._dates = np.zeros((4, 0), np.int32)
        self._speakers = np.zeros((2, 0), np.int32)
        self._folded = np.zeros(0, np.int32)

    def columns(self, cells: CodedCells, knots: Mapping[int, Knot]) -> ClaimColumns:
        """The columns of claims; `knots` tells, by row, what becomes of those in relation."""
        counts, earliest, latest, span = self._dates_by_code()
        speaker, side, second_hand = self._spoken(cells)
        reached = np.where(cells.known_on != 0, counts[cells.known_on], counts[cells.said_on])
        said = np.where(cells.said_on != 0, counts[cells.said_on], counts[cells.known_on])
        spoken = np.where(counts[cells.said_on] == NEVER, reached, counts[cells.said_on])
        spoken = np.where(earliest[cells.said_on] <= reached, np.minimum(spoken, reached), spoken)
        certain = span[cells.period] == 1
        population = np.where(cells.population == 0, cells.subject, cells.population)
        until = np.full(len(cells), NEVER, np.int32)
        until[(cells.said_on == 0) & (cells.known_on == 0)] = NO_DAY
        told = self._told(cells, speaker, population)
        statement = cells.row[told]
        tangled, bound = _tied(cells.row, told, until, knots)
        return ClaimColumns.of(
            self.tables,
            row=cells.row,
            reached=reached,
            until=until,
            tangled=tangled,
            about=self._about(cells, counts[cells.period], earliest[cells.period], spoken),
            said=np.where(said == NEVER, NO_DAY, said).astype(np.int32),
            first=np.where(certain, earliest[cells.period], NEVER).astype(np.int32),
            last=np.where(certain, latest[cells.period], NEVER).astype(np.int32),
            span=certain,
            begins=earliest[cells.period],
            ends=latest[cells.period],
            subject=cells.subject,
            speaker=speaker,
            side=side,
            population=population,
            attribute=cells.attribute,
            value=cells.value,
            kind=cells.kind,
            unit=cells.unit,
            specificity=cells.specificity,
            period=cells.period,
            low=cells.low,
            high=cells.high,
            low_open=cells.flags & LOW_OPEN != 0,
            high_open=cells.flags & HIGH_OPEN != 0,
            approximate=cells.flags & APPROXIMATE != 0,
            presumes_some=cells.flags & PRESUMES_SOME != 0,
            evidence=np.isin(cells.kind, self.tables.word.codes(EVIDENCE)),
            second_hand=second_hand,
            reported=cells.reporter != 0,
            statement=statement,
            bound=bound,
        )

    def _about(self, cells: CodedCells, counts: Days, begins: Days, spoken: Days) -> Days:
        """The day each is about, as `day_of` has it: what is told ahead waits for its time."""
        told_ahead = (begins > spoken) & (begins != NEVER) & (cells.period != 0)
        told_ahead &= np.isin(cells.kind, self.tables.word.codes(EVIDENCE))
        told_ahead &= ~np.isin(cells.attribute, self.tables.word.codes(LOOKING_AHEAD))
        waits = np.where(counts == NEVER, begins, counts)
        return np.where(told_ahead, waits, np.minimum(counts, spoken)).astype(np.int32)

    def _dates_by_code(self) -> tuple[Days, Days, Days, Days]:
        """By code: the day it counts from, its earliest and latest day, whether a certain span."""
        texts = self.tables.date.texts
        new = [_date(text) for text in texts[self._dates.shape[1] :]]
        if new:
            self._dates = np.concatenate([self._dates, np.array(new, np.int32).T], axis=1)
        counts, earliest, latest, span = self._dates
        return counts, earliest, latest, span

    def _spoken(self, cells: CodedCells) -> tuple[Codes, Codes, Flags]:
        """Speakers without their officials, their sides, and what is told at second hand."""
        words = self.tables.speaker
        while self._speakers.shape[1] < len(words.texts):
            # A head or a side may be a new text itself, which is looked at in the next round.
            new = []
            for text in words.texts[self._speakers.shape[1] :]:
                named, _ = self._dossier.speaker_of(text)
                new.append((words[named], words[self._dossier.side_of(named)]))
            self._speakers = np.concatenate([self._speakers, np.array(new, np.int32).T], axis=1)
        head: Codes = self._speakers[0]
        side: Codes = self._speakers[1]
        speaker = head[cells.speaker]
        told = (cells.reporter != 0) & (cells.reporter != speaker)
        return speaker, side[speaker], told & (side[cells.reporter] != side[speaker])

    def _told(self, cells: CodedCells, speaker: Codes, population: Codes) -> Rows:
        """For each claim the place of the first that tells the same statement.

        The same as `claims.ledger.statement_of`, by one number mixed from all its parts.
        """
        words = self.tables.word
        while len(self._folded) < len(words.texts):
            new = [words[text.casefold().strip()] for text in words.texts[len(self._folded) :]]
            self._folded = np.concatenate([self._folded, np.array(new, np.int32)])
        unsaid = np.isnan(cells.low) & np.isnan(cells.high)
        parts = (
            speaker,
            cells.subject,
            cells.attribute,
            population,
            cells.kind,
            np.where(unsaid, self._folded[cells.value], 0),
            _bits(cells.low),
            _bits(cells.high),
            cells.flags & ~PRESUMES_SOME,
            cells.unit,
            cells.period,
            np.where(cells.said_on != 0, cells.said_on, -1 - cells.row),
            cells.specificity,
            cells.due,
        )
        mixed = np.zeros(len(cells), np.uint64)
        for part in parts:
            mixed = (mixed ^ part.astype(np.int64).view(np.uint64)) * _MIXER
            mixed ^= mixed >> np.uint64(29)
        _, first, which = np.unique(mixed, return_index=True, return_inverse=True)
        place = first[which]
        again = np.flatnonzero(place != np.arange(len(cells)))
        for part in parts if len(again) else ():
            # Two numbers may be mixed alike by chance; what is not the same tells for itself.
            same = part[again] == part[place[again]]
            place[again[~same]] = again[~same]
        return place


_MIXER = np.uint64(0x9E3779B97F4A7C15)


def _bits(numbers: NDArray[np.float64]) -> NDArray[np.int64]:
    """Numbers as whole ones that differ where the numbers do."""
    return np.where(np.isnan(numbers), np.nan, numbers + 0.0).view(np.int64)


def _tied(row: Rows, told: Rows, until: Days, knots: Mapping[int, Knot]) -> tuple[Flags, Flags]:
    """Who is tangled, who is bound to others; writes into `until` when each is undone.

    What undoes one telling of a statement undoes every other.
    """
    tangled, bound = np.zeros(len(row), np.bool_), _told_twice(row, told)
    places = _places(row, knots)
    if not places:
        return tangled, bound
    at = np.fromiter(places.values(), np.int64, len(places))
    found = [knots[number] for number in places]
    undone = np.array([NO_DAY if knot.dead else knot.undone for knot in found], np.int32)
    until[at] = np.minimum(until[at], undone)
    tangled[at] |= np.array([knot.tangled and not knot.dead for knot in found])
    for place, knot in zip(at[bound[at]].tolist(), compress(found, bound[at]), strict=True):
        if not knot.dead and knot.undone != NEVER:
            same = np.flatnonzero(told == told[place])
            until[same] = np.minimum(until[same], knot.undone)
            tangled[same] |= knot.tangled
    bound[at] = True
    return tangled, bound


def _places(row: Rows, knots: Mapping[int, Knot]) -> dict[int, int]:
    if not knots:
        return {}
    order = np.argsort(row, kind="stable")
    wanted = np.fromiter(knots, np.int64, len(knots))
    at = np.searchsorted(row, wanted, sorter=order)
    at = order[np.minimum(at, len(row) - 1)] if len(row) else at
    return {int(r): int(p) for r, p in zip(wanted, at, strict=True) if len(row) and row[p] == r}


def _told_twice(row: Rows, told: Rows) -> Flags:
    twice = np.zeros(len(told), np.bool_)
    twice[told[row[told] != row]] = True
    return twice[told]


def _date(text: str) -> tuple[int, int, int, int]:
    if not text:
        return NEVER, NO_DAY, NEVER, 0
    read = PartialDate.parse(text)
    latest = _ordinal(read.latest, NEVER)
    return latest, _ordinal(read.earliest, NO_DAY), latest, int(read.is_certain_span)


def _ordinal(day: date | None, otherwise: int) -> int:
    return otherwise if day is None else day.toordinal()
