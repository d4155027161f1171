"""What mending a transcription changes: every earlier answer, before it is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from attrs import evolve, frozen

from finalact.cli.days import in_words
from finalact.conditions.assessment import Status
from finalact.holding import Holding
from finalact.model.claim import Claim
from finalact.view import View

ANSWER = ""
# A condition (or the question), its title, and the two answers.
Key = tuple[str, str, str, str]


@frozen
class Change:
    """An answer that is another one after mending, on the days from `first` to `last`.

    `condition` is an id, or empty for the dossier's question; `last` is None where it holds on
    the latest day that was compared.
    """

    condition: str
    title: str
    before: str
    after: str
    first: date
    last: date | None

    def sentence(self) -> str:
        """The change in words."""
        days = f"from {in_words(self.first)} on"
        if self.last is not None:
            days = f"on {in_words(self.first)}" if self.last == self.first else (
                f"from {in_words(self.first)} to {in_words(self.last)}"
            )  # fmt: skip
        if self.before == self.after:
            return f"{self.title}: is still {self.before}, but its sentence changes, {days}."
        return f"{self.title}: {self.before} becomes {self.after}, {days}."

    def as_dict(self) -> dict[str, Any]:
        """The change as JSON writes it."""
        return {
            "condition": self.condition or None,
            "before": self.before,
            "after": self.after,
            "from": self.first.isoformat(),
            "to": self.last.isoformat() if self.last is not None else None,
        }


def changes_by(holding: Holding, mended: Claim, today: date) -> list[Change]:
    """Every answer that differs once the claim is mended, each with its days.

    Compared are the days on which something became known, from the first day on which either
    transcription counts, up to today; where one of two such days differs and the other does
    not, the day between them on which that begins or ends is looked for.
    """
    claims = (*holding.holdings.claims, evolve(mended, id="mended"))
    after = Holding(evolve(holding.holdings, claims=claims))
    return changes_between(holding, after, days_that_matter(holding, mended, today))


def changes_between(before: Holding, after: Holding, days: list[date]) -> list[Change]:
    """Every answer, its sentence too, that differs between two states of a desk on these days."""
    compared = _Compared(before, after)
    keys = dict.fromkeys(key for day in days for key in compared.on(day))
    found = []
    for key in keys:
        for first, last in _runs([key in compared.on(day) for day in days]):
            begins = compared.edge(key, days[first], days[first - 1] if first else None)
            ends = None
            if last + 1 < len(days):
                ends = compared.edge(key, days[last], days[last + 1])
            found.append(Change(*key, begins, ends))
    return sorted(found, key=lambda change: (change.first, change.condition))


class _Compared:
    """The answers without and with a claim, day by day; each day is kept."""

    def __init__(self, before: Holding, after: Holding) -> None:
        self._before, self._after = before, after
        self._kept: dict[date, frozenset[Key]] = {}

    def on(self, day: date) -> frozenset[Key]:
        """What differs on a day."""
        if day not in self._kept:
            old = View(self._before, day, day).status()
            new = View(self._after, day, day).status()
            self._kept[day] = frozenset(_differences(old, new))
        return self._kept[day]

    def edge(self, key: Key, inside: date, outside: date | None) -> date:
        """The last day, going from one that differs to one that does not, that still differs."""
        while outside is not None and abs(outside - inside) > timedelta(1):
            middle = inside + (outside - inside) // 2
            if key in self.on(middle):
                inside = middle
            else:
                outside = middle
        return inside


def days_that_matter(holding: Holding, mended: Claim, today: date) -> list[date]:
    """The days on which something became known since the claim, by either transcription, counts."""
    ledger = holding.ledger
    known = {_known(claim) for claim in ledger.by_id.values()} - {None}
    starts = {_known(mended), _known(ledger.by_id[mended.target])} - {None}
    if not starts:
        return []
    since = min(day for day in starts if day is not None)
    return sorted({d for d in (*known, *starts, today) if d is not None and since <= d <= today})


def _known(claim: Claim) -> date | None:
    return claim.reached_us.counts_from if claim.reached_us is not None else None


def _differences(old: Status, new: Status) -> Iterator[Key]:
    if old.sentence != new.sentence:
        yield ANSWER, "The answer to the question", old.answer, new.answer
    for before, after in zip(old.conditions, new.conditions, strict=True):
        if (before.verdict, before.sentence) != (after.verdict, after.sentence):
            condition = before.condition
            yield condition.id, condition.title, before.verdict.value, after.verdict.value


def _runs(marks: list[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for n, mark in enumerate([*marks, False]):
        if mark and start is None:
            start = n
        elif not mark and start is not None:
            yield start, n - 1
            start = None
