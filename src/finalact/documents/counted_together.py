"""Two numbers before one noun: `two American and three Soviet scientists` counts persons twice."""

from __future__ import annotations

import re

from finalact.documents.number_words import ONE_NUMBER
from finalact.documents.units import STOPPING, single_after, unit_after

# One or two words that describe, then the other number: ` American and three`.
OTHER = re.compile(
    rf"(?:\s(?!(?:{'|'.join(sorted(STOPPING))})\b)(?P<word>[^\W\d_][\w’-]+)){{1,2}},? and "
    rf"(?P<number>{ONE_NUMBER})(?=\s[^\W\d_])",
    re.IGNORECASE,
)


# `124 instead of 150 kilotons`: what is set against another is counted in the same.
INSTEAD = re.compile(
    r"\s(?:instead of|rather than|as against|as opposed to|versus|vs\.?|compared (?:to|with)) "
    rf"(?:about |some |only |the )?(?P<number>{ONE_NUMBER})(?=\s|%)",
    re.IGNORECASE,
)
# What neither pattern can do without, and how far on it may stand.
JOINING = (" and ", " instead of ", " rather than ", " against ", " opposed ", " versus ", " vs",
           " compared ")  # fmt: skip
REACH = 40


def counted_with(text: str, at: int) -> str | None:
    """The unit that a number shares with the one after it; None where it shares none.

    Only words that describe stand between: `three local and one foreign office` counts offices.
    """
    near = text[at : at + REACH]
    if not any(word in near for word in JOINING):
        return None
    if instead := INSTEAD.match(text, at):
        return unit_after(text, instead.end()).name
    other = OTHER.match(text, at)
    if other is None or other["word"].endswith("ly"):
        return None
    if other["number"].lower() in ("one", "1"):
        return single_after(text, other.end()).name
    found = unit_after(text, other.end())
    # What is counted twice is described twice: `five left and 300 persons came` counts no five.
    return found.name if not found.adjacent else None
