"""Bounds that no number satisfies, and a part that is larger than its whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from finalact.checks.check import Check, Material
from finalact.checks.naming import attributed, ids, place, population, statement, when
from finalact.checks.occasions import time_of
from finalact.checks.series import source_of
from finalact.checks.told import in_force, told
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding

CODE = "contradictory-bounds"
REMEDY = (
    "Look the figure up again, and mend whichever bound or population was written down wrongly."
)

# Speaker, attribute, unit, period and day said: only within one of these is a part set against
# its whole, because a later figure for the part may well exceed an earlier one for the whole.
Occasion = tuple[str, str, str, str, str]


def run(material: Material) -> Iterable[Finding]:
    """Figures whose bounds contradict each other, by themselves or as part and whole."""
    for claim in told(material.scene):
        if claim.quantity.is_known and claim.quantity.bounds().is_empty:
            yield _empty(claim, material.scene.dossier)
    yield from _parts_and_wholes(material)


def _empty(claim: Claim, dossier: Dossier) -> Finding:
    figure = claim.quantity
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        why = f"its least, {figure.low:,}, is above its most, {figure.high:,}"
    elif figure.presumes_some:
        why = "it presumes at least one, and its bounds allow none"
    else:
        why = "no number lies between its bounds"
    sentence = f"{statement(claim, dossier)}: {why}."
    return Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


def _parts_and_wholes(material: Material) -> Iterator[Finding]:
    scene = material.scene
    wholes = wholes_of(scene.dossier)
    said: dict[Occasion, dict[str, Claim]] = defaultdict(dict)
    for claim in in_force(scene):
        if not claim.quantity.is_known or not claim.kind.is_evidence or claim.said_on is None:
            continue
        source = source_of(claim, scene)
        occasion = (
            claim.speaker,
            claim.attribute,
            source.unit,
            time_of(claim),
            str(claim.said_on),
        )
        said[occasion].setdefault(source.population, claim)
    for figures in said.values():
        if len(figures) > 1:
            for counted, part in figures.items():
                for name in wholes.get(counted, ()):
                    whole = figures.get(name)
                    if whole is not None and _exceeds(part, whole, scene.tolerance):
                        yield _larger(part, whole, scene)


def _exceeds(part: Claim, whole: Claim, tolerance: float) -> bool:
    least = part.quantity.bounds(tolerance).closed().low
    most = whole.quantity.bounds(tolerance).closed().high
    return least is not None and most is not None and least > most


def _larger(part: Claim, whole: Claim, scene: Scene) -> Finding:
    who, (less, more) = attributed([part, whole], scene)
    dossier = scene.dossier
    sentence = (
        f"{who} gives {less} for “{population(part, dossier)}” and only "
        f"{more} for “{population(whole, dossier)}”, of which they are a part, both "
        f"{when(part.said_on)}."
    )
    return Finding(CODE, sentence, REMEDY, place([part, whole]), ids([part, whole]))


def wholes_of(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """For every declared population all those of which it is a part, near or far."""
    parents: dict[str, set[str]] = defaultdict(set)
    same: dict[str, set[str]] = defaultdict(set)
    for population_ in dossier.populations:
        parents[population_.id] |= set(population_.part_of)
        for other in population_.same_as:
            same[population_.id].add(other)
            same[other].add(population_.id)
    return {p.id: _above(p.id, parents, same) for p in dossier.populations}


def _above(name: str, parents: dict[str, set[str]], same: dict[str, set[str]]) -> tuple[str, ...]:
    """Walk up from a population: names reached through at least one step of part and whole."""
    found: dict[str, None] = {}
    seen = {(name, False)}
    waiting = [(name, False)]
    while waiting:
        here, is_above = waiting.pop()
        if is_above:
            found.setdefault(here)
        steps = [(other, is_above) for other in sorted(same.get(here, ()))]
        steps += [(other, True) for other in sorted(parents.get(here, ()))]
        for step in steps:
            if step not in seen:
                seen.add(step)
                waiting.append(step)
    found.pop(name, None)
    return tuple(found)


CHECK = Check(
    CODE,
    "A figure whose least is above its most, or a part that is larger than its whole by the same "
    "speaker on the same day.",
    REMEDY,
    run,
)
