"""The days over which the answers to some rules can change at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np

from finalact.claims.columns import NEVER, NO_DAY, ClaimColumns
from finalact.conditions import expression as parts
from finalact.conditions.change_days import related_ever
from finalact.conditions.course.causes import date_in, years_passed
from finalact.conditions.course.grid import Grid
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.conditions.years_asked import thresholds
from finalact.model.dossier import Case, Group, Register
from finalact.model.duration import read_duration
from finalact.model.membership import turning_days

Extent = tuple[int, int]


class Registers:
    """The registers of a desk with their cases and the events of those; each is gathered once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._cases: dict[str, tuple[Case, ...]] | None = None
        self._events: dict[str, ClaimColumns] = {}
        self._spans: dict[str, Extent | None] = {}

    def named(self, name: str) -> Register | None:
        """The register of a name, or of the population of that name."""
        registers = self._scene.dossier.registers
        return self._scene.dossier.register(name) or next(
            (register for register in registers if register.population == name), None
        )

    def group(self, name: str) -> Group | None:
        """The group of parties of a name."""
        return self._scene.dossier.group(name)

    def cases(self, register: Register) -> tuple[Case, ...]:
        """The cases of a register, in order of entry."""
        if self._cases is None:
            found: dict[str, list[Case]] = {}
            for case in self._scene.cases:
                found.setdefault(case.register, []).append(case)
            self._cases = {name: tuple(cases) for name, cases in found.items()}
        return self._cases.get(register.id, ())

    def events(self, register: Register) -> ClaimColumns:
        """What is told of the cases of a register, in columns."""
        if register.id not in self._events:
            names = tuple(case.id for case in self.cases(register)) or (register.id,)
            self._events[register.id] = self._scene.ledger.columned.touching_any(names)
        return self._events[register.id]

    def span(self, register: Register) -> Extent | None:
        """The first day that anything told of the cases of a register bears, and the last."""
        if register.id not in self._spans:
            self._spans[register.id] = _span(self.events(register))
        return self._spans[register.id]


def extent(
    scene: Scene,
    registers: Registers,
    rules: Iterable[parts.Expression],
    first: int,
    last: int,
) -> Grid:
    """The days from a first one on which the answers to some rules can change.

    Nothing changes before the first claim reached us. After the last has grown too old, only
    what is declared of a register or reckoned from its cases does; that is followed up to a
    last day.
    """
    rules = list(rules)
    scene.ledger.expect(name_in(call) for rule in rules for call in parts.calls_in(rule))
    claims = [span for rule in rules for span in _of_claims(scene, registers, rule)]
    ends = max([first, *(end for _, end in claims)])
    further = [span for rule in rules for span in _of_lists(registers, rule)]
    begins = max(min([last, *(begin - 1 for begin, _ in (*claims, *further))]), first)
    ends = max([ends, *(min(end, last) for _, end in further)])
    # Whole years, so that one more claim seldom moves the ends.
    whole = date(date.fromordinal(ends).year, 12, 31).toordinal()
    return Grid(begins, max(begins, whole))


def _of_claims(scene: Scene, registers: Registers, rule: parts.Expression) -> Iterator[Extent]:
    for call in parts.calls_in(rule):
        for name in related_ever(scene, name_in(call)):
            yield from _of_name(scene, name)
    for register in _registers(registers, rule):
        found = registers.span(register)
        if found is not None:
            yield found


def _of_lists(registers: Registers, rule: parts.Expression) -> Iterator[Extent]:
    """The days declared of registers and of groups, and those on which years have passed."""
    for register in _registers(registers, rule):
        for declared in register.complete_on:
            days = [d.toordinal() for d in (declared.earliest, declared.latest) if d is not None]
            if days:
                yield min(days), max(days) + 1
    for listed in parts.rules_in(rule):
        turning = _turning(registers, listed) if listed.noun == "party" else ()
        if turning:
            yield min(turning), max(turning)
        kept = registers.named(listed.source.text) if listed.noun == "case" else None
        if kept is None:
            continue
        columns = registers.events(kept)
        for part in (p for p in (listed.where, listed.has) if p is not None):
            for attribute, numbers in thresholds(part):
                yield from _of_years(columns, attribute, numbers)


def _turning(registers: Registers, listed: parts.Quantified) -> list[int]:
    """The days on which a party joins the group of a rule, or leaves it."""
    group = registers.group(listed.source.text)
    terms = group.terms if group is not None else ()
    return [day.toordinal() for record in terms for _, day in turning_days(record)]


def _of_years(columns: ClaimColumns, attribute: str, numbers: set[int]) -> Iterator[Extent]:
    """From the first date told of any case to the last day on which so many years have passed."""
    words, dates = columns.tables.word.texts, columns.tables.date.texts
    asked = columns.attribute == columns.tables.word[attribute]
    told = {words[code] for code in np.unique(columns.value[asked]).tolist()}
    told |= {dates[code] for code in np.unique(columns.period[asked]).tolist()}
    read = [when for word in told if (when := date_in(word)) is not None]
    firsts = [when.earliest for when in read if when.earliest is not None]
    lasts = [when.latest for when in read if when.latest is not None]
    edges = [*([min(firsts)] if firsts else []), *([max(lasts)] if lasts else [])]
    for day in edges:
        for number in numbers:
            for passed in years_passed(str(day), number):
                yield passed.toordinal(), passed.toordinal() + 1


def _registers(registers: Registers, rule: parts.Expression) -> Iterator[Register]:
    names = [q.source.text for q in parts.rules_in(rule) if q.noun == "case"]
    names += [
        name_in(call)
        for call in parts.calls_in(rule)
        if call.function == "open" or (call.function == "stock" and call.source == "register")
    ]
    for name in dict.fromkeys(names):
        register = registers.named(name)
        if register is not None:
            yield register


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
