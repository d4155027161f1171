"""A speaker who later gives another figure for the same thing, without a recorded correction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from finalact.checks.check import Check, Material
from finalact.checks.naming import attributed, ids, place, population, when
from finalact.checks.occasions import time_of
from finalact.checks.series import Source, day_said, source_of
from finalact.checks.told import in_force
from finalact.model.claim import Claim, Relation
from finalact.model.finding import Finding

CODE = "silent-revision"
REMEDY = (
    "If the later figure replaces the earlier one, record it as a correction; if it counts other "
    "people, give it a population of its own; if one of them is rounded, mark it approximate."
)


def run(material: Material) -> Iterable[Finding]:
    """Two figures of one speaker for the same people and period that cannot both hold."""
    scene = material.scene
    said: dict[tuple[Source, str, str], list[Claim]] = defaultdict(list)
    for claim in in_force(scene):
        if claim.kind.is_evidence and claim.quantity.is_known and _is_settled(claim):
            key = (source_of(claim, scene), claim.attribute, time_of(claim))
            said[key].append(claim)
    for claims in said.values():
        claims.sort(key=day_said)
        for earlier, later in pairwise(claims):
            if day_said(earlier) < day_said(later) and _differ(earlier, later, scene.tolerance):
                yield _finding(earlier, later, material)


def _is_settled(claim: Claim) -> bool:
    """Whether a figure is about something that no longer moved when it was told.

    A rate for a year under way may change every month, and so may a stock of which only the
    month is told; neither is a revision. A flow is of its whole period whenever it is told.
    """
    period = claim.period
    if period is None or not period.is_certain_span:
        return False
    if claim.attribute == "flow" or period.is_day:
        return True
    if claim.attribute == "stock" or period.latest is None:
        return False
    return day_said(claim) >= period.latest.toordinal()


def _differ(earlier: Claim, later: Claim, tolerance: float) -> bool:
    one, other = earlier.quantity.bounds(tolerance), later.quantity.bounds(tolerance)
    if later.relation is Relation.ADOPTS:
        # Who takes over another's figure says so, on a day of its own.
        return False
    return one.meet(other).is_empty and not (one.is_empty or other.is_empty)


def _finding(earlier: Claim, later: Claim, material: Material) -> Finding:
    period = earlier.period.said() if earlier.period is not None else ""
    who, (first, second) = attributed([earlier, later], material.scene)
    sentence = (
        f"{who} gave {first} for {period} "
        f"({population(earlier, material.scene.dossier)}) {_when(earlier)}, and "
        f"{second} {_when(later)}; no correction is recorded."
    )
    return Finding(CODE, sentence, REMEDY, place([earlier, later]), ids([earlier, later]))


def _when(claim: Claim) -> str:
    return when(claim.said_on or claim.known_on)


CHECK = Check(
    CODE,
    "Another figure for the same people and the same period, given later by the same speaker, "
    "where no correction is recorded.",
    REMEDY,
    run,
)
