"""Cells of a row as dates, numbers and words; what cannot be read is a fault."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number
from finalact.model.refusal import Refusal
from finalact.store.figures import number
from finalact.store.folder_in.faults import Faults
from finalact.store.suggestion import listed

E = TypeVar("E", bound=Enum)

_YES_NO = {
    "true": True,
    "yes": True,
    "1": True,
    "false": False,
    "no": False,
    "0": False,
}


class Cells:
    """The cells of one row, read one by one; `sound` tells whether all could be read."""

    def __init__(self, place: str, cells: Mapping[str, str], faults: Faults) -> None:
        self.place = place
        self.sound = True
        self._cells = cells
        self._faults = faults

    def text(self, column: str) -> str:
        """The text of a cell."""
        return self._cells.get(column, "")

    def date(self, column: str) -> PartialDate | None:
        """A partial date, None for an empty cell (`date-not-understood`)."""
        text = self._cells.get(column)
        if not text:
            return None
        try:
            return PartialDate.parse(text)
        except Refusal as refusal:
            self._refused(refusal, column)
            return None

    def number(self, column: str) -> Number | None:
        """A number, None for an empty cell (`number-not-understood`)."""
        text = self._cells.get(column)
        if not text:
            return None
        try:
            return number(text)
        except Refusal as refusal:
            self._refused(refusal, column)
            return None

    def flag(self, column: str) -> bool | None:
        """Yes or no, None for an empty cell (`word-unknown`)."""
        text = self._cells.get(column)
        if not text:
            return None
        answer = _YES_NO.get(text.casefold())
        if answer is None:
            self._unknown(column, text, ("true", "false"))
        return answer

    def word(self, column: str, words: type[E]) -> E | None:
        """One word of a list, None for an empty cell (`word-unknown`)."""
        text = self._cells.get(column)
        if not text:
            return None
        try:
            return words(" ".join(text.casefold().split()))
        except ValueError:
            self._unknown(column, text, tuple(word.value for word in words))
            return None

    def _refused(self, refusal: Refusal, column: str) -> None:
        self.sound = False
        self._faults.refused(refusal, self.place, column)

    def _unknown(self, column: str, text: str, words: tuple[str, ...]) -> None:
        self.sound = False
        remedy = self._faults.suggestions.remedy(text, words, f"write one of: {listed(words)}.")
        self._faults.fault(
            "word-unknown", self.place, f'{column}: "{text}" is not known here.', remedy
        )
