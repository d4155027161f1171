"""A condition opened: its words, its rule, each side's claims, what is open, and why."""

from __future__ import annotations

from typing import Any

from finalact.conditions.assessment import Assessment
from finalact.conditions.contract import explanation_as_dict
from finalact.model.claim import Claim
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import CLAIM_COLUMNS, ClaimRow, claim_row, places
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Json, Page
from finalact.web.pages.board import board_row, silence
from finalact.web.pages.condition_history import history_for_json, went
from finalact.web.pages.condition_records import condition_records
from finalact.web.pages.lacking import charts_of, lacking_row


def condition_page(view: View, links: Links, asked: Asked) -> Page:
    """One condition on the day, down to the passages its verdict rests on."""
    assessment = view.condition(asked.name)
    condition = assessment.condition
    ids = [c.id for c in view.conditions]
    at = ids.index(condition.id)
    return Page(
        template="condition.html",
        title=condition.title,
        section="answer",
        facts={
            **reasons(view, links, assessment),
            "row": board_row(view, links, assessment),
            "standing": places(view, links, condition.citations),
            "records": condition_records(view, links, assessment),
            # The records tell of questions and verdicts themselves.
            "questions": (),
            "judgement_places": None,
            "counts": [c for c in view.counts(assessment) if len(c.sources) > 1],
            "lacking": lacking_row(view, links, assessment),
            "charts": charts_of(view, assessment),
            "history": went(view, links, assessment),
            "before": view.conditions[at - 1] if at else None,
            "after": view.conditions[at + 1] if at + 1 < len(ids) else None,
        },
        data=lambda: {
            **explained(view, assessment),
            "history": history_for_json(view, assessment),
        },
        table=lambda: claims_table(view, assessment),
    )


def reasons(view: View, links: Links, assessment: Assessment) -> dict[str, Any]:
    """What stands behind a verdict: claims used, claims set aside, questions, judgement, tree."""
    claims = used(assessment)
    rows: dict[str, ClaimRow] = {c.id: claim_row(view, links, c) for c in claims}
    return {
        "assessment": assessment,
        "silence": silence(assessment),
        "used": list(rows.values()),
        "row_of": rows,
        "aside": [claim_row(view, links, a.claim, a.why) for a in assessment.set_aside],
        "questions": [
            (q, places(view, links, [q.question.citation])) for q in assessment.questions
        ],
        "judgement_places": places(view, links, [assessment.judgement.citation])
        if assessment.judgement is not None
        else (),
    }


def used(assessment: Assessment) -> list[Claim]:
    """The claims an assessment and its outlook rest on, each once."""
    claims = {c.id: c for c in assessment.claims}
    claims.update((c.id, c) for c in assessment.outlook.claims)
    return list(claims.values())


def explained(view: View, assessment: Assessment) -> Json:
    """The explanation as other programs read it."""
    counts = view.counts(assessment)
    return explanation_as_dict(assessment, view.dossier, view.page_of, counts)


def claims_table(view: View, assessment: Assessment) -> Table:
    """The claims an assessment rests on, for a spreadsheet."""
    return Table.of(CLAIM_COLUMNS, explained(view, assessment)["claims"])
