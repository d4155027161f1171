"""The pace of a flow: what came so far, what comes a month now, and which months are left."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from finalact.claims.counting import Counted, Tally
from finalact.claims.flows import stated_flow
from finalact.claims.pieces import Piece, days_covered, figures_of, pieced_together, total_of
from finalact.claims.stocks import day_of, latest_first
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.model.claim import Claim
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds

MONTHS_NEEDED = 3


@frozen
class Target:
    """A total to be reached in a period: `flow(name, period) >= number`."""

    name: str
    period: PartialDate
    number: float
    sign: str


@frozen
class Pace:
    """What one speaker's figures say of the pace: so far, a month now, months uncovered."""

    so_far: Bounds
    monthly: Bounds
    left: int
    claims: tuple[Claim, ...]
    stated: bool
    words: str


def paces(scene: Scene, target: Target, side: str) -> list[Pace]:
    """The pace by each speaker who has monthly figures; failing these, by each stated rate."""
    found = scene.tally(target.name, "flow")
    mine = [
        c
        for c in found.counted
        if c.standing.is_exact and (not side or scene.ledger.side_of(c.claim) == side)
    ]
    monthly = [
        pace
        for speaker in dict.fromkeys(c.claim.speaker for c in mine)
        if (pace := _by_months(scene, found, target, speaker)) is not None
    ]
    return monthly or _by_rate(scene, target, side)


def _by_months(scene: Scene, found: Tally, target: Target, speaker: str) -> Pace | None:
    first = target.period.earliest
    if first is None:
        return None
    ours = [
        c
        for c in found.counted
        if c.claim.speaker == speaker and c.standing.is_exact and _over(c, scene.as_of)
    ]
    months = _last_months(ours, target.period, scene.tolerance)
    if months is None:
        return None
    flow = stated_flow(found, scene.ledger, speaker, target.period, scene.as_of, scene.tolerance)
    total = Bounds(0, 0)
    for piece in months:
        total = total.plus(piece)
    monthly = Bounds(
        None if total.low is None else total.low / MONTHS_NEEDED,
        None if total.high is None else total.high / MONTHS_NEEDED,
        whole=False,
    )
    so_far, left = _so_far(flow.pieces, target.period)
    return Pace(so_far, monthly, left, flow.claims, False, speaker)


def _over(item: Counted, as_of: date) -> bool:
    period = item.claim.period
    return (
        period is not None
        and period.is_certain_span
        and period.latest is not None
        and period.latest <= as_of
    )


def _last_months(
    items: list[Counted], period: PartialDate, tolerance: float
) -> list[Bounds] | None:
    """The last three consecutive months of one population inside the period, if there are."""
    by_population: dict[str, list[Counted]] = {}
    for item in items:
        by_population.setdefault(item.claim.population or item.claim.subject, []).append(item)
    best: tuple[date, list[Bounds]] | None = None
    for same in by_population.values():
        figures = figures_of((item.claim for item in same), tolerance)
        run: list[Bounds] = []
        for month in months_of(period):
            bounds = _of_month(figures, *month)
            run = [*run, bounds] if bounds is not None else []
            if len(run) >= MONTHS_NEEDED and (best is None or month[1] >= best[0]):
                best = (month[1], run[-MONTHS_NEEDED:])
    return best[1] if best is not None else None


def _of_month(figures: list[Piece], first: date, last: date) -> Bounds | None:
    """The figure for one month, stated or derived from stated ones; None where there is none."""
    pieces = pieced_together(figures, first, last)
    if not pieces or days_covered(pieces) != (last - first).days + 1:
        return None
    return total_of(pieces)


def months_of(period: PartialDate) -> list[tuple[date, date]]:
    """The calendar months of a period, each by its first and last day."""
    first, last = period.earliest, period.latest
    months: list[tuple[date, date]] = []
    while first is not None and last is not None and first <= last:
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        months.append((first, following - timedelta(days=1)))
        first = following
    return months


def _so_far(pieces: tuple[Piece, ...], period: PartialDate) -> tuple[Bounds, int]:
    """The total of a period so far, and how many of its months no figure accounts for."""
    covered: dict[date, int] = {}
    months = months_of(period)
    for piece in pieces:
        for month in months:
            if piece.first <= month[0] and month[1] <= piece.last:
                covered[month[0]] = covered.get(month[0], 0) + (-1 if piece.less else 1)
    left = sum(covered.get(month[0], 0) <= 0 for month in months)
    return total_of(pieces), left


def _by_rate(scene: Scene, target: Target, side: str) -> list[Pace]:
    """The pace by each speaker's latest stated rate, such as "9,000-10,000 a year"."""
    latest: dict[str, Claim] = {}
    oldest = read_duration(scene.dossier.age_limit(target.name)).before(scene.as_of)
    for item in scene.tally(target.name, "rate").counted:
        claim = item.claim
        day = day_of(claim)
        if side and scene.ledger.side_of(claim) != side:
            continue
        if not item.standing.is_exact or day is None or not oldest <= day <= scene.as_of:
            continue
        before = latest.get(claim.speaker)
        if before is None or latest_first(claim, scene.ledger) >= latest_first(
            before, scene.ledger
        ):
            latest[claim.speaker] = claim
    paces: list[Pace] = []
    for speaker, claim in latest.items():
        a_month = _per_month(claim, scene.tolerance)
        if a_month is None:
            continue
        flow = stated_flow(
            scene.tally(target.name, "flow"),
            scene.ledger,
            speaker,
            target.period,
            scene.as_of,
            scene.tolerance,
        )
        so_far, left = _so_far(flow.pieces, target.period)
        paces.append(Pace(so_far, a_month, left, (claim, *flow.claims), True, as_said(claim)))
    return paces


_MONTHS_IN = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


def _per_month(claim: Claim, tolerance: float) -> Bounds | None:
    unit = (claim.quantity.unit or "").lower().replace(" per ", "/").rpartition("/")[2]
    length = _MONTHS_IN.get(unit.strip().rstrip("s"))
    if length is None:
        return None
    bounds = claim.quantity.bounds(tolerance)
    return Bounds(
        None if bounds.low is None else bounds.low / length,
        None if bounds.high is None else bounds.high / length,
        whole=False,
    )
