"""Whom numbers count: how one population stands to another."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from enum import Enum

from finalact.model.dossier import Dossier, TakenFor

# Names for people that nothing declares may be as many as the claims that use them.
MOST_KEPT = 1 << 15


class Standing(Enum):
    """How the people one number counts stand to the people a condition is about."""

    SAME = "the same people"
    TAKEN_FOR = "taken for the same people"
    PART = "a part of them"
    WHOLE = "more than them"
    OTHER = "other people"

    @property
    def is_exact(self) -> bool:
        """Whether the number may be set against the condition as it stands."""
        return self in (Standing.SAME, Standing.TAKEN_FOR)


class Populations:
    """The populations of a dossier and how they relate.

    Source: rules of judging, "Populations": a claim counts only if its population is the
    condition's, the same as it or taken for it; a part gives a lower bound, a whole an upper.
    """

    def __init__(self, dossier: Dossier) -> None:
        self._class_of: dict[str, str] = {}
        self._parents: dict[str, set[str]] = {}
        self._taken: dict[tuple[str, str], TakenFor] = {}
        declared = [population.id for population in dossier.populations]
        # A subject whose figures count a population is, as a name for people, that population.
        named_after = [
            s for s in dossier.subjects if s.population and dossier.population(s.id) is None
        ]
        self._names = [*declared, *(subject.id for subject in named_after)]
        self._related: dict[tuple[str, int], list[str]] = {}
        for population in dossier.populations:
            for other in population.same_as:
                self._join(population.id, other)
        for subject in named_after:
            self._join(subject.id, subject.population)
        for population in dossier.populations:
            for whole in population.part_of:
                self._parents.setdefault(self._root(population.id), set()).add(self._root(whole))
            for record in population.taken_for:
                pair = (self._root(population.id), self._root(record.population))
                self._taken.setdefault(pair, record)

        self._wholes: dict[str, frozenset[str]] = {}
        self._standing: dict[tuple[str, str, int], Standing] = {}
        since = (r.on.counts_from for r in self._taken.values() if r.on is not None)
        self._since = sorted(day for day in since if day is not None)

    def era(self, known_by: date) -> int:
        """A number for the days between two on which a population is first taken for another.

        On all days of one number populations stand to each other alike.
        """
        return bisect_right(self._since, known_by)

    def related(self, population: str, known_by: date) -> list[str]:
        """The population and every declared one that is it, is taken for it, a part or a whole."""
        key = (population, self.era(known_by))
        if key not in self._related:
            found = (
                name
                for name in self._names
                if self.standing(name, population, known_by) is not Standing.OTHER
            )
            self._related[key] = list(dict.fromkeys([population, *found]))
        return list(self._related[key])

    def _root(self, name: str) -> str:
        while name in self._class_of:
            name = self._class_of[name]
        return name

    def _join(self, one: str, other: str) -> None:
        first, second = self._root(one), self._root(other)
        if first != second:
            self._class_of[first] = second

    def _is_part(self, part: str, whole: str) -> bool:
        if part not in self._parents:
            return False
        wholes = self._wholes.get(part)
        if wholes is None:
            wholes = self._wholes[part] = self._wholes_of(part)
        return whole in wholes

    def _wholes_of(self, part: str) -> frozenset[str]:
        found: set[str] = set()
        waiting = [part]
        while waiting:
            more = self._parents.get(waiting.pop(), set()) - found
            found |= more
            waiting += more
        return frozenset(found)

    def taken_for(self, one: str, other: str, known_by: date) -> TakenFor | None:
        """The record, known by that day, that one population is taken for the other.

        It has a direction: what is taken for the prisoners we ask about counts for them, and
        our own figure does not count for theirs.
        """
        record = self._taken.get((self._root(one), self._root(other)))
        if record is None:
            return None
        since = record.on.counts_from if record.on is not None else None
        return record if since is None or since <= known_by else None

    def standing(self, counted: str, wanted: str, known_by: date) -> Standing:
        """How the people counted stand to the people wanted, by what was recorded by that day."""
        key = (counted, wanted, self.era(known_by))
        found = self._standing.get(key)
        if found is None:
            if len(self._standing) >= MOST_KEPT:
                self._standing.clear()
            found = self._standing[key] = self._stands(counted, wanted, known_by)
        return found

    def _stands(self, counted: str, wanted: str, known_by: date) -> Standing:
        one, other = self._root(counted), self._root(wanted)
        if one == other:
            return Standing.SAME
        if self.taken_for(one, other, known_by) is not None:
            return Standing.TAKEN_FOR
        if self._is_part(one, other):
            return Standing.PART
        if self._is_part(other, one):
            return Standing.WHOLE
        for stand_in, wanted_there in self._taken:
            if wanted_there == other and self.taken_for(stand_in, other, known_by) is not None:
                if self._is_part(one, stand_in):
                    return Standing.PART
                if self._is_part(stand_in, one):
                    return Standing.WHOLE
        return Standing.OTHER
