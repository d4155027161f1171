"""What a form is: its fields on a condition, and how what it sends is entered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Protocol, runtime_checkable

from attrs import frozen

from finalact.holding import Holding
from finalact.model.condition import (
    Answer,
    Condition,
    Dissent,
    Judgement,
    Question,
    StageRecord,
    Treatment,
)
from finalact.model.partial_date import PartialDate
from finalact.store.stamp import Stamp
from finalact.view import View
from finalact.web.forms.field import Group
from finalact.web.forms.typed import Typed


@runtime_checkable
class Recording(Protocol):
    """A desk on which records can be entered."""

    @property
    def writable(self) -> bool:
        """Whether anything can be recorded."""
        ...

    @property
    def holding(self) -> Holding:
        """Everything on the desk."""
        ...

    def as_of(self, day: date, *, known_by: date | None = None) -> View:
        """The desk as it answers for a day."""
        ...

    def treat(self, condition: str, treatment: Treatment, stamp: Stamp) -> int:
        """Record how a condition is to be treated."""
        ...

    def dissent(self, condition: str, treatment: int, dissent: Dissent, stamp: Stamp) -> None:
        """Record who would have it otherwise."""
        ...

    def ask(self, condition: str, question: Question, stamp: Stamp) -> int:
        """Raise a question."""
        ...

    def settle(self, condition: str, question: int, answer: Answer, stamp: Stamp) -> None:
        """Settle a question."""
        ...

    def stage(self, condition: str, record: StageRecord, stamp: Stamp) -> None:
        """Record how far a condition went."""
        ...

    def judge(self, condition: str, judgement: Judgement, stamp: Stamp) -> None:
        """Record a named person's verdict."""
        ...


@frozen
class Entered:
    """A record that was entered: its place on the page of the condition, and its day."""

    place: str
    on: PartialDate | None


Enter = Callable[[Recording, Condition, Typed, Stamp], Entered]


@frozen
class Form:
    """One form on a condition: what it records, its fields, and how that is entered."""

    what: str
    title: str
    lead: str
    groups: Callable[[View, Condition], tuple[Group, ...]]
    enter: Enter
