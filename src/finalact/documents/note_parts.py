"""What each stretch of a source note is spent on, so that nothing of it is dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import frozen

from finalact.documents.month_days import MONTHS

# Words that carry the fields of drafting and sending; a field holds what stands beside them.
CARRYING = frozenset(
    """drafted prepared cleared approved concurred reviewed by in on with and the also both all
    draft substance for information info action sent to repeated distributed copied copy copies a
    an was were through though via forwarded transmitted submitted of s phone telephone passed
    pouched pouch relayed as well memorandum letter telegram paper report message this only
    jointly acting""".split()
)
# The guide has a field for the day of drafting only; a clearance is told with its day or without.
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = r"(?:18|19|20)[0-9]{2}"
DAY = re.compile(rf"\b(?:{_MONTH} [0-9]{{1,2}}(?:, {_YEAR})?|[0-9]{{1,2}} {_MONTH}(?: {_YEAR})?)\b")
# Where print lost the blank: `cleared byReed`.
RUN_TOGETHER = re.compile(r"\bby(?=[A-ZÀ-Þ])")
WORD = re.compile(r"[^\W_][\w’'&./-]*")


@frozen
class NotePart:
    """A stretch of a source note, letter for letter, and the field that it is spent on."""

    field: str
    text: str


def is_spent(sentence: str, values: Iterable[str | None]) -> bool:
    """Whether every word of a sentence stands in a value read from it, or carries the field.

    A day carries it too: `approved by Reed on April 12` says no more than who approved.
    """
    sentence = RUN_TOGETHER.sub("by ", DAY.sub(" ", sentence))
    held: set[str] = set()
    for value in values:
        held.update(_words(value or ""))
    return all(word in held or word.lower() in CARRYING for word in _words(sentence))


def parts_between(text: str, spans: Iterable[tuple[str, int, int]]) -> tuple[NotePart, ...]:
    """The whole text in parts, from (field, start, end) in order; blanks go to the part before.

    Put together again, the parts are the text.
    """
    parts: list[NotePart] = []
    reached = 0
    for field, start, end in spans:
        if start > reached and not text[reached:start].isspace():
            parts.append(NotePart("label", text[reached:start]))
        elif start > reached:
            parts = _widened(parts, text[reached:start])
        parts.append(NotePart(field, text[start:end]))
        reached = end
    if reached < len(text):
        rest = text[reached:]
        parts = _widened(parts, rest) if rest.isspace() else [*parts, NotePart("label", rest)]
    return tuple(parts)


def _widened(parts: list[NotePart], blanks: str) -> list[NotePart]:
    if not parts:
        return [NotePart("label", blanks)]
    last = parts[-1]
    return [*parts[:-1], NotePart(last.field, last.text + blanks)]


def _words(text: str) -> list[str]:
    return [word.rstrip(".’'-/") for word in WORD.findall(text)]
