"""Flows: how many in a period, pieced together from one source and one population."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from attrs import evolve, frozen

from finalact.claims.counting import Counted, Tally, is_desk_estimate, sift
from finalact.claims.ledger import SetAside
from finalact.claims.populations import Standing
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds


@frozen
class Piece:
    """A figure for a span of days: a claim, or the difference of two cumulative claims.

    `first` and `last` are days, both included; `said` is the day it was said, as an ordinal.
    """

    first: date
    last: date
    bounds: Bounds
    claims: tuple[Claim, ...]
    said: int = 0
    is_difference: bool = False

    @property
    def days(self) -> int:
        """Its length in days."""
        return (self.last - self.first).days + 1


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
    """Who has stated a usable figure toward a flow by that day, in order of entry."""
    stated = [c for c in found.counted if not is_desk_estimate(c.claim)]
    usable, _ = sift(stated, lambda claim: _not_usable(claim, as_of))
    return list(dict.fromkeys(c.claim.speaker for c in usable))


def unusable_for_flow(found: Tally, as_of: date) -> tuple[SetAside, ...]:
    """The figures that no flow can use by that day, whoever gave them, with the reason."""
    return tuple(sift(found.counted, lambda claim: _not_usable(claim, as_of))[1])


def stated_flow(
    found: Tally, speaker: str, period: PartialDate, as_of: date, tolerance: float
) -> Flow:
    """How many in a period by one speaker's own figures.

    A claim for exactly the period beats sums; else shorter claims that tile it (the fewest,
    then the latest said); gaps make the sum a lower bound. Populations are never mixed: parts
    and wholes only bound the figure. Source: rules of judging, "flow(p, period)".
    """
    ours = [
        c for c in found.counted if c.claim.speaker == speaker and not is_desk_estimate(c.claim)
    ]
    usable, aside = sift(ours, lambda claim: _not_usable(claim, as_of))
    by_population: dict[str, list[Counted]] = defaultdict(list)
    for item in usable:
        by_population[item.claim.population or item.claim.subject].append(item)
    exact: list[Flow] = []
    bounding: list[Flow] = []
    for items in by_population.values():
        flow = _tiled(items, period, tolerance)
        if flow.pieces:
            (exact if flow.standing.is_exact else bounding).append(flow)
    best = min(exact, key=_preference, default=Flow(Bounds()))
    bounds = best.bounds
    for flow in bounding:
        if flow.standing is Standing.PART:
            bounds = bounds.meet(Bounds(low=flow.bounds.low, low_open=flow.bounds.low_open))
        elif flow.covered:
            bounds = bounds.meet(Bounds(high=flow.bounds.high, high_open=flow.bounds.high_open))
    bounding = [f for f in bounding if f.standing is Standing.PART or f.covered]
    if bounds.is_empty:
        bounds = best.bounds
    used = dict.fromkeys(c for flow in (best, *bounding) for p in flow.pieces for c in p.claims)
    unused = [
        SetAside(item.claim, "not needed: other figures of the same speaker cover the period")
        for item in usable
        if item.claim not in used and _touches(item.claim, period)
    ]
    unused += [
        SetAside(item.claim, "it is about another period")
        for item in usable
        if item.claim not in used and not _touches(item.claim, period)
    ]
    return Flow(
        bounds, best.pieces, best.covered, best.standing, tuple(used), tuple(aside + unused)
    )


def pieces_of(items: Iterable[Counted], tolerance: float) -> list[Piece]:
    """Every piece that one source's figures give: stated ones, and cumulative differences."""
    stated = [_piece(item.claim, tolerance) for item in items if _certain(item.claim)]
    latest: dict[tuple[date, date], Piece] = {}
    for piece in stated:
        span = (piece.first, piece.last)
        before = latest.get(span)
        if before is None or piece.said > before.said:
            latest[span] = piece
        elif piece.said == before.said:
            # Two figures of one day for one period: neither is the later, so both are allowed.
            latest[span] = evolve(
                before,
                bounds=before.bounds.hull(piece.bounds),
                claims=before.claims + piece.claims,
            )
    found = list(latest.values())
    by_start: dict[date, list[Piece]] = defaultdict(list)
    for piece in found:
        by_start[piece.first].append(piece)
    for cumulative in by_start.values():
        cumulative.sort(key=lambda p: p.last)
        for shorter, longer in (
            (a, b) for i, a in enumerate(cumulative) for b in cumulative[i + 1 :]
        ):
            span = (shorter.last + timedelta(days=1), longer.last)
            rest = longer.bounds.minus(shorter.bounds)
            if span not in latest and (rest.high is None or rest.high >= 0):
                floor = rest.meet(Bounds(0, None))
                claims = (*longer.claims, *shorter.claims)
                found.append(Piece(*span, floor, claims, min(longer.said, shorter.said), True))
    return found


def tile(pieces: Iterable[Piece], first: date, last: date) -> list[Piece]:
    """The pieces without overlap that leave the fewest days of a span uncovered.

    Then the fewest pieces, then the fewest differences, then the latest said.
    """
    inside = sorted((p for p in pieces if first <= p.first and p.last <= last), key=_order)
    by_start: dict[date, list[Piece]] = defaultdict(list)
    for piece in inside:
        by_start[piece.first].append(piece)
    edges = sorted({first, last + timedelta(days=1), *by_start, *(_after(p) for p in inside)})
    start_cost = (0, 0, 0, 0)
    best: dict[date, tuple[tuple[int, int, int, int], list[Piece]]] = {first: (start_cost, [])}
    for index, day in enumerate(edges):
        if day not in best:
            continue
        cost, chosen = best[day]
        if index + 1 < len(edges):
            following = edges[index + 1]
            gap = (cost[0] + (following - day).days, *cost[1:])
            _offer(best, following, gap, chosen)
        for piece in by_start.get(day, ()):
            step = (cost[0], cost[1] + 1, cost[2] + piece.is_difference, cost[3] - piece.said)
            _offer(best, _after(piece), step, [*chosen, piece])
    return best[last + timedelta(days=1)][1]


def _offer(
    best: dict[date, tuple[tuple[int, int, int, int], list[Piece]]],
    day: date,
    cost: tuple[int, int, int, int],
    chosen: list[Piece],
) -> None:
    if day not in best or cost < best[day][0]:
        best[day] = (cost, chosen)


def _order(piece: Piece) -> tuple[date, date, float, float]:
    low, high = piece.bounds.low, piece.bounds.high
    return piece.first, piece.last, -1 if low is None else low, -1 if high is None else high


def _after(piece: Piece) -> date:
    return piece.last + timedelta(days=1)


def _tiled(items: list[Counted], period: PartialDate, tolerance: float) -> Flow:
    first, last = period.earliest, period.latest
    standing = items[0].standing
    if first is None or last is None:
        return Flow(Bounds(), standing=standing)
    pieces = tile(pieces_of(items, tolerance), first, last)
    if not pieces:
        return Flow(Bounds(), standing=standing)
    total = Bounds(0, 0)
    for piece in pieces:
        total = total.plus(piece.bounds.meet(Bounds(0, None)))
    covered = sum(p.days for p in pieces) == (last - first).days + 1
    bounds = total if covered else Bounds(total.low, None, total.low_open)
    return Flow(bounds, tuple(pieces), covered, standing)


def _preference(flow: Flow) -> tuple[bool, int, int, int]:
    same = flow.standing is Standing.SAME
    return (not flow.covered, -sum(p.days for p in flow.pieces), not same, len(flow.pieces))


def _not_usable(claim: Claim, as_of: date) -> str:
    if claim.period is None:
        return "it names no period"
    if not _certain(claim):
        return f"its period is uncertain ({claim.period.said()})"
    if claim.period.latest is None or claim.period.latest > as_of:
        return f"its period was not over ({claim.period.said()})"
    return ""


def _certain(claim: Claim) -> bool:
    return claim.period is not None and claim.period.is_certain_span


def _touches(claim: Claim, period: PartialDate) -> bool:
    about = claim.period
    if about is None or about.earliest is None or about.latest is None:
        return False
    if period.earliest is None or period.latest is None:
        return False
    return period.earliest <= about.latest and about.earliest <= period.latest


def _piece(claim: Claim, tolerance: float) -> Piece:
    assert claim.period is not None
    first, last = claim.period.earliest, claim.period.latest
    assert first is not None and last is not None  # noqa: PT018
    said = claim.said_on or claim.known_on
    day = said.counts_from if said is not None else None
    return Piece(
        first, last, claim.quantity.bounds(tolerance), (claim,), day.toordinal() if day else 0
    )
