"""Comparisons as JSON writes them: one shape for the command line and for pages."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from finalact.conditions.assessment import Assessment, Status
from finalact.conditions.compare import Comparison, How, Moved, figures_of
from finalact.conditions.course.cause_words import cause_in_words
from finalact.conditions.history_contract import change_as_dict, treatment_in_short
from finalact.conditions.scene import Scene
from finalact.conditions.treatments import is_past, passed_on
from finalact.model.condition import Treating

Json = dict[str, Any]


def comparison_as_dict(scene: Scene, found: Comparison) -> Json:
    """The answer then and now, and every condition with how it moved and by what."""
    return {
        "question": found.now.question,
        "then": _status(found.then),
        "now": _status(found.now),
        "turned_met": _ids(found, How.TURNED_MET),
        "slid_back": _ids(found, How.SLID_BACK),
        "no_longer_known": _ids(found, How.NO_LONGER_KNOWN),
        "new": _ids(found, How.NEW),
        "dropped": _ids(found, How.DROPPED),
        "moved": [each.condition.id for each in found.moved],
        "conditions": [_moved(scene, each) for each in found.conditions],
    }


def _ids(found: Comparison, how: How) -> list[str]:
    return [each.condition.id for each in found.those(how)]


def _status(status: Status) -> Json:
    return {
        "as_of": status.as_of.isoformat(),
        "known_by": status.known_by.isoformat(),
        "answer": status.answer,
        "sentence": status.sentence,
    }


def _moved(scene: Scene, each: Moved) -> Json:
    return {
        "id": each.condition.id,
        "title": each.condition.title,
        "how": each.how.value,
        "then": _standing(each.then),
        "now": _standing(each.now),
        "because": list(each.because),
        "because_words": [w for name in each.because if (w := cause_in_words(scene, name))],
        "changes": [
            change_as_dict(scene, before, change) for before, change in pairwise(each.steps)
        ],
    }


def _standing(assessment: Assessment) -> Json:
    return {
        "verdict": assessment.verdict.value,
        "by": {side.side: side.verdict.value for side in assessment.by},
        "treatment": _treatment(assessment),
        "required": assessment.required,
        "figures": {side: list(said) for side, said in figures_of(assessment).items()},
        "claims": [claim.id for claim in assessment.claims],
        "sentence": assessment.sentence,
    }


def _treatment(a: Assessment) -> str | None:
    day = min(a.as_of, a.known_by)
    if is_past(a.treatment, a.in_force, day):
        return Treating.REQUIRED.value if a.required else None
    return treatment_in_short(a.treatment, passed_on(a.condition, a.treatment, day))
