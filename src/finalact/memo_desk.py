"""What a desk records of memoranda: each step is checked, then added."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from finalact.decisions.matter import same_version
from finalact.decisions.memorandum import Memorandum
from finalact.decisions.said_in_text import with_what_it_says
from finalact.holding import Holding
from finalact.model.memo_step import Act, Decided, Drafted
from finalact.model.memorandum import Draft
from finalact.model.office import OfficeHeld
from finalact.model.partial_date import PartialDate
from finalact.model.refusal import Refusal
from finalact.store.desk_file import DeskFile
from finalact.store.memo_writing import (
    not_found,
    record_memorandum,
    record_offices,
    record_step,
)
from finalact.store.stamp import Stamp
from finalact.view import View


class MemoDesk:
    """The part of a desk that records steps on memoranda."""

    _file: DeskFile

    @property
    @abstractmethod
    def holding(self) -> Holding:
        """Everything on the desk."""

    @abstractmethod
    def as_of(
        self, day: date, *, known_by: date | None = None, tolerance: float | None = None
    ) -> View:
        """The desk as it answers for a day."""

    def begin(
        self, memorandum: str, draft: Draft, by: str, on: PartialDate, stamp: Stamp
    ) -> Memorandum:
        """Begin a memorandum with its first version, and give it back as it stands.

        The offices that the dossier asks for on that subject are required from here on.
        """
        return record_memorandum(self._file, memorandum, self._asked(draft), by, on, stamp)

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
        """Take a step on a memorandum, and give it back as it stands then.

        `seen` is the number of steps that the one who acts has seen. Going up and deciding ask
        more: see `submit` and `decide`.
        """
        if isinstance(act, Drafted):
            act = Drafted(self._asked(act.draft))
        return record_step(self._file, memorandum, act, by, on, stamp, seen=seen)

    def changes(self, memo: Memorandum, draft: Draft) -> bool:
        """Whether a draft would be another version than the latest of a memorandum.

        What the words themselves say of options and recommendations changes nothing.
        """
        asked = self._asked(draft)
        read = with_what_it_says(memo.draft, anew=True)
        return not (same_version(memo.draft, asked) or same_version(read, asked))

    def _asked(self, draft: Draft) -> Draft:
        """A version with the offices that must clear it by its subject."""
        asked = self.holding.holdings.dossier.must_clear(draft.subject)
        return evolve(draft, required=tuple(dict.fromkeys((*draft.required, *asked))))

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
        """Send a memorandum up: its words are frozen as they read on that day.

        A Refusal (`not-ready`) tells what is missing, unless a reason for an override is given.
        """
        view, memo = self._on(memorandum, on)
        act = view.going_up(memo, override)
        return self.step(
            memorandum, act, by, on, stamp, seen=len(memo.steps) if seen is None else seen
        )

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
        """Confirm what was decided; a decision that binds asks its gate first (`gate-shut`)."""
        view, memo = self._on(memorandum, on)
        act, _ = view.deciding(memo, decided)
        return self.step(
            memorandum, act, by, on, stamp, seen=len(memo.steps) if seen is None else seen
        )

    def hold_office(self, held: Iterable[OfficeHeld], stamp: Stamp) -> None:
        """Record who held an office, from when to when."""
        record_offices(self._file, held, stamp)

    def _on(self, memorandum: str, on: PartialDate) -> tuple[View, Memorandum]:
        """The view of the day of a step, and the memorandum with all steps taken on it."""
        day = on.latest
        if day is None:
            raise Refusal(
                "day-needed",
                f"{on} is no day on which this can be done.",
                "Give a day, a month or a year, such as 1981-06-18.",
            )
        view = self.as_of(day)
        memo = view.holding.memoranda.get(memorandum)
        if memo is None:
            raise not_found(memorandum, view.holding.memoranda)
        return view, memo
