"""A claim that nobody is named as making."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place
from finalact.checks.told import told
from finalact.claims.counting import is_desk_estimate
from finalact.model.finding import Finding

CODE = "claim-without-speaker"
REMEDY = "Name who says it; a figure of our own making is an estimate of the desk."


def run(material: Material) -> Iterable[Finding]:
    """Claims about subjects, told by the day, of which it is not said who makes them."""
    scene = material.scene
    for claim in told(scene):
        if claim.speaker or claim.about != "subject" or is_desk_estimate(claim):
            continue
        about = scene.dossier.title_of(claim.subject)
        sentence = f"“{claim.words}” ({about}): nobody is named who says it; it counts for no side."
        yield Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


CHECK = Check(
    CODE,
    "A claim of which it is not said who makes it; it counts for no side and in no answer.",
    REMEDY,
    run,
)
