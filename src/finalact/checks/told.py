"""What had been told by the day: the claims that a check may speak about."""

from __future__ import annotations

from typing import cast

from finalact.claims.turns import in_turn
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, Relation


def transcribed(scene: Scene) -> tuple[Claim, ...]:
    """Every claim but those that the desk has transcribed anew, whatever its date."""
    return _kept(scene, "transcribed", _transcribed)


def told(scene: Scene) -> tuple[Claim, ...]:
    """Every claim that had reached us by the day, those corrected or withdrawn since included."""
    return _kept(scene, "told", _told)


def in_force(scene: Scene) -> tuple[Claim, ...]:
    """The claims that stand by what was known on the day, one for each statement."""
    return _kept(scene, "in force", _in_force)


def _kept(scene: Scene, name: str, gather: object) -> tuple[Claim, ...]:
    key = ("checks", name)
    found = scene.kept(key)
    if not isinstance(found, tuple):
        found = gather(scene)  # type: ignore[operator]
        scene.keep(key, found)
    return cast(tuple[Claim, ...], found)


def _transcribed(scene: Scene) -> tuple[Claim, ...]:
    claims = in_turn(scene.ledger.by_id.values())
    mended = {claim.target for claim in claims if claim.relation is Relation.MENDS}
    return tuple(claim for claim in claims if claim.id not in mended)


def _told(scene: Scene) -> tuple[Claim, ...]:
    return tuple(claim for claim in transcribed(scene) if _has_reached_us(claim, scene))


def _has_reached_us(claim: Claim, scene: Scene) -> bool:
    day = claim.reached_us.counts_from if claim.reached_us is not None else None
    return day is not None and day <= scene.known_by


def _in_force(scene: Scene) -> tuple[Claim, ...]:
    return scene.ledger.known(scene.ledger.by_id.values(), scene.known_by).stand
