"""Figures of their time: those of a name that a stock of a day can rest on, kept by themselves."""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import evolve, frozen

from finalact.claims.columned import Grows
from finalact.claims.columns import ClaimColumns, Flags, Groups
from finalact.claims.ledger import Ledger
from finalact.claims.toward import Toward, how_they_count, names_of, toward_of
from finalact.model.claim import ClaimKind


@frozen(eq=False)
class Asked:
    """What was asked about: figures of one attribute toward a name, by what was known by a day.

    `names` are the name and all whose claims can count toward it.
    """

    name: str
    names: tuple[str, ...]
    attribute: str
    population: str
    known_by: date

    @classmethod
    def of(
        cls, ledger: Ledger, name: str, attribute: str, population: str, known_by: date
    ) -> Asked:
        """The same with the names looked up."""
        names = names_of(ledger, name, population, known_by)
        return cls(name, names, attribute, population, known_by)

    def counting(self, ledger: Ledger, more: ClaimColumns) -> Toward:
        """How some claims count toward it: those that touch any of the names."""
        touching = in_turn(more, self.names) < 2 * len(self.names)
        more = more.take(touching & (more.attribute == more.tables.word[self.attribute]))
        return how_they_count(ledger, self.name, self.population, more, self.known_by)


@frozen(eq=False)
class InTime(Grows):
    """Of the figures toward a name those about a span of days; of the last span asked for.

    What is bound to other claims, and every assurance, is among them whatever its days. All else
    outside the span is what a stock of the last day cannot rest on, unless nothing else is there.
    """

    asked: Asked
    oldest: int
    day: int
    toward: Toward

    def grown(self, ledger: Ledger, more: ClaimColumns) -> InTime:
        """The same with claims that came later and bear on no other; each stands in its turn."""
        new = self.asked.counting(ledger, more)
        new = new.take(_of_the_time(new.columns, self.oldest, self.day))
        if not len(new.columns):
            return self
        toward = self.toward.followed_by(new)
        order = np.argsort(in_turn(toward.columns, self.asked.names), kind="stable")
        return evolve(self, toward=toward.take(order))


def stocks_in_time(
    ledger: Ledger, name: str, population: str, as_of: date, known_by: date, oldest: date
) -> Toward:
    """The figures of a stock that may be about the days from the oldest to the one asked about.

    With those that only together with others can be understood; see `InTime`.
    """
    asked = Asked.of(ledger, name, "stock", population, known_by)
    first, last = oldest.toordinal(), as_of.toordinal()
    key = ("in time", asked.names, name, population, ledger.populations.era(known_by))
    kept = ledger.columned.kept.get(key)
    if not isinstance(kept, InTime) or (kept.oldest, kept.day) != (first, last):
        toward = toward_of(ledger, name, "stock", population, known_by)
        toward = toward.take(np.flatnonzero(_of_the_time(toward.columns, first, last)))
        kept = InTime(asked, first, last, toward)
        ledger.columned.kept[key] = kept
    return kept.toward


def _of_the_time(columns: ClaimColumns, oldest: int, day: int) -> Flags:
    assured = columns.kind == columns.tables.word[ClaimKind.ASSURANCE.value]
    wanted: Flags = (columns.about >= oldest) & (columns.about <= day)
    wanted |= columns.bound | assured
    return wanted


def in_turn(columns: ClaimColumns, names: tuple[str, ...]) -> Groups:
    """Where claims stand among those that touch some names: name by name, first what is about it.

    A claim about one that counts the people of another stands with the first of them. What
    touches none of the names stands behind all.
    """
    codes, behind = columns.tables.name, 2 * len(names)
    about = np.full(len(columns), behind, np.int64)
    counting = about.copy()
    for number, name in reversed([*enumerate(names)]):
        about[columns.subject == codes[name]] = 2 * number
        counting[columns.population == codes[name]] = 2 * number + 1
    return np.minimum(about, counting)
