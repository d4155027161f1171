"""The pace of a flow: what came so far, what comes a month now, and which months are left."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from finalact.claims.counting import Counted, Tally
from finalact.claims.flows import overlapping, stated_flow
from finalact.claims.pieces import Piece, total_of
from finalact.claims.populations import Standing
from finalact.claims.second_hand import is_second_hand, own_words_first
from finalact.claims.stocks import day_of, latest_first
from finalact.conditions.article import possessive, the
from finalact.conditions.last_months import MONTHS_NEEDED, last_months, months_of
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said
from finalact.model.claim import Claim
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


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
    who tells of a rate that is known at second hand only. `in_one` says that three months are
    never told one by one.
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
    best: tuple[tuple[bool, date, bool], list[Counted], Bounds] | None = None
    for same in by_population(found, scene, speaker, exact=True).values():
        run = last_months(same, target.period, scene.tolerance)
        if run is not None:
            rank = run.one_by_one, run.ends, same[0].standing is Standing.SAME
            if best is None or rank > best[0]:
                best = rank, same, run.total
    if best is None:
        return None
    (one_by_one, _, _), same, total = best
    alone = evolve(found, by_speaker={speaker: same})
    flow = stated_flow(alone, scene.ledger, speaker, target.period, scene.as_of, scene.tolerance)
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
