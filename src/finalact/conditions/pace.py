"""The pace of a flow: what came so far, what comes a month now, and which months are left."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import evolve, frozen

from finalact.claims.counting import Counted, Tally
from finalact.claims.flows import overlapping, stated_flow
from finalact.claims.pieces import Piece, days_covered, figures_of, pieced_together, total_of
from finalact.claims.populations import Standing
from finalact.claims.second_hand import is_second_hand, own_words_first
from finalact.claims.stocks import day_of, latest_first
from finalact.conditions.article import possessive, the
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.model.claim import Claim
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds

MONTHS_NEEDED = 3
# A month is pieced together from figures of its own year and of its neighbours, in days.
NEIGHBOURS = 366


@frozen
class Target:
    """A total to be reached in a period: `flow(name, period) >= number`."""

    name: str
    period: PartialDate
    number: float
    sign: str


@frozen
class Pace:
    """What one speaker's figures say of the pace: so far, a month now, months uncovered.

    Of a stated rate `words` are the rate as it was said, else the speaker again; `reporter` is
    who tells of a rate that is known at second hand only. `in_one` says that the last three
    months are only known together.
    """

    so_far: Bounds
    monthly: Bounds
    left: int
    claims: tuple[Claim, ...]
    stated: bool
    words: str
    speaker: str
    reporter: str = ""
    in_one: bool = False

    @property
    def rank(self) -> int:
        """Months come before three months in one sum, and these before a stated rate."""
        return 2 if self.stated else 1 if self.in_one else 0

    @property
    def rate_said(self) -> str:
        """Such as "the USSR’s stated rate, 9,000–10,000 a year"."""
        reported = f" (as reported by {the(self.reporter)})" if self.reporter else ""
        return f"{possessive(self.speaker)} stated rate{reported}, {self.words}"


def paces(scene: Scene, target: Target, side: str) -> list[Pace]:
    """The pace by each speaker who has monthly figures; failing these, by each stated rate.

    Somebody who only tells the last three months in one sum, such as a quarter, is heard where
    nobody tells them one by one.
    """
    found = scene.flows(target.name, target.period)
    monthly = [
        pace
        for speaker in found.by_speaker
        if not side or scene.dossier.side_of(speaker) == side
        if (pace := _by_months(scene, found, target, speaker)) is not None
    ]
    one_by_one = [pace for pace in monthly if not pace.in_one]
    return one_by_one or monthly or _by_rate(scene, target, side)


def _by_months(scene: Scene, found: Tally, target: Target, speaker: str) -> Pace | None:
    """A speaker's pace by the population whose three months are the latest, that one alone.

    Of several whose months are as late, the one wanted comes before one taken for it.
    """
    best: tuple[tuple[bool, date, bool], list[Counted], list[Bounds]] | None = None
    for same in by_population(found, scene, speaker, exact=True).values():
        run = _last_months(same, target.period, scene.tolerance)
        if run is not None:
            one_by_one = len(run[1]) == MONTHS_NEEDED
            rank = one_by_one, run[0], same[0].standing is Standing.SAME
            if best is None or rank > best[0]:
                best = rank, same, run[1]
    if best is None:
        return None
    (one_by_one, _, _), same, months = best
    alone = evolve(found, by_speaker={speaker: same})
    flow = stated_flow(alone, scene.ledger, speaker, target.period, scene.as_of, scene.tolerance)
    total = Bounds(0, 0)
    for piece in months:
        total = total.plus(piece)
    monthly = Bounds(
        None if total.low is None else total.low / MONTHS_NEEDED,
        None if total.high is None else total.high / MONTHS_NEEDED,
        whole=False,
    )
    so_far, left = so_far_and_left(flow.pieces, target.period)
    return Pace(so_far, monthly, left, flow.claims, False, speaker, speaker, in_one=not one_by_one)


def by_population(
    found: Tally, scene: Scene, speaker: str, *, exact: bool
) -> dict[str, list[Counted]]:
    """A speaker's figures for periods that are over, each population by itself.

    With `exact` only those that count the people wanted, or are taken to; otherwise all. His
    own words come before what others tell of him.
    """
    ours = {
        item.claim.id: item
        for item in found.by_speaker.get(speaker, ())
        if (item.standing.is_exact or not exact) and _over(item, scene.as_of)
    }
    speaking, _ = own_words_first([i.claim for i in ours.values()], scene.ledger, overlapping)
    groups: dict[str, list[Counted]] = {}
    for claim in speaking:
        groups.setdefault(claim.population or claim.subject, []).append(ours[claim.id])
    return groups


def _over(item: Counted, as_of: date) -> bool:
    period = item.claim.period
    return (
        period is not None
        and period.is_certain_span
        and period.latest is not None
        and period.latest <= as_of
    )


def _last_months(
    same: list[Counted], period: PartialDate, tolerance: float
) -> tuple[date, list[Bounds]] | None:
    """The last three consecutive months inside the period, and when they end, if there are.

    Where they are not known one by one: the last three that are told of, as one sum.
    """
    months = months_of(period)
    if not months:
        return None
    near = [item.claim for item in same if _is_near(item.claim, months[0][0], months[-1][1])]
    told = Told(figures_of(near, tolerance))
    run: list[Bounds] = []
    for month in reversed(months):
        bounds = told.month(*month)
        run = [bounds, *run] if bounds is not None else []
        if len(run) == MONTHS_NEEDED:
            ends = months[months.index(month) + MONTHS_NEEDED - 1][1]
            return ends, run
    return _in_one(told, months)


def _in_one(told: Told, months: list[tuple[date, date]]) -> tuple[date, list[Bounds]] | None:
    """Three months that are only known together, where nothing later is told of."""
    newest = max((figure.last for figure in told.figures), default=None)
    for first, last in zip(months, months[MONTHS_NEEDED - 1 :], strict=False):
        if last[1] == newest and (pieces := told.pieces(first[0], last[1])):
            return last[1], [total_of(pieces)]
    return None


def _is_near(claim: Claim, first: date, last: date) -> bool:
    """Whether a figure can help to tell a month of a period, from inside or from its neighbours."""
    period = claim.period
    return (
        period is not None
        and period.earliest is not None
        and period.latest is not None
        and (first - period.latest).days <= NEIGHBOURS
        and (period.earliest - last).days <= NEIGHBOURS
    )


class Told:
    """The figures of one source for one population, asked month by month."""

    def __init__(self, figures: list[Piece]) -> None:
        self.figures = figures
        self._stated = {(figure.first, figure.last): figure for figure in figures}
        # A month can only be pieced together where some figure begins or ends at both its ends.
        self._edges = {figure.first for figure in figures}
        self._edges |= {figure.last + timedelta(days=1) for figure in figures}

    def pieces(self, first: date, last: date) -> list[Piece]:
        """The figures that tell a span wholly, the one for exactly it first; else none."""
        alone = self._stated.get((first, last))
        if alone is not None:
            return [alone]
        if first not in self._edges or last + timedelta(days=1) not in self._edges:
            return []
        near = [
            figure
            for figure in self.figures
            if (first - figure.last).days <= NEIGHBOURS and (figure.first - last).days <= NEIGHBOURS
        ]
        pieces = pieced_together(near, first, last)
        return pieces if days_covered(pieces) == (last - first).days + 1 else []

    def month(self, first: date, last: date) -> Bounds | None:
        """The figure for one month, stated or derived from stated ones; None if there is none."""
        pieces = self.pieces(first, last)
        return total_of(pieces) if pieces else None


def months_of(period: PartialDate) -> list[tuple[date, date]]:
    """The calendar months of a period, each by its first and last day."""
    first, last = period.earliest, period.latest
    months: list[tuple[date, date]] = []
    while first is not None and last is not None and first <= last:
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        months.append((first, following - timedelta(days=1)))
        first = following
    return months


def so_far_and_left(pieces: tuple[Piece, ...], period: PartialDate) -> tuple[Bounds, int]:
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
    for item in scene.rates(target.name).counted:
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
    for speaker, claim in sorted(latest.items()):
        a_month = _per_month(claim, target.period, scene.tolerance)
        if a_month is None:
            continue
        flow = stated_flow(
            scene.flows(target.name, target.period),
            scene.ledger,
            speaker,
            target.period,
            scene.as_of,
            scene.tolerance,
        )
        so_far, left = so_far_and_left(flow.pieces, target.period)
        told_by = claim.reporter if is_second_hand(claim, scene.ledger) else ""
        claims, words = (claim, *flow.claims), as_said(claim)
        paces.append(Pace(so_far, a_month, left, claims, True, words, speaker, told_by))
    return paces


_MONTHS_IN: dict[str, float] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


def _per_month(claim: Claim, period: PartialDate, tolerance: float) -> Bounds | None:
    """A stated rate as so many a month; days are shared out over the months of the period."""
    unit = (claim.quantity.unit or "").lower().replace(" per ", "/").rpartition("/")[2]
    unit = unit.strip().rstrip("s")
    length = _MONTHS_IN.get(unit)
    if length is None and unit in _DAYS_IN and (months := months_of(period)):
        days = (months[-1][1] - months[0][0]).days + 1
        length = _DAYS_IN[unit] * len(months) / days
    if length is None:
        return None
    bounds = claim.quantity.bounds(tolerance)
    return Bounds(
        None if bounds.low is None else bounds.low / length,
        None if bounds.high is None else bounds.high / length,
        whole=False,
    )
