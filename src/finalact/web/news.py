"""The days on which something new reached the desk: where a reader may step to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date

from attrs import frozen

from finalact.view import View
from finalact.web.held import held


@frozen
class News:
    """The nearest days with news: the last one on or before the page's day, and around it."""

    before: date | None
    after: date | None
    last: date | None


def news_around(view: View) -> News:
    """The days nearest to what the page knows on which a claim reached the desk."""
    days = held(view).days
    at = bisect_left(days, view.known_by)
    beyond = bisect_right(days, view.known_by)
    return News(
        before=days[at - 1] if at else None,
        after=days[beyond] if beyond < len(days) else None,
        last=days[-1] if days else None,
    )
