"""The table beneath a drawn flow: each month, the total by then, and where the year may end."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.pace_months import Course, Stretch
from finalact.conditions.projection import as_printed
from finalact.conditions.wording import count_of, figure
from finalact.model.edtf import MONTHS


@frozen
class ChartRow:
    """One row of the table beneath: a month or a run of them, what came, the total then."""

    period: str
    count: str
    total: str
    note: str


def place_of(course: Course, stretch: Stretch) -> int:
    """Which month of the period a stretch begins with, counted from none."""
    return next(n for n, month in enumerate(course.months) if month[0] == stretch.first)


def rows_of(course: Course) -> list[ChartRow]:
    """The same as a table: each stretch, and where the year may end."""
    rows: list[ChartRow] = []
    total, at = 0.0, 0
    for stretch in course.stretches:
        begins = place_of(course, stretch)
        missing = begins - at
        at = begins + stretch.months
        total += stretch.middle
        notes = [f"{count_of(stretch.months, 'month')} known only together"] * (stretch.months > 1)
        notes += [f"no figure for {count_of(missing, 'month')} before"] * (missing > 0)
        rows.append(
            ChartRow(_period(stretch), _bounds(stretch), as_printed(total), "; ".join(notes))
        )
    if course.chance is not None:
        found = course.chance.projection
        end = f"End of {course.chance.year}"
        rows += [
            ChartRow(end, "", f"about {as_printed(found.median)}", "where it may end"),
            ChartRow(
                end, "", f"{as_printed(found.low80)} to {as_printed(found.high80)}",
                "80 percent band",
            ),
            ChartRow(
                end, "", f"{as_printed(found.low95)} to {as_printed(found.high95)}",
                "95 percent band",
            ),
        ]  # fmt: skip
    rows.append(ChartRow("Target", "", figure(course.target.number), course.target.period.said()))
    return rows


def _period(stretch: Stretch) -> str:
    first = MONTHS[stretch.first.month - 1]
    last = f"{MONTHS[stretch.last.month - 1]} {stretch.last.year}"
    if stretch.months == 1:
        return last
    year = f" {stretch.first.year}" if stretch.first.year != stretch.last.year else ""
    return f"{first}{year} to {last}"


def _bounds(stretch: Stretch) -> str:
    low, high = stretch.bounds.closed().low, stretch.bounds.closed().high
    if low is None or high is None:
        return f"{'at least' if high is None else 'at most'} {figure(low or high or 0)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"
