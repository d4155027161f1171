"""Any expression of the language assessed; what was typed stays when it is refused."""

from __future__ import annotations

from finalact.conditions.contract import explanation_as_dict
from finalact.conditions.faults import ExpressionFault
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.links import Links
from finalact.web.page import Page
from finalact.web.pages.condition import claims_table, reasons
from finalact.web.refusals import refusal_page


def expression_page(view: View, links: Links, asked: Asked) -> Page:
    """The verdict on an expression that somebody typed; without one, the place to type it."""
    if not asked.expression.strip():
        return Page(
            template="expression.html",
            title="Assess an expression",
            section="answer",
            facts={"assessment": None, "examples": _examples(view)},
            data=lambda: {"expression": None, "examples": _examples(view)},
        )
    try:
        assessment = view.assess(asked.expression)
    except ExpressionFault as fault:
        return refusal_page(fault)
    shape = explanation_as_dict(assessment, view.dossier, view.page_of)
    return Page(
        template="expression.html",
        title="An expression assessed",
        section="answer",
        facts={**reasons(view, links, assessment), "examples": []},
        data=lambda: {key: shape[key] for key in shape if key not in ("id", "title")},
        table=lambda: claims_table(view, assessment),
    )


def _examples(view: View) -> list[str]:
    return [c.expression for c in view.conditions if c.expression][:4]
