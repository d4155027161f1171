"""What is known of each case of a register, on every day at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from finalact.cases.register import KIND
from finalact.claims.codes import numbered
from finalact.claims.columns import NEVER, ClaimColumns, Flags
from finalact.claims.ledger import Ledger
from finalact.conditions.course.case_steps import CaseSteps, Numbers
from finalact.conditions.course.grid import Grid, each_once
from finalact.conditions.course.tellings import Tellings, tellings
from finalact.conditions.course.vector_bounds import OPEN
from finalact.model.claim import ASSURING, OUTCOME, ClaimKind
from finalact.model.dossier import Case

# Which of several words may be the latest of a case: bit n stands for the answer n.
BITS = np.array([OPEN, 0, 1, OPEN, 2, OPEN, OPEN, OPEN], np.int8)


@frozen(eq=False)
class Told:
    """The events about one attribute: their numbers, their cases, and the days they stand."""

    events: Numbers
    case: Numbers
    start: Numbers
    stop: Numbers
    about: Numbers


@frozen(eq=False)
class Events:
    """The events of the cases of a register: each with its case, and the days it stands.

    `start` and `stop` are places in the grid: an event counts from the day it reached us and
    the day it is about, until it is undone. `kinds` are the words by which the list calls the
    cases.
    """

    grid: Grid
    kinds: tuple[str, ...]
    columns: ClaimColumns
    case: Numbers
    told: Tellings
    start: Numbers
    stop: Numbers
    known: Flags
    _kept: dict[str, Told] = field(factory=dict, repr=False)
    _known_words: dict[str, tuple[list[str], Numbers]] = field(factory=dict, repr=False)
    _steps: dict[object, CaseSteps] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, ledger: Ledger, columns: ClaimColumns, cases: Sequence[Case], grid: Grid) -> Events:
        """The events in some columns; the cases stand in order of entry."""
        case = columns.tables.name.places_in([case.id for case in cases])[columns.subject]
        told = tellings(ledger, columns)
        told = told.take((columns.about[told.place] != NEVER) & (case[told.place] >= 0))
        known = np.zeros(len(cases), np.bool_)
        known[case[case >= 0]] = True
        return cls(
            grid,
            tuple(case.kind for case in cases),
            columns,
            case,
            told,
            grid.places(np.maximum(told.start, columns.about[told.place])),
            grid.places(told.stop),
            known,
        )

    @property
    def cases(self) -> int:
        """How many cases there are."""
        return len(self.kinds)

    @property
    def width(self) -> int:
        """How far the keys of two cases lie apart."""
        return self.grid.length + 1

    def about(self, attribute: str) -> Numbers:
        """The events that tell of one attribute and may be rested on, by their numbers."""
        columns = self.columns
        words = columns.tables.word
        asked = columns.attribute == words[attribute]
        if attribute in (*ASSURING, OUTCOME):
            asked = np.zeros_like(asked)
        asked = asked & columns.evidence & (columns.kind != words[ClaimKind.ASSURANCE.value])
        return np.flatnonzero(asked[self.told.place])

    def on_the_list(self) -> CaseSteps:
        """From when each case stands on the list; one without events was always there."""
        if "list" not in self._steps:
            self._steps["list"] = self._listed()
        return self._steps["list"]

    def _listed(self) -> CaseSteps:
        every = np.arange(len(self.told.place))
        ones = np.ones(len(every), np.uint8)
        steps = self._latest(every, self.start, self.stop, ones, np.zeros(len(every), np.int64))
        value = (steps.value != 0).astype(np.int8)
        always = np.flatnonzero(~self.known) * self.width
        key = np.concatenate([steps.key, always])
        order = np.argsort(key, kind="stable")
        value = np.concatenate([value, np.ones(len(always), np.int8)])
        return CaseSteps(key[order], value[order], self.width, 0)

    def told_of(
        self, attribute: str, answer: Callable[[str], int], *, otherwise: int = OPEN
    ) -> CaseSteps:
        """The answer about one attribute of each case; words that differ leave it open.

        `answer` judges one word; `otherwise` is the answer where nobody said any. Of what kind a
        case is the list itself tells where no event does.
        """
        events, (words, which) = self._told(attribute).events, self._words_of(attribute)
        judged = tuple(1 << answer(word) for word in words)
        kinds = dict.fromkeys(self.kinds) if attribute == KIND else {}
        listed = {kind: 1 << answer(kind) if kind else 0 for kind in kinds}
        key = (attribute, otherwise, judged, *listed.values())
        if key not in self._steps:
            bits = np.array(judged, np.uint8)[which]
            steps = self._bits(events, self.start[events], self.stop[events], bits)
            if listed:
                steps = steps.filled(np.array([listed[kind] for kind in self.kinds], np.int8))
            self._steps[key] = self._answered(steps, otherwise)
        return self._steps[key]

    def counted_since(
        self, attribute: str, answers: Callable[[str], Sequence[tuple[int, int]]]
    ) -> CaseSteps:
        """The answer about the years since a date of each case.

        `answers` gives for a word the places from which each answer holds; none for one that is
        no date.
        """
        events, (words, which_word) = self._told(attribute).events, self._words_of(attribute)
        rows: list[tuple[int, int, int]] = []
        spans: list[tuple[int, int]] = []
        for word in words:
            turns = list(answers(word))
            ends = [place for place, _ in turns[1:]] + [self.grid.length]
            told = [(p, end, 1 << answer) for (p, answer), end in zip(turns, ends, strict=False)]
            # What is no date answers nothing, and still stands before an earlier date.
            rows += told or [(0, self.grid.length + 1, 0)]
            spans.append((len(rows) - (len(told) or 1), len(told) or 1))
        table = np.array(rows, np.int64).reshape(-1, 3)
        span = np.array(spans, np.int64).reshape(-1, 2)[which_word]
        many = span[:, 1]
        which = np.repeat(np.arange(len(events)), many)
        at = np.arange(len(which)) - np.repeat(np.cumsum(many) - many - span[:, 0], many)
        start = np.maximum(self.start[events][which], table[at, 0])
        stop = np.minimum(self.stop[events][which], table[at, 1])
        kept = start < stop
        bits = table[at, 2].astype(np.uint8)
        return self._answered(self._bits(events[which][kept], start[kept], stop[kept], bits[kept]))

    def _words_of(self, attribute: str) -> tuple[list[str], Numbers]:
        """What the events about an attribute tell, each word once; and for each event which."""
        if attribute not in self._known_words:
            places = self.told.place[self._told(attribute).events]
            self._known_words[attribute] = self.words_at(places)
        return self._known_words[attribute]

    def rows(self, attributes: Iterable[str], concerned: CaseSteps, day: int) -> list[int]:
        """The rows of the latest events about some attributes, of the cases concerned by a day."""
        place = min(max(day - self.grid.first, 0), self.grid.length - 1)
        every = np.ones(self.cases, np.bool_)
        found = self._in_use(attributes, concerned, place, every)
        return [int(row) for row in each_once(found)]

    def moved(self, attributes: Iterable[str], concerned: CaseSteps, day: int) -> set[int]:
        """The rows of the events that came into use on a day, or fell out of it."""
        attributes, place = list(attributes), day - self.grid.first
        turned = np.zeros(self.cases, np.bool_)
        turned[concerned.key[concerned.key % self.width == place] // self.width] = True
        for attribute in attributes:
            told = self._told(attribute)
            turned[told.case[(told.start == place) | (told.stop == place)]] = True
        since = self._in_use(attributes, concerned, place, turned)
        before = self._in_use(attributes, concerned, place - 1, turned)
        return {int(row) for row in np.setxor1d(since, before)}

    def _in_use(
        self, attributes: Iterable[str], concerned: CaseSteps, place: int, among: Flags
    ) -> Numbers:
        cases = np.flatnonzero(among)
        asked = np.zeros(self.cases, np.bool_)
        asked[cases] = concerned.at(cases * self.width + place) == 1
        found = [np.zeros(0, np.int64)]
        for attribute in attributes:
            told = self._told(attribute)
            which = asked[told.case] & (told.start <= place) & (place < told.stop)
            case, about = told.case[which], told.about[which]
            best = np.full(self.cases, -1, np.int64)
            np.maximum.at(best, case, about)
            latest = told.events[which][about == best[case]]
            found.append(self.columns.row[self.told.place[latest]])
        return each_once(np.concatenate(found))

    def _told(self, attribute: str) -> Told:
        if attribute not in self._kept:
            events = self.about(attribute)
            places = self.told.place[events]
            self._kept[attribute] = Told(
                events,
                self.case[places],
                self.start[events],
                self.stop[events],
                self.columns.about[places].astype(np.int64),
            )
        return self._kept[attribute]

    def words_at(self, places: Numbers) -> tuple[list[str], Numbers]:
        """What the events at some places of the columns tell: the word, or else the date.

        Each once, and for each event the number of its own.
        """
        words, dates = self.columns.tables.word.texts, self.columns.tables.date.texts
        values, periods = self.columns.value[places], self.columns.period[places]
        told = np.where(values != 0, values, periods.astype(np.int64) + len(words))
        found, which = numbered(told)
        every = found.tolist()
        return [dates[n - len(words)] if n >= len(words) else words[n] for n in every], which

    def _bits(
        self, events: Numbers, start: Numbers, stop: Numbers, bits: NDArray[np.uint8]
    ) -> CaseSteps:
        about = self.columns.about[self.told.place[events]].astype(np.int64)
        return self._latest(events, start, stop, bits, about)

    def _answered(self, steps: CaseSteps, otherwise: int = OPEN) -> CaseSteps:
        answers = BITS.copy()
        answers[0] = otherwise
        return CaseSteps(steps.key, answers[steps.value], self.width, otherwise)

    def _latest(
        self,
        events: Numbers,
        start: Numbers,
        stop: Numbers,
        bits: NDArray[np.uint8],
        about: Numbers,
    ) -> CaseSteps:
        """The bits of the latest events of each case, joined, at every place where any turns."""
        case = self.case[self.told.place[events]]
        kept = np.flatnonzero((start < stop) & (start < self.grid.length))
        order = kept[np.argsort(case[kept], kind="stable")]
        case, start, stop = case[order], start[order], stop[order]
        bits, about = bits[order], about[order]
        ends = stop < self.grid.length
        keys = np.concatenate([case * self.width + start, (case * self.width + stop)[ends]])
        turns = each_once(keys)
        if not len(turns):
            return CaseSteps(turns, np.zeros(0, np.int8), self.width, 0)
        whose, place = turns // self.width, turns % self.width
        of_case = np.bincount(case, minlength=self.cases)
        many = of_case[whose]
        begins = np.cumsum(many) - many
        turn = np.repeat(np.arange(len(turns)), many)
        event = np.arange(len(turn)) + ((np.cumsum(of_case) - of_case)[whose] - begins)[turn]
        stands = (start[event] <= place[turn]) & (place[turn] < stop[event])
        days = np.where(stands, about[event], -1)
        best = np.maximum.reduceat(days, begins)
        latest = stands & (days == best[turn])
        joined = np.bitwise_or.reduceat(np.where(latest, bits[event], 0), begins)
        return CaseSteps(turns, joined.astype(np.int8), self.width, 0)
