"""What an unnamed figure counts, by the words before it: "We estimate about 300"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

# How far back the words are read, in characters.
REACH = 600
CONTEXT = re.compile(
    r"\b(?:(?P<persons>[eé]migr\w+|departures?|prisoners?|refuseniks?|people|persons|exits?|"
    r"population|personnel|refugees|Jews|dissidents|applicants|detainees|hostages|inmates)|(?P<cases>cases)|(?P<families>famil(?:y|ies))|(?P<visas>visas)|"
    r"(?P<applications>applications)|(?P<troops>troops))\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[A-Z“])")


class UnitContext:
    """The words of a text that figures after them may count, found once for all its figures."""

    def __init__(self, before: str, text: str) -> None:
        self._words = f"{before[-REACH:]} {text}"
        self._shift = len(self._words) - len(text)

    @cached_property
    def _named(self) -> list[tuple[int, int, str]]:
        return [
            (match.end(), match.start(), match.lastgroup or "")
            for match in CONTEXT.finditer(self._words)
        ]

    @cached_property
    def _sentences(self) -> list[int]:
        return [match.end() for match in SENTENCE.finditer(self._words)]

    def unit_before(self, at: int) -> str | None:
        """The unit that earlier words suggest: nearest in this sentence, else in the one before."""
        named = self._named
        at += self._shift
        count = bisect_right(named, (at, at, ""))
        if not count or named[count - 1][1] < at - REACH:
            return None
        begins = self._begin(at)
        end, start, unit = named[count - 1]
        if start >= begins:
            return unit
        begins = max(self._begin(end), at - REACH)
        for _, start, name in reversed(named[max(0, count - REACH) : count]):
            if start < begins:
                break
            unit = name
        return unit

    def _begin(self, at: int) -> int:
        """Where the sentence begins that holds this place."""
        count = bisect_right(self._sentences, at)
        return self._sentences[count - 1] if count else 0
