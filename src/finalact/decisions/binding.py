"""Deciding: a decision that binds asks its gate first."""

from __future__ import annotations

from attrs import evolve

from finalact.conditions.gates import gate_named, may_bind
from finalact.conditions.passage import Passage
from finalact.conditions.scene import Scene
from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Decided
from finalact.model.memorandum import RecommendationSaid


def recommendation(memo: Memorandum, number: int) -> RecommendationSaid:
    """What stands behind a recommendation; nothing, where nothing was said of it."""
    said = memo.draft.recommendations
    return next((each for each in said if each.number == number), RecommendationSaid(number))


def gates_of(memo: Memorandum, decided: Decided) -> tuple[str, ...]:
    """The gates that a decision must pass: that of its recommendation, where it binds us.

    Exploring ad referendum, disapproving and deferring bind nobody.
    """
    said = recommendation(memo, decided.recommendation)
    binds = decided.binding or said.binds
    approves = decided.action in ("approve", "approve as amended")
    if not approves or decided.ad_referendum or not binds or not said.gate:
        return ()
    return (said.gate,)


def passed(memo: Memorandum, decided: Decided, scene: Scene) -> tuple[Decided, tuple[Passage, ...]]:
    """A decision with the gates that it passes; a Refusal (`gate-shut`) where one is shut.

    A shut gate is passed with a reason: then the decision is one accepted though unmet, and keeps
    that reason; where every gate is open, no reason is kept.
    """
    passages = tuple(
        may_bind(gate_named(scene, name), scene, scene.as_of, decided.accepted)
        for name in gates_of(memo, decided)
    )
    forced = any(passage.accepted for passage in passages)
    said = recommendation(memo, decided.recommendation)
    binds = bool(passages) or decided.binding or (said.binds and not decided.ad_referendum)
    accepted = decided.accepted if forced or not passages else ""
    return evolve(decided, binding=binds, accepted=accepted), passages
