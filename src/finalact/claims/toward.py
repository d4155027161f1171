"""Figures toward a name where the claims are many: which touch it, and how each could count."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.cells import NO_UNIT
from finalact.claims.codes import among, distinct, numbered
from finalact.claims.columns import ClaimColumns, Flags, Groups
from finalact.claims.counting import related_names, unit_differs
from finalact.claims.ledger import Ledger
from finalact.claims.populations import Standing
from finalact.model.claim import ClaimKind
from finalact.model.dossier import DESK_SPEAKERS


@frozen(eq=False)
class Toward:
    """Figures of one attribute that touch a name, and how each could count toward it.

    `counts`: nothing about the figure itself hinders it. `exact`: it counts the same people, or
    those taken for the same. `desk`: the desk's own estimate. `estimate`: an estimate, anybody's.
    `elsewhere`: a side's figure about that very name that counts other people.
    """

    columns: ClaimColumns
    counts: Flags
    exact: Flags
    desk: Flags
    estimate: Flags
    elsewhere: Flags

    @cached_property
    def who(self) -> Groups:
        """A number from 0 for each speaker."""
        return numbered(self.columns.speaker)[1]

    @cached_property
    def drawn(self) -> Groups:
        """A number from 0 for each population."""
        return numbered(self.columns.population)[1]

    @cached_property
    def group(self) -> Groups:
        """A number for each speaker with each population."""
        return self.who * (int(self.drawn.max(initial=0)) + 1) + self.drawn

    def take(self, which: NDArray[Any]) -> Toward:
        """Some of the figures, by a yes or no for each or by their places."""
        return Toward(self.columns.take(which), *(flags[which] for flags in self._told))

    def followed_by(self, more: Toward) -> Toward:
        """These figures, and others of the same name behind them."""
        columns = ClaimColumns.joined([self.columns, more.columns])
        both = zip(self._told, more._told, strict=True)
        return Toward(columns, *(np.concatenate(flags) for flags in both))

    @property
    def _told(self) -> tuple[Flags, ...]:
        return self.counts, self.exact, self.desk, self.estimate, self.elsewhere


def names_of(ledger: Ledger, name: str, population: str, known_by: date) -> tuple[str, ...]:
    """A name, and every population that stands to the one it counts."""
    return tuple(dict.fromkeys([name, *related_names(population, ledger, known_by)]))


def toward_of(ledger: Ledger, name: str, attribute: str, population: str, known_by: date) -> Toward:
    """The figures of one attribute that touch a name, or people who stand to those it counts."""
    columned = ledger.columned
    names = names_of(ledger, name, population, known_by)
    key = ("toward", names, attribute, population, ledger.populations.era(known_by))
    kept = columned.kept.get(key)
    if not isinstance(kept, Toward):
        columns = columned.touching_any(names)
        columns = columns.take(columns.attribute == columns.tables.word[attribute])
        kept = how_they_count(ledger, name, population, columns, known_by)
        columned.kept[key] = kept
    return kept


def how_they_count(
    ledger: Ledger, name: str, population: str, columns: ClaimColumns, known_by: date
) -> Toward:
    """How figures count toward a name: the rules of `tallied`, one for each distinct word.

    Each figure is looked at by itself, whatever others stand beside it.
    """
    tables = columns.tables
    texts = tables.name.texts
    ways: dict[int, Standing] = {}

    def stands(code: int) -> Standing:
        if code not in ways:
            ways[code] = ledger.populations.standing(texts[code], population, known_by)
        return ways[code]

    def people(which: Callable[[Standing], bool]) -> Flags:
        return among(columns.population, [c for c in drawn if which(stands(c))])

    drawn = distinct(columns.population).tolist()
    if ledger.dossier.population(name) is not None:
        about_it = np.ones(len(columns), np.bool_)
    else:
        subjects = distinct(columns.subject).tolist()
        about = [c for c in subjects if texts[c] == name or stands(c) is not Standing.OTHER]
        about_it = among(columns.subject, about)
    speakers = tables.speaker.texts
    ours = among(
        columns.speaker,
        [c for c in distinct(columns.speaker).tolist() if speakers[c].casefold() in DESK_SPEAKERS],
    )
    words = tables.word.texts
    fitting = among(
        columns.unit,
        [
            code
            for code in distinct(columns.unit).tolist()
            if not unit_differs(words[code].replace(NO_UNIT, ""), population, ledger)
        ],
    )
    estimate = columns.kind == tables.word[ClaimKind.ESTIMATE.value]
    desk = estimate & ours
    counts = about_it & columns.evidence & ((columns.speaker != 0) | desk)
    counts &= ~(np.isnan(columns.low) & np.isnan(columns.high))
    same = people(lambda standing: standing is not Standing.OTHER)
    elsewhere = counts & ~same & (columns.subject == tables.name[name]) & ~ours
    counts &= same & fitting
    return Toward(columns, counts, people(lambda s: s.is_exact), desk, estimate, elsewhere)
