"""Monthly counts: what one speaker's claims give for each month, and the probability they bear."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from finalact.claims.counting import Counted, is_desk_estimate
from finalact.claims.pieces import Piece, days_covered, figures_of, pieced_together, total_of
from finalact.claims.populations import Standing
from finalact.conditions.pace import Target, months_of
from finalact.conditions.projection import MonthCount, Projection, project
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate

# A month is pieced together from figures of its own year and of its neighbours.
_NEIGHBOURS = 366


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
    """What one speaker's months make of a target: the counts, and the projection from them."""

    counts: MonthlyCounts
    through: int
    projection: Projection


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
    return Chance(counts, through, found)


def probabilities(scene: Scene, target: Target, side: str = "") -> tuple[Chance, ...]:
    """The probability by each speaker, of one side or of all, whose months bear one."""
    speakers = dict.fromkeys(
        item.claim.speaker
        for item in scene.tally(target.name, "flow").counted
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
    groups: dict[str, list[Counted]] = {}
    for item in scene.tally(name, "flow").counted:
        usable = item.standing.is_exact and not is_desk_estimate(item.claim)
        if usable and item.claim.speaker == speaker and _is_over(item.claim, scene.as_of):
            groups.setdefault(item.claim.population or item.claim.subject, []).append(item)
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
    stated = {(figure.first, figure.last): figure for figure in figures}
    span = PartialDate.parse(f"{first.replace(day=1)}/{last}")
    months: list[MonthCount] = []
    claims: dict[Claim, None] = {}
    for begins, ends in months_of(span):
        figure = stated.get((begins, ends))
        pieces = [figure] if figure is not None else _pieces(figures, begins, ends)
        bounds = total_of(pieces).closed()
        if pieces and bounds.low is not None and bounds.high is not None:
            months.append((begins.year, begins.month, (bounds.low + bounds.high) / 2))
            claims.update((claim, None) for piece in pieces for claim in piece.claims)
    return months, list(claims)


def _pieces(figures: list[Piece], begins: date, ends: date) -> list[Piece]:
    """The figures that tell a month that nobody stated by itself; none where they do not."""
    near = [
        figure
        for figure in figures
        if abs((figure.first - begins).days) <= _NEIGHBOURS
        and abs((figure.last - ends).days) <= _NEIGHBOURS
    ]
    pieces = pieced_together(near, begins, ends)
    whole = days_covered(pieces) == (ends - begins).days + 1
    return pieces if whole else []


def _is_over(claim: Claim, as_of: date) -> bool:
    period = claim.period
    return (
        period is not None
        and period.is_certain_span
        and period.latest is not None
        and period.latest <= as_of
    )


def _calendar_year(period: PartialDate) -> int | None:
    first = period.earliest
    whole = period.whole_months() == 12
    return first.year if whole and first is not None and first.month == 1 else None
