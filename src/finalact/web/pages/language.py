"""The language of conditions: every function, made from the one place it is declared in."""

from __future__ import annotations

from attrs import asdict

from finalact.conditions.functions import FORMS, FUNCTIONS
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page

PLACES = {
    "counted": "a subject or population",
    "register": "a register of cases",
    "subject": "a subject",
    "question": "a question on which parties take positions",
    "party": "a party",
    "meeting": "a meeting",
    "condition": "a condition",
    "attribute": "a date that the register keeps",
    "period": "a day, month or year",
}


def language_page(view: View, _links: Links, _asked: Asked) -> Page:
    """The functions of the language, and the names that this dossier lends to them."""
    vocabulary = view.holding.vocabulary
    functions = list(FUNCTIONS.values())
    conditions = [c for c in view.conditions if c.expression]
    return Page(
        template="language.html",
        title="The language of conditions",
        section="language",
        facts={
            "forms": FORMS,
            "functions": functions,
            "places": PLACES,
            "names": [
                (PLACES[sort], sorted(names)[:200])
                for sort, names in vocabulary.names.items()
                if sort in ("counted", "meeting", "party", "condition") and names
            ],
            "states": sorted(vocabulary.states.items()),
            "conditions": conditions,
        },
        data=lambda: {
            "forms": [asdict(form) for form in FORMS],
            "functions": [asdict(function) for function in functions],
        },
        table=lambda: Table.of(
            ("name", "meaning", "gives", "judged", "example", "rule"),
            [asdict(function) for function in functions],
        ),
    )
