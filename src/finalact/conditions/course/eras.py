"""Stretches of days on which the same figures count toward a name in the same way."""

from __future__ import annotations

from datetime import date

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from finalact.claims.counting import population_of
from finalact.claims.ledger import Ledger
from finalact.claims.populations import Standing
from finalact.claims.toward import Toward, toward_of
from finalact.conditions.course.grid import Grid
from finalact.model.claim import NUMERIC_ATTRIBUTES


@frozen(eq=False)
class Era:
    """Days on which a name counts the same people, and what stands to them how."""

    grid: Grid
    toward: Toward
    population: str
    first_day: date

    def standing(self, ledger: Ledger) -> dict[int, Standing]:
        """By code of population: how those people stand to the ones counted."""
        columns = self.toward.columns
        texts = columns.tables.name.texts
        return {
            code: ledger.populations.standing(texts[code], self.population, self.first_day)
            for code in np.unique(columns.population).tolist()
        }


def eras(ledger: Ledger, name: str, attribute: str, grid: Grid) -> list[Era]:
    """The stretches of a grid on each of which whom a name counts is one and the same."""
    days = sorted({grid.first, *_turns(ledger, name)})
    days = [day for day in days if grid.first <= day <= grid.last]
    found: list[Era] = []
    for day, following in zip(days, [*days[1:], grid.last + 1], strict=True):
        when = date.fromordinal(day)
        population = population_of(name, ledger, when)
        toward = toward_of(ledger, name, attribute, population, when)
        found.append(Era(Grid(day, following - 1), toward, population, when))
    return found


def _turns(ledger: Ledger, name: str) -> list[int]:
    """The days from which a population is taken for another, and that of the first figure."""
    days = [
        record.on.counts_from.toordinal()
        for population in ledger.dossier.populations
        for record in population.taken_for
        if record.on is not None and record.on.counts_from is not None
    ]
    if ledger.dossier.population(name) is None:
        columns = ledger.columned.touching(name)
        wanted: NDArray[np.bool_] = np.isin(
            columns.attribute, columns.tables.word.codes(NUMERIC_ATTRIBUTES)
        )
        wanted &= columns.subject == columns.tables.name[name]
        days += columns.reached[wanted][:1].tolist() and [int(columns.reached[wanted].min())]
    return days
