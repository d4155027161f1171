"""Finding when a meeting began or ended, and how long it lasted."""

from __future__ import annotations

from datetime import date

from finalact.conditions import expression as parts
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.values import Heard
from finalact.diplomacy.meetings import MeetingDates, dates_held, dates_planned
from finalact.model.quantity import Bounds

NOT_HELD = " had not been held by then."


def meeting(scene: Scene, call: parts.Call, *, planned: bool) -> Heard:
    """When a meeting began or ended, or how long it lasted; or by the plan known then."""
    name = name_in(call)
    dates = dates_held(scene.ledger, name, scene.as_of, scene.known_by)
    held = dates.start if call.function == "start" else dates.finish
    if planned and held.says_nothing:
        dates = dates_planned(scene.ledger, name, scene.as_of, scene.known_by)
    title = scene.dossier.title_of(name)
    if call.function == "duration":
        return _length(dates, title)
    bounds = dates.start if call.function == "start" else dates.finish
    if bounds.says_nothing:
        return _not_held(title, "day", dates)
    verb = "began" if call.function == "start" else "ended"
    return Heard(
        "day",
        bounds,
        recorded=True,
        said=f"“{title}” {verb} {_days(bounds)}",
        claims=dates.claims,
        aside=dates.aside,
    )


def _length(dates: MeetingDates, title: str) -> Heard:
    bounds = dates.finish.minus(dates.start).plus(Bounds(1, 1))
    if dates.start.says_nothing or dates.finish.says_nothing or _vague(dates):
        bounds = dates.length
    if bounds.says_nothing:
        return _not_held(title, "length", dates)
    low, high = bounds.low, bounds.high
    days = f"{low} days" if low == high else f"{low or 'some'} to {high or 'more'} days"
    return Heard(
        "length",
        bounds,
        recorded=True,
        said=f"“{title}” lasted {days}",
        claims=dates.claims,
        aside=dates.aside,
        start=dates.start,
    )


def _not_held(title: str, sort: str, dates: MeetingDates) -> Heard:
    return Heard(
        "length" if sort == "length" else "day",
        aside=dates.aside,
        notes=(f"“{title}”{NOT_HELD}",),
    )


def _vague(dates: MeetingDates) -> bool:
    """Whether a stated length says more than dates that may be any day of a month or year."""
    return not dates.length.says_nothing and dates.start == dates.finish


def _days(bounds: Bounds) -> str:
    """The day or days that bounds allow: "on 10 September 1991"."""
    low = _day(bounds.low)
    high = _day(bounds.high)
    if low == high:
        return f"on {low}"
    return f"between {low or 'an unknown day'} and {high or 'an unknown day'}"


def _day(ordinal: float | None) -> str:
    if ordinal is None:
        return ""
    day = date.fromordinal(int(ordinal))
    return f"{day.day} {day:%B %Y}"
