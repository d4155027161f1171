"""Places of marks, without the preposition that leads to them in a sentence."""

from __future__ import annotations

import re

LEADING = re.compile(r"\A(?:in|at|on|into|along|across)\s+(?:the\s+)?|\Athe\s+", re.IGNORECASE)


def bare_place(where: str | None) -> str | None:
    """The place itself: `In the left-hand margin` is `left-hand margin`.

    `below it` or `to the right of this sentence` keep their words, since these say the place.
    """
    return LEADING.sub("", where) if where else None
