"""Parts of a whole, told by one speaker for one time, that do not add up to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from finalact.checks.check import Check, Material
from finalact.checks.contradictory_bounds import wholes_of
from finalact.checks.naming import bounds_said, ids, place, population, speaker, words_of
from finalact.checks.occasions import by_occasion, figures_in_force, time_of
from finalact.claims.pairs_whom import Relations, Whom, counted_by, unit_of
from finalact.conditions.scene import Scene
from finalact.conditions.wording import listed
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds, Number, counts_whole

CODE = "parts-do-not-add"
REMEDY = (
    "Look the figures up again. If the slip is the source's own, leave it and note it; if the "
    "parts share people, declare in the dossier that they overlap; if one of the figures is "
    "rounded, mark it approximate."
)
# Parts need not be all there are: a sum that falls short is told only where it nearly adds up.
NEARLY = 0.02
# Figures of one statement whose relation is not declared are taken for total and parts only where
# they come this close.
CLOSELY = 0.01


def run(material: Material) -> Iterable[Finding]:
    """Sums of parts above their whole, or short of it by a little; totals in one statement."""
    scene = material.scene
    relations = Relations(scene.dossier, scene.ledger.populations, scene.known_by)
    yield from _declared(scene, relations)
    yield from _one_statement(scene, relations)


def _declared(scene: Scene, relations: Relations) -> Iterator[Finding]:
    """Figures for populations that are declared parts of another."""
    above = wholes_of(scene.dossier)
    if not any(above.values()):
        return
    for figures in by_occasion(scene).values():
        if len(figures) < 3:
            continue
        beneath: dict[str, list[str]] = {}
        for name in figures:
            for whole in above.get(name, ()):
                if whole in figures:
                    beneath.setdefault(whole, []).append(name)
        for whole, names in beneath.items():
            parts = [figures[name] for name in names if not set(above[name]) & set(names)]
            if len(parts) > 1 and not _overlap(parts, relations):
                yield from _compared(figures[whole], parts, scene)


def _overlap(parts: list[Claim], relations: Relations) -> bool:
    """Whether any two of the parts are declared to share people, or to be the same."""
    names = [counted_by(part) for part in parts]
    return any(
        relations.between(one, other).whom in (Whom.SAME, Whom.TAKEN, Whom.OVERLAP)
        for n, one in enumerate(names)
        for other in names[n + 1 :]
    )


def _compared(whole: Claim, parts: list[Claim], scene: Scene) -> Iterator[Finding]:
    total = whole.quantity.bounds(scene.tolerance).closed()
    added = _sum(parts, scene.tolerance)
    if added.low is not None and total.high is not None and added.low > total.high:
        by = added.low - total.high
        yield _finding(whole, parts, scene, f"{_said(by)} more than the whole")
    elif added.high is not None and total.low is not None and added.high < total.low:
        by = total.low - added.high
        if by <= NEARLY * total.low:
            yield _finding(whole, parts, scene, f"{_said(by)} fewer than the whole")


def _one_statement(scene: Scene, relations: Relations) -> Iterator[Finding]:
    """Exact figures of one statement, of which the largest is nearly the sum of the others."""
    said: dict[tuple[str, ...], list[Claim]] = {}
    for claim in figures_in_force(scene):
        figure = claim.quantity
        if figure.low == figure.high and not figure.approximate and claim.said_on is not None:
            time = (time_of(claim), str(claim.said_on))
            key = (claim.speaker, claim.subject, claim.attribute, *time)
            said.setdefault(key, []).append(claim)
    above = wholes_of(scene.dossier)
    for claims in said.values():
        # A figure given twice for the same people is another matter.
        if not 3 <= len(claims) <= 8 or len({counted_by(c) for c in claims}) < len(claims):
            continue
        if not all(counts_whole(claim.quantity.unit) for claim in claims):
            continue
        *parts, total = sorted(claims, key=lambda c: _exact(c) or 0)
        units = {unit_of(claim, scene.dossier) for claim in claims}
        declared = all(counted_by(total) in above.get(counted_by(p), ()) for p in parts)
        if (declared and len(units) == 1) or _overlap(parts, relations):
            continue
        whole, added = _exact(total) or 0, sum(_exact(part) or 0 for part in parts)
        if added != whole and abs(added - whole) <= CLOSELY * whole:
            more = "more" if added > whole else "fewer"
            yield _finding(total, parts, scene, f"{_said(abs(added - whole))} {more}")


def _finding(whole: Claim, parts: list[Claim], scene: Scene, by: str) -> Finding:
    dossier = scene.dossier
    named = listed([f"{words_of(part)} ({population(part, dossier)})" for part in parts])
    about = whole.period
    when = f" for {_time(about)}" if about is not None else ""
    added = bounds_said(_sum(parts, 0))
    sentence = (
        f"{speaker(whole)} gives {words_of(whole)}{when} ({population(whole, dossier)}); the parts "
        f"given for the same time add up to {added}, {by}: {named}.{_rounding(whole, parts)}"
    )
    units = dict.fromkeys(unit_of(c, dossier) for c in (whole, *parts))
    if len(units) > 1:
        given = dict.fromkeys(c.quantity.unit or "no unit" for c in (whole, *parts))
        sentence += f" They are told in different units: {listed(list(given))}."
    claims = [whole, *parts]
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


def _rounding(whole: Claim, parts: list[Claim]) -> str:
    """A remark where the total may be the sum, rounded."""
    total, exact = _exact(whole), [_exact(part) for part in parts]
    if total is None or not total or any(number is None for number in exact):
        return ""
    added = sum(number or 0 for number in exact)
    for grain, name in ((1000, "thousands"), (100, "hundreds"), (10, "tens")):
        if total % grain == 0 and abs(added - total) <= grain / 2:
            return f" If {words_of(whole)} was rounded to {name}, they agree."
    return ""


def _sum(parts: list[Claim], tolerance: float) -> Bounds:
    total = Bounds(0, 0)
    for part in parts:
        total = total.plus(part.quantity.bounds(tolerance).closed())
    return total


def _exact(claim: Claim) -> Number | None:
    figure = claim.quantity
    return figure.low if figure.low == figure.high and not figure.approximate else None


def _said(number: Number) -> str:
    return f"{number:,}" if isinstance(number, int) else f"{number:,g}"


def _time(period: PartialDate) -> str:
    return period.said()


CHECK = Check(
    CODE,
    "Parts of a whole, told by one speaker for one time, whose sum is above it or just short of "
    "it; and figures of one statement that nearly add up.",
    REMEDY,
    run,
)
