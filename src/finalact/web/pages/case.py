"""One case: its persons, what happened in order with who says so, its rules, who raised it."""

from __future__ import annotations

from finalact.conditions.case_contract import case_as_dict
from finalact.conditions.case_words import (
    person_in_words,
    places_of,
    raised_in_words,
    standing_sentence,
)
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import CLAIM_COLUMNS, claim_row, places
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page


def case_page(view: View, links: Links, asked: Asked) -> Page:
    """One case on the day: persons, status and by whom, events in order, rules, representations."""
    sheet = view.case(asked.name)
    register = sheet.register.register

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            **case_as_dict(sheet, view.dossier, view.page_of),
        }

    return Page(
        template="case.html",
        title=sheet.title,
        section="cases",
        facts={
            "sheet": sheet,
            "standing": standing_sentence(sheet),
            "register": register.title or register.id,
            "register_address": links.to(f"/cases/{register.id}"),
            "persons": [person_in_words(person) for _, person in sheet.persons],
            "events": [claim_row(view, links, claim) for claim in sheet.history.events],
            "aside": [claim_row(view, links, a.claim, a.why) for a in sheet.history.aside],
            "rules": [
                (rule, links.condition(rule.assessment.condition.id)) for rule in sheet.rules
            ],
            "raised": [
                (raised_in_words(raised), places(view, links, places_of(raised)))
                for raised in sheet.raised
            ],
        },
        data=data,
        table=lambda: Table.of(CLAIM_COLUMNS, data()["events"]),
    )
