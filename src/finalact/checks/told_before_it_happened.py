"""A fact or estimate that was told before the time it is about."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement, when
from finalact.checks.told import told
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

CODE = "told-before-it-happened"
REMEDY = (
    "Look the two dates up again. If the speaker looked ahead, record it as a projection, an "
    "assurance or a demand; if he spoke of the part that was over, give that part as the period."
)


def run(material: Material) -> Iterable[Finding]:
    """Facts and estimates that were surely said before their period was over."""
    for claim in told(material.scene):
        about = claim.period
        said = claim.said_on or claim.known_on
        if about is None or said is None or not claim.kind.is_evidence or _looks_ahead(claim):
            continue
        if _is_too_early(claim, about, said):
            sentence = (
                f"{statement(claim, material.scene.dossier)} is about {about.said()} and was "
                f"said {when(said)}, before that was over."
            )
            yield Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


def _looks_ahead(claim: Claim) -> bool:
    """A plan for a meeting, or word that it is off, is told before its time by its nature."""
    return claim.about == "meeting" and claim.attribute not in ("held", "start", "finish")


def _is_too_early(claim: Claim, about: PartialDate, said: PartialDate) -> bool:
    """Whether no day on which it may have been said lies after the time it is about.

    A flow, and whatever is told of a span, needs the whole of its time; a count or a state
    told for a month needs one day of it.
    """
    whole = claim.attribute == "flow" or (about.is_span and about.earliest_end is not None)
    needed = about.earliest_end if whole else about.earliest
    return said.latest is not None and needed is not None and said.latest < needed


CHECK = Check(
    CODE,
    "A fact or an estimate that was said before the period it is about was over.",
    REMEDY,
    run,
)
