"""The days on which the answer to a rule can change, each with what can change it then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice, pairwise

from finalact.claims.bearing_ever import bearing_ever, first_told
from finalact.claims.counting import are_many, related_names
from finalact.claims.ledger import Ledger
from finalact.claims.turns import in_turn
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.course.causes import (
    Cause,
    Use,
    claim_causes,
    years_name,
    years_passed,
)
from finalact.conditions.language import parse
from finalact.conditions.last_months import months_of
from finalact.conditions.outlook import target_of
from finalact.conditions.scene import Scene
from finalact.conditions.weighing import ASSURABLE
from finalact.conditions.years_asked import thresholds
from finalact.diplomacy.meetings import HELD
from finalact.diplomacy.positions import LIMITED, POSITION
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.model.dossier import Register
from finalact.model.membership import turning_days
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal

MEETING_FUNCTIONS = ("start", "finish", "duration")


def change_days(scene: Scene, part: parts.Expression) -> dict[date, list[Cause]]:
    """Every day on which the answer to a rule can change, in order, with the causes of each.

    Complete by construction: what is not listed cannot change the answer of anyone who is
    asked on each day by what was known on that day. A day listed may change nothing.
    Conditions that the rule rests on (`met`, `on_track`) are not looked into; they have days
    of their own.
    """
    found: dict[date, list[Cause]] = {}
    for cause in _Causes(scene).of(part):
        found.setdefault(cause.day, []).append(cause)
    return dict(sorted(found.items()))


def standing_causes(scene: Scene, part: parts.Expression) -> dict[date, list[Cause]]:
    """The days on which what is declared in the dossier can change the answer to a rule.

    One population is taken for another; a list begins or ceases to be declared complete; a
    party joins a group or leaves it.
    """
    found: dict[date, list[Cause]] = {}
    for cause in _Causes(scene).declared(part):
        found.setdefault(cause.day, []).append(cause)
    return found


def assurance_days(scene: Scene, part: parts.Expression) -> dict[date, list[Cause]]:
    """The days on which an assurance on what a rule asks can come in or be taken back."""
    found: dict[date, list[Cause]] = {}
    for cause in _Causes(scene).of_assurances(part):
        found.setdefault(cause.day, []).append(cause)
    return dict(sorted(found.items()))


def outlook_days(scene: Scene, expression: parts.Expression) -> dict[date, list[Cause]]:
    """The days on which the outlook of a rule can change, besides those of the rule itself."""
    found: dict[date, list[Cause]] = {}
    for cause in _Causes(scene).of_outlook(expression):
        found.setdefault(cause.day, []).append(cause)
    return dict(sorted(found.items()))


def related_ever(scene: Scene, name: str) -> list[str]:
    """A name, and every population that is or could be taken to be a part of what it counts."""
    dossier, ledger = scene.dossier, scene.ledger
    wanted = {name}
    subject = dossier.subject(name)
    if subject is not None and subject.population:
        wanted.add(subject.population)
    elif dossier.population(name) is None:
        wanted |= _all_drawn(ledger, name)
    found = {name: None}
    for population in sorted(wanted):
        found.update(dict.fromkeys(related_names(population, ledger, date.max)))
    return list(found)


def _all_drawn(ledger: Ledger, name: str) -> set[str]:
    """Everybody whom any figure about a subject counts, as far as it names them."""
    if are_many(ledger, [name]):
        from finalact.claims.gathering import all_drawn  # noqa: PLC0415 - NumPy where needed

        return all_drawn(ledger, name)
    told = ledger.by_subject.get(name, ())
    return {c.population for c in told if c.attribute in NUMERIC_ATTRIBUTES and c.population}


class _Causes:
    """Walks through a rule and tells what can change each part of it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.dossier = scene.dossier
        self.ledger = scene.ledger

    def of(self, part: parts.Expression) -> Iterator[Cause]:
        """What can change the answer to a rule, of itself."""
        if isinstance(part, parts.Quantified):
            yield from self._of_list(part)
            return
        if isinstance(part, (parts.Both, parts.Either)):
            for each in part.parts:
                yield from self.of(each)
        elif isinstance(part, parts.Negation):
            yield from self.of(part.part)
        elif not isinstance(part, parts.Holds):
            for call in parts.calls_in(part):
                yield from self._of_call(call)

    def _of_call(self, call: parts.Call) -> Iterator[Cause]:
        name = terms.name_in(call)
        match call.function:
            case "stock" if call.source == "register":
                yield from self._of_register(name)
            case "stock":
                yield from self._counted(name, "stock")
            case "open":
                kept = self._register(name)
                if kept is not None:
                    yield from self._of_register(name)
                else:
                    yield from self._counted(name, "stock")
            case "flow":
                period = call.arguments[1]
                when = period.when if isinstance(period, parts.Period) else None
                yield from self._counted(name, "flow", when)
            case "state" | "position":
                said = self.ledger.touching(name)
                kinds = (call.function, LIMITED) if call.function == POSITION else (call.function,)
                yield from self._said((c for c in said if c.attribute in kinds), "word")
            case "assurance":
                yield from self._given(name)
            case function if function in MEETING_FUNCTIONS:
                told = self.ledger.by_subject.get(name, ())
                yield from self._said((c for c in told if c.attribute in HELD), "meeting")

    def declared(self, part: parts.Expression) -> Iterator[Cause]:
        """What is declared in the dossier and counts from a day, or until one."""
        for call in parts.calls_in(part):
            name = terms.name_in(call)
            register = self._register(name) if call.function in ("stock", "open") else None
            if register is not None and (call.function == "open" or call.source == "register"):
                yield from self._completeness(register)
            elif call.function in ("stock", "open", "flow"):
                yield from self._taken(related_ever(self.scene, name))
        for rule in parts.rules_in(part):
            register = self._register(rule.source.text) if rule.noun == "case" else None
            if register is not None:
                yield from self._completeness(register)
            elif rule.noun == "party":
                yield from self._belonging(rule.source.text)

    def _belonging(self, name: str) -> Iterator[Cause]:
        """The days on which a party joins a group or leaves it, or the desk comes to know that."""
        group = self.dossier.group(name)
        for record in group.terms if group is not None else ():
            for what, day in turning_days(record):
                yield Cause(day, (f"{what}:{name}/{record.party}",))

    def _completeness(self, register: Register) -> Iterator[Cause]:
        for declared in register.complete_on:
            if declared.earliest is not None:
                yield Cause(declared.earliest, (f"complete:{register.id}",))
            if declared.latest is not None and declared.latest < date.max:
                after = declared.latest + timedelta(1)
                yield Cause(after, (f"complete-ended:{register.id}",))

    def _said(self, claims: Iterable[Claim], use: Use, limit: str = "") -> Iterator[Cause]:
        for claim in in_turn(claims):
            yield from claim_causes(self.ledger, claim, use, limit)

    def _given(self, name: str) -> Iterator[Cause]:
        """The assurances on a subject, as they come in and are taken back."""
        given = (claim for claim in self.ledger.touching(name) if claim.promises)
        yield from self._said(given, "word")

    def _counted(
        self, name: str, attribute: str, period: PartialDate | None = None
    ) -> Iterator[Cause]:
        """Figures toward a name: of itself, and of every population that ever stands to it.

        With a period, those that a flow over it can rest on.
        """
        limit = "" if attribute == "flow" else self.dossier.age_limit(name)
        use: Use = "flow" if attribute == "flow" else "stock"
        names = related_ever(self.scene, name)
        for claim in in_turn(bearing_ever(self.ledger, names, attribute, period)):
            yield from claim_causes(self.ledger, claim, use, limit)
        # What they count is known from the day they are told, and is not taken back with them.
        for claim in in_turn(first_told(self.ledger, name)):
            yield from islice(claim_causes(self.ledger, claim, use), 1)
        yield from self._taken(names)

    def _taken(self, names: list[str]) -> Iterator[Cause]:
        """The days from which one of these populations is taken for another."""
        for population in self.dossier.populations:
            for record in population.taken_for if population.id in names else ():
                day = record.on.counts_from if record.on is not None else None
                if day is not None:
                    yield Cause(day, (f"taken-for:{population.id}/{record.population}",))

    def _register(self, name: str) -> Register | None:
        return self.dossier.register(name) or next(
            (r for r in self.dossier.registers if r.population == name), None
        )

    def _of_register(self, name: str, years: dict[str, set[int]] | None = None) -> Iterator[Cause]:
        """A list: its cases and what is known of them, and the days it is declared complete for."""
        register = self._register(name)
        if register is None:
            return
        yield from self._completeness(register)
        for case in self.scene.cases:
            if case.register != register.id:
                continue
            for claim in self.ledger.by_subject.get(case.id, ()):
                # Any event puts a case on the list, whatever it tells.
                yield from claim_causes(self.ledger, claim, "word")
                for number in (years or {}).get(claim.attribute, ()):
                    name = years_name(number, case.id, claim.attribute)
                    words = claim.value or str(claim.period or "")
                    for day in years_passed(words, number):
                        yield Cause(day, (name,), claim.id)

    def _of_list(self, part: parts.Quantified) -> Iterator[Cause]:
        if part.noun == "party":
            yield from self._belonging(part.source.text)
            for call in parts.calls_in(part):
                yield from self._of_call(call)
            return
        years: dict[str, set[int]] = {}
        for asked in (part.has, part.where):
            for attribute, numbers in thresholds(asked):
                years.setdefault(attribute, set()).update(numbers)
        yield from self._of_register(part.source.text, years)

    def of_assurances(self, part: parts.Expression) -> Iterator[Cause]:
        """Assurances on what a rule asks of a side: they tell where nobody speaks."""
        for name in assurable_names(part):
            yield from self._given(name)

    def of_outlook(self, expression: parts.Expression) -> Iterator[Cause]:
        """Figures and rates toward a total, and the months of its period as they pass."""
        target = target_of(expression)
        if target is None:
            return
        yield from self._counted(target.name, "flow", target.period)
        yield from self._counted(target.name, "rate")
        months = months_of(target.period)
        for (_, last), (following, _) in pairwise([*months, (date.max, date.max)]):
            yield Cause(last, (f"period-ended:{last:%Y-%m}",))
            if following < date.max:
                yield Cause(following, (f"period-ended:{last:%Y-%m}",))
        if target.period.latest is not None:
            yield Cause(target.period.latest, (f"period-ended:{target.period}",))


def assurable_names(part: parts.Expression) -> tuple[str, ...]:
    """What a rule asks of a side, and what therefore may be assured."""
    named = [terms.name_in(c) for c in parts.calls_in(part) if c.function in ASSURABLE]
    named += [rule.source.text for rule in parts.rules_in(part) if rule.noun == "case"]
    return tuple(dict.fromkeys(name for name in named if name))


def parsed(text: str) -> parts.Expression | None:
    """The expression of a text, or None where it is none."""
    try:
        return parse(text) if text else None
    except Refusal:
        return None
