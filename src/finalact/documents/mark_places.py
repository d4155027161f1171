"""Places of marks, without the preposition that leads to them in a sentence."""

from __future__ import annotations

import re

from finalact.documents.mark_grammar import INITIAL, PLACE

LEADING = re.compile(r"\A(?:in|at|on|into|along|across)\s+(?:the\s+)?|\Athe\s+", re.IGNORECASE)


def bare_place(where: str | None) -> str | None:
    """The place itself: `In the left-hand margin` is `left-hand margin`.

    `below it` or `to the right of this sentence` keep their words, since these say the place.
    """
    return LEADING.sub("", where) if where else None


def take_place(clause: str) -> tuple[str | None, str]:
    """The place that a clause on a mark names, as printed, and the clause without it."""
    places = list(PLACE.finditer(clause))
    at_end = [place for place in places if not clause[place.end() :].strip(" ,:.")]
    match = next(iter(at_end or places), None)
    if at_end and places.index(at_end[0]):
        before = places[places.index(at_end[0]) - 1]
        if before.end() == at_end[0].start():
            where = f"{before['where']} {at_end[0]['where']}"
            return where, clause[: before.start()].strip()
    if match is None:
        if direct := re.match(
            rf"(?P<verb>{INITIAL}) (?P<where>the (?:top|bottom|upper|lower|first|"
            r"last|right|left)\b[^,;\x01]*)(?:[,;].*)?\Z",
            clause,
        ):
            return direct["where"].strip(), direct["verb"]
        return None, clause
    if clause[match.end() :].strip(" ,:."):
        return match["where"], clause
    return match["where"], (clause[: match.start()] + clause[match.end() :]).strip()
