"""What is lacking of a total in a period: how many more, how many a month, against what now."""

from __future__ import annotations

from math import ceil, floor

from attrs import frozen

from finalact.claims.pieces import Piece, days_covered, figures_of, pieced_together
from finalact.claims.populations import Standing
from finalact.conditions.article import the
from finalact.conditions.hedge import UNHEDGED, Hedge, as_said_in_all, is_approximate
from finalact.conditions.lacking_months import (
    Months,
    covered_months,
    day_said,
    length_of,
    listed_months,
    named_months,
)
from finalact.conditions.lacking_need import Need
from finalact.conditions.last_months import months_of
from finalact.conditions.pace import (
    Pace,
    Target,
    by_population,
    paces,
    so_far_and_left,
)
from finalact.conditions.scene import Scene
from finalact.conditions.unit import behind, unit_of
from finalact.conditions.wording import figure, listed
from finalact.model.claim import Claim, each_once
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


@frozen
class Account:
    """What one speaker's figures for one population come to in a period, so far.

    `covered` are the months that figures account for, each by its first and last day.
    """

    speaker: str
    population: str
    standing: Standing
    pieces: tuple[Piece, ...]
    so_far: Bounds
    left: int
    covered: Months

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The figures it is pieced together from."""
        return each_once(c for piece in self.pieces for c in piece.claims)


def accounts(scene: Scene, target: Target) -> list[Account]:
    """What each speaker who has figures in the period gives for it, by one population.

    A population that may be set against the target as it stands comes before a part of it,
    which gives no more than a lower bound. Who tells most of the period comes first, then by
    name. Source: rules of judging, "flow" and "Populations".
    """
    found = scene.flows(target.name, target.period)
    first, last = target.period.earliest, target.period.latest
    told: list[Account] = []
    for speaker in found.by_speaker:
        mine: list[Account] = []
        for population, items in by_population(found, scene, speaker, exact=False).items():
            standing = items[0].standing
            if first is None or last is None or standing is Standing.WHOLE:
                continue
            figures = figures_of((item.claim for item in items), scene.tolerance)
            pieces = tuple(pieced_together(figures, first, last))
            if pieces:
                so_far, left = so_far_and_left(pieces, target.period)
                covered = covered_months(pieces, target.period)
                mine.append(Account(speaker, population, standing, pieces, so_far, left, covered))
        if mine:
            told.append(max(mine, key=_preference))
    return sorted(told, key=lambda account: -days_covered(account.pieces))


def _preference(account: Account) -> tuple[bool, int, bool]:
    return (
        account.standing.is_exact,
        days_covered(account.pieces),
        account.standing is Standing.SAME,
    )


def total_needs(scene: Scene, target: Target) -> list[Need]:
    """What is lacking of a total, by each speaker who has figures; else by stated rates."""
    told = accounts(scene, target)
    if any(account.standing.is_exact for account in told):
        told = [account for account in told if account.standing.is_exact]
    told = [account for account in told if _is_heard(scene, target, account, told)]
    needs = [_by_account(scene, target, account) for account in told]
    reached = [n for n, account in zip(needs, told) if n is None and account.standing.is_exact]
    found = [need for need in needs if need is not None]
    if found or reached:
        return found
    return _by_rates(scene, target)


def _is_heard(scene: Scene, target: Target, account: Account, told: list[Account]) -> bool:
    """Whether no colleague of the same side tells more: all of the period, or enough of it.

    The condition is judged by the same figures.
    """
    if _tells(scene, target, account):
        return True
    side = scene.dossier.side_of(account.speaker)
    return not any(
        _tells(scene, target, other) and scene.dossier.side_of(other.speaker) == side
        for other in told
    )


def _tells(scene: Scene, target: Target, account: Account) -> bool:
    first, last = target.period.earliest, target.period.latest
    if first is None or last is None or not account.standing.is_exact:
        return False
    whole = days_covered(account.pieces) == (last - first).days + 1
    return whole or _by_account(scene, target, account) is None


def _by_account(scene: Scene, target: Target, account: Account) -> Need | None:
    """What one speaker's figures leave lacking; None where they reach the target."""
    lacking = _lacking(target, account.so_far)
    if lacking.high is not None and lacking.high <= 0:
        return None
    unit = unit_of(scene, target.name, account.claims)
    last = target.period.latest
    over = last is not None and last <= scene.as_of
    many = f"{_many(lacking, account)} more{behind(lacking, unit)}"
    clause = many if over or last is None else f"{many} before {day_said(last)}"
    most = lacking.high if lacking.high is not None else lacking.low
    per_month = None
    rate = _rate(account)
    months = named_months(account.covered, target.period)
    against = ""
    if rate is not None:
        against = f"{figure(rate)} a month {months}"
    if account.left and most is not None:
        per_month = ceil(most / account.left)
        clause += f": {_a_month(lacking, account.left)} a month"
        clause += f", against {against}" if against else ""
        if over:
            clause += (
                f", in the months for which no figure is known "
                f"({listed_months(_missing(account, target.period), target.period)})"
            )
    elif over:
        short = f"{_between(lacking)}{behind(lacking, unit)}"
        verb = "was" if lacking.low == lacking.high == 1 else "were"
        clause = (
            f"{short} {verb} lacking when {target.period.said()} ended; only a correction of the "
            "figures would change that"
        )
    if not account.standing.is_exact:
        whom = scene.dossier.title_of(account.population)
        clause += f", as far as figures for “{whom}” tell, {account.standing.value}"
    return Need(
        "flow",
        clause,
        by=account.speaker,
        about=target.name,
        now=_so_far(account, f" {unit}" if unit else "", scene.tolerance),
        wanted=f"{'at least' if target.sign == '>=' else 'more than'} {figure(target.number)}",
        amount=lacking,
        unit=unit,
        before=None if over else last,
        per_month=per_month,
        months_left=account.left,
        rate_now=rate,
        rate_over=months,
        claims=tuple(claim.id for claim in account.claims),
    )


def _so_far(account: Account, unit: str, tolerance: float) -> str:
    """What came so far as it was said; a sum of approximate figures is about so many."""
    hedge = Hedge.of(tolerance) if is_approximate(account.claims) else UNHEDGED
    said = _between(account.so_far if hedge is UNHEDGED else as_said_in_all(account.pieces))
    return f"{hedge.before}{said}{unit}{hedge.after}"


def _by_rates(scene: Scene, target: Target) -> list[Need]:
    """What is lacking where no month of the period is known: all of it, beside stated rates."""
    months = months_of(target.period)
    last = target.period.latest
    least = _least(target)
    per_month = ceil(least / len(months)) if months else None
    rates = [pace for pace in paces(scene, target, "") if pace.stated]
    over = last is not None and last <= scene.as_of
    unit = unit_of(scene, target.name, tuple(c for rate in rates for c in rate.claims))
    if over or last is None or per_month is None:
        return []
    clause = (
        f"{figure(least)}{f' {unit}' if unit else ''} before {day_said(last)}: "
        f"{figure(per_month)} a month over {length_of(months)}, of which no month is known yet"
    )
    told = [f"at {rate.rate_said}, it is {_rate_said(rate)} a month" for rate in rates]
    clause += f"; {'; '.join(told)}" if told else ""
    speakers = listed(list(dict.fromkeys(rate.claims[0].speaker for rate in rates)))
    return [
        Need(
            "flow",
            clause,
            by=speakers,
            about=target.name,
            now=listed([rate.words for rate in rates]),
            wanted=f"{'at least' if target.sign == '>=' else 'more than'} {figure(target.number)}",
            amount=Bounds(least, least),
            unit=unit,
            before=last,
            per_month=per_month,
            months_left=len(months),
            claims=tuple(c.id for rate in rates for c in rate.claims),
        )
    ]


def _least(target: Target) -> int:
    """The least whole number that reaches the target."""
    return ceil(target.number) if target.sign == ">=" else floor(target.number) + 1


def _lacking(target: Target, so_far: Bounds) -> Bounds:
    least, known = _least(target), so_far.closed()
    low = None if known.high is None else max(0, ceil(least - known.high))
    high = None if known.low is None else max(0, ceil(least - known.low))
    return Bounds(low, high)


def _many(lacking: Bounds, account: Account) -> str:
    if not account.standing.is_exact:
        return f"at most {figure(lacking.high or 0)}"
    if lacking.low is not None and lacking.high is not None:
        return f"at least {_between(lacking)}"
    known = lacking.low if lacking.low is not None else lacking.high
    word = "at least" if lacking.low is not None else "at most"
    return f"{word} {figure(known or 0)}"


def _between(bounds: Bounds) -> str:
    low, high = bounds.closed().low, bounds.closed().high
    if low is None or high is None:
        known = low if low is not None else high
        if known is None:
            return "an unknown number"
        return f"{'at least' if low is not None else 'at most'} {figure(known)}"
    return figure(low) if low == high else f"{figure(low)} to {figure(high)}"


def _a_month(lacking: Bounds, left: int) -> str:
    most = lacking.high if lacking.high is not None else lacking.low or 0
    least = lacking.low if lacking.low is not None else most
    spread = {ceil(least / left), ceil(most / left)}
    return " to ".join(figure(number) for number in sorted(spread))


def _rate(account: Account) -> int | None:
    """The mean of the covered months, to the nearest whole number."""
    low, high = account.so_far.low, account.so_far.high
    if not account.covered or low is None or high is None:
        return None
    return floor((low + high) / 2 / len(account.covered) + 0.5)


def _rate_said(rate: Pace) -> str:
    low, high = rate.monthly.low, rate.monthly.high
    ends = [figure(round(end)) for end in (low, high) if end is not None]
    return " to ".join(dict.fromkeys(ends)) or "an unknown number"


def _missing(account: Account, period: PartialDate) -> Months:
    return tuple(month for month in months_of(period) if month not in account.covered)


def whose(names: list[str]) -> str:
    """Whose figures, in brackets after a clause."""
    return f" ({'; '.join(dict.fromkeys(the(name) for name in names))})" if names else ""
