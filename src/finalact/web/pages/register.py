"""One register of cases, narrowed to open ones or to one status, a hundred rows at a time."""

from __future__ import annotations

from finalact.cases.standing import cases_standing, count_of_register, statuses_of
from finalact.conditions.case_contract import (
    CASE_COLUMNS,
    case_now_as_dict,
    case_row,
    register_as_dict,
)
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page, Part
from finalact.web.pages.cases import FIRST, case_row_of

MOST_STATUSES = 30


def register_page(view: View, links: Links, asked: Asked) -> Page:
    """The cases of one register, with `open=yes` or `status=WORD` only those that are so."""
    register = view.register(asked.name)
    declared = register.register
    only_open, status = bool(asked.narrowed.get("open")), asked.narrowed.get("status", "")
    found = list(cases_standing(register, only_open=only_open, status=status))
    part = Part.of(asked.part, len(found), FIRST)
    count = count_of_register(register)
    path = f"/cases/{declared.id}"
    kept_open = {"open": "yes"} if only_open else {}
    kept_status = {"status": status} if status else {}

    def data() -> Json:
        return {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            **register_as_dict(count),
            "only_open": only_open,
            "status": status or None,
            "cases": [case_now_as_dict(each) for each in found],
        }

    return Page(
        template="register.html",
        title=declared.title or declared.id,
        section="cases",
        facts={
            "count": count,
            "name": declared.id,
            "rows": [case_row_of(links, each) for each in found[part.first - 1 : part.last]],
            "part": part,
            "only_open": only_open,
            "status": status,
            "without_open": links.to(path, **kept_status),
            "without_status": links.to(path, **kept_open),
            "with_open": links.to(path, open="yes", **kept_status),
            "statuses": [
                (word, links.to(path, status=word, **kept_open))
                for word in statuses_of([register])[:MOST_STATUSES]
            ],
            "subject": links.subject(declared.id),
        },
        data=data,
        table=lambda: Table.of(CASE_COLUMNS, [case_row(each) for each in found]),
    )
