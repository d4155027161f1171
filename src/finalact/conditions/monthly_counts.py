"""Monthly counts: what one speaker's claims give for each month, and the probability they bear."""

from __future__ import annotations

from attrs import frozen

from finalact.claims.counting import Counted
from finalact.claims.pieces import Piece, figures_of, total_of
from finalact.claims.populations import Standing
from finalact.conditions.article import possessive
from finalact.conditions.last_months import Told, months_of
from finalact.conditions.pace import Target, by_population
from finalact.conditions.projection import (
    NO_CHANGE,
    MonthCount,
    Projection,
    as_printed,
    in_a_hundred,
    project,
)
from finalact.conditions.scene import Scene
from finalact.conditions.wording import count_of
from finalact.model.claim import Claim
from finalact.model.edtf import MONTHS
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Number


def _span(months: tuple[MonthCount, ...]) -> str:
    (year, month, _), (last_year, last_month, _) = months[0], months[-1]
    ends = f"{MONTHS[month - 1]} {year} to {MONTHS[last_month - 1]} {last_year}"
    return f"{count_of(len(months), 'month')} ({ends})"


def _band(low: float | None, high: float | None) -> str:
    return f"{as_printed(low)} to {as_printed(high)}"


@frozen
class MonthlyCounts:
    """The months for which one speaker gives a count of one population, and the claims behind.

    A month counts as known where stated figures tell it from both sides, alone or as the
    difference of cumulative ones; of bounds the middle is taken.
    """

    speaker: str
    population: str
    months: tuple[MonthCount, ...]
    claims: tuple[Claim, ...]


@frozen
class Chance:
    """What one speaker's months make of a target: the counts, and the projection from them.

    `year` is that of the target, `through` the last month of it that is known (1 to 12), and
    `goal` the least total that reaches the target.
    """

    counts: MonthlyCounts
    year: int
    through: int
    goal: Number
    projection: Projection

    @property
    def sentence(self) -> str:
        """The probability for a desk officer: whose months, the model, both bands."""
        found = self.projection
        return (
            f"By {possessive(self.counts.speaker)} figures for {_span(self.counts.months)} the "
            f"year may end at about {as_printed(found.median)} (80 percent band: "
            f"{_band(found.low80, found.high80)}; 95 percent: "
            f"{_band(found.low95, found.high95)}). The probability of {as_printed(self.goal)} or "
            f"more is {in_a_hundred(found.probability or 0.0)}. Model: {found.model}. "
            f"{NO_CHANGE}"
        )


def probability_of(scene: Scene, target: Target, speaker: str) -> Chance | None:
    """The probability of a year's target by one speaker's monthly counts, as known by the day.

    It stands beside an outlook and never inside it. None where the target is not that of a
    calendar year, the year is over, no month of it is known, or no past year bears it out.
    Source: rules of judging, "Outlook".
    """
    year = _calendar_year(target.period)
    last = target.period.latest
    if year is None or last is None or last <= scene.as_of:
        return None
    if not any(_tells_of(item, year) for item in scene.flows(target.name, target.period).counted):
        return None
    counts = monthly_counts(scene, target, speaker)
    if counts is None:
        return None
    through = max((month for of, month, _ in counts.months if of == year), default=0)
    if not through:
        return None
    goal = target.number if target.sign == ">=" else target.number // 1 + 1
    found = project(counts.months, year, through, goal)
    if found.median is None:
        return None
    return Chance(counts, year, through, goal, found)


def _tells_of(item: Counted, year: int) -> bool:
    """Whether a figure is about any part of a year: most series end long before it."""
    period = item.claim.period
    last = period.latest if period is not None else None
    return last is not None and last.year >= year


def probabilities(scene: Scene, target: Target, side: str = "") -> tuple[Chance, ...]:
    """The probability by each speaker, of one side or of all, whose months bear one."""
    speakers = dict.fromkeys(
        item.claim.speaker
        for item in scene.flows(target.name, target.period).counted
        if not side or scene.ledger.side_of(item.claim) == side
    )
    found = (probability_of(scene, target, speaker) for speaker in speakers)
    return tuple(each for each in found if each is not None)


def monthly_counts(scene: Scene, target: Target, speaker: str) -> MonthlyCounts | None:
    """One speaker's counts month by month, up to the day that is asked about.

    Populations are never mixed: that with the most months of the target's period is taken, then
    the one wanted before one taken for it, then the one with the most months.
    """
    key = ("monthly counts", target.name, speaker)
    kept = scene.kept(key)
    if not isinstance(kept, tuple):
        kept = tuple(_by_population(scene, target.name, speaker))
        scene.keep(key, kept)
    wanted = {(first.year, first.month) for first, _ in months_of(target.period)}

    def preference(item: tuple[Standing, MonthlyCounts]) -> tuple[int, bool, int]:
        standing, found = item
        inside = sum((year, month) in wanted for year, month, _ in found.months)
        return inside, standing is Standing.SAME, len(found.months)

    best: tuple[Standing, MonthlyCounts] | None = max(kept, key=preference, default=None)
    return best[1] if best is not None else None


def _by_population(scene: Scene, name: str, speaker: str) -> list[tuple[Standing, MonthlyCounts]]:
    groups = by_population(scene.tally(name, "flow"), scene, speaker, exact=True)
    found = []
    for population, items in groups.items():
        figures = figures_of((item.claim for item in items), scene.tolerance)
        months, claims = _months(figures)
        if months:
            counts = MonthlyCounts(speaker, population, tuple(months), tuple(claims))
            found.append((items[0].standing, counts))
    return found


def _months(figures: list[Piece]) -> tuple[list[MonthCount], list[Claim]]:
    if not figures:
        return [], []
    first, last = min(f.first for f in figures), max(f.last for f in figures)
    told = Told(figures)
    span = PartialDate.parse(f"{first.replace(day=1)}/{last}")
    months: list[MonthCount] = []
    claims: dict[Claim, None] = {}
    for begins, ends in months_of(span):
        pieces = told.pieces(begins, ends)
        bounds = total_of(pieces).closed()
        if pieces and bounds.low is not None and bounds.high is not None:
            months.append((begins.year, begins.month, (bounds.low + bounds.high) / 2))
            claims.update((claim, None) for piece in pieces for claim in piece.claims)
    return months, list(claims)


def _calendar_year(period: PartialDate) -> int | None:
    first = period.earliest
    whole = period.whole_months() == 12
    return first.year if whole and first is not None and first.month == 1 else None
