"""A claim that reached us before it was said."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement, when
from finalact.checks.told import told
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding

CODE = "known-before-said"
REMEDY = "Look the two dates up again and mend the one that was written down wrongly."


def run(material: Material) -> Iterable[Finding]:
    """Claims whose day known surely lies before the day said."""
    for claim in told(material.scene):
        finding = known_too_early(claim, material.scene.dossier)
        if finding is not None:
            yield finding


def known_too_early(claim: Claim, dossier: Dossier) -> Finding | None:
    """The finding on a claim whose day known surely lies before the day said."""
    said, known = claim.said_on, claim.known_on
    if said is None or known is None or said.earliest is None or known.latest is None:
        return None
    if known.latest >= said.earliest:
        return None
    sentence = f"{statement(claim, dossier)} was known {when(known)}, but said only {when(said)}."
    return Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


CHECK = Check(CODE, "A claim that was known to us earlier than it was said.", REMEDY, run)
