"""The known name that comes closest to an unknown one: "Did you mean ...?"."""

from __future__ import annotations

from collections.abc import Collection
from difflib import SequenceMatcher, get_close_matches

# Comparing with every id of a large ledger would cost more than the whole import.
_MOST_NAMES = 2_000
_MOST_ASKED = 500
_HARDLY_ANOTHER = 0.88


class Suggestions:
    """Proposes a known name for an unknown one, as long as few are asked for."""

    def __init__(self) -> None:
        self._asked = 0

    def closest(self, word: str, known: Collection[str]) -> str:
        """The known name that the word may be a slip for; empty when none is close."""
        self._asked += 1
        if not word or self._asked > _MOST_ASKED:
            return ""
        if len(known) > _MOST_NAMES:
            start = word[:1].casefold()
            known = [n for n in known if n[:1].casefold() == start and abs(len(n) - len(word)) <= 2]
            known = known[:_MOST_NAMES]
        plain = {name.casefold(): name for name in known}
        close = get_close_matches(word.casefold(), plain, n=1, cutoff=0.7)
        return plain[close[0]] if close else ""

    def is_slip(self, word: str, known: Collection[str]) -> bool:
        """Whether a word is so close to a known name that it can hardly be another."""
        close = self.closest(word, known)
        likeness = SequenceMatcher(None, word.casefold(), close.casefold()).ratio()
        return bool(close) and likeness >= _HARDLY_ANOTHER

    def remedy(self, word: str, known: Collection[str], otherwise: str) -> str:
        """A remedy in one sentence: the closest name if there is one, else what else to do."""
        return or_else(self.closest(word, known), otherwise)


def or_else(close: str, otherwise: str) -> str:
    """The remedy: a close name if there is one, else what else to do."""
    if close:
        return f'Did you mean "{close}"?'
    return otherwise[:1].upper() + otherwise[1:]


def listed(names: Collection[str], most: int = 12) -> str:
    """Names in a row for a sentence, cut short where there are many."""
    shown = ", ".join(list(names)[:most])
    return f"{shown} and {len(names) - most} more" if len(names) > most else shown
