"""How it is going: whether the rate now carries a total to its target."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from finalact.claims.counting import Counted, Tally
from finalact.claims.flows import pieces_of, stated_flow
from finalact.conditions import expression as parts
from finalact.conditions.assessment import Outlook
from finalact.conditions.scene import Scene
from finalact.conditions.terms import as_said, name_in
from finalact.conditions.wording import figure
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

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


def target_of(expression: parts.Expression) -> Target | None:
    """The total that a condition asks for, if it asks for one."""
    if not isinstance(expression, parts.Comparison):
        return None
    left, sign, right = expression.left, expression.sign, expression.right
    if isinstance(right, parts.Call):
        left, right = right, left
        sign = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}.get(sign, sign)
    if not isinstance(left, parts.Call) or left.function != "flow":
        return None
    period = left.arguments[1]
    if sign not in (">=", ">") or not isinstance(right, parts.Figure):
        return None
    if not isinstance(period, parts.Period) or period.when.whole_months() is None:
        return None
    return Target(name_in(left), period.when, right.number, sign)


def outlook_of(
    scene: Scene, expression: parts.Expression, settled: Truth, side: str = ""
) -> Outlook:
    """The outlook of a condition, over all sides or for one.

    Source: rules of judging, "Outlook": the last three consecutive months of one source and
    population inside the period, else a stated rate. It assumes no change of policy.
    """
    target = target_of(expression)
    if target is None:
        return Outlook()
    if settled is Truth.YES:
        return Outlook("reached", "The target is reached.")
    last = target.period.latest
    if last is not None and last < scene.as_of and settled is Truth.NO:
        return Outlook("missed", "The period is over and the target was missed.")
    paces = _paces(scene, target, side)
    words = {_word(pace, target) for pace in paces}
    if len(words) != 1 or last is None or last < scene.as_of:
        sentence = " ".join(_arithmetic(pace, target, scene.as_of) for pace in paces)
        claims = tuple(c for pace in paces for c in pace.claims)
        return Outlook("no outlook", sentence, claims)
    sentence = " ".join(dict.fromkeys(_arithmetic(pace, target, scene.as_of) for pace in paces))
    return Outlook(words.pop(), sentence, tuple(c for pace in paces for c in pace.claims))


def _word(pace: Pace, target: Target) -> str:
    total = pace.so_far.plus(_times(pace.monthly, pace.left))
    reached = total.compare(target.sign, target.number)
    return {Truth.YES: "on track", Truth.NO: "off track", Truth.UNKNOWN: "no outlook"}[reached]


def _times(bounds: Bounds, count: int) -> Bounds:
    return Bounds(
        None if bounds.low is None else bounds.low * count,
        None if bounds.high is None else bounds.high * count,
        whole=False,
    )


def _paces(scene: Scene, target: Target, side: str) -> list[Pace]:
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
    flow = stated_flow(found, speaker, target.period, scene.as_of, scene.tolerance)
    total = Bounds(0, 0)
    for piece in months:
        total = total.plus(piece)
    monthly = Bounds(
        None if total.low is None else total.low / MONTHS_NEEDED,
        None if total.high is None else total.high / MONTHS_NEEDED,
        whole=False,
    )
    so_far = Bounds(0, 0)
    for covered in flow.pieces:
        so_far = so_far.plus(covered.bounds)
    left = _months_uncovered(target.period, [(p.first, p.last) for p in flow.pieces])
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
        pieces = {(p.first, p.last): p.bounds for p in pieces_of(same, tolerance)}
        run: list[Bounds] = []
        for month in _months(period):
            run = [*run, pieces[month]] if month in pieces else []
            if len(run) >= MONTHS_NEEDED and (best is None or month[1] >= best[0]):
                best = (month[1], run[-MONTHS_NEEDED:])
    return best[1] if best is not None else None


def _months(period: PartialDate) -> list[tuple[date, date]]:
    first, last = period.earliest, period.latest
    months: list[tuple[date, date]] = []
    while first is not None and last is not None and first <= last:
        following = (first.replace(day=28) + timedelta(days=4)).replace(day=1)
        months.append((first, following - timedelta(days=1)))
        first = following
    return months


def _months_uncovered(period: PartialDate, covered: list[tuple[date, date]]) -> int:
    return sum(
        not any(first <= month[0] and month[1] <= last for first, last in covered)
        for month in _months(period)
    )


def _by_rate(scene: Scene, target: Target, side: str) -> list[Pace]:
    """The pace by each speaker's latest stated rate, such as "9,000-10,000 a year"."""
    latest: dict[str, Claim] = {}
    for item in scene.tally(target.name, "rate").counted:
        claim = item.claim
        if side and scene.ledger.side_of(claim) != side:
            continue
        about = claim.is_about
        day = about.counts_from if about is not None else None
        said = claim.said_on.counts_from if claim.said_on is not None else day
        day = min(d for d in (day, said) if d is not None) if day or said else None
        if item.standing.is_exact and day is not None and day <= scene.as_of:
            latest[claim.speaker] = claim
    paces: list[Pace] = []
    for speaker, claim in latest.items():
        a_month = _per_month(claim, scene.tolerance)
        if a_month is None:
            continue
        flow = stated_flow(
            scene.tally(target.name, "flow"),
            speaker,
            target.period,
            scene.as_of,
            scene.tolerance,
        )
        so_far = Bounds(0, 0)
        for piece in flow.pieces:
            so_far = so_far.plus(piece.bounds)
        left = _months_uncovered(target.period, [(p.first, p.last) for p in flow.pieces])
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


def _arithmetic(pace: Pace, target: Target, as_of: date) -> str:
    """What is lacking, spread over the months not covered; and, by rate, what the rate gives."""
    goal = figure(target.number)
    months = target.period.whole_months() or 1
    if pace.stated and not pace.so_far.high:
        return (
            f"At the stated rate, {pace.words}, that is {_range(pace.monthly)} a month; "
            f"{goal} needs {_range(Bounds(target.number / months, target.number / months))} "
            f"a month over the period{_from_now_on(pace, target, as_of)}."
        )
    lacking = Bounds(
        None if pace.so_far.high is None else max(0, target.number - pace.so_far.high),
        None if pace.so_far.low is None else max(0, target.number - pace.so_far.low),
        whole=False,
    )
    if not pace.left:
        return f"{_range(lacking)} are lacking and no month is left."
    each = _times(lacking, 1)
    needed = Bounds(
        None if each.low is None else each.low / pace.left,
        None if each.high is None else each.high / pace.left,
    )
    whose = f"at the stated rate, {pace.words}" if pace.stated else f"by {pace.words}'s figures"
    return (
        f"{_range(lacking)} more are needed in {pace.left} months, {_range(needed)} a month; "
        f"it is {_range(pace.monthly)} a month now, {whose}."
    )


def _from_now_on(pace: Pace, target: Target, as_of: date) -> str:
    """What the months still to come would have to bring, if the rate held until now."""
    months = _months(target.period)
    ahead = [month for month in months if month[0] > as_of]
    gone = len(months) - len(ahead)
    if not gone or not ahead or pace.monthly.low is None or pace.monthly.high is None:
        return ""
    most = (target.number - pace.monthly.low * gone) / len(ahead)
    least = (target.number - pace.monthly.high * gone) / len(ahead)
    return f", and {_range(Bounds(least, most))} a month from {ahead[0][0]:%B} on"


def _range(bounds: Bounds) -> str:
    low, high = bounds.low, bounds.high
    if low is None or high is None:
        known = low if low is not None else high
        return "an unknown number" if known is None else f"about {figure(round(known))}"
    if round(low) == round(high):
        return figure(round(low))
    return f"{figure(round(low))} to {figure(round(high))}"
