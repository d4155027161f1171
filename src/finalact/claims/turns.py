"""The order in which claims are told: by the day they were said, never by the row they stand in."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate


def turn_of(claim: Claim) -> tuple[int, int, int, str]:
    """Where a claim stands among others: by the day said, the day it reached us, its time, its id.

    Its time is the last day of its period, so that months told at once follow each other. What
    was said on a day that nobody noted stands on the day that it was known; without either
    it comes first. Source: rules of judging, "order of entry does not matter".
    """
    said, known = claim.said_on or claim.known_on, claim.known_on
    day = _number(said)
    reached = day if known is None or known is said else _number(known)
    return (day, reached, _number(claim.period), claim.id)


def _number(when: PartialDate | None) -> int:
    """The last possible day, from which it counts; a claim is asked for it often."""
    return 0 if when is None or when.latest is None else when.latest.toordinal()


def in_turn(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order in which they are told."""
    found = list(claims)
    if len(found) > 1:
        found.sort(key=turn_of)
    return found
