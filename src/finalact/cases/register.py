"""A register of cases as it stood on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.states import standing_claims
from finalact.claims.stocks import day_of
from finalact.model.claim import Claim
from finalact.model.dossier import Case, Register
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth, any_of

STATUS = "status"
# What sort of case it is: told by the list itself, until an event tells otherwise.
KIND = "kind"


@frozen
class CaseFact:
    """What is known of one attribute of a case on a day: its words, and the events behind them.

    No words: nobody said. Several: two events of the same day differ.
    """

    words: tuple[str, ...]
    claims: tuple[Claim, ...]


class RegisterOnADay:
    """The cases of a register, each with what was known of it, on one day.

    A case whose every recorded event is later, or not yet known, is not on the register yet;
    a case without events is taken to have been there from the beginning.
    """

    # Whether its cases are so many that they are asked all at once.
    is_large = False

    def __init__(
        self,
        register: Register,
        cases: Iterable[Case],
        ledger: Ledger,
        as_of: date,
        known_by: date,
    ) -> None:
        self.register = register
        self.complete = register.is_complete_on(as_of)
        self._facts: dict[tuple[str, str], CaseFact] = {}
        self._ledger = ledger
        self._as_of = as_of
        self._known_by = known_by
        self._given = cases

    @cached_property
    def cases(self) -> list[Case]:
        """The cases that are on the register on the day, in order of entry."""
        mine = (case for case in self._given if case.register == self.register.id)
        return [case for case in mine if self._is_on(case)]

    def _is_on(self, case: Case) -> bool:
        events = self._ledger.by_subject.get(case.id, ())
        if not events:
            return True
        known = self._ledger.known(events, self._known_by)
        return any((day := day_of(c)) is not None and day <= self._as_of for c in known.stand)

    def fact(self, case: Case, attribute: str) -> CaseFact:
        """The latest word on one attribute of a case; events of the same day stand together."""
        key = (case.id, attribute)
        if key not in self._facts:
            known = self._ledger.known(self._ledger.by_subject.get(case.id, ()), self._known_by)
            claims, _ = standing_claims(known, attribute, self._as_of)
            self._facts[key] = fact_of(case, attribute, claims)
        return self._facts[key]

    def is_open(self, case: Case) -> Truth:
        """Whether a case is still open: no event has brought it to a closing state."""
        return self.open_by(self.fact(case, STATUS).words)

    def open_by(self, words: tuple[str, ...]) -> Truth:
        """Whether a case is open of which the latest status is told in these words."""
        if not words:
            return Truth.YES
        closed = {Truth.of(word in self.register.closed) for word in words}
        return ~closed.pop() if len(closed) == 1 else Truth.UNKNOWN

    def open_cases(self) -> list[Case]:
        """The cases that are open, or may be, in order of entry."""
        return [case for case in self.cases if self.is_open(case) is not Truth.NO]

    def open_shown(self) -> list[Case]:
        """The open cases that are shown with an answer: all of them, or of very many the first."""
        return self.open_cases()

    @property
    def has_cases(self) -> bool:
        """Whether any case is on the register on the day."""
        return bool(self.cases)

    def open_count(self) -> Bounds:
        """How many cases are open: a lower bound unless the list was declared complete."""
        surely = sum(self._size(c) for c in self.cases if self.is_open(c) is Truth.YES)
        perhaps = sum(self._size(c) for c in self.cases if self.is_open(c) is not Truth.NO)
        return Bounds(surely, perhaps if self.complete and self._sizes_known() else None)

    def _size(self, case: Case) -> int:
        if self.register.counts != "persons":
            return 1
        return case.size or len(case.persons) or 1

    def _sizes_known(self) -> bool:
        if self.register.counts != "persons":
            return True
        return all(case.size or case.persons for case in self.cases)

    def says(self, case: Case, attribute: str, words: Iterable[str]) -> Truth:
        """Whether an attribute of a case is one of the words; not known when nobody said."""
        stated = self.fact(case, attribute).words
        if not stated:
            return Truth.UNKNOWN
        wanted = list(words)
        answers = {any_of(Truth.of(word == want) for want in wanted) for word in stated}
        return answers.pop() if len(answers) == 1 else Truth.UNKNOWN


def fact_of(case: Case, attribute: str, claims: list[Claim]) -> CaseFact:
    """The latest word that events tell of a case; without any, what the list itself says."""
    if not claims:
        return CaseFact((case.kind,) if attribute == KIND and case.kind else (), ())
    last = max(day_of(claim) or date.min for claim in claims)
    latest = tuple(claim for claim in claims if day_of(claim) == last)
    words = dict.fromkeys(claim.value or str(claim.period or "") for claim in latest)
    return CaseFact(tuple(words), latest)
