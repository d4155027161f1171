"""One source's figures for stretches of time: the ground of every check on sums."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from math import inf

from attrs import frozen

from finalact.checks import stretch
from finalact.checks.told import in_force
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.quantity import Number


@frozen
class Source:
    """Who counts whom, and in what: figures are set against each other only within one."""

    speaker: str
    subject: str
    population: str
    unit: str


@frozen
class Told:
    """A figure for a stretch of days: the first day, the day after the last, the bounds.

    A bound that the words do not set is 0 below and without end above: nobody counts fewer
    than none.
    """

    first: date
    after: date
    low: Number
    high: Number
    said: int
    claim: Claim

    @property
    def last(self) -> date:
        """The last day of the stretch."""
        return date.fromordinal(self.after.toordinal() - 1)

    def period(self) -> str:
        """The stretch in words."""
        return stretch.said(self.first, self.last)


def flows_by_source(scene: Scene) -> dict[Source, list[Told]]:
    """The flows in force, source by source; for each stretch of time those that were said last."""
    kept = scene.kept("flows by source")
    if isinstance(kept, dict):
        return kept
    found = _flows_by_source(scene)
    scene.keep("flows by source", found)
    return found


def _flows_by_source(scene: Scene) -> dict[Source, list[Told]]:
    latest: dict[tuple[Source, date, date], list[Told]] = {}
    for claim in in_force(scene):
        if claim.attribute != "flow" or not claim.kind.is_evidence or not claim.quantity.is_known:
            continue
        told = _told(claim, scene.tolerance)
        if told is None:
            continue
        key = (source_of(claim, scene), told.first, told.after)
        others = latest.get(key)
        if others is None or told.said > others[0].said:
            latest[key] = [told]
        elif told.said == others[0].said:
            others.append(told)
    found: dict[Source, list[Told]] = defaultdict(list)
    for (source, _, _), figures in latest.items():
        found[source] += figures
    return found


def source_of(claim: Claim, scene: Scene) -> Source:
    """The source of a figure; a unit left blank is that of the population."""
    counted = claim.population or claim.subject
    unit = claim.quantity.unit
    if not unit:
        declared = scene.dossier.population(counted)
        unit = (declared.unit if declared is not None else "") or "persons"
    return Source(claim.speaker, claim.subject, counted, unit)


def day_said(claim: Claim) -> int:
    """The day from which a figure counts as said, as a number; 0 where nobody noted one."""
    said = claim.said_on or claim.known_on
    day = said.counts_from if said is not None else None
    return day.toordinal() if day is not None else 0


def _told(claim: Claim, tolerance: float) -> Told | None:
    period = claim.period
    if period is None or not period.is_certain_span or period.earliest is None:
        return None
    if period.latest is None or period.latest == date.max:
        return None
    bounds = claim.quantity.bounds(tolerance).closed()
    return Told(
        period.earliest,
        date.fromordinal(period.latest.toordinal() + 1),
        max(0, bounds.low) if bounds.low is not None else 0,
        bounds.high if bounds.high is not None else inf,
        day_said(claim),
        claim,
    )
