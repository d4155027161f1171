"""A register of very many cases on a day: counted in columns, told case by case when asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from finalact.cases.case_columns import (
    NO,
    TRUTHS,
    YES,
    Answers,
    CaseColumns,
    CasesOnADay,
    Numbers,
)
from finalact.cases.register import STATUS, CaseFact, RegisterOnADay, fact_of
from finalact.claims import counting
from finalact.claims.ledger import Ledger
from finalact.claims.turns import in_turn
from finalact.model.dossier import Case, Register
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

# So many cases are looked up one by one before the facts of all are fetched together.
_ONE_BY_ONE = 500
# So many of the open cases are shown with an answer.
SHOWN = 10


class LargeRegister(RegisterOnADay):
    """The same answers as of any register; what is asked of all cases is asked of all at once."""

    is_large = True

    def __init__(
        self,
        register: Register,
        cases: Sequence[Case],
        ledger: Ledger,
        as_of: date,
        known_by: date,
    ) -> None:
        self.register = register
        self.complete = register.is_complete_on(as_of)
        self._ledger = ledger
        self._as_of = as_of
        self._known_by = known_by
        self._facts: dict[tuple[str, str], CaseFact] = {}
        self._asked: dict[str, int] = {}
        self.static = _static(register, cases, ledger)
        self.day = CasesOnADay(self.static, ledger.columned, as_of, known_by)

    @cached_property
    def numbers(self) -> Numbers:
        """The numbers of the cases that are on the register on the day, in order of entry."""
        return np.flatnonzero(self.day.on)

    @cached_property
    def cases(self) -> list[Case]:
        """The cases that are on the register on the day, in order of entry."""
        return [self.static.cases[number] for number in self.numbers.tolist()]

    @cached_property
    def openness(self) -> Answers:
        """Whether each case is open, by its number."""
        return self.day.answers(STATUS, self.open_by, ("open", self.register.closed))

    def fact(self, case: Case, attribute: str) -> CaseFact:
        """The latest word on one attribute of a case; events of the same day stand together."""
        key = (case.id, attribute)
        if key not in self._facts:
            self._asked[attribute] = asked = self._asked.get(attribute, 0) + 1
            if asked == _ONE_BY_ONE:
                self._ledger.columned.claims_at(self._rows(self.day.facts(attribute).places))
            self._facts[key] = self._fact(case, attribute)
        return self._facts[key]

    def _fact(self, case: Case, attribute: str) -> CaseFact:
        number = self.static.number[case.id]
        places = self.day.facts(attribute).of_case(number)
        if self.static.columns.bound[places].any():
            return super().fact(case, attribute)
        latest = in_turn(self._ledger.columned.claims_at(self._rows(places)))
        return fact_of(case, attribute, latest)

    def fetch(self, numbers: Sequence[int], attributes: Iterable[str]) -> None:
        """Make the events that tell the latest words of some cases all together."""
        places = [
            place
            for attribute in attributes
            for number in numbers
            for place in self.day.facts(attribute).of_case(number).tolist()
        ]
        self._ledger.columned.claims_at(self._rows(np.array(places, np.int64)))

    def _rows(self, places: Numbers) -> list[int]:
        return [int(row) for row in self.static.columns.row[places]]

    def is_open(self, case: Case) -> Truth:
        """Whether a case is still open: no event has brought it to a closing state."""
        return TRUTHS[int(self.openness[self.static.number[case.id]])]

    def numbers_open(self) -> Numbers:
        """The numbers of the cases that are open, or may be."""
        found: Numbers = np.flatnonzero(self.day.on & (self.openness != NO))
        return found

    def open_cases(self) -> list[Case]:
        """The cases that are open, or may be, in order of entry."""
        return [self.static.cases[number] for number in self.numbers_open().tolist()]

    def open_shown(self) -> list[Case]:
        """The first of the open cases."""
        shown = self.numbers_open()[:SHOWN].tolist()
        self.fetch(shown, [STATUS])
        return [self.static.cases[number] for number in shown]

    @property
    def has_cases(self) -> bool:
        """Whether any case is on the register on the day."""
        return bool(self.day.on.any())

    def open_count(self) -> Bounds:
        """How many cases are open: a lower bound unless the list was declared complete."""
        sizes = self.static.size if self.register.counts == "persons" else self.static.one
        surely = int(sizes[self.day.on & (self.openness == YES)].sum())
        perhaps = int(sizes[self.day.on & (self.openness != NO)].sum())
        return Bounds(surely, perhaps if self.complete and self._sizes_known() else None)

    def _sizes_known(self) -> bool:
        return self.register.counts != "persons" or not (self.static.unsized & self.day.on).any()


def register_on_a_day(
    register: Register, cases: Sequence[Case], ledger: Ledger, as_of: date, known_by: date
) -> RegisterOnADay:
    """A register as it stood on a day; one of few cases is gone through case by case."""
    if not any(case.register == register.id for case in cases):
        return RegisterOnADay(register, (), ledger, as_of, known_by)
    static = _static(register, cases, ledger)
    kind = LargeRegister if len(static.cases) > counting.FEW else RegisterOnADay
    given = cases if kind is LargeRegister else static.cases
    return kind(register, given, ledger, as_of, known_by)


def _static(register: Register, cases: Sequence[Case], ledger: Ledger) -> CaseColumns:
    """The columns of a register's cases, made once for a ledger."""
    key = ("register", (register.id,))
    kept = ledger.columned.kept.get(key)
    if isinstance(kept, CaseColumns) and kept.given is cases:
        return kept
    mine = tuple(case for case in cases if case.register == register.id)
    made = CaseColumns.of(cases, mine, ledger.columned)
    ledger.columned.kept[key] = made
    return made
