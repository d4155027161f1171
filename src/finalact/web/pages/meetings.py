"""The meetings as a timeline: plan above, outcome below, and the same as a table."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.meeting_business import MeetingSheet
from finalact.conditions.meeting_words import agenda_sentences, missing_sentences
from finalact.conditions.programme_contract import (
    MEETING_COLUMNS,
    meeting_row,
    programme_as_dict,
)
from finalact.diplomacy.meeting_sentences import (
    length_sentence,
    outcome_sentence,
    plan_sentences,
)
from finalact.diplomacy.programme import MeetingStanding
from finalact.diplomacy.programme_words import order_sentences
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places
from finalact.web.csv_table import Table
from finalact.web.drawings.timeline import timeline
from finalact.web.links import Links
from finalact.web.page import Page, Part

ON_ONE_PAGE = 30
# The order of so many meetings is read at once; that of more is opened when it is wanted.
FEW = 6
NOT_YET = "Not held by this day, as far as is known."


@frozen
class MeetingRow:
    """One meeting in words: how it stands, its plans, its business, and where that is said."""

    sheet: MeetingSheet
    address: str
    outcome: str
    plans: tuple[str, ...]
    business: tuple[str, ...]
    places: tuple[Place, ...]


def meetings_page(view: View, links: Links, asked: Asked) -> Page:
    """The programme of meetings on one axis of years, plan above and outcome below."""
    programme = view.programme()
    part = Part.of(asked.part, len(programme.meetings), ON_ONE_PAGE)
    shown = programme.meetings[part.first - 1 : part.last]
    sheets = [view.meeting_sheet(meeting) for meeting in shown]

    def every_sheet() -> list[MeetingSheet]:
        return [view.meeting_sheet(meeting) for meeting in programme.meetings]

    return Page(
        template="meetings.html",
        title="Meetings",
        section="meetings",
        facts={
            "drawing": timeline(shown, view.as_of),
            "rows": [meeting_in_words(view, links, each) for each in sheets],
            "order": order_sentences(programme),
            "ordered": len(programme.meetings),
            "few": FEW,
            "part": part,
        },
        data=lambda: programme_as_dict(programme, every_sheet(), view.dossier, view.page_of),
        table=lambda: Table.of(MEETING_COLUMNS, [meeting_row(each) for each in every_sheet()]),
    )


def meeting_in_words(view: View, links: Links, sheet: MeetingSheet) -> MeetingRow:
    """A meeting as a row of the table beneath the drawing."""
    meeting = sheet.meeting
    cited = dict.fromkeys(c for claim in meeting.claims for c in claim.citations)
    cited |= dict.fromkeys(c for missing in sheet.missing for c in missing.citations)
    outcome = outcome_sentence(meeting)
    plans = [*plan_sentences(meeting), length_sentence(meeting)]
    if meeting.standing is MeetingStanding.PLANNED:
        outcome, plans = NOT_YET, [outcome, *plans]
    return MeetingRow(
        sheet,
        links.to(f"/meeting/{meeting.id}"),
        outcome,
        tuple(sentence for sentence in plans if sentence),
        (*agenda_sentences(sheet), *missing_sentences(sheet)),
        places(view, links, cited),
    )
