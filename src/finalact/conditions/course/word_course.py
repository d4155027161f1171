"""Words through the days: a state, a position or an assurance by its latest speakers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.columns import NEVER, ClaimColumns, Flags
from finalact.claims.ledger import Ledger
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.latest import Keys, Latest, keys_of, together
from finalact.conditions.course.own_words import preferred
from finalact.conditions.course.tellings import Tellings, tellings
from finalact.conditions.course.vector_bounds import NO, OPEN, YES, Truths, negated
from finalact.conditions.terms import ASSURING
from finalact.diplomacy.positions import LIMITED, POSITION, WITHIN_LIMITS
from finalact.model.claim import OFFER, OUTCOME, PROPOSED_OFFER, ClaimKind

# What is heard of a word: one that is wanted, one that is not; both, where speakers differ.
WANTED, OTHER = 1, 2
Bits = NDArray[np.uint8]
Word = Callable[[str, str], str]


@frozen(eq=False)
class WordCourse:
    """The latest words of each speaker about a name, on every day of a grid.

    `attribute` is state, position or assurance; of an assurance the word is how specific it is.
    """

    grid: Grid
    columns: ClaimColumns
    told: Tellings
    found: Latest
    words: tuple[str, ...]
    speakers: tuple[str, ...]
    sides: tuple[str, ...]

    @classmethod
    def of(cls, ledger: Ledger, name: str, attribute: str, grid: Grid) -> WordCourse:
        """What is said of a name, speaker by speaker."""
        columns = ledger.columned.touching(name)
        columns = columns.take(_asked(columns, attribute))
        told = tellings(ledger, columns)
        told = told.take(columns.about[told.place] != NEVER)
        if attribute == "state":
            told = told.take(columns.speaker[told.place] != 0)
        numbers, group = np.unique(columns.speaker[told.place], return_inverse=True)
        keys = keys_of(columns, told)
        never = np.full(len(keys), grid.length, np.int64)
        told, _, group, found = preferred(grid, told, keys, group, group, never)
        first = np.zeros(len(numbers), np.int64)
        first[group[::-1]] = told.place[::-1]
        texts = columns.tables.speaker.texts
        return cls(
            grid,
            columns,
            told,
            found,
            _words(columns, attribute),
            tuple(texts[code] for code in numbers.tolist()),
            tuple(texts[code] for code in columns.side[first].tolist()),
        )

    def heard(self, numbers: Iterable[int], wanted: frozenset[str]) -> tuple[Bits, Flags]:
        """What some speakers together say on each day, and on which days any of them speaks."""
        bits = np.zeros(self.grid.length, np.uint8)
        spoke = np.zeros(self.grid.length, np.bool_)
        meaning = np.array(
            [0 if not word else WANTED if word in wanted else OTHER for word in self.words],
            np.uint8,
        )
        mine = meaning[self.told.place] if len(self.words) else np.zeros(0, np.uint8)
        joined: Bits = together(self.found, mine[self.found.tellings], _both)
        padded = np.append(joined, np.uint8(0))
        for number in numbers:
            bits |= padded[self.found.record[number]]
            spoke |= self.found.record[number] >= 0
        for n, row, places in self.found.beside:
            if row in set(numbers):
                bits[places] |= mine[n]
        return bits, spoke

    def by_side(self, side: str) -> list[int]:
        """The speakers of a side, by their numbers."""
        return [n for n, whose in enumerate(self.sides) if whose == side]

    def by_names(self, names: frozenset[str]) -> list[int]:
        """The speakers of some names, by their numbers."""
        return [n for n, speaker in enumerate(self.speakers) if speaker in names]

    def turning(self, day: int) -> list[int]:
        """The rows of the claims that come into use on a day, or cease to stand."""
        start = np.maximum(self.told.start, self.columns.about[self.told.place])
        which = (start == day) | (self.told.stop == day)
        return [int(row) for row in self.columns.row[self.told.place[which]]]

    def rests_on(self, numbers: Iterable[int], day: int) -> list[int]:
        """The rows of the claims in which some speakers said their latest words by a day."""
        place = self.grid.place(day)
        rows: list[int] = []
        for number in numbers:
            record = int(self.found.record[number, place])
            chosen = self.found.run(record) if record >= 0 else []
            chosen += [
                n for n, row, places in self.found.beside if row == number and place in places
            ]
            rows += [int(self.columns.row[self.told.place[n]]) for n in chosen]
        return rows


def truth_of(bits: Bits, sign: str = "=") -> Truths:
    """Whether what was said is what was wanted; several differing words leave it open."""
    answers = np.array([OPEN, YES, NO, OPEN], np.int8)[bits]
    return negated(answers) if sign == "!=" else answers


def _both(values: Bits, now: Keys, before: Keys) -> Bits:
    values = values.copy()
    values[now] |= values[before]
    return values


def _asked(columns: ClaimColumns, attribute: str) -> Flags:
    words = columns.tables.word
    assured = columns.kind == words[ClaimKind.ASSURANCE.value]
    given: Flags = (assured | np.isin(columns.attribute, words.codes(ASSURING))) & (
        ~np.isin(columns.attribute, words.codes((OFFER, PROPOSED_OFFER, OUTCOME)))
    )
    if attribute == "assurance":
        return given
    asked = (POSITION, LIMITED) if attribute == POSITION else (attribute,)
    found: Flags = np.isin(columns.attribute, words.codes(asked)) & columns.evidence
    found &= ~given
    return found


def _words(columns: ClaimColumns, attribute: str) -> tuple[str, ...]:
    texts = columns.tables.word.texts
    if attribute == "assurance":
        return tuple(texts[code] for code in columns.specificity.tolist())
    limited = (columns.attribute == columns.tables.word[LIMITED]).tolist()
    said = [texts[code] for code in columns.value.tolist()]
    return tuple(
        f"{word} {WITHIN_LIMITS}" if within else word
        for word, within in zip(said, limited, strict=True)
    )
