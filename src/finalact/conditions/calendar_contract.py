"""The calendar as JSON writes it, and as rows of a table."""

from __future__ import annotations

from finalact.conditions.contract import Json
from finalact.diplomacy.calendar import Calendar, Entry

ENTRY_COLUMNS = "first last sort title sureness reach place told uid".split()


def calendar_as_dict(calendar: Calendar) -> Json:
    """The calendar with its entries in order of time, and what it leaves out and why."""
    return {
        "title": calendar.title,
        "as_of": calendar.as_of.isoformat(),
        "known_by": calendar.known_by.isoformat(),
        "entries": [entry_as_dict(calendar, entry) for entry in calendar.entries],
        "left_out": [
            {"key": each.key, "sort": each.sort.value, "title": each.title, "why": each.why}
            for each in calendar.left_out
        ],
    }


def entry_as_dict(calendar: Calendar, entry: Entry) -> Json:
    """One entry; both its days are included."""
    return {
        "uid": calendar.uid(entry),
        "key": entry.key,
        "sort": entry.sort.value,
        "title": entry.title,
        "first": entry.first.isoformat(),
        "last": entry.last.isoformat(),
        "sureness": entry.sureness.value,
        "reach": entry.reach or None,
        "place": entry.place or None,
        "told": list(entry.told),
        "changes": entry.changes,
        "changed": entry.changed.isoformat() if entry.changed is not None else None,
    }


def entry_row(calendar: Calendar, entry: Entry) -> Json:
    """One entry as one row of a table."""
    return {**entry_as_dict(calendar, entry), "told": " ".join(entry.told)}
