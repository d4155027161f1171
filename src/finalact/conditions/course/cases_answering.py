"""Rules over the cases of a register on every day at once, and how many cases are open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import ceil, floor

import numpy as np
from attrs import frozen

from finalact.cases.register import STATUS, CaseFact
from finalact.claims.columns import Flags
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.course.case_events import Events
from finalact.conditions.course.case_steps import CaseSteps, Numbers, turning
from finalact.conditions.course.causes import Cause, years_after, years_name, years_passed
from finalact.conditions.course.figures_answering import CallCourse
from finalact.conditions.course.heard import VectorHeard
from finalact.conditions.course.list_answers import list_answers, together
from finalact.conditions.course.quick_leaf import CODES, Answering, Answers, rows_near
from finalact.conditions.course.vector_bounds import NO, OPEN, YES, Truths, VectorBounds
from finalact.conditions.course.words_answering import answered
from finalact.conditions.traits import CaseTraits
from finalact.conditions.years_asked import thresholds
from finalact.model.dossier import Case, Register


@frozen(eq=False)
class Kept:
    """A register with its cases and their events over a grid."""

    register: Register
    cases: tuple[Case, ...]
    events: Events

    @property
    def complete(self) -> Flags:
        """The days for which the list was declared complete."""
        grid = self.events.grid
        found = np.zeros(grid.length, np.bool_)
        for declared in self.register.complete_on:
            begins = declared.earliest.toordinal() if declared.earliest else grid.first
            ends = declared.latest.toordinal() if declared.latest else grid.last
            found[max(0, begins - grid.first) : max(0, ends + 1 - grid.first)] = True
        return found


class CasesAnswering(Answering):
    """A rule over the cases of a register."""

    sides: tuple[str, ...] = ()

    def __init__(self, part: parts.Quantified, kept: Kept) -> None:
        self._kept = kept
        events = kept.events
        asked = [rule for rule in (part.where, part.has) if rule is not None]
        self._attributes = sorted({name for rule in asked for name in _attributes(rule)})
        self._years = [found for rule in asked for found in thresholds(rule)]
        atoms = {atom: self._atom(atom) for rule in asked for atom in _atoms(rule)}
        on = events.on_the_list()
        keys = turning(atoms.values(), on, events.cases)
        at = {atom: steps.at(keys) for atom, steps in atoms.items()}

        def answer(each: parts.Expression) -> Truths:
            return _of_atoms(each, at)

        always = np.full(len(keys), YES, np.int8)
        where = part.where
        belongs = together(where, answered(where, answer)) if where is not None else always
        has = together(part.has, answered(part.has, answer))
        concerned = (on.at(keys) == 1) & (belongs != NO)
        counts = {
            (one, other): _counted(events, keys, concerned & (belongs == one) & (has == other))
            for one in (YES, OPEN)
            for other in (NO, OPEN, YES)
        }
        self._concerned = CaseSteps(keys, concerned.astype(np.int8), events.width, 0)
        silent = np.zeros(events.grid.length, np.bool_)
        self._answers = Answers(list_answers(part, counts, kept.complete), silent)

    def answers(self, voice: str) -> Answers:
        """The answer of the record."""
        del voice
        return self._answers

    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The events of all cases that the rule is about."""
        del voice
        return self._kept.events.rows(self._attributes, self._concerned, day)

    def moved(self, voice: str, day: int) -> set[int]:
        """The events that came into use on a day, or fell out of it."""
        del voice
        return self._kept.events.moved(self._attributes, self._concerned, day)

    def near(self, day: int) -> Iterable[int]:
        """The events that came in on a day or are about it."""
        return rows_near([self._kept.events.columns], day)

    def reckoned(self, day: int) -> list[Cause]:
        """The cases for which years have passed on a day."""
        when = date.fromordinal(day)
        events, found = self._kept.events, []
        for attribute, numbers in self._years:
            asked = np.flatnonzero(
                events.columns.attribute == events.columns.tables.word[attribute]
            )
            words, which = events.words_at(asked)
            passed = [[n for n in sorted(numbers) if when in years_passed(w, n)] for w in words]
            for place, word in zip(asked.tolist(), which.tolist(), strict=True):
                for number in passed[word]:
                    case = self._kept.cases[int(events.case[place])].id
                    found.append(Cause(when, (years_name(number, case, attribute),)))
        return found

    def _atom(self, part: parts.Comparison) -> CaseSteps:
        events, grid = self._kept.events, self._kept.events.grid
        if isinstance(part.left, parts.Name):
            return events.told_of(part.left.text, lambda word: _judged(part, word, grid.last))
        assert isinstance(part.right, parts.Figure)
        number, sign = part.right.number, part.sign
        # So many whole years are needed for "at least", or for "more than".
        years = ceil(number) if sign in (">=", "<") else floor(number) + 1
        before, after = (NO, YES) if sign in (">", ">=") else (YES, NO)

        def turns(word: str) -> list[tuple[int, int]]:
            passed = years_after(word, years)
            if passed is None:
                return []
            may, must = (day.toordinal() - grid.first if day else None for day in passed)
            found = {0: before if may is not None else OPEN}
            for place, answer in ((may, OPEN), (must, after)):
                if place is not None and place < grid.length:
                    found[max(0, place)] = answer
            return sorted(found.items())

        return events.counted_since(terms.name_in(_call(part)), turns)


class OpenCourse(CallCourse):
    """How many cases of a register are open, on every day at once."""

    sides: tuple[str, ...] = ()
    is_short = False

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        register, events = kept.register, kept.events
        on = events.on_the_list()
        status = events.told_of(
            STATUS, lambda word: NO if word in register.closed else YES, otherwise=YES
        )
        keys = turning([status], on, events.cases)
        listed, is_open = on.at(keys) == 1, status.at(keys)
        self._maybe = CaseSteps(keys, (listed & (is_open != NO)).astype(np.int8), events.width, 0)
        persons = register.counts == "persons"
        size = np.array([(c.size or len(c.persons) or 1) if persons else 1 for c in kept.cases])
        unknown = np.array([int(persons and not (c.size or c.persons)) for c in kept.cases])
        surely = _counted(events, keys, listed & (is_open == YES), size)
        perhaps = _counted(events, keys, listed & (is_open != NO), size)
        vague = _counted(events, keys, listed, unknown)
        length = events.grid.length
        bounds = VectorBounds.always(length, 0, None)
        high = np.where(kept.complete & (vague == 0), perhaps.astype(np.float64), np.inf)
        never = np.zeros(length, np.bool_)
        self._heard = VectorHeard(
            VectorBounds(
                surely.astype(np.float64), high, bounds.low_open, bounds.high_open, bounds.whole
            ),
            never,
            ~never,
        )

    def of(self, side: str) -> VectorHeard:
        """What stands on the record."""
        del side
        return self._heard

    def rows(self, side: str, day: int) -> Iterable[int]:
        """The events that tell how the open cases stand."""
        del side
        return self._kept.events.rows([STATUS], self._maybe, day)

    def moved(self, side: str, day: int) -> set[int]:
        """The events of open cases that came into use on a day, or fell out of it."""
        del side
        return self._kept.events.moved([STATUS], self._maybe, day)

    def near(self, day: int) -> Iterable[int]:
        """The events that came in on a day or are about it."""
        return rows_near([self._kept.events.columns], day)


def _counted(events: Events, keys: Numbers, which: Flags, weight: Numbers | None = None) -> Numbers:
    """How many cases are so on each day; `weight` counts more than one for a case."""
    case, place = keys // events.width, keys % events.width
    until = np.append(place[1:], events.grid.length)
    until[:-1][case[1:] != case[:-1]] = events.grid.length
    each = np.ones(len(keys)) if weight is None else weight[case].astype(np.float64)
    length = events.grid.length + 1
    began = np.bincount(place[which], each[which], length)
    ended = np.bincount(until[which], each[which], length)
    return np.cumsum(began - ended)[:-1].round().astype(np.int64)


class _OneWord:
    """A register that has one word to say of every case."""

    def __init__(self, word: str) -> None:
        self._fact = CaseFact((word,), ())

    def fact(self, case: Case, attribute: str) -> CaseFact:
        """The word."""
        del case, attribute
        return self._fact


_ANY_CASE = Case("", "")


def _judged(part: parts.Comparison, word: str, day: int) -> int:
    """The answer of a case of which one word is told, by the rule for cases."""
    asked = CaseTraits(_OneWord(word), _ANY_CASE, date.fromordinal(day))  # type: ignore[arg-type]
    return CODES[asked.compare(part.left, part.sign, part.right)]


def _atoms(part: parts.Expression) -> list[parts.Comparison]:
    """The single comparisons that a rule comes down to."""
    match part:
        case parts.Both() | parts.Either():
            return [atom for each in part.parts for atom in _atoms(each)]
        case parts.Negation():
            return _atoms(part.part)
        case parts.Between():
            return [
                parts.Comparison(part.value, ">=", part.low),
                parts.Comparison(part.value, "<=", part.high),
            ]
        case parts.OneOf():
            return [parts.Comparison(part.value, "=", word) for word in part.words]
        case parts.Comparison():
            return [part]
        case _:
            return []


def _of_atoms(part: parts.Expression, at: dict[parts.Comparison, Truths]) -> Truths:
    """The answer to a comparison out of those to its single ones."""
    inner = [at[atom] for atom in _atoms(part)]
    if isinstance(part, parts.OneOf):
        found: Truths = np.maximum.reduce(inner)
        return found if part.among else (2 - found).astype(np.int8)
    both: Truths = np.minimum.reduce(inner)
    return both


def _attributes(part: parts.Expression) -> set[str]:
    return {
        atom.left.text if isinstance(atom.left, parts.Name) else terms.name_in(_call(atom))
        for atom in _atoms(part)
    }


def _call(part: parts.Comparison) -> parts.Call:
    assert isinstance(part.left, parts.Call)
    return part.left


def is_of_cases(part: parts.Expression) -> bool:
    """Whether it is a rule over cases that all days can be asked about at once."""
    if not isinstance(part, parts.Quantified) or part.noun != "case":
        return False
    atoms = [atom for rule in (part.where, part.has) if rule for atom in _atoms(rule)]
    return bool(atoms) and all(_is_single(atom) for atom in atoms)


def _is_single(atom: parts.Comparison) -> bool:
    if isinstance(atom.left, parts.Name):
        return True
    since = isinstance(atom.left, parts.Call) and atom.left.function == "years_since"
    # Of two dates for one case "exactly ten years" cannot be told from each by itself.
    return since and atom.sign not in ("=", "!=") and isinstance(atom.right, parts.Figure)
