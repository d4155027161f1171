"""What still answers when a claim has come in: only what rests on its names is assessed again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any

from attrs import evolve

from finalact.claims.counting import Tally, names_toward
from finalact.claims.ledger import Ledger
from finalact.conditions import expression as parts
from finalact.conditions import stock_terms
from finalact.conditions.assessment import Assessment
from finalact.conditions.backsliding import still_slid
from finalact.conditions.change_days import related_ever
from finalact.conditions.faults import ExpressionFault
from finalact.conditions.language import parse
from finalact.conditions.scene import Scene
from finalact.model.condition import Condition
from finalact.model.dossier import Register

# The names of whatever counts toward a name are kept under this word and the name.
TOWARD = ("toward",)
# The names whose claims can count toward one.
Related = Callable[[Scene, str], list[str]]


def carried(scene: Scene, ledger: Ledger, touched: Collection[str], told: date) -> Scene:
    """The scene of the same days with a ledger that has more claims.

    `touched` are the names that the new claims are about, count, or are said by, and the
    registers of their cases; `told` is the first day on which any of them reached us, or any
    day before it. What rests on none of the names is kept; all else is asked anew.
    """
    kept: dict[object, object] = {}
    names = set(touched)
    for key, value in scene.all_kept():
        if key == stock_terms.HEARD:
            kept[key] = value
        elif isinstance(value, Assessment):
            rested = rests_on(scene, value.condition)
            if names.isdisjoint(rested):
                kept[key] = value
                kept["rests on", value.condition] = rested
        elif isinstance(key, tuple) and _still_right(scene, key, value, names, told):
            kept[key] = value
            toward = (*TOWARD, key[1])
            if isinstance(value, Tally) and toward not in kept:
                kept[toward] = scene.kept(toward)
    return evolve(scene, ledger=ledger, kept=kept)


def _still_right(
    scene: Scene, key: tuple[Any, ...], value: object, touched: set[str], told: date
) -> bool:
    """Whether something kept under a key is what would be found again with the newer claims."""
    match key[0]:
        case "slid":
            return still_slid(scene, key, value, told)
        case "toward":
            return isinstance(value, frozenset) and touched.isdisjoint(value)
        case _:
            return isinstance(value, Tally) and _still_gathered(scene, key, touched)


def _still_gathered(scene: Scene, key: tuple[Any, ...], touched: set[str]) -> bool:
    """Whether figures that were gathered for a name are none that newer claims can change."""
    toward = scene.kept((*TOWARD, key[1]))
    if not isinstance(toward, frozenset):
        toward = frozenset(names_toward(scene.ledger, key[1], scene.known_by))
        scene.keep((*TOWARD, key[1]), toward)
    return touched.isdisjoint(toward)


def rests_on(scene: Scene, condition: Condition) -> frozenset[str]:
    """Every name on whose claims the answer for a condition can rest, whatever they say."""
    key = ("rests on", condition)
    kept = scene.kept(key)
    if not isinstance(kept, frozenset):
        kept = frozenset(_of_condition(scene, condition, set()))
        scene.keep(key, kept)
    return kept


def rests_on_ever(scene: Scene, condition: Condition) -> frozenset[str]:
    """Every name on whose claims the answer for a condition can rest on any day at all."""
    return frozenset(_of_condition(scene, condition, set(), related_ever))


def _toward(scene: Scene, name: str) -> list[str]:
    return names_toward(scene.ledger, name, scene.known_by)


def _of_condition(
    scene: Scene, condition: Condition, seen: set[str], related: Related = _toward
) -> Iterator[str]:
    if condition.id in seen:
        return
    seen.add(condition.id)
    texts = [condition.expression]
    texts += [text for question in condition.questions for _, text in question.readings]
    texts += [text for t in condition.treatments for text in (t.breaks_if, t.review)]
    for text in texts:
        try:
            expression = parse(text) if text else None
        except (ExpressionFault, RecursionError):
            continue
        if expression is not None:
            yield from _of_expression(scene, expression, seen, related)


def _of_expression(
    scene: Scene, expression: parts.Expression, seen: set[str], related: Related
) -> Iterator[str]:
    named = {rule.source.text for rule in parts.rules_in(expression)}
    for call in parts.calls_in(expression):
        names = {given.text for given in call.arguments if isinstance(given, parts.Name)}
        if call.function not in ("met", "on_track"):
            named |= names
            continue
        for name in names:
            resting = scene.condition(name)
            if resting is not None:
                yield from _of_condition(scene, resting, seen, related)
    for name in named:
        yield from related(scene, name)
        yield from (r.id for r in scene.dossier.registers if name in (r.id, r.population))


def registers_of(registers: Collection[Register], names: Collection[str]) -> set[str]:
    """Some registers by id, and the populations whose lists they are."""
    mine = [register for register in registers if register.id in names]
    return {name for r in mine for name in (r.id, r.population) if name}
