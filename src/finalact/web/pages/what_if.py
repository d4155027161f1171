"""What if: suppose claims without entering them, and see which conditions turn."""

from __future__ import annotations

from typing import Any

from finalact.conditions.faults import ExpressionFault
from finalact.conditions.supposing import FORMS, suppositions
from finalact.conditions.supposing_contract import what_if_as_dict
from finalact.conditions.supposing_turns import WhatIf, what_if
from finalact.model.refusal import Refusal
from finalact.store.figures import as_entered
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.csv_table import Table
from finalact.web.links import Links
from finalact.web.page import Page

TITLE = "What if"
COLUMNS = (
    "id title verdict_before verdict_after outlook_before outlook_after required_before "
    "required_after sentence"
).split()


def what_if_page(view: View, _links: Links, asked: Asked) -> Page:
    """The form, and below it what turns; what was typed stays, also when it is refused."""
    texts = [line.strip() for line in asked.expression.splitlines() if line.strip()]
    if not texts:
        return _page(view, None, None, 200)
    try:
        supposed = suppositions(texts, view.scene, view.holding.vocabulary, as_entered)
    except Refusal as refusal:
        return _page(view, None, refusal, refusal.status)
    return _page(view, what_if(view.scene, supposed), None, 200)


def _page(view: View, found: WhatIf | None, refusal: Refusal | None, status: int) -> Page:
    def data() -> dict[str, Any]:
        if refusal is not None:
            return {"error": refusal.as_dict()}
        return what_if_as_dict(found) if found is not None else {"forms": list(FORMS)}

    return Page(
        template="what_if.html",
        title=TITLE if found is None else found.sentence,
        section="supposed",
        facts={
            "found": found,
            "refusal": refusal,
            "excerpt": refusal.excerpt() if isinstance(refusal, ExpressionFault) else "",
            "forms": FORMS,
            "examples": _examples(view),
        },
        data=data,
        table=(lambda: _table(found)) if found is not None else None,
        status=status,
    )


def _table(found: WhatIf) -> Table:
    """What turns, for a spreadsheet."""
    return Table(
        tuple(COLUMNS),
        tuple(
            (
                turn.after.condition.id,
                turn.after.condition.title,
                turn.before.verdict.value,
                turn.after.verdict.value,
                turn.before.outlook.word,
                turn.after.outlook.word,
                turn.before.required,
                turn.after.required,
                turn.sentence,
            )
            for turn in found.turned
        ),
    )


def _examples(view: View) -> list[str]:
    """Suppositions about this very dossier, to start from: what each side would have to say."""
    found: list[str] = []
    for assessment in view.status().conditions:
        for side in assessment.by:
            claim = next((c for c in side.ruling.claims if c.attribute in ("stock", "state")), None)
            if claim is None:
                continue
            word = "0" if claim.attribute == "stock" else f'"{claim.value}"'
            found.append(f'{claim.attribute}({claim.subject}) = {word} by "{claim.speaker}"')
    return list(dict.fromkeys(found))[:4]
