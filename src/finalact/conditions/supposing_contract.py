"""What if, as JSON writes it."""

from __future__ import annotations

from typing import Any

from finalact.conditions.assessment import Assessment
from finalact.conditions.supposing_turns import Played, Turn, WhatIf

Json = dict[str, Any]


def what_if_as_dict(found: WhatIf) -> Json:
    """The answer before and after, what turns, and how each supposition played."""
    return {
        "question": found.before.question,
        "as_of": found.before.as_of.isoformat(),
        "known_by": found.before.known_by.isoformat(),
        "sentence": found.sentence,
        "answer_before": found.before.answer,
        "answer_after": found.after.answer,
        "answer_sentence_before": found.before.sentence,
        "answer_sentence_after": found.after.sentence,
        "suppositions": [_played(each) for each in found.played],
        "turns": [turn_as_dict(turn) for turn in found.turned],
        "conditions": [turn.before.condition.id for turn in found.turns],
    }


def turn_as_dict(turn: Turn) -> Json:
    """One condition that turns."""
    return {
        "id": turn.after.condition.id,
        "title": turn.after.condition.title,
        "sentence": turn.sentence,
        "before": _stood(turn.before),
        "after": _stood(turn.after),
    }


def _stood(assessment: Assessment) -> Json:
    return {
        "verdict": assessment.verdict.value,
        "outlook": assessment.outlook.word,
        "required": assessment.required,
        "by": {side.side: side.verdict.value for side in assessment.by},
        "sentence": assessment.sentence,
    }


def _played(each: Played) -> Json:
    return {
        "text": each.supposition.text,
        "conditions": list(each.conditions),
        "plays_a_part": not each.why,
        "why": each.why or None,
    }
