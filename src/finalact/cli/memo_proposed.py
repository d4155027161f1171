"""What follows from the marks on a memorandum by rule, for a person to confirm."""

from __future__ import annotations

from typing import Any

from finalact.cli.memo_told import day_of
from finalact.conditions.wording import capital
from finalact.decisions.by_rule import Proposed, proposed_decisions
from finalact.decisions.memorandum import Memorandum
from finalact.desk import Desk
from finalact.model.partial_date import PartialDate

OUTCOME = {
    "approve": "approved",
    "disapprove": "disapproved",
    "discuss": "to be discussed",
    "approve as amended": "approved as amended",
    "defer": "deferred",
    "none": "neither approved nor disapproved",
}


def proposals(desk: Desk, memo: Memorandum, on: PartialDate) -> tuple[Proposed, ...]:
    """What the marks decide by rule, by the paper as it reads on the day of a step."""
    return proposed_decisions(memo, desk.as_of(day_of(on)).document_of(memo))


def proposed_sentences(found: tuple[Proposed, ...]) -> list[str]:
    """Each in words: the outcome that follows, and why."""
    return [proposed_sentence(each) for each in found]


def proposed_sentence(each: Proposed) -> str:
    """The outcome that follows at one recommendation, and why."""
    if each.closed_by is not None:
        what = "closed"
    elif each.action is None:
        what = "no rule can say"
    else:
        what = OUTCOME[each.action]
    return f"By rule, recommendation {each.recommendation}: {what}. {capital(each.why)}"


def proposed_as_list(found: tuple[Proposed, ...]) -> list[dict[str, Any]]:
    """The same for machines."""
    return [
        {
            "recommendation": each.recommendation,
            "action": each.action,
            "marks": list(each.marks),
            "why": each.why,
            "closed_by": each.closed_by,
        }
        for each in found
    ]
