"""The citable texts of a paper set end to end: one search tells which of them hold a word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from finalact.model.document import Document, Note, Passage

# Stands in front of each text in the whole.
GAP = "\n"


class Text(NamedTuple):
    """A citable text: its place among all, its passage's or its note's number, and its words."""

    place: int
    passage: int | None
    note: int | None
    words: str


class Texts:
    """Every passage and note of a paper, and the whole of them as one text.

    Few texts hold any of the words by which a reader of references or redactions goes: one search
    of the whole tells which, and the others are not asked.
    """

    def __init__(self, document: Document) -> None:
        self._passages, self._notes = document.passages, document.notes
        words = [passage.words.text for passage in self._passages]
        words += [note.words.text for note in self._notes]
        self._words = words
        self.whole = GAP + GAP.join(words)
        # Where each text begins, and where one more would.
        self._starts = [*accumulate([len(text) + 1 for text in words], initial=1)]
        self.notes_begin = self._starts[len(self._passages)]

    def holding(self, *words: str, start: int = 0) -> Iterator[Text]:
        """The texts, in order, in which one of these words or more stands.

        `start` is a place in the whole: from `notes_begin` on, only notes are asked.
        """
        for at in self._places(words, start, len(self.whole)):
            yield self._text(at)

    def shaped(self, shape: re.Pattern[str], start: int = 0) -> Iterator[Text]:
        """The texts, in order, in which such words stand; quick for one that begins plainly."""
        search, starts = shape.search, self._starts
        match = search(self.whole, start)
        while match:
            after = bisect_right(starts, match.start())
            yield self._text(after - 1)
            match = search(self.whole, starts[after])

    def _text(self, at: int) -> Text:
        count = len(self._passages)
        if at < count:
            return Text(at, self._passages[at].n, None, self._words[at])
        return Text(at, None, self._notes[at - count].n, self._words[at])

    def passages_holding(self, *words: str) -> list[Passage]:
        """The passages in which one of these words or more stands."""
        places = self._places(words, 0, self.notes_begin - 1)
        return [self._passages[at] for at in places]

    def notes_holding(self, *words: str) -> list[Note]:
        """The notes in which one of these words or more stands."""
        count = len(self._passages)
        places = self._places(words, self.notes_begin, len(self.whole))
        return [self._notes[at - count] for at in places]

    def _places(self, words: tuple[str, ...], start: int, end: int) -> list[int]:
        find, starts, found = self.whole.find, self._starts, set[int]()
        for word in words:
            at = find(word, start, end)
            while at >= 0:
                after = bisect_right(starts, at)
                found.add(after - 1)
                at = find(word, starts[after], end)
        return sorted(found)
