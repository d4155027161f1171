"""The order in which claims are told: by the day they were said, never by the row they stand in."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from finalact.model.claim import Claim


def in_turn(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the order in which they are told."""
    found = list(claims)
    if len(found) > 1:
        found.sort(key=attrgetter("turn"))
    return found
