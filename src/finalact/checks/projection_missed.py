"""A projection that did not come true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import frozen

from finalact.checks.average_and_total_disagree import PER, times_in, total_by_rate
from finalact.checks.check import Check, Material
from finalact.checks.naming import (
    bounds_said,
    ids,
    place,
    population,
    speaker,
    total_said,
    when,
    words_of,
)
from finalact.checks.occasions import figures_in_force
from finalact.checks.told import in_force
from finalact.claims.pairs_when import stretch_of
from finalact.claims.pairs_whom import Relations, counted_by, unit_of
from finalact.claims.pieces import days_covered, figures_of, pieced_together, total_of
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim, ClaimKind
from finalact.model.finding import Finding
from finalact.model.quantity import Bounds

CODE = "projection-missed"
REMEDY = (
    "Nothing is to be mended. Weigh the next projection of the same speaker with this one beside "
    "it."
)


@frozen
class Outcome:
    """What it came to by one speaker: bounds, in words, and the claims behind it."""

    bounds: Bounds
    said: str
    claims: tuple[Claim, ...]


def run(material: Material) -> Iterable[Finding]:
    """Projections for a period that is over, where every figure told since is another."""
    scene = material.scene
    projected = [
        claim
        for claim in in_force(scene)
        if claim.kind is ClaimKind.PROJECTION and claim.attribute == "flow"
        and claim.quantity.is_known and claim.about == "subject"
        and (stretch := stretch_of(claim)) is not None and stretch[1] <= scene.known_by
    ]  # fmt: skip
    if not projected:
        return
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in figures_in_force(scene):
        if claim.attribute in ("flow", "rate"):
            told[counted_by(claim)].append(claim)
    relations = Relations(scene.dossier, scene.ledger.populations, scene.known_by)
    for projection in projected:
        outcomes = list(_outcomes(projection, told, relations, scene))
        hoped = projection.quantity.bounds(scene.tolerance)
        loose = Bounds(hoped.low, hoped.high, hoped.low_open, hoped.high_open, whole=False)
        if outcomes and all(loose.meet(outcome.bounds).is_empty for outcome in outcomes):
            yield _finding(projection, outcomes, scene)


def _outcomes(
    projection: Claim, told: dict[str, list[Claim]], relations: Relations, scene: Scene
) -> Iterator[Outcome]:
    """What it came to: by each speaker's figures, else by averages over the whole period."""
    stretch = stretch_of(projection)
    if stretch is None:
        return
    unit = unit_of(projection, scene.dossier)
    drawn = counted_by(projection)
    flows: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    rates: list[Claim] = []
    for name, claims in told.items():
        if not relations.between(name, drawn).whom.is_exact:
            continue
        for claim in claims:
            given = unit_of(claim, scene.dossier)
            if claim.attribute == "flow" and (not unit or not given or unit == given):
                flows[claim.speaker, name].append(claim)
            elif claim.attribute == "rate" and stretch_of(claim) == stretch:
                rates.append(claim)
    found = False
    for (who, _), claims in flows.items():
        pieces = pieced_together(figures_of(claims, scene.tolerance), *stretch)
        if pieces and days_covered(pieces) == (stretch[1] - stretch[0]).days + 1:
            total = total_of(pieces)
            used = tuple(claim for piece in pieces for claim in piece.claims)
            said = words_of(used[0]) if len(used) == 1 else f"{total_said(pieces)}, added up"
            found = True
            yield Outcome(_loose(total), f"{said} ({who})", used)
    for rate in () if found else rates:
        match = PER.fullmatch(unit_of(rate, scene.dossier))
        count = times_in(rate, match[2]) if match else None
        if match and count is not None and match[1] in (unit, "person"):
            total = total_by_rate(rate, count, scene.tolerance)
            words = words_of(rate)
            per = "" if match[2] in words else f" a {match[2]}"
            said = f"{words}{per}, {_rounded(total)} in all ({speaker(rate)})"
            yield Outcome(total, said, (rate,))


def _loose(bounds: Bounds) -> Bounds:
    return Bounds(bounds.low, bounds.high, bounds.low_open, bounds.high_open, whole=False)


def _rounded(bounds: Bounds) -> str:
    low = None if bounds.low is None else round(bounds.low)
    high = None if bounds.high is None else round(bounds.high)
    return bounds_said(Bounds(low, high))


def _finding(projection: Claim, outcomes: list[Outcome], scene: Scene) -> Finding:
    period = projection.period.said() if projection.period is not None else ""
    said = when(projection.said_on or projection.known_on)
    came = "; ".join(outcome.said for outcome in outcomes)
    sentence = (
        f"{speaker(projection)} projected {words_of(projection)} for {period} "
        f"({population(projection, scene.dossier)}) {said}; told since: {came}."
    )
    claims = [projection, *(claim for outcome in outcomes for claim in outcome.claims)]
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims), severity="note")


CHECK = Check(
    CODE,
    "A projection for a period that is over, where every figure told since for the same people is "
    "another. A note: nobody did anything wrong.",
    REMEDY,
    run,
)
