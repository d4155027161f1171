"""How the cases of a register stand on a day: open, closed, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from finalact.cases.register import STATUS, CaseFact, RegisterOnADay
from finalact.claims.ledger import Ledger, SetAside
from finalact.claims.stocks import day_of
from finalact.model.claim import Claim
from finalact.model.dossier import Case, Register
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth


class CaseStanding(Enum):
    """Whether a case is open on a day; not known where the last words of it differ."""

    OPEN = "open"
    CLOSED = "closed"
    NOT_KNOWN = "not known"


STANDINGS = {
    Truth.YES: CaseStanding.OPEN,
    Truth.NO: CaseStanding.CLOSED,
    Truth.UNKNOWN: CaseStanding.NOT_KNOWN,
}


@frozen
class CaseOnADay:
    """One case of a register as it stood: open or not, and the last words of its status."""

    case: Case
    standing: CaseStanding
    status: CaseFact

    @property
    def said(self) -> str:
        """Its status with who says so: "refused (Velm); permitted (Carrow)"."""
        told = [f"{claim.value or claim.words} ({_who(claim)})" for claim in self.status.claims]
        return "; ".join(dict.fromkeys(told))

    @property
    def on(self) -> PartialDate | None:
        """When its status came about, as exactly as it was told."""
        return next((c.is_about for c in self.status.claims), None)


def _who(claim: Claim) -> str:
    """Who says it, the official first, and who reports that he did."""
    who = ", ".join(part for part in (claim.voice, claim.speaker) if part) or "nobody named"
    second_hand = claim.reporter and claim.reporter != claim.speaker
    return f"{who}, as reported by {claim.reporter}" if second_hand else who


@frozen
class RegisterCount:
    """How many cases of a register are open, closed, or neither for certain, on a day.

    `open_count` is what conditions go by: in cases, or in persons where the register counts
    persons; a least number unless the list was declared complete for the day.
    """

    register: Register
    complete: bool
    open: int
    closed: int
    not_known: int
    open_count: Bounds

    @property
    def total(self) -> int:
        """How many cases stood on the register."""
        return self.open + self.closed + self.not_known

    @property
    def sentence(self) -> str:
        """The count in a sentence."""
        if not self.total:
            text = "No case stands on it"
        else:
            text = f"{self.open:,} open, {self.closed:,} closed, {self.not_known:,} not known"
        declared = "declared complete" if self.complete else "not declared complete"
        persons = ""
        least, most = self.open_count.low, self.open_count.high
        if self.register.counts == "persons" and self.total:
            number = f"{least:,}" if least == most else f"at least {least:,}"
            persons = f"; open cases concern {number} {'person' if least == 1 else 'persons'}"
        return f"{text}{persons}; {declared} for that day."


def case_on(register: RegisterOnADay, case: Case) -> CaseOnADay:
    """One case as it stood on the register's day."""
    return CaseOnADay(case, STANDINGS[register.is_open(case)], register.fact(case, STATUS))


def count_of_register(register: RegisterOnADay) -> RegisterCount:
    """The cases of a register counted by how they stood."""
    counts = dict.fromkeys(Truth, 0)
    for case in register.cases:
        counts[register.is_open(case)] += 1
    return RegisterCount(
        register.register,
        register.complete,
        counts[Truth.YES],
        counts[Truth.NO],
        counts[Truth.UNKNOWN],
        register.open_count(),
    )


def cases_standing(
    register: RegisterOnADay, *, only_open: bool = False, status: str = ""
) -> Iterator[CaseOnADay]:
    """The cases of a register in order of entry, narrowed to open ones or to one status.

    An open case is one that is open or may be; a status is the last word said of the case.
    """
    for case in register.cases:
        if only_open and register.is_open(case) is Truth.NO:
            continue
        found = case_on(register, case)
        if not status or status.casefold() in (word.casefold() for word in found.status.words):
            yield found


def statuses_of(registers: Iterable[RegisterOnADay]) -> list[str]:
    """Every word that is the status of a case on the day, in order of first use."""
    words: dict[str, None] = {}
    for register in registers:
        for case in register.cases:
            words.update(dict.fromkeys(register.fact(case, STATUS).words))
    return list(words)


@frozen
class CaseHistory:
    """What happened to a case by a day, in order, and what is told of it but plays no part."""

    events: tuple[Claim, ...]
    aside: tuple[SetAside, ...]


def history_of_case(ledger: Ledger, case: Case, as_of: date, known_by: date) -> CaseHistory:
    """The events of a case known by the day and about it or an earlier one, earliest first."""
    known = ledger.known(ledger.by_subject.get(case.id, ()), known_by)
    dated = [(day, claim) for claim in known.stand if (day := day_of(claim)) is not None]
    dated.sort(key=lambda pair: pair[0])
    return CaseHistory(
        tuple(claim for day, claim in dated if day <= as_of),
        tuple(known.aside),
    )
