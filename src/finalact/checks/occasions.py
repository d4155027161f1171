"""Figures told for one time by one speaker: the ground of checks on parts and shares."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from attrs import frozen

from finalact.checks.series import day_said
from finalact.checks.told import in_force
from finalact.claims.pairs_whom import counted_by, unit_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate


@frozen
class Occasion:
    """Who gives figures, of which sort, in which unit, and for which time."""

    speaker: str
    attribute: str
    unit: str
    time: str


def time_of(claim: Claim) -> str:
    """What a figure is about, in a form that is the same for the same time; "" if unknown."""
    stretch = _named(claim.period) if claim.period is not None else ""
    if stretch:
        return stretch
    about = claim.is_about
    return str(about) if about is not None else ""


@lru_cache(maxsize=1 << 14)
def _named(period: PartialDate) -> str:
    """A certain stretch of days by its two ends; nothing for a period that is not certain."""
    if not period.is_certain_span or period.earliest is None or period.latest is None:
        return ""
    return f"{period.earliest.isoformat()}/{period.latest.isoformat()}"


def occasion_of(claim: Claim, scene: Scene) -> Occasion:
    """The occasion of a figure; a unit that nobody states is taken for persons."""
    unit = unit_of(claim, scene.dossier) or "person"
    return Occasion(claim.speaker, claim.attribute, unit, time_of(claim))


def figures_in_force(scene: Scene) -> list[Claim]:
    """The figures of what is so that stand on the day and do not contradict themselves."""
    kept = scene.kept("figures in force")
    if isinstance(kept, list):
        return kept
    found = [
        claim
        for claim in in_force(scene)
        if claim.quantity.is_known
        and claim.kind.is_evidence
        and claim.speaker
        and (_is_plain(claim) or not claim.quantity.bounds().is_empty)
    ]
    scene.keep("figures in force", found)
    return found


def _is_plain(claim: Claim) -> bool:
    """Whether it is one whole number above nothing: that needs no looking at."""
    figure = claim.quantity
    if figure.low != figure.high or figure.low_open or figure.high_open:
        return False
    return isinstance(figure.low, int) and figure.low > 0


def by_occasion(scene: Scene) -> dict[Occasion, dict[str, Claim]]:
    """For each occasion the figure given for each population, the one said last."""
    kept = scene.kept("figures by occasion")
    if isinstance(kept, dict):
        return kept
    found: dict[Occasion, dict[str, Claim]] = defaultdict(dict)
    for claim in figures_in_force(scene):
        figures = found[occasion_of(claim, scene)]
        before = figures.get(counted_by(claim))
        if before is None or day_said(claim) >= day_said(before):
            figures[counted_by(claim)] = claim
    scene.keep("figures by occasion", found)
    return found
