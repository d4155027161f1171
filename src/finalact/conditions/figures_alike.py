"""Whether two sides give one figure: "none" and 0, "390 million" and a sum of 390,000,000."""

from __future__ import annotations

import re

from finalact.conditions.assessment import Ruling
from finalact.conditions.terms import as_said
from finalact.model.claim import Claim
from finalact.model.quantity import Number

_ADDED_UP = re.compile(r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:, added up)?(?P<rest>.*)")
Alike = tuple[Number | None, Number | None, bool, bool, bool, str]
Compared = Alike | str | tuple[str, "Compared"]


def figures_compared(ruling: Ruling) -> tuple[Compared, ...]:
    """What a side said in figures, told apart by what the words commit to and not by the words.

    Whom a figure counts is left out: that is another difference.
    """
    return tuple(_compared(said, ruling.claims) for said in ruling.figures)


def _compared(said: str, claims: tuple[Claim, ...]) -> Compared:
    said = said.partition(" (counting ")[0]
    title, named, rest = said.partition(": ")
    if named:
        # Of several things that a rule asks for, each is told with what it is.
        return title, _compared(rest, claims)
    for claim in claims:
        told = claim.quantity
        for words in (as_said(claim), claim.words):
            if words and told.is_known and (said == words or said.startswith(f"{words} by ")):
                rest = said.removeprefix(words)
                return told.low, told.high, told.low_open, told.high_open, told.approximate, rest
    if match := _ADDED_UP.fullmatch(said):
        number = float(match["number"].replace(",", ""))
        return number, number, False, False, False, match["rest"]
    return said
