"""What has moved since a day that a reader chose, as it stands on the page of the answer."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.conditions.compare import Comparison
from finalact.conditions.course.compare_words import Entry, moved_groups, same_in_words
from finalact.model.refusal import Refusal
from finalact.model.said_dates import TYPED, read_date
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.dates import DateRefused, said

SINCE = "since"


@frozen
class MovedSince:
    """What moved since a day, in groups of sentences."""

    day: date
    found: Comparison
    groups: tuple[tuple[str, list[Entry]], ...]
    same: str


def moved_since(view: View, asked: Asked) -> MovedSince | None:
    """What moved since the day in the address; None where none stands there.

    Raises DateRefused where it is no date, or after the day asked about.
    """
    typed = asked.narrowed.get(SINCE, "")
    if not typed.strip():
        return None
    day = _read(typed)
    if day > view.as_of:
        raise Refusal(
            "days-in-wrong-order",
            f"{said(day)} is after {said(view.as_of)}.",
            "Name the earlier day first, then the later one.",
        )
    found = view.compared(day)
    return MovedSince(day, found, tuple(moved_groups(view.scene, found)), same_in_words(found))


def _read(typed: str) -> date:
    try:
        read = read_date(typed)
    except Refusal as refusal:
        raise DateRefused(SINCE, refusal.sentence, refusal.remedy) from None
    if read.counts_from is None:
        raise DateRefused(SINCE, f"“{typed}” has no last day, so nothing moves from it.", TYPED)
    return read.counts_from
