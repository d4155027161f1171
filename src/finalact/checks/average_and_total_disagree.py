"""A monthly average and the total of the same source that do not follow from each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import (
    bounds_said,
    ids,
    place,
    population,
    speaker,
    total_said,
    words_of,
)
from finalact.checks.occasions import figures_in_force
from finalact.checks.series import day_said
from finalact.claims.pairs_when import stretch_of
from finalact.claims.pairs_whom import counted_by, unit_of
from finalact.claims.pieces import days_covered, figures_of, pieced_together, total_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.quantity import Bounds, Number

CODE = "average-and-total-disagree"
REMEDY = (
    "Look both up again: an average over another stretch of time is a rate for that time; a total "
    "that was revised is a correction."
)
PER = re.compile(r"([a-z]+)/(year|month|week|day)")


def run(material: Material) -> Iterable[Finding]:
    """Averages over a certain stretch of time, against the total by the same source."""
    scene = material.scene
    flows: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    rates: list[tuple[Claim, str, float]] = []
    for claim in figures_in_force(scene):
        unit = unit_of(claim, scene.dossier)
        if claim.attribute == "flow":
            flows[claim.speaker, counted_by(claim), unit].append(claim)
        elif claim.attribute == "rate" and (match := PER.fullmatch(unit)):
            count = times_in(claim, match[2])
            # A rate told for the time that a unit lasts is no average of several.
            if count is not None and count > 1:
                rates.append((claim, match[1], count))
    for rate, unit, count in rates:
        told = flows.get((rate.speaker, counted_by(rate), unit)) or flows.get(
            (rate.speaker, counted_by(rate), "")
        )
        finding = _compared(rate, count, told or [], scene)
        if finding is not None:
            yield finding


def times_in(claim: Claim, unit: str) -> float | None:
    """How many months (years, weeks, days) there are in the period of a rate; None if unclear."""
    period = claim.period
    if period is None or period.days is None:
        return None
    months = period.whole_months()
    if unit in ("month", "year"):
        return None if months is None else months / (1 if unit == "month" else 12)
    return period.days / (7 if unit == "week" else 1)


def total_by_rate(rate: Claim, count: float, tolerance: float) -> Bounds:
    """What an average comes to over its period; averages are rounded to their last figure."""
    bounds = rate.quantity.bounds(tolerance)
    low, high = bounds.low, bounds.high
    slack = max(_grain(rate.quantity.low), _grain(rate.quantity.high)) / 2
    return Bounds(
        None if low is None else max(0, (low - slack) * count),
        None if high is None else (high + slack) * count,
        whole=False,
    )


def _compared(rate: Claim, count: float, told: list[Claim], scene: Scene) -> Finding | None:
    stretch = stretch_of(rate)
    if stretch is None or not told:
        return None
    # Figures said long before the average may have been revised since; the latest count.
    told = sorted(told, key=day_said)
    pieces = pieced_together(figures_of(told, scene.tolerance), *stretch)
    whole = (stretch[1] - stretch[0]).days + 1
    if not pieces or days_covered(pieces) != whole or any(piece.less for piece in pieces):
        return None
    total = total_of(pieces)
    expected = total_by_rate(rate, count, scene.tolerance)
    if not Bounds(total.low, total.high, whole=False).meet(expected).is_empty:
        return None
    claims = [rate, *(claim for piece in pieces for claim in piece.claims)]
    period = rate.period.said() if rate.period is not None else ""
    given = words_of(claims[1]) if len(claims) == 2 else f"{total_said(pieces)}, added up,"
    per = (rate.quantity.unit or "").replace("/", " per ").partition(" per ")[2] or "month"
    words = words_of(rate)
    sentence = (
        f"{speaker(rate)} gives {words}{'' if per in words else f' a {per}'} for {period} "
        f"({population(rate, scene.dossier)}), which comes to {_about(expected)}; its total is "
        f"{given} or {_average(total, count)} a {per}."
    )
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


def _about(bounds: Bounds) -> str:
    low = None if bounds.low is None else round(bounds.low)
    high = None if bounds.high is None else round(bounds.high)
    return bounds_said(Bounds(low, high))


def _average(total: Bounds, count: float) -> str:
    low = None if total.low is None else round(total.low / count)
    high = None if total.high is None else round(total.high / count)
    return bounds_said(Bounds(low, high))


def _grain(number: Number | None) -> Number:
    """The unit to which a number looks rounded: 2,300 to hundreds, 734 to ones."""
    if not number or number != int(number):
        return 1
    grain = 1
    while number % (grain * 10) == 0:
        grain *= 10
    return grain


CHECK = Check(
    CODE,
    "An average per month, week or day that does not follow from the same source's total for the "
    "same time.",
    REMEDY,
    run,
)
