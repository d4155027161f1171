"""A room of time: between which days a stretch begins and ends, as far as that is known."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


@frozen
class Room:
    """Between which days a stretch begins, and between which it ends; ordinals, both included.

    `told` says whence they are known where that needs saying ("by the plan known then");
    `is_meeting` tells a meeting, at which one meets, from a stretch of the calendar.
    """

    start: Bounds
    finish: Bounds
    told: str = ""
    is_meeting: bool = False

    def hull(self, other: Room) -> Room:
        """The room that holds both."""
        return Room(
            self.start.hull(other.start), self.finish.hull(other.finish), self.told or other.told
        )


def room_of_date(when: PartialDate) -> Room:
    """The days on which a month, a year or any other date may begin and end."""
    return Room(
        Bounds(_ordinal(when.earliest), _ordinal(when.latest_start)),
        Bounds(_ordinal(when.earliest_end), _ordinal(when.latest)),
    )


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day is not None else None
