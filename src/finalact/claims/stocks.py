"""Stocks: how many there are on a day, by each side's latest figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.counting import Counted, Tally, is_desk_estimate, sift
from finalact.claims.ledger import Ledger, SetAside
from finalact.claims.populations import Standing
from finalact.claims.second_hand import is_second_hand, own_words_first
from finalact.model.claim import Claim, ClaimKind
from finalact.model.duration import read_duration
from finalact.model.quantity import Bounds

TOO_OLD = "it is too old to be carried forward"


@frozen
class Stock:
    """What one side says there are on a day: bounds, the claims used, and their age.

    `oldest` is the earliest day that a claim used is about. A side that says nothing usable
    has no claims, and bounds that say nothing.
    """

    bounds: Bounds
    claims: tuple[Claim, ...]
    aside: tuple[SetAside, ...]
    oldest: date | None = None
    contradictory: bool = False


def day_of(claim: Claim) -> date | None:
    """The day a stated stock or state is about; an uncertain day counts from its last.

    What was said on a day is not about a later one.
    """
    about = claim.period.counts_from if claim.period is not None else None
    reached = claim.reached_us
    said = claim.said_on.counts_from if claim.said_on else None
    if said is None and reached is not None:
        said = reached.counts_from
    days = [d for d in (about, said) if d is not None]
    return min(days) if days else None


def latest_first(claim: Claim, ledger: Ledger) -> tuple[int, int, bool]:
    """The order in which a speaker's claims are preferred: latest period, then latest said."""
    about, said = day_of(claim), claim.said_on or claim.known_on
    said_day = said.counts_from if said is not None else None
    return (
        about.toordinal() if about else 0,
        said_day.toordinal() if said_day else 0,
        not is_second_hand(claim, ledger),
    )


def stated_stock(ledger: Ledger, found: Tally, side: str, as_of: date, tolerance: float) -> Stock:
    """How many a side says there are: per speaker the latest usable claim, then their hull.

    Bounds from parts (at least so many) and wholes (at most) are intersected with it; a claim
    older than the dossier's age limit is no longer carried forward. Source: rules of judging,
    "stock(p)".
    """
    limit = read_duration(ledger.dossier.age_limit(found.name))
    ours = found.by_side.get(side, ())
    kept, aside = sift(ours, lambda claim: _not_usable(claim, as_of, limit.before(as_of)))
    standing = {item.claim.id: item for item in kept}
    speaking, yielding = own_words_first(
        [item.claim for item in kept],
        ledger,
        lambda told, own: standing[told.id].standing.is_exact == standing[own.id].standing.is_exact,
    )
    kept = [standing[claim.id] for claim in speaking]
    aside += yielding
    exact, bounding = _by_speaker(kept, ledger, aside)
    bounds = Bounds()
    for position, speaker_bounds in enumerate(_hulls(exact, tolerance)):
        bounds = speaker_bounds if position == 0 else bounds.hull(speaker_bounds)
    newest = max((d for g in exact for c in g if (d := day_of(c.claim))), default=None)
    narrowed, narrowing, contradictory = bounds, list[Claim](), False
    for item in bounding:
        limits = item.claim.quantity.bounds(tolerance)
        met = narrowed.meet(
            Bounds(low=limits.low, low_open=limits.low_open, whole=limits.whole)
            if item.standing is Standing.PART
            else Bounds(high=limits.high, high_open=limits.high_open, whole=limits.whole)
        )
        day = day_of(item.claim)
        if met.is_empty and newest is not None and day is not None and day < newest:
            aside.append(SetAside(item.claim, "the figure itself is newer, and leaves no room"))
        elif met == narrowed:
            aside.append(SetAside(item.claim, f"it counts {item.standing.value}, and says no more"))
        elif met.is_empty:
            contradictory = True
            narrowing.append(item.claim)
        else:
            narrowed = met
            narrowing.append(item.claim)
    used = tuple(c.claim for group in exact for c in group) + tuple(narrowing)
    days = [d for c in used if (d := day_of(c)) is not None]
    if used:
        narrowed = narrowed.meet(Bounds(0, None, whole=narrowed.whole))
    return Stock(narrowed, used, tuple(aside), min(days, default=None), contradictory)


def estimated_stock(found: Tally, ledger: Ledger, as_of: date, tolerance: float) -> Stock:
    """How many there are by estimate: the desk's own, else whatever estimate is on hand.

    Judged once, without sides.
    """
    limit = read_duration(ledger.dossier.age_limit(found.name))
    kept, aside = sift(
        found.counted,
        lambda claim: (
            "it is a stated figure, not an estimate"
            if claim.kind is not ClaimKind.ESTIMATE
            else _not_usable(claim, as_of, limit.before(as_of))
        ),
    )
    kept = [c for c in kept if c.standing.is_exact]
    own = [c for c in kept if is_desk_estimate(c.claim)]
    chosen, _ = _by_speaker(own or kept, ledger, aside)
    bounds = Bounds()
    for position, speaker_bounds in enumerate(_hulls(chosen, tolerance)):
        bounds = speaker_bounds if position == 0 else bounds.hull(speaker_bounds)
    used = tuple(c.claim for group in chosen for c in group)
    days = [d for c in used if (d := day_of(c)) is not None]
    return Stock(bounds, used, tuple(aside), min(days, default=None))


def _not_usable(claim: Claim, as_of: date, oldest: date) -> str:
    day = day_of(claim)
    if day is None:
        return "it is about no day that was noted"
    if day > as_of:
        return f"it is about a later day ({claim.is_about.said() if claim.is_about else day})"
    if day < oldest:
        return TOO_OLD
    return ""


def _by_speaker(
    kept: Iterable[Counted], ledger: Ledger, aside: list[SetAside]
) -> tuple[list[list[Counted]], list[Counted]]:
    """Per speaker the latest exact claims; per speaker and population the latest bounding ones."""
    exact: dict[str, list[Counted]] = defaultdict(list)
    bounding: dict[tuple[str, str], list[Counted]] = defaultdict(list)
    for item in kept:
        if item.standing.is_exact:
            exact[item.claim.speaker].append(item)
        else:
            drawn = item.claim.population or item.claim.subject
            bounding[item.claim.speaker, drawn].append(item)
    latest = [_latest(items, ledger, aside) for items in exact.values()]
    limits = [item for items in bounding.values() for item in _latest(items, ledger, aside)]
    return latest, limits


def _latest(items: list[Counted], ledger: Ledger, aside: list[SetAside]) -> list[Counted]:
    best = max(latest_first(item.claim, ledger) for item in items)
    chosen = [item for item in items if latest_first(item.claim, ledger) == best]
    newest = chosen[-1].claim
    aside.extend(
        SetAside(item.claim, f"the same speaker said later: {newest.words} ({newest.id})")
        for item in items
        if item not in chosen
    )
    return chosen


def _hulls(groups: Iterable[list[Counted]], tolerance: float) -> Iterable[Bounds]:
    for group in groups:
        bounds = group[0].claim.quantity.bounds(tolerance)
        for item in group[1:]:
            bounds = bounds.hull(item.claim.quantity.bounds(tolerance))
        yield bounds
