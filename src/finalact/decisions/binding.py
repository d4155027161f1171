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


def binds(memo: Memorandum, decided: Decided) -> bool:
    """Whether a decision binds us: an approval does, unless it is to explore ad referendum.

    It does where its recommendation says so, or whoever decides. Disapproving and deferring
    bind nobody.
    """
    approves = decided.action in ("approve", "approve as amended")
    said = recommendation(memo, decided.recommendation)
    return approves and not decided.ad_referendum and (decided.binding or said.binds)


def gates_of(memo: Memorandum, decided: Decided) -> tuple[str, ...]:
    """The gates that a decision must pass: that of its recommendation, where it binds us."""
    gate = recommendation(memo, decided.recommendation).gate
    return (gate,) if gate and binds(memo, decided) else ()


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
    accepted = decided.accepted if forced or not passages else ""
    return evolve(decided, binding=binds(memo, decided), accepted=accepted), passages
