"""Whom two figures count, set beside each other: the same people, a part, or not known."""

from __future__ import annotations

from datetime import date
from enum import Enum
from functools import lru_cache

from attrs import frozen

from finalact.claims.people_or_things import are_people
from finalact.claims.populations import Populations, Standing
from finalact.model.claim import Claim
from finalact.model.dossier import Dossier, TakenFor


class Whom(Enum):
    """How the people counted by one figure stand to those counted by another."""

    SAME = "the same people"
    TAKEN = "taken for the same people"
    PART = "a part of the other"
    OVERLAP = "some of the same people"
    BESIDE = "parts of one whole"
    UNKNOWN = "not known"

    @property
    def is_exact(self) -> bool:
        """Whether the two figures may be set against each other as they stand."""
        return self in (Whom.SAME, Whom.TAKEN)


@frozen
class Relation:
    """The relation of two populations, and a sentence about it that names both.

    `part` is the id of the one that is a part, where one is; `whole` that of what holds both.
    """

    whom: Whom
    sentence: str
    part: str = ""
    whole: str = ""


class Relations:
    """The populations of a dossier, as far as their relations were recorded by a day.

    Source: rules of judging, "Populations". What is declared for a population holds for every
    one that is the same as it. Overlapping is known in both directions, and nothing follows from
    it but that the two share some people: their figures are neither set against each other nor
    added up.
    """

    def __init__(self, dossier: Dossier, populations: Populations, known_by: date) -> None:
        self._dossier = dossier
        self._populations = populations
        self._known_by = known_by
        self._kept: dict[tuple[str, str], Relation] = {}
        self._taken = [
            (population.id, record) for population in dossier.populations
            for record in population.taken_for
        ]  # fmt: skip
        self._overlapping = [
            (population.id, other) for population in dossier.populations
            for other in population.overlaps
        ]  # fmt: skip

    def standing(self, counted: str, wanted: str) -> Standing:
        """How the people counted stand to the people wanted."""
        return self._populations.standing(counted, wanted, self._known_by)

    def same(self, one: str, other: str) -> bool:
        """Whether two names stand for the same people."""
        return one == other or self.standing(one, other) is Standing.SAME

    def overlap(self, one: str, other: str) -> bool:
        """Whether it is declared, from either end, that the two share some people."""
        return any(
            (self.same(one, a) and self.same(other, b))
            or (self.same(one, b) and self.same(other, a))
            for a, b in self._overlapping
        )

    def between(self, one: str, other: str) -> Relation:
        """The relation of two populations; whom it names first makes no difference to it."""
        one, other = sorted((one, other))
        found = self._kept.get((one, other))
        if found is None:
            found = self._kept[one, other] = self._between(one, other)
        return found

    def _between(self, one: str, other: str) -> Relation:
        first, second = self._title(one), self._title(other)
        if one == other:
            return Relation(Whom.SAME, f"Both count {first}.")
        forth, back = self.standing(one, other), self.standing(other, one)
        if forth is Standing.SAME:
            people = are_people(one, self._dossier) and are_people(other, self._dossier)
            same = "the same people" if people else "the same"
            return Relation(Whom.SAME, f"{first} and {second} count {same}.")
        taken = self._taken_for(one, other)
        if taken:
            return Relation(Whom.TAKEN, taken)
        if forth is Standing.PART or back is Standing.WHOLE:
            return Relation(Whom.PART, f"{first} is a part of {second}.", one, other)
        if back is Standing.PART or forth is Standing.WHOLE:
            return Relation(Whom.PART, f"{second} is a part of {first}.", other, one)
        if self.overlap(one, other):
            return Relation(
                Whom.OVERLAP,
                f"{first} and {second} overlap; how many are in both is not known.",
            )
        whole = self._common_whole(one, other)
        if whole:
            return Relation(
                Whom.BESIDE,
                f"{first} and {second} are each a part of {self._title(whole)}; whether they "
                "overlap is not known.",
                whole=whole,
            )
        return Relation(
            Whom.UNKNOWN,
            f"How {first} and {second} are related is not known: the dossier declares nothing.",
        )

    def _taken_for(self, one: str, other: str) -> str:
        """The record by which one is taken for the other, or both for a third; else nothing."""
        for stand_in, wanted in ((one, other), (other, one)):
            record = self._populations.taken_for(stand_in, wanted, self._known_by)
            if record is not None:
                return _record_in_words(self._title(stand_in), self._title(wanted), record)
        for wanted in dict.fromkeys(record.population for _, record in self._taken):
            mine = self._populations.taken_for(one, wanted, self._known_by)
            theirs = self._populations.taken_for(other, wanted, self._known_by)
            if mine is not None and theirs is not None:
                return (
                    f"{self._title(one)} and {self._title(other)} are both taken for "
                    f"{self._title(wanted)}."
                )
        return ""

    def _common_whole(self, one: str, other: str) -> str:
        """The nearest declared population of which both are a part."""
        wholes = [
            p.id
            for p in self._dossier.populations
            if self.standing(one, p.id) is Standing.PART
            and self.standing(other, p.id) is Standing.PART
        ]
        nearest = (
            whole
            for whole in wholes
            if not any(self.standing(nearer, whole) is Standing.PART for nearer in wholes)
        )
        return next(nearest, wholes[0] if wholes else "")

    def _title(self, name: str) -> str:
        return f"“{title_of(name, self._dossier)}”"


def _record_in_words(stand_in: str, wanted: str, record: TakenFor) -> str:
    by = f"by {record.by}" if record.by else ""
    on = f"since {record.on.said()}" if record.on is not None else ""
    told = ", ".join(part for part in (by, on) if part)
    return f"{stand_in} is taken for {wanted}{f' ({told})' if told else ''}."


def other_people(
    counted: str, wanted: str, dossier: Dossier, populations: Populations, known_by: date
) -> str:
    """Whom a figure counts that plays no part: other people, or some of the same as far as told."""
    people = are_people(wanted, dossier)
    others = "other people" if people else "something else"
    if not any(population.overlaps for population in dossier.populations):
        return others
    if not Relations(dossier, populations, known_by).overlap(counted, wanted):
        return others
    shared = "people of whom some are the same, how many is not known"
    return shared if people else f"{others} that is partly the same, how far is not known"


def title_of(name: str, dossier: Dossier) -> str:
    """A population as the dossier titles it; a subject may bear the same name and another title."""
    declared = dossier.population(name)
    return declared.title if declared is not None and declared.title else dossier.title_of(name)


def counted_by(claim: Claim) -> str:
    """The population that a figure counts; where none is named, what it is about."""
    return claim.population or claim.subject


def whom_it_counts(claim: Claim, dossier: Dossier) -> str:
    """The population that a figure counts; where none is named, that of its subject."""
    name = counted_by(claim)
    subject = dossier.subject(name) if dossier.population(name) is None else None
    return subject.population or name if subject is not None else name


def unit_of(claim: Claim, dossier: Dossier) -> str:
    """The unit of a figure in a common form ("persons per month" is person/month).

    Left blank it is that of the population; nothing where neither says one. Units are never
    turned into one another.
    """
    unit = claim.quantity.unit or ""
    if not unit:
        declared = dossier.population(whom_it_counts(claim, dossier))
        unit = declared.unit if declared is not None else ""
    return plain_unit(unit)


@lru_cache(maxsize=1 << 10)
def plain_unit(unit: str) -> str:
    """A unit in singular and small letters, with a stroke before the time of a rate."""
    head, stroke, per = unit.lower().replace("%", "percent").replace(" per ", "/").partition("/")
    # "percent of cases" and "troops of the line" are told by their first word.
    word = (head.split() or [""])[0]
    singular = {"people": "person", "families": "family"}.get(word, word.removesuffix("s"))
    return f"{singular}{stroke}{per.strip().removesuffix('s')}"
