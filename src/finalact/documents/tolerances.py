"""A number and how far it may be off: `500, give or take 50`, `40 plus or minus 10 percent`."""

from __future__ import annotations

import re

from attrs import evolve

from finalact.documents.number_words import FIGURE, SMALL, Spoken, value_of, whole

GIVE_OR_TAKE = re.compile(
    r"(?:,?\s(?:give or take|plus or minus|plus-or-minus)|\s?(?:±|\+/[-–]))\s?"
    rf"(?P<off>{FIGURE}|{SMALL})(?P<percent>\s?%|\s(?:percent|per cent))?(?![\w-])",
    re.IGNORECASE,
)
LONGEST = len(", give ")
MAY_FOLLOW = (", give ", " give ", ", plus", " plus", "±", " ±", "+/", " +/")


def give_or_take(spoken: Spoken, text: str, at: int) -> Spoken:
    """The number with its tolerance, where one stands at an offset; else as it is."""
    if spoken.is_range or not text[at : at + LONGEST].lower().startswith(MAY_FOLLOW):
        return spoken
    match = GIVE_OR_TAKE.match(text, at)
    if match is None:
        return spoken
    off = value_of(match["off"])
    if match["percent"]:
        off = spoken.low * off / 100
    least, most = whole(spoken.low - off), whole(spoken.low + off)
    return evolve(
        spoken, low=least, high=most, end=match.end(), is_range=True, joint="to", loose=True
    )
