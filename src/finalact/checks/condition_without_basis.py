"""A condition that stands on no words and no passage."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.model.condition import Condition
from finalact.model.finding import Finding

CODE = "condition-without-basis"
REMEDY = "Give the words in which it was set, and the passage where they stand."


def run(material: Material) -> Iterable[Finding]:
    """Conditions of which nobody can see who set them, and in which words."""
    for condition in material.scene.conditions:
        sentence = _lack(condition)
        if sentence:
            yield Finding(CODE, sentence, REMEDY, f"condition {condition.id}")


def _lack(condition: Condition) -> str:
    if any(not citation.is_empty for citation in condition.citations) or condition.precedents:
        return ""
    if condition.words:
        return f"“{condition.title}” gives the words in which it was set, and no place for them."
    return f"“{condition.title}” gives neither the words in which it was set nor a passage."


CHECK = Check(
    CODE,
    "A condition without a passage and without a precedent; where its words come from is not told.",
    REMEDY,
    run,
)
