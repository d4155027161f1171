"""Counts told in pairs, as lists are: `38 cases (91 persons), down from 44 (102)`."""

from __future__ import annotations

import re

REACH = 90
# A pair with both its nouns, and the second pair up to its bracket or into it.
IN_PAIRS = re.compile(
    r"[0-9] (?P<thing>[a-z]+) \((?:about )?[0-9][0-9,]* (?P<beside>[a-z]+)\)"
    r"[^.;]{1,40}?(?P<into>\b[0-9][0-9,]{0,8} \()?\Z",
    re.IGNORECASE,
)
BRACKET = re.compile(r" \([0-9][0-9,]{0,8}\)")


def noun_of_pair(text: str, start: int, end: int) -> str | None:
    """What a bare number of a second pair counts, told by the first; None where it is of none."""
    inside = text.endswith(" (", 0, start) and text.startswith(")", end)
    if not inside and BRACKET.match(text, end) is None:
        return None
    pairs = IN_PAIRS.search(text, max(0, start - REACH), start)
    if pairs is None or inside != bool(pairs["into"]):
        return None
    return (pairs["beside"] if inside else pairs["thing"]).lower()
