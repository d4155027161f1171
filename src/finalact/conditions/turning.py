"""What would turn a party's position: in its words, and whether that is so on the day."""

from __future__ import annotations

from attrs import frozen

from finalact.conditions.assess import Assessor
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.names import check_names
from finalact.conditions.scene import Scene
from finalact.conditions.vocabulary import Vocabulary
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Verdict
from finalact.model.refusal import Refusal


@frozen
class TurningPoint:
    """One thing that would turn a party, and how that stands on the day.

    `condition` is the id of the condition that the claim names, `verdict` how it stands; of
    other words only a person can say whether they came true. `is_stale` marks what was said of
    an earlier position than the one in force.
    """

    claim: Claim
    condition: str = ""
    title: str = ""
    verdict: Verdict | None = None
    is_stale: bool = False

    @property
    def words(self) -> str:
        """The words in which it was said, else the passage that tells it, else what was entered."""
        quotes = [c.quote for c in self.claim.citations if c.quote]
        return self.claim.quantity.as_said or (quotes[0] if quotes else self.claim.value)


def turning_points(scene: Scene, claim: Claim, *, is_stale: bool = False) -> list[TurningPoint]:
    """What a claim names as turning a party: conditions by id, an expression, or only words.

    Several conditions stand in a row, with semicolons between them.
    """
    named = [part.strip() for part in claim.value.split(";") if part.strip()]
    conditions = [scene.condition(name) for name in named]
    if named and all(condition is not None for condition in conditions):
        return [
            TurningPoint(claim, c.id, c.title, _verdict(scene, c), is_stale)
            for c in conditions
            if c is not None
        ]
    try:
        expression = parse(claim.value)
        check_names(claim.value, expression, Vocabulary.of(
            scene.dossier, scene.ledger.by_id.values(), scene.cases, scene.conditions))  # fmt: skip
    except ExpressionFault:
        return [TurningPoint(claim, is_stale=is_stale)]
    rule = Condition("", "", expression=claim.value)
    return [TurningPoint(claim, "", claim.value, _verdict(scene, rule), is_stale)]


def _verdict(scene: Scene, condition: Condition) -> Verdict:
    try:
        return Assessor(scene).condition(condition).verdict
    except Refusal:
        return Verdict.UNDETERMINED
