"""What is sought, as a value: words, names, dates, and what the search is narrowed to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from attrs import field, frozen


class Part(Enum):
    """Where a text stands: in a passage, a note, a heading or a claim."""

    PASSAGES = "passages"
    NOTES = "notes"
    HEADINGS = "headings"
    CLAIMS = "claims"


@frozen
class Term:
    """One word or phrase; with `prefix` its last word is only the beginning of one.

    `said` is how it was typed; `names` are its parts, where it is looked for in any spelling.
    """

    said: str
    words: tuple[str, ...]
    prefix: bool = False
    names: tuple[str, ...] = ()


@frozen
class Sought:
    """A search: every term and person must stand in one text, none of those left out may.

    `narrowed` holds what was typed behind volume, kind, classification, office, paper, speaker
    and side; several values of one are alternatives. `first` and `last` are the days between
    which the paper, or the saying of the claim, may lie; None where it is open.
    """

    typed: str = ""
    terms: tuple[Term, ...] = ()
    without: tuple[Term, ...] = ()
    persons: tuple[Term, ...] = ()
    without_persons: tuple[Term, ...] = ()
    narrowed: Mapping[str, tuple[str, ...]] = field(factory=dict)
    parts: tuple[Part, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def every_term(self) -> tuple[Term, ...]:
        """All words and persons, wanted or not."""
        return self.terms + self.persons + self.without + self.without_persons

    @property
    def has_words(self) -> bool:
        """Whether any word or person must stand in what is found."""
        return bool(self.terms or self.persons)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is wanted and nothing narrowed."""
        return not (self.has_words or self.narrows)

    @property
    def narrows(self) -> bool:
        """Whether anything but words is asked for."""
        return bool(self.narrowed or self.parts or self.first or self.last)

    def of(self, key: str) -> tuple[str, ...]:
        """What the search is narrowed to by this key."""
        return self.narrowed.get(key, ())
