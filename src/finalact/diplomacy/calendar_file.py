"""The calendar as a file that telephones and calendar programs read and subscribe to.

Source: RFC 5545 (iCalendar), with the name and the interval of renewal of RFC 7986.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from finalact.diplomacy.calendar import Calendar, Entry, Sureness
from finalact.model.edtf import shifted_days

PRODUCT = "-//Final Act//Calendar of a desk//EN"
MEDIA_TYPE = "text/calendar; charset=utf-8"
STATUS = {
    Sureness.FIXED: "CONFIRMED",
    Sureness.PLANNED: "TENTATIVE",
    Sureness.CALLED_OFF: "CANCELLED",
}
EVERY_DAY = timedelta(days=1)


def calendar_file(calendar: Calendar) -> bytes:
    """The calendar as iCalendar text in UTF-8: lines end in CR LF and are folded at 75 octets.

    Entries are of whole days, so that the day after the last one is named as their end. The same
    calendar gives the same bytes: stamps are taken from the day asked about, never from a clock.
    """
    # Read when a calendar is written, and by no other command.
    import icalendar  # noqa: PLC0415

    made = icalendar.Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for name in ("name", "x-wr-calname"):
        # Told to be text: the library writes the commas of a name it does not know bare.
        made.add(name, icalendar.vText(_clean(calendar.title)))
    if calendar.mark:
        # The usual word, and the one of RFC 7986.
        for name in ("x-wr-caldesc", "description"):
            made.add(name, icalendar.vText(_clean(calendar.mark)))
    made.add("refresh-interval", EVERY_DAY, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    for entry in calendar.entries:
        event = icalendar.Event()
        event.add("uid", calendar.uid(entry))
        event.add("dtstamp", _moment(calendar.as_of))
        event.add("dtstart", entry.first)
        end = shifted_days(entry.last, 1)
        if end > entry.first:
            # Left out on the last day of the calendar, which has no day after it.
            event.add("dtend", end)
        event.add("summary", _clean(entry.heading))
        event.add("status", STATUS[entry.sureness])
        event.add("sequence", entry.changes)
        event.add("transp", "TRANSPARENT")
        event.add("categories", [entry.sort.value.capitalize()])
        if entry.place:
            event.add("location", _clean(entry.place))
        told = _description(calendar, entry)
        event.add("description", told)
        if entry.changed is not None:
            event.add("last-modified", _moment(min(entry.changed, calendar.as_of)))
        made.add_component(event)
    written: bytes = made.to_ical()
    return written


def _description(calendar: Calendar, entry: Entry) -> str:
    lines = [_clean(line) for line in entry.told]
    asked = f"As of {_said(calendar.as_of)}"
    if calendar.known_by != calendar.as_of:
        asked += f", by what was known by {_said(calendar.known_by)}"
    return "\n".join([*filter(None, [_clean(calendar.mark)]), *lines, f"{asked}."])


def _moment(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _clean(text: str) -> str:
    """Text without control characters, which iCalendar forbids; line breaks become blanks."""
    return "".join(c if c.isprintable() else " " for c in text)
