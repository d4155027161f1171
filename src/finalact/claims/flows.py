"""Flows: how many in a period, pieced together from one source and one population."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from attrs import frozen

from finalact.claims.counting import Counted, Tally, sift
from finalact.claims.ledger import Ledger, SetAside
from finalact.claims.pieces import (
    Piece,
    certain_period,
    days_covered,
    figures_of,
    pieced_together,
    total_of,
)
from finalact.claims.populations import Standing
from finalact.claims.second_hand import own_words_first
from finalact.model.claim import Claim, each_once
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


@frozen
class Flow:
    """How many in a period by one speaker: bounds, the pieces used, and what is missing.

    `covered` is True when the pieces tile the whole period; else the sum is a lower bound.
    """

    bounds: Bounds
    pieces: tuple[Piece, ...] = ()
    covered: bool = False
    standing: Standing = Standing.SAME
    claims: tuple[Claim, ...] = ()
    aside: tuple[SetAside, ...] = ()


def speakers_of_flow(found: Tally, as_of: date) -> list[str]:
    """Who has stated a usable figure toward a flow by that day, by name."""
    return [
        speaker
        for speaker, items in found.by_speaker.items()
        if any(not _not_usable(item.claim, as_of) for item in items)
    ]


def unusable_for_flow(found: Tally, as_of: date) -> tuple[SetAside, ...]:
    """The figures that no flow can use by that day, whoever gave them, with the reason."""
    return tuple(sift(found.counted, lambda claim: _not_usable(claim, as_of))[1])


def stated_flow(
    found: Tally, ledger: Ledger, speaker: str, period: PartialDate, as_of: date, tolerance: float
) -> Flow:
    """How many in a period by one speaker's own figures.

    A claim for exactly the period beats sums; else shorter claims that tile it (the fewest,
    then the latest said); a difference of cumulative figures may stand in for a piece; gaps
    make the sum a lower bound. Populations are never mixed: parts and wholes only bound it.
    Source: rules of judging, "flow(p, period)".
    """
    ours = found.by_speaker.get(speaker, ())
    usable, aside = sift(ours, lambda claim: _not_usable(claim, as_of))
    by_id = {item.claim.id: item for item in usable}
    speaking, yielded = own_words_first([i.claim for i in usable], ledger, overlapping)
    usable = [by_id[claim.id] for claim in speaking]
    aside += yielded
    by_population: dict[str, list[Counted]] = defaultdict(list)
    for item in usable:
        by_population[item.claim.population or item.claim.subject].append(item)
    exact: list[Flow] = []
    bounding: list[Flow] = []
    for items in by_population.values():
        flow = _pieced(items, period, tolerance)
        if flow.pieces:
            (exact if flow.standing.is_exact else bounding).append(flow)
    best = min(exact, key=_preference, default=Flow(Bounds()))
    bounds, narrowing = _narrowed(best.bounds, bounding)
    used = each_once(c for flow in (best, *narrowing) for p in flow.pieces for c in p.claims)
    telling = {claim.id for claim in used}
    unused = [
        SetAside(
            item.claim, "not needed: other figures of the same speaker tell more of the period"
        )
        for item in usable
        if item.claim.id not in telling
    ]
    return Flow(bounds, best.pieces, best.covered, best.standing, used, tuple(aside + unused))


def _narrowed(bounds: Bounds, bounding: list[Flow]) -> tuple[Bounds, list[Flow]]:
    """The bounds narrowed by parts (at least) and wholes (at most), and what narrowed them."""
    narrowing: list[Flow] = []
    for flow in bounding:
        limit = flow.bounds
        if flow.standing is Standing.PART:
            narrowed = bounds.meet(Bounds(low=limit.low, low_open=limit.low_open))
        elif flow.covered:
            narrowed = bounds.meet(Bounds(high=limit.high, high_open=limit.high_open))
        else:
            continue
        if narrowed != bounds and not narrowed.is_empty:
            bounds = narrowed
            narrowing.append(flow)
    return bounds, narrowing


def _pieced(items: list[Counted], period: PartialDate, tolerance: float) -> Flow:
    first, last = period.earliest, period.latest
    standing = items[0].standing
    if first is None or last is None:
        return Flow(Bounds(), standing=standing)
    pieces = pieced_together(figures_of((i.claim for i in items), tolerance), first, last)
    if not pieces:
        return Flow(Bounds(), standing=standing)
    covered = days_covered(pieces) == (last - first).days + 1
    total = total_of(pieces)
    bounds = total if covered else Bounds(total.low, None, total.low_open)
    return Flow(bounds, tuple(pieces), covered, standing)


def _preference(flow: Flow) -> tuple[bool, int, int, int]:
    same = flow.standing is Standing.SAME
    return not flow.covered, -days_covered(flow.pieces), not same, len(flow.pieces)


def _not_usable(claim: Claim, as_of: date) -> str:
    if claim.period is None:
        return "it names no period"
    if not certain_period(claim):
        return f"its period is uncertain ({claim.period.said()})"
    if claim.period.latest is None or claim.period.latest > as_of:
        return f"its period was not over ({claim.period.said()})"
    return ""


def overlapping(one: Claim, other: Claim) -> bool:
    """Whether two claims tell of any of the same days."""
    return other.period is None or touches(one, other.period)


def touches(claim: Claim, period: PartialDate) -> bool:
    """Whether a claim may be about any day of a period; one that names no period may be."""
    about = claim.period
    if about is None or about.earliest is None or about.latest is None:
        return True
    if period.earliest is None or period.latest is None:
        return True
    return period.earliest <= about.latest and about.earliest <= period.latest
