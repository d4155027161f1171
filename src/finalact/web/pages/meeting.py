"""One meeting: its plans beside the outcome, its agenda, the conditions about it, its passages."""

from __future__ import annotations

from finalact.conditions.meeting_words import speaking_words
from finalact.conditions.programme_contract import meeting_as_dict
from finalact.diplomacy.programme_words import meeting_named, place_in_order
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import CLAIM_COLUMNS, claim_row, places
from finalact.web.csv_table import Table
from finalact.web.drawings.timeline import timeline
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.meetings import meeting_in_words


def meeting_page(view: View, links: Links, asked: Asked) -> Page:
    """One meeting of the programme with everything said of it, plans beside the outcome."""
    programme = view.programme()
    meeting = meeting_named(programme, asked.name)
    sheet = view.meeting_sheet(meeting)

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            **meeting_as_dict(sheet, view.dossier, view.page_of),
        }

    return Page(
        template="meeting.html",
        title=meeting.title,
        section="meetings",
        facts={
            "sheet": sheet,
            "row": meeting_in_words(view, links, sheet),
            "drawing": timeline([meeting], view.as_of),
            "order": place_in_order(programme, meeting),
            "missing": [(m.words, places(view, links, m.citations)) for m in sheet.missing],
            "speaking": [
                (
                    speaking_words(item),
                    item.assessment,
                    links.condition(item.assessment.condition.id),
                )
                for item in sheet.business.speaking
            ],
            "deferred": [
                (
                    item,
                    links.condition(item.assessment.condition.id),
                    places(view, links, [item.treatment.citation]),
                )
                for item in sheet.business.deferred
            ],
            "claims": [claim_row(view, links, claim) for claim in meeting.claims],
            "aside": [claim_row(view, links, a.claim, a.why) for a in meeting.aside],
            "subject": links.subject(meeting.id),
        },
        data=data,
        table=lambda: Table.of(CLAIM_COLUMNS, data()["claims"]),
    )
