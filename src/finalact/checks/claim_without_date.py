"""A claim of which nobody noted when it was said or known."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement
from finalact.checks.told import transcribed
from finalact.model.claim import Claim
from finalact.model.finding import Finding

CODE = "claim-without-date"
REMEDY = (
    "Mend the claim with the day it was said or the day it was known; the date of the paper it "
    "stands in will do, and a span such as [1987-02..1987-04] where no more is known."
)


def run(material: Material) -> Iterable[Finding]:
    """Claims that stay out of every answer for want of a day; whatever the day asked about."""
    for claim in transcribed(material.scene):
        reached = claim.reached_us
        if reached is None:
            why = "nobody noted when it was said or when it reached us"
        elif reached.counts_from is None:
            why = f"it is dated {reached.said()}, and so is never surely known"
        else:
            continue
        yield _finding(claim, why, material)


def _finding(claim: Claim, why: str, material: Material) -> Finding:
    sentence = f"{statement(claim, material.scene.dossier)}: {why}. It stays out of every answer."
    return Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


CHECK = Check(
    CODE,
    "A claim with neither the day it was said nor the day it reached us; it stays out of every "
    "answer.",
    REMEDY,
    run,
)
