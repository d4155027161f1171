"""A claim that leads to no paper and names no source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement
from finalact.checks.told import told
from finalact.model.claim import Claim, Relation
from finalact.model.finding import Finding

CODE = "claim-unsourced"
REMEDY = "Name the paper and passage that a reader can open, or the source where it was read."


def run(material: Material) -> Iterable[Finding]:
    """Claims told by the day of which no reader can see where they were said."""
    scene = material.scene
    for claim in told(scene):
        if _is_sourced(claim) or _mends_a_sourced(claim, scene.ledger.by_id):
            continue
        sentence = (
            f"{statement(claim, scene.dossier)}: no document and no source is named, so that "
            "nobody can see where it was said."
        )
        yield Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


def _is_sourced(claim: Claim) -> bool:
    return any(not citation.is_empty for citation in claim.citations)


def _mends_a_sourced(claim: Claim, by_id: Mapping[str, Claim]) -> bool:
    """A row that only mends our transcription stands on the passage of the row it mends."""
    seen: set[str] = set()
    while claim.relation is Relation.MENDS and claim.id not in seen:
        seen.add(claim.id)
        target = by_id.get(claim.target)
        if target is None:
            return False
        if _is_sourced(target):
            return True
        claim = target
    return False


CHECK = Check(CODE, "A claim with no document and no source behind it.", REMEDY, run)
