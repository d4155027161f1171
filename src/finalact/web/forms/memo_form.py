"""What a form on a memorandum is: its fields, and the step that what it sends becomes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from attrs import frozen

from finalact.decisions.memorandum import Memorandum
from finalact.model.memo_step import Act, Decided
from finalact.model.memorandum import Draft
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Field, Group
from finalact.web.forms.form import Recording
from finalact.web.forms.typed import Typed
from finalact.web.forms.who_and_where import DATES


class Stepping(Recording, Protocol):
    """A desk on which steps on memoranda can be taken."""

    def begin(
        self, memorandum: str, draft: Draft, by: str, on: PartialDate, stamp: Stamp
    ) -> Memorandum:
        """Begin a memorandum."""
        ...

    def step(
        self,
        memorandum: str,
        act: Act,
        by: str,
        on: PartialDate,
        stamp: Stamp,
        *,
        seen: int | None = None,
    ) -> Memorandum:
        """Take a step."""
        ...

    def changes(self, memo: Memorandum, draft: Draft) -> bool:
        """Whether a draft would be another version than the latest."""
        ...

    def submit(
        self,
        memorandum: str,
        by: str,
        on: PartialDate,
        stamp: Stamp,
        *,
        override: str = "",
        seen: int | None = None,
    ) -> Memorandum:
        """Send it up, frozen as it reads that day."""
        ...

    def decide(
        self,
        memorandum: str,
        decided: Decided,
        by: str,
        on: PartialDate,
        stamp: Stamp,
        *,
        seen: int | None = None,
    ) -> Memorandum:
        """Confirm what was decided, if its gate is open."""
        ...


@frozen
class Taking:
    """Who takes a step, on which day, by whose hand it is entered, and how many were seen."""

    by: str
    on: PartialDate
    stamp: Stamp
    seen: int


Take = Callable[[Stepping, Memorandum, Typed, Taking], Memorandum]


@frozen
class MemoForm:
    """One form on a memorandum: the step it takes (by its name in the table of moves)."""

    what: str
    title: str
    lead: str
    groups: Callable[[View, Memorandum], tuple[Group, ...]]
    take: Take
    by: str = "by"
    button: str = "Record it"


def stepping(act_of: Callable[[Memorandum, Typed], Act]) -> Take:
    """Takes a step that needs nothing but what was typed."""

    def take(desk: Stepping, memo: Memorandum, typed: Typed, taking: Taking) -> Memorandum:
        act = act_of(memo, typed)
        return desk.step(memo.id, act, taking.by, taking.on, taking.stamp, seen=taking.seen)

    return take


def when(view: View, label: str = "On which day") -> Field:
    """The day of the step: that of the page, unless another is typed."""
    day = PartialDate.of(view.as_of).said()
    return Field("on", label, "date", needed=True, help=DATES, value=day)


def names(typed: Typed, field: str) -> tuple[str, ...]:
    """Several names in one line, parted by commas or semicolons."""
    parts = typed.text(field).replace(";", ",").replace("\n", ",").split(",")
    return tuple(part.strip() for part in parts if part.strip())
