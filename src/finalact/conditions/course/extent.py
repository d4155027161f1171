"""The days over which the answers to some rules can change at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns
from finalact.conditions import expression as parts
from finalact.conditions.change_days import related_ever, thresholds
from finalact.conditions.course.causes import years_passed
from finalact.conditions.course.grid import Grid
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.model.dossier import Case, Register
from finalact.model.duration import read_duration

Extent = tuple[int, int]


def extent(scene: Scene, rules: Iterable[parts.Expression], first: int, last: int) -> Grid:
    """The days between a first and a last on which the answers to some rules can change.

    Nothing changes before the first claim reached us, nor once the last has grown too old and
    no register is declared complete any more.
    """
    found = [each for rule in rules for each in _extents(scene, rule)]
    begins = max(min([last, *(begin - 1 for begin, _ in found)]), first)
    ends = max([first, *(end for _, end in found)])
    return Grid(begins, max(begins, min(last, ends)))


def _extents(scene: Scene, rule: parts.Expression) -> Iterator[Extent]:
    for call in parts.calls_in(rule):
        name = name_in(call)
        kept = register_of(scene, name) if call.function in ("open", "stock") else None
        if kept is not None and (call.function == "open" or call.source == "register"):
            yield from _of_register(scene, kept, [])
        for related in related_ever(scene, name):
            yield from _of_name(scene, related)
    for listed in parts.rules_in(rule):
        register = register_of(scene, listed.source.text) if listed.noun == "case" else None
        if register is not None:
            asked = [part for part in (listed.where, listed.has) if part is not None]
            years = [found for part in asked for found in thresholds(part)]
            yield from _of_register(scene, register, years)


def _of_name(scene: Scene, name: str) -> Iterator[Extent]:
    key = ("course extent", (name,))
    kept = scene.ledger.columned.kept
    if key not in kept:
        kept[key] = _span(scene.ledger.columned.touching(name))
    found = kept[key]
    if isinstance(found, tuple):
        limit = read_duration(scene.dossier.age_limit(name))
        after = limit.after(date.fromordinal(found[1])).toordinal() + 5
        yield found[0], after


def _span(columns: ClaimColumns) -> Extent | None:
    """The first day that any of some claims bears, and the last."""
    begins, ends = NEVER, NO_DAY
    for days in (columns.reached, columns.about, columns.last, columns.until):
        known = days[(days != NEVER) & (days != NO_DAY)]
        begins = min(begins, int(known.min(initial=NEVER)))
        ends = max(ends, int(known.max(initial=NO_DAY)))
    return (begins, ends) if ends else None


def _of_register(
    scene: Scene, register: Register, years: list[tuple[str, set[int]]]
) -> Iterator[Extent]:
    for declared in register.complete_on:
        days = [d.toordinal() for d in (declared.earliest, declared.latest) if d is not None]
        if days:
            yield min(days), max(days) + 1
    _, columns = cases_of(scene, register)
    found = _span(columns)
    if found is not None:
        yield found
    texts = columns.tables.word.texts
    for attribute, numbers in years:
        asked = columns.attribute == columns.tables.word[attribute]
        for code in set(columns.value[asked].tolist()):
            for number in numbers:
                days = [day.toordinal() for day in years_passed(texts[code], number)]
                if days:
                    yield min(days), max(days) + 1


def register_of(scene: Scene, name: str) -> Register | None:
    """The register of a name, or of the population of that name."""
    return scene.dossier.register(name) or next(
        (r for r in scene.dossier.registers if r.population == name), None
    )


def cases_of(scene: Scene, register: Register) -> tuple[tuple[Case, ...], ClaimColumns]:
    """The cases of a register, and their events in columns."""
    cases = tuple(case for case in scene.cases if case.register == register.id)
    return cases, scene.ledger.columned.touching_any([case.id for case in cases] or [register.id])
