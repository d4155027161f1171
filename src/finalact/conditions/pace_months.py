"""The course of a flow: what one source gives for each month of a target's period, in order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.pieces import figures_of, total_of
from finalact.claims.populations import Standing
from finalact.conditions.last_months import Told, months_of
from finalact.conditions.monthly_counts import Chance, probability_of
from finalact.conditions.pace import Target, by_population
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, each_once
from finalact.model.quantity import Bounds

Month = tuple[date, date]


@frozen
class Stretch:
    """A month, or several that are only known together: what came, and by which claims."""

    first: date
    last: date
    months: int
    bounds: Bounds
    claims: tuple[Claim, ...]

    @property
    def middle(self) -> float:
        """The count to draw: the middle of its bounds, or the one bound that is known."""
        known = [end for end in (self.bounds.low, self.bounds.high) if end is not None]
        return sum(known) / len(known) if known else 0.0


@frozen
class Course:
    """One speaker's figures for one population over the period of a target, never mixed.

    `months` are all months of the period, `stretches` what is told of them in order; `chance`
    is the probability of the target where these figures bear one.
    """

    speaker: str
    population: str
    standing: Standing
    target: Target
    months: tuple[Month, ...]
    stretches: tuple[Stretch, ...]
    chance: Chance | None

    @property
    def so_far(self) -> float:
        """What came up to the last stretch."""
        return sum(stretch.middle for stretch in self.stretches)


def courses(scene: Scene, target: Target) -> tuple[Course, ...]:
    """The course by each speaker and population that has a figure inside the period.

    Figures that count the people wanted, or are taken to, come alone; those that count a part
    of them are told only where there are no others. Who tells of most months comes first, then
    by name.
    """
    return scene.once(("courses", target), lambda: _courses(scene, target))


def _courses(scene: Scene, target: Target) -> tuple[Course, ...]:
    found = scene.flows(target.name, target.period)
    months = tuple(months_of(target.period))
    told: list[Course] = []
    for speaker in found.by_speaker:
        for population, items in by_population(found, scene, speaker, exact=False).items():
            standing = items[0].standing
            if standing is Standing.WHOLE or not months:
                continue
            told_of = Told(figures_of((item.claim for item in items), scene.tolerance))
            stretches = tuple(_stretches(told_of, months))
            if stretches:
                chance = _chance(scene, target, speaker, population) if standing.is_exact else None
                told.append(
                    Course(speaker, population, standing, target, months, stretches, chance)
                )
    told.sort(key=lambda course: -sum(stretch.months for stretch in course.stretches))
    exact = tuple(course for course in told if course.standing.is_exact)
    return exact or tuple(told)


def _chance(scene: Scene, target: Target, speaker: str, population: str) -> Chance | None:
    chance = probability_of(scene, target, speaker)
    return chance if chance is not None and chance.counts.population == population else None


def _stretches(figures: Told, months: tuple[Month, ...]) -> Iterable[Stretch]:
    """The months told by themselves; between them, the shortest runs that are told together."""
    alone = [_told(figures, month, month, 1) for month in months]
    at = 0
    while at < len(months):
        stretch, length = alone[at], 1
        if stretch is None:
            run = next((n for n in range(at, len(months)) if alone[n] is not None), len(months))
            for end in range(at + 2, run + 1):
                stretch = _told(figures, months[at], months[end - 1], end - at)
                if stretch is not None:
                    length = end - at
                    break
        if stretch is not None:
            yield stretch
        at += length


def _told(figures: Told, first: Month, last: Month, number: int) -> Stretch | None:
    pieces = figures.pieces(first[0], last[1])
    if not pieces:
        return None
    claims = each_once(claim for piece in pieces for claim in piece.claims)
    return Stretch(first[0], last[1], number, total_of(pieces), claims)
