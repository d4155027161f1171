"""Which figures of a paper are figures of the world, and may need somebody who says them."""

from __future__ import annotations

import re

from finalact.model.quantity import Quantity, counts_whole

# What a paper counts of its own making is no figure of the world.
OF_THE_PAPER = frozenset(
    """requirements criteria criterion conditions options issues points paragraphs steps questions
    recommendations topics items principles reasons elements aspects matters respects things ways
    meetings""".split()
)
# Lengths of talks and journeys.
SHORT = frozenset("seconds minutes hours hour days".split())
FEW = 3
# Words that make a length of time a date: "three years later".
DATED = re.compile(
    r"\s*(?:later|after|ago|earlier|before|since|hence|from now|old)\b", re.IGNORECASE
)


def is_of_the_world(quantity: Quantity, text: str, end: int) -> bool:
    """Whether a figure that ends at an offset of a text counts something outside the paper.

    What the paper counts of its own making, short lengths of time, dates ("three years later")
    and words said in passing ("two or three") do not.
    """
    unit = (quantity.unit or "").lower()
    if unit in OF_THE_PAPER or unit in SHORT or _is_said_in_passing(quantity):
        return False
    return counts_whole(unit) or not DATED.match(text, end)


def _is_said_in_passing(quantity: Quantity) -> bool:
    """Whether it is a word such as "two" or "half", which seldom is a figure of anything."""
    if any(character.isdigit() for character in quantity.as_said):
        return False
    most = quantity.high if quantity.high is not None else quantity.low
    return (quantity.unit or "").startswith("percent") or (most is not None and most <= FEW)
