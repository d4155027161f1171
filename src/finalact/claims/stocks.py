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

# What these say is so on the day they are given, whatever time they speak of.
LOOKING_AHEAD = ("assurance", "promise", "offer", "proposed_offer", "rate", "planned", "agenda")
TOO_OLD = "it is too old to be carried forward"


@frozen
class Stock:
    """What one side says there are on a day: bounds, the claims used, and their age.

    `oldest` is the earliest day that a claim used is about. A side that says nothing usable
    has no claims, and bounds that say nothing. `has_figure` is false where only parts or wholes
    are told.
    """

    bounds: Bounds
    claims: tuple[Claim, ...]
    aside: tuple[SetAside, ...]
    oldest: date | None = None
    contradictory: bool = False
    has_figure: bool = True


def day_of(claim: Claim) -> date | None:
    """The day a stated stock or state is about; an uncertain day counts from its last.

    What was said on a day is not about a later one; but what was told of a time that had not
    begun waits for it, since nothing about the time after the day asked about counts. What
    reached us on a day of the month in which it was said was said by then.
    """
    about = claim.period.counts_from if claim.period is not None else None
    said = _said_by(claim)
    begins = claim.period.earliest if claim.period is not None else None
    if begins is not None and said is not None and begins > said and tells_what_is(claim):
        return about or begins
    days = [d for d in (about, said) if d is not None]
    return min(days) if days else None


def _said_by(claim: Claim) -> date | None:
    """The last day on which a claim can have been said."""
    reached = claim.reached_us.counts_from if claim.reached_us is not None else None
    said = claim.said_on.counts_from if claim.said_on is not None else None
    if said is None or claim.said_on is None or reached is None or reached > said:
        return reached if said is None else said
    earliest = claim.said_on.earliest
    return reached if earliest is None or earliest <= reached else said


def tells_what_is(claim: Claim) -> bool:
    """Whether it says how a thing stands; a promise or a plan looks ahead by its nature."""
    return claim.kind.is_evidence and claim.attribute not in LOOKING_AHEAD


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
    narrowed, narrowing, contradictory = _narrowed(bounds, exact, bounding, tolerance, aside)
    used = tuple(c.claim for group in exact for c in group) + tuple(narrowing)
    days = [d for c in used if (d := day_of(c)) is not None]
    if used:
        narrowed = narrowed.meet(Bounds(0, None, whole=narrowed.whole))
    return Stock(narrowed, used, tuple(aside), min(days, default=None), contradictory, bool(exact))


def _narrowed(
    bounds: Bounds,
    exact: list[list[Counted]],
    bounding: list[Counted],
    tolerance: float,
    aside: list[SetAside],
) -> tuple[Bounds, list[Claim], bool]:
    """A figure narrowed by its parts and wholes, those used, and whether they contradict it.

    The newest come first, and what is older yields to what is newer. Of one day, those that
    contradict each other narrow nothing, in whatever order they were entered.
    """
    newest = max((d for g in exact for c in g if (d := day_of(c.claim))), default=date.min)
    used: list[Claim] = []
    contradictory = False
    by_day: dict[date, list[Counted]] = defaultdict(list)
    for item in bounding:
        by_day[day_of(item.claim) or date.min].append(item)
    for day, items in sorted(by_day.items(), key=lambda each: each[0], reverse=True):
        fitting: list[Counted] = []
        for item in items:
            if not bounds.meet(_limits(item, tolerance)).is_empty:
                fitting.append(item)
            elif day < newest:
                why = "the figure itself is newer, and leaves no room"
                aside.append(SetAside(item.claim, why))
            else:
                contradictory = True
                used.append(item.claim)
        met, saying = bounds, list[Claim]()
        for item in fitting:
            closer = met.meet(_limits(item, tolerance))
            if closer == met:
                why = f"it counts {item.standing.value}, and says no more"
                aside.append(SetAside(item.claim, why))
            else:
                met = closer
                saying.append(item.claim)
        used += saying
        newest = max(newest, day) if saying else newest
        if not met.is_empty:
            bounds = met
        elif not exact:
            return bounds, used, True
        else:
            contradictory = True
    return bounds, used, contradictory


def _limits(item: Counted, tolerance: float) -> Bounds:
    """What a part or a whole says of the figure: at least so many, or at most."""
    limits = item.claim.quantity.bounds(tolerance)
    if item.standing is Standing.PART:
        return Bounds(low=limits.low, low_open=limits.low_open, whole=limits.whole)
    return Bounds(high=limits.high, high_open=limits.high_open, whole=limits.whole)


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
    if len(latest) > 1:
        latest.sort(key=lambda items: items[0].claim.turn)
    if len(limits) > 1:
        limits.sort(key=lambda item: item.claim.turn)
    return latest, limits


def _latest(items: list[Counted], ledger: Ledger, aside: list[SetAside]) -> list[Counted]:
    orders = [latest_first(item.claim, ledger) for item in items]
    best = max(orders)
    chosen = [item for item, order in zip(items, orders, strict=True) if order == best]
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
