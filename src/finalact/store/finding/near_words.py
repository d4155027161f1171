"""Words that stand on a desk beside one that does not: what may have been meant."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from sqlalchemy import Connection

# Texts looked through for each beginning of the word, and how like two words must be.
MOST_TEXTS, LIKE, FEWEST_LETTERS = 1500, 0.8, 4
# The second is told only where it is as good.
AS_GOOD = 0.04
# How many last letters may be wrong before fewer are asked for; a word begins with at least two.
SHORTEST_BEGINNING = 2
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ASKED = (
    "SELECT t.text FROM found JOIN texts t ON t.position = found.rowid"
    " LEFT JOIN paper_facts f ON f.position = t.paper"
    " WHERE found MATCH ? AND (t.paper IS NULL OR f.newest = 1) LIMIT ?"
)


def near_words(connection: Connection, word: str, most: int = 2) -> list[str]:
    """The words of the desk that are most like this one, as they are written there.

    They share its beginning; nothing for a word of fewer than four letters.
    """
    sought = word.casefold()
    if len(sought) < FEWEST_LETTERS or not WORD.fullmatch(sought):
        return []
    for size in range(max(len(sought) - 2, SHORTEST_BEGINNING), SHORTEST_BEGINNING - 1, -1):
        beginning = sought[:size]
        found: Counter[str] = Counter()
        asked = (f'text : "{beginning}" *', MOST_TEXTS)
        for text in connection.exec_driver_sql(_ASKED, asked).scalars():
            found.update(each for each in WORD.findall(text) if _begins(each, beginning))
        near = _likest(sought, found)
        if near:
            return near[:most]
    return []


def _begins(word: str, beginning: str) -> bool:
    return word[: len(beginning)].casefold() == beginning


def _likest(sought: str, found: Counter[str]) -> list[str]:
    """The written words by likeness, then by how often they stand; each in its usual letters."""
    usual: dict[str, str] = {}
    for word, _ in found.most_common():
        usual.setdefault(word.casefold(), word)
    like = []
    for word, written in usual.items():
        if abs(len(word) - len(sought)) > 2 or word == sought:
            continue
        share = SequenceMatcher(None, sought, word).ratio()
        if share >= LIKE:
            like.append((-share, -found[written], written))
    like.sort()
    return [written for share, _, written in like if share <= like[0][0] + AS_GOOD]
