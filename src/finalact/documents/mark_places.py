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
    if " pointing " in clause:
        # What an arrow points at is not where it stands, if that is told too.
        points = clause.index(" pointing ")
        places = [place for place in places if place.end() <= points] or places
    at_end = [place for place in places if not clause[place.end() :].strip(" ,:.")]
    match = next(iter(at_end or places), None)
    if at_end and (last := places.index(at_end[0])):
        first = last
        while first and places[first - 1].end() == places[first].start():
            first -= 1
        if first < last:
            begins = places[first].start("where")
            return clause[begins : at_end[0].end("where")], clause[:begins].strip()
    if match is None:
        if direct := re.match(
            rf"(?P<verb>{INITIAL}) (?P<where>the (?:top|bottom|upper|lower|first|"
            r"last|right|left)\b[^,;\x01]*)(?:[,;].*)?\Z",
            clause,
        ):
            return direct["where"].strip(), direct["verb"]
        return None, clause
    if clause[match.end() :].strip(" ,:."):
        return _going_on(clause, places[places.index(match) :]), clause
    return match["where"], (clause[: match.start()] + clause[match.end() :]).strip()


def _going_on(clause: str, places: list[re.Match[str]]) -> str:
    """The first of these places with those that follow at once, where words stand behind them.

    `wrote in the margin beside Option 2: ...` names one place.
    """
    first = last = places[0]
    for place in places[1:]:
        if place.start() != last.end():
            break
        last = place
    if not clause[last.end() :].lstrip().startswith((":", "\x01")):
        last = first
    return clause[first.start("where") : last.end("where")]
