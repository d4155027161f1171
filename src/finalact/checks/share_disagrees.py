"""A share that follows from none of the counts it can be of, or from two that differ."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import bounds_said, ids, place, population, speaker, words_of
from finalact.checks.shares import HUNDRED, Base, Share, shares_told
from finalact.conditions.scene import Scene
from finalact.conditions.wording import listed
from finalact.model.finding import Finding
from finalact.model.quantity import Bounds

CODE = "share-disagrees"
REMEDY = (
    "Look up of what the share was told: of persons or of cases, and of the list as it began or as "
    "it stands now. If the slip is the source's own, leave it and note it."
)
# A share that is told of a list, and not of one part of it, may be of a part nobody counted; it
# is told only where it comes this close to a part that was.
CLOSE = 1.25


def run(material: Material) -> Iterable[Finding]:
    """Shares that fit no base at hand, and shares of which two bases make two shares."""
    scene = material.scene
    for share in shares_told(scene):
        if not share.bases or share.bounds(scene.tolerance).is_empty:
            continue
        fitting = share.fitting(scene.tolerance)
        if not fitting and (any(b.is_sure for b in share.bases) or _is_close(share)):
            yield _finding(share, share.bases, scene, "none of the counts it can be of makes it")
        elif _is_ambiguous(share, closed := [base for base in fitting if base.is_closed]):
            yield _finding(share, closed, scene, "it is one share for two counts")


def _is_close(share: Share) -> bool:
    told = share.percent.low if share.percent.low is not None else share.percent.high
    return any(
        told and other and max(told / other, other / told) <= CLOSE
        for other in (_exact(base) for base in share.bases)
    )


def _is_ambiguous(share: Share, fitting: Iterable[Base]) -> bool:
    """Whether two counts that it can be of, in different units, make two different shares of it."""
    rounded = {base.part.quantity.unit: f"{_exact(base):.0f}" for base in fitting}
    return len(rounded) > 1 and len(set(rounded.values())) > 1 and share.percent.approximate


def _finding(share: Share, bases: Iterable[Base], scene: Scene, why: str) -> Finding:
    claim = share.claim
    words = share.percent.as_said or f"{share.percent.low} percent"
    told = [
        f"{_number(base)} {base.whole.quantity.unit or ''}".strip() + f" is {_exact(base):.1f}"
        for base in bases
    ]
    about = population(claim, scene.dossier)
    sentence = f"{speaker(claim)} says {words} ({about}): {why}. {listed(told)} percent."
    claims = [claim, *(c for base in bases for c in (base.part, base.whole))]
    return Finding(CODE, sentence, REMEDY, place({c.id: c for c in claims}.values()), ids(claims))


def _number(base: Base) -> str:
    """The two counts: "32 of 221"; where the part's words tell more than its number, only that."""
    part = base.part.quantity
    number = bounds_said(Bounds(part.low, part.high)) if part.low == part.high else ""
    return f"{number or words_of(base.part)} of {words_of(base.whole)}"


def _exact(base: Base) -> float:
    """The share of the counts as said, in percent."""
    part, whole = base.part.quantity, base.whole.quantity
    top = part.low if part.low is not None else part.high
    bottom = whole.low if whole.low is not None else whole.high
    return HUNDRED * (top or 0) / bottom if bottom else 0.0


CHECK = Check(
    CODE,
    "A share in percent that follows from none of the counts it can be of, or one share that is "
    "told of two counts in different units.",
    REMEDY,
    run,
)
