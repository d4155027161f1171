"""How a mark on a paper is told: its exact words or a description, whose hand, where and when."""

from __future__ import annotations

from finalact.model.mark import Mark
from finalact.model.partial_date import PartialDate

TOLD = {"stamped": "stamp", "typed": "typed"}


def is_exact(mark: Mark) -> bool:
    """Whether the text of a mark is its exact words, and not a description of the mark."""
    return any(f"{opening}{mark.text}" in mark.sentence for opening in "“\"‘'")


def attribution(mark: Mark) -> str:
    """Who made a mark, for whom, where and when, in the words of the edition's note."""
    by = "" if mark.by and mark.kind == "stamped" and mark.by in mark.text else mark.by or ""
    whom = f"for {mark.for_whom}" if mark.for_whom else ""
    where = f"{mark.where[0].lower()}{mark.where[1:]}" if mark.where else ""
    day = PartialDate.parse(mark.on).said() if mark.on else ""
    if day and mark.on_basis == "inferred":
        day += " (the year inferred)"
    hand = " ".join(part for part in (by, whom) if part)
    return ", ".join(part for part in (TOLD.get(mark.kind, ""), hand, where, day) if part)
