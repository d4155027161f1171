"""The day asked about: a broken line down a drawing, with the day above it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from finalact.web.dates import said
from finalact.web.drawings.axis import Axis

# Nearer to an edge than this, in percent, the day would run out of the drawing on that side.
LEFT, RIGHT = 30, 70


def day_line(axis: Axis, as_of: date, foot: int) -> Iterator[Markup]:
    """The line down to a height in pixels; nothing where the axis does not reach the day."""
    if not axis.holds(as_of):
        return
    x = axis.at(as_of, end=True)
    anchor = "start" if x < LEFT else "end" if x > RIGHT else "middle"
    yield Markup(
        '<line x1="{x}%" x2="{x}%" y1="38" y2="{foot}" stroke="currentColor" '
        'stroke-width="2" stroke-dasharray="6 3"/>'
        '<text x="{x}%" y="33" text-anchor="{anchor}" font-weight="700">{day}</text>'
    ).format(x=x, foot=foot, anchor=anchor, day=said(as_of))
