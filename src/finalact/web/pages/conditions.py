"""The list of conditions with how far each went: put to the other side, or not."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.condition_list import (
    COLUMNS,
    Listed,
    listed_as_dict,
    listed_conditions,
    summary,
)
from finalact.conditions.wording import capital
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import Place, places
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.board import treated_words


@frozen
class ConditionRow:
    """One condition on the list."""

    listed: Listed
    address: str
    said: str
    treated: str
    where: tuple[Place, ...]


def conditions_page(view: View, links: Links, _asked: Asked) -> Page:
    """Every condition of the dossier: put to the other side by the day, or how far it went."""
    listed = listed_conditions(view.status().conditions)
    rows = [_row(view, links, each) for each in listed]
    fields = [
        listed_as_dict(row.listed, "; ".join(place.text for place in row.where)) for row in rows
    ]
    told = [row for row in rows if row.listed.is_told]
    return Page(
        template="conditions.html",
        title="The conditions: put to them or not",
        section="conditions",
        facts={
            "summary": summary(listed),
            "groups": [
                (title, group)
                for title, group in (
                    ("Put to the other side", told),
                    ("Not put to them", [row for row in rows if not row.listed.is_told]),
                )
                if group
            ],
        },
        data=lambda: {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "sentence": summary(listed),
            "conditions": fields,
        },
        table=lambda: Table.of(COLUMNS, fields),
    )


def _row(view: View, links: Links, listed: Listed) -> ConditionRow:
    assessment, reached = listed.assessment, listed.reached
    # Where it is told how far it went; else where the condition itself stands.
    told = [] if reached is None or reached.citation.is_empty else [reached.citation]
    return ConditionRow(
        listed,
        links.condition(assessment.condition.id),
        capital(listed.said),
        treated_words(view, assessment),
        places(view, links, told or assessment.citations),
    )
