"""Two counts of one speaker and what he says was added between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.naming import attributed, bounds_said, ids, place, population
from finalact.checks.occasions import figures_in_force
from finalact.checks.series import Source, day_said, source_of
from finalact.claims.pairs_when import stretch_of
from finalact.claims.stocks import day_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

CODE = "count-and-change-disagree"
REMEDY = (
    "Look for a report between the two that is not at hand, and for a case that was added, taken "
    "off or counted twice; if the source revised a count, record the revision as its correction."
)
# A change is told from about the day of the first count to about the day of the second.
LEEWAY = 2


@frozen
class Change:
    """How many came in between two days, as told."""

    first: date
    last: date
    claim: Claim


def run(material: Material) -> Iterable[Finding]:
    """Counts of the same people on two days, and the change between them, that do not fit."""
    scene = material.scene
    counts: dict[Source, dict[date, Claim]] = defaultdict(dict)
    changes: dict[Source, list[Change]] = defaultdict(list)
    figures = figures_in_force(scene)
    for claim in figures:
        if claim.attribute == "stock" and (day := day_of(claim)) is not None:
            told = counts[source_of(claim, scene)]
            if day not in told or day_said(claim) >= day_said(told[day]):
                told[day] = claim
    counted = {(source.speaker, source.subject) for source in counts}
    for claim in figures:
        if claim.attribute == "flow" and (claim.speaker, claim.subject) in counted:
            stretch = stretch_of(claim)
            if stretch is not None:
                changes[source_of(claim, scene)].append(Change(*stretch, claim))
    for source, between in changes.items():
        if len(counts.get(source, ())) > 1:
            yield from _compared(counts[source], between, scene)


def _compared(counts: dict[date, Claim], changes: list[Change], scene: Scene) -> Iterator[Finding]:
    days = sorted(counts)
    for one, other in pairwise(days):
        for change in changes:
            begins = 0 <= (change.first - one).days <= LEEWAY
            ends = abs((other - change.last).days) <= LEEWAY
            if begins and ends and not _fits(counts[one], change.claim, counts[other], scene):
                yield _finding(counts[one], change.claim, counts[other], scene)


def _fits(before: Claim, change: Claim, after: Claim, scene: Scene) -> bool:
    """Whether the change leads from one count to the other, as an increase or a decrease."""
    start, moved, end = (
        claim.quantity.bounds(scene.tolerance).closed() for claim in (before, change, after)
    )
    return not (start.plus(moved).meet(end).is_empty and start.minus(moved).meet(end).is_empty)


def _finding(before: Claim, change: Claim, after: Claim, scene: Scene) -> Finding:
    total = before.quantity.bounds().closed().plus(change.quantity.bounds().closed())
    claims = [before, change, after]
    who, (first, moved, last) = attributed(claims, scene)
    sentence = (
        f"{who} gives {first} for {_day(before)}, {moved} for "
        f"{_period(change)} and {last} for {_day(after)} "
        f"({population(after, scene.dossier)}); the first two make {bounds_said(total)}."
    )
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


def _period(claim: Claim) -> str:
    return claim.period.said() if claim.period is not None else "the time between"


def _day(claim: Claim) -> str:
    day = day_of(claim)
    return PartialDate.of(day).said() if day is not None else "a day not noted"


CHECK = Check(
    CODE,
    "Two counts of the same people by one speaker, and what he says was added between, that do not "
    "fit together.",
    REMEDY,
    run,
)
