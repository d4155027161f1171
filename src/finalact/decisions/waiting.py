"""What a memorandum waits for, and for whom: to draft, to clear, to decide, to follow up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum

from attrs import frozen

from finalact.decisions.capacity import name, plain_office, same_office, who_could_decide
from finalact.decisions.memorandum import Memorandum, Task, closed_alternatives
from finalact.decisions.states import IN_HAND, UP, State
from finalact.model.memo_step import ClearanceStatus, Returned
from finalact.model.office import OfficeHeld

RESOLVE = {
    ClearanceStatus.NONCONCUR: "does not concur",
    ClearanceStatus.DECLINED: "declined to clear",
    ClearanceStatus.OK_IN_PART: "agrees to a part only",
}
NOT_ASKED = {
    ClearanceStatus.INFO: "was only shown it",
    ClearanceStatus.TOLD: "was only told",
    ClearanceStatus.PENDING: "has said that it will speak later",
}


class Need(Enum):
    """What is to be done with a paper."""

    DRAFT = "to draft"
    CLEAR = "to clear"
    DECIDE = "to decide"
    FOLLOW_UP = "to follow up"


@frozen
class Waiting:
    """One thing that a memorandum waits for: what, for which persons or offices, and why.

    `due` is the last day for it where one was set, `overdue` whether that day has passed.
    """

    need: Need
    who: tuple[str, ...]
    what: str
    due: date | None = None
    overdue: bool = False

    def is_for(self, person_or_office: str) -> bool:
        """Whether it waits for a person (by last name) or an office."""
        wanted = person_or_office.strip()
        last = name(wanted) if " " not in wanted else None
        return any(same_office(each, wanted) or name(each) == last for each in self.who)


@frozen
class Hands:
    """Persons and offices by whom one can look for a paper, made ready to be compared."""

    offices: frozenset[str]
    persons: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Hands:
        """Of persons and offices as they are written."""
        said = [each for each in names if each]
        return cls(frozenset(map(plain_office, said)), frozenset(map(name, said)))

    def has(self, person_or_office: str) -> bool:
        """Whether a person (by last name) or an office is among them."""
        wanted = person_or_office.strip()
        by_name = " " not in wanted and name(wanted) in self.persons
        return by_name or plain_office(wanted) in self.offices


def waiting(memo: Memorandum, offices: Iterable[OfficeHeld], day: date) -> tuple[Waiting, ...]:
    """What a memorandum waits for on a day; nothing where it is done with."""
    offices = tuple(offices)
    kept = memo.kept.get(Waiting)
    # A list of thousands is asked for again and again, and few of them change meanwhile.
    if not (isinstance(kept, tuple) and kept[0] == day and kept[1] == offices):
        kept = memo.kept[Waiting] = (day, offices, _waiting(memo, offices, day))
    found: tuple[Waiting, ...] = kept[2]
    return found


def _waiting(memo: Memorandum, offices: tuple[OfficeHeld, ...], day: date) -> tuple[Waiting, ...]:
    if memo.state in IN_HAND:
        return tuple(_in_hand(memo))
    if memo.state in UP:
        return tuple(_up(memo, list(offices), day))
    return tuple(_done(memo, day)) if memo.state in (State.DECIDED, State.TASKED) else ()


def drafters(memo: Memorandum) -> tuple[str, ...]:
    """Who has the paper in hand: its drafters and their offices, else who wrote it down."""
    said = memo.draft.drafters
    names = [part for each in said for part in (each.person, each.office) if part]
    return tuple(dict.fromkeys(names or [memo.steps[0].by]))


def _in_hand(memo: Memorandum) -> Iterator[Waiting]:
    hands = drafters(memo)
    if memo.state is State.RETURNED:
        why = next((s.act.why for s in reversed(memo.steps) if isinstance(s.act, Returned)), "")
        yield Waiting(Need.DRAFT, hands, f"came back for rework: {why}" if why else "came back")
    asked = list(_clearances(memo))
    yield from asked
    if not asked and memo.state is not State.RETURNED:
        yield Waiting(Need.DRAFT, hands, "to be finished and submitted")


def _clearances(memo: Memorandum) -> Iterator[Waiting]:
    offices = [*memo.draft.required, *(c.cleared.office for c in memo.clearances)]
    for office in dict.fromkeys(offices):
        said = memo.clearance(office)
        if said is None:
            yield Waiting(Need.CLEAR, (office,), f"{office} has not spoken")
        elif said.cleared.status in RESOLVE and not said.lapsed:
            what = f"{office} {RESOLVE[said.cleared.status]}"
            yield Waiting(Need.DRAFT, drafters(memo), what)
        elif said.lapsed:
            who = tuple(part for part in (office, said.cleared.person) if part)
            yield Waiting(Need.CLEAR, who, f"{office} cleared words that have changed since")
        elif not said.agrees and office in memo.draft.required:
            who = tuple(part for part in (office, said.cleared.person) if part)
            yield Waiting(Need.CLEAR, who, f"{office} {NOT_ASKED[said.cleared.status]}")


def _up(memo: Memorandum, offices: list[OfficeHeld], day: date) -> Iterator[Waiting]:
    addressed = memo.draft.addressees
    who = [part for each in addressed for part in (each.name, each.office) if part]
    who += [each.held.holder for each in who_could_decide(offices, addressed, day, day)]
    said = memo.draft.recommendations
    closed = closed_alternatives(memo)
    for each in said:
        if each.number in memo.decided or each.number in closed:
            continue
        due = each.decide_by.latest if each.decide_by is not None else None
        late = due is not None and due < day
        what = f"recommendation {each.number}"
        yield Waiting(Need.DECIDE, tuple(dict.fromkeys(who)), what, due, late)
    if not said:
        yield Waiting(Need.DECIDE, tuple(dict.fromkeys(who)), "to be seen")


def _done(memo: Memorandum, day: date) -> Iterator[Waiting]:
    approved = [d for d, _ in memo.decided.values() if d.action.startswith("approve")]
    if memo.state is State.DECIDED and approved and not memo.tasks:
        yield Waiting(Need.FOLLOW_UP, drafters(memo), "approved, and nobody has been tasked")
    for task in memo.tasks:
        if task.is_open:
            yield _task(task, day)


def _task(task: Task, day: date) -> Waiting:
    said = task.tasked
    who = tuple(part for part in (said.who, said.through, said.office) if part)
    due = said.due.latest if said.due is not None else None
    return Waiting(Need.FOLLOW_UP, who, said.words, due, due is not None and due < day)
