"""The calendar: every day that matters, in order, and the file to subscribe to."""

from __future__ import annotations

from starlette.responses import Response

from finalact.conditions.calendar_contract import ENTRY_COLUMNS, calendar_as_dict, entry_row
from finalact.diplomacy.calendar import Entry, EntrySort
from finalact.diplomacy.calendar_file import MEDIA_TYPE, calendar_file
from finalact.diplomacy.meeting_sentences import span_said
from finalact.model.quantity import Bounds
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page, Part

FILE = "/calendar.ics"


def calendar_page(view: View, links: Links, asked: Asked) -> Page:
    """Meetings and every day on which something falls due, with the file to subscribe to."""
    calendar = view.calendar()
    part = Part.of(asked.part, len(calendar.entries))
    return Page(
        template="calendar.html",
        title="Calendar",
        section="meetings",
        facts={
            "calendar": calendar,
            "rows": [
                (entry, _when(entry), _address(links, entry))
                for entry in calendar.entries[part.first - 1 : part.last]
            ],
            "part": part,
            "file": links.to(FILE),
            "subscribe": FILE,
        },
        data=lambda: calendar_as_dict(calendar),
        table=lambda: Table.of(
            ENTRY_COLUMNS, [entry_row(calendar, entry) for entry in calendar.entries]
        ),
    )


def calendar_response(view: View) -> Response:
    """The calendar as iCalendar, for telephones and calendar programs."""
    return Response(
        calendar_file(view.calendar()),
        media_type=MEDIA_TYPE,
        headers={"Content-Disposition": 'inline; filename="finalact.ics"'},
    )


def _when(entry: Entry) -> str:
    """The day or days of an entry, or how they are to be read."""
    if entry.reach and entry.sort is EntrySort.MEETING:
        return entry.reach
    first, last = entry.first.toordinal(), entry.last.toordinal()
    days = span_said(Bounds(first, first), Bounds(last, last))
    return f"{days} ({entry.reach})" if entry.reach else days


def _address(links: Links, entry: Entry) -> str:
    """The page about what the entry is about."""
    sort, _, name = entry.key.partition("/")
    if sort == "meeting":
        return links.to(f"/meeting/{name}")
    if sort in ("decision-due", "task-due"):
        return links.to(f"/memorandum/{name.rpartition('/')[0]}")
    conditions = (EntrySort.CONDITION_DUE, EntrySort.TREATMENT_ENDS, EntrySort.REVIEW_DUE)
    return links.condition(name) if entry.sort in conditions else ""
