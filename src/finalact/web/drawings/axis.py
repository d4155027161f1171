"""An axis of time: which days it spans, where a day lies on it, and what is written along it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.model.edtf import MONTHS

# So many labels are still apart on a narrow telephone.
MOST_LABELS = 8
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MONTH_STEPS = (1, 2, 3, 6)
LEFT, RIGHT = 1.0, 98.5
# So much of the width of a narrow telephone, in percent, a year or a month takes when written.
YEAR_WIDE, MONTH_WIDE = 10.0, 19.0


@frozen
class Tick:
    """A mark on the axis, at a share of its width in percent, with what is written there.

    The label begins at the mark, or ends there where `anchor` is "end"; it is empty where there
    is no room for it beside the one before.
    """

    at: float
    label: str
    anchor: str = "start"


@frozen
class Axis:
    """The days from `first` to `last`, laid over the width of a drawing."""

    first: date
    last: date

    @classmethod
    def over(cls, days: Iterable[date], also: date | None = None) -> Axis | None:
        """An axis of whole years (of whole months where that is enough) over some days.

        `also` is a day that is shown too where it does not lie far off. None without any day.
        """
        given = sorted(days)
        if not given:
            return None
        first, last = given[0], given[-1]
        room = max((last - first).days // 3, 366)
        if also is not None and (first - also).days <= room and (also - last).days <= room:
            first, last = min(first, also), max(last, also)
        if last.year - first.year < 2 and (last - first).days < 430:
            return cls(first.replace(day=1), _end_of_month(last))
        return cls(date(first.year, 1, 1), date(last.year, 12, 31))

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1

    def at(self, day: date, *, end: bool = False) -> float:
        """Where a day begins (or ends) on the axis, in percent of the width."""
        passed = (day - self.first).days + (1 if end else 0)
        share = min(1.0, max(0.0, passed / self.days))
        return round(LEFT + share * (RIGHT - LEFT), 3)

    def holds(self, day: date) -> bool:
        """Whether a day lies on it."""
        return self.first <= day <= self.last

    def written(self) -> list[Tick]:
        """The ticks with a label where there is room for one, on a narrow telephone too."""
        found: list[Tick] = []
        free = 0.0
        for tick in self.ticks():
            wide = YEAR_WIDE if tick.label.isdigit() else MONTH_WIDE
            at_end = tick.at + wide > 100
            left = tick.at - wide if at_end else tick.at
            if left < free:
                found.append(Tick(tick.at, ""))
                continue
            found.append(Tick(tick.at, tick.label, "end" if at_end else "start"))
            free = left + wide
        return found

    def ticks(self) -> list[Tick]:
        """The years or months that are marked, no more than fit."""
        months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        if months <= MOST_LABELS * MONTH_STEPS[-1] and months < 25:
            step = next(s for s in MONTH_STEPS if months / s <= MOST_LABELS or s == MONTH_STEPS[-1])
            return self._months(step, months)
        years = self.last.year - self.first.year + 1
        wide = next((s for s in YEAR_STEPS if years / s <= MOST_LABELS), YEAR_STEPS[-1])
        begin = -(-self.first.year // wide) * wide
        return [
            Tick(self.at(date(year, 1, 1)), str(year))
            for year in range(begin, self.last.year + 1, wide)
        ]

    def _months(self, step: int, months: int) -> list[Tick]:
        found = []
        for n in range(months):
            year, month = divmod(self.first.year * 12 + self.first.month - 1 + n, 12)
            if month % step == 0 or months <= step:
                label = f"{MONTHS[month][:3]} {year}"
                found.append(Tick(self.at(date(year, month + 1, 1)), label))
        return found


def _end_of_month(day: date) -> date:
    if day.month == 12:
        return day.replace(day=31)
    return date.fromordinal(day.replace(month=day.month + 1, day=1).toordinal() - 1)
