"""A promise whose last day has passed, and of which nobody says that it was kept."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import ids, place
from finalact.conditions.promise_words import (
    day_said,
    noun_of,
    promised,
    promises_of,
    subject_title,
    who_promises,
)
from finalact.diplomacy.promises import Followed, PromiseState
from finalact.model.finding import Finding

CODE = "promise-overdue"
REMEDY = (
    "Ask what became of it, and record the answer: `finalact promise kept` or "
    "`finalact promise broken`."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each promise that is overdue by the widest reading of its words."""
    scene = material.scene
    for followed in promises_of(scene):
        if followed.state is PromiseState.OVERDUE:
            claims = [followed.claim, *(c for word in followed.by for c in word.claims)]
            yield Finding(
                CODE, _sentence(material, followed), REMEDY, place(claims[:1]), ids(claims)
            )


def _sentence(material: Material, followed: Followed) -> str:
    scene, claim = material.scene, followed.claim
    last = day_said(followed.due.latest)
    by_words = f" (“{claim.due}”)" if claim.due and followed.due.reading else ""
    outcome = "nobody has said what became of it"
    if followed.slid_back:
        outcome = "it was so, and has slid back"
    elif followed.by:
        outcome = "by the figures and words on the desk it is not yet so"
    return (
        f"{who_promises(scene, claim)}, on {subject_title(scene, claim)}: the "
        f"{noun_of(claim)} “{promised(claim)}” fell due on {last} at the latest{by_words}, and "
        f"{outcome}."
    )


CHECK = Check(
    CODE,
    "A promise, assurance or offer whose last possible day has passed, and that nobody says was "
    "kept or broken.",
    REMEDY,
    run,
)
