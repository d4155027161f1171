"""Backsliding: a condition that was met on an earlier day and no longer is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from finalact.claims.counting import population_of, related_names
from finalact.claims.stocks import day_of
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.condition import Verdict
from finalact.model.dossier import Register

LOST = (Verdict.NOT_MET, Verdict.PARTLY_MET, Verdict.DISPUTED)
DAYS_LOOKED_AT = 60


def last_met(
    scene: Scene, expression: parts.Expression, verdict_on: Callable[[date], Verdict]
) -> date | None:
    """The latest earlier day on which something became known and the condition was met.

    Looks at the last sixty days on which a claim toward it became known or came to be about.
    Source: rules of judging, "A verdict is never sticky: `met` that turns back is reported as
    backsliding".
    """
    days = sorted(_days(scene, expression), reverse=True)[:DAYS_LOOKED_AT]
    return next((day for day in days if verdict_on(day) is Verdict.MET), None)


def _days(scene: Scene, expression: parts.Expression) -> set[date]:
    found: set[date] = set()
    limit = min(scene.as_of, scene.known_by)
    for claim in _toward(scene, expression):
        reached = claim.reached_us.counts_from if claim.reached_us is not None else None
        about = claim.period.counts_from if claim.period is not None else day_of(claim)
        if reached is None:
            continue
        found.add(max(reached, about) if about is not None else reached)
    for register in _registers(scene, expression):
        for declared in register.complete_on:
            found.update(day for day in (declared.earliest, declared.latest) if day is not None)
    return {day for day in found if day < limit}


def _registers(scene: Scene, expression: parts.Expression) -> Iterable[Register]:
    names = {rule.source.text for rule in parts.rules_in(expression)}
    names |= {terms.name_in(call) for call in parts.calls_in(expression)}
    return (r for r in scene.dossier.registers if r.id in names or r.population in names)


def _toward(scene: Scene, expression: parts.Expression) -> Iterable[Claim]:
    ledger = scene.ledger
    for call in parts.calls_in(expression):
        name = terms.name_in(call)
        population = population_of(name, ledger, scene.known_by)
        for related in {name, *related_names(population, ledger, scene.known_by)}:
            yield from ledger.touching(related)
    kept = {register.id for register in _registers(scene, expression)}
    for case in scene.cases:
        if case.register in kept:
            yield from ledger.by_subject.get(case.id, ())
