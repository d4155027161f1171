"""A dossier: the question asked, the sides, whom numbers count, and the names in use."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import field, frozen

from finalact.model.gate import Gate
from finalact.model.membership import Membership, by_party, is_member
from finalact.model.partial_date import PartialDate

FICTIONAL = "This dossier is fictional: its papers, persons and figures are invented."
DESK_SPEAKERS = frozenset({"", "desk", "the desk", "our desk", "our own estimate"})
CLOSING_STATES = (
    "closed resolved permitted left departed emigrated released freed pardoned reunited withdrawn "
    "died".split()
)


@frozen
class Side:
    """One side of the negotiation, and the speakers who speak for it.

    A government is one speaker whoever of its officials talks; an independent body is a side
    of its own (rules of judging, "speaker, side, reporter").
    """

    id: str
    title: str
    speakers: tuple[str, ...] = ()


@frozen
class Group:
    """Parties that act together, such as an alliance that must agree.

    `members` are all that ever belong to it; `terms` the records of those whose time in it has a
    day. A member without any belongs always.
    """

    id: str
    title: str
    members: tuple[str, ...] = ()
    terms: tuple[Membership, ...] = ()

    @classmethod
    def of(cls, id_: str, title: str, records: Iterable[Membership]) -> Group:
        """A group from the records of its members."""
        told = by_party(records)
        dated = [r for each in told.values() if any(r.is_dated for r in each) for r in each]
        return cls(id_, title, tuple(told), tuple(dated))

    @property
    def records(self) -> tuple[Membership, ...]:
        """One record or more of every member, party by party."""
        told = by_party(self.terms)
        parties = dict.fromkeys((*self.members, *told))
        return tuple(r for party in parties for r in told.get(party, (Membership(party),)))

    def members_on(self, as_of: date, known_by: date) -> tuple[str, ...]:
        """The parties that belong to it on a day, by what was known."""
        if not self.terms:
            return self.members
        told = by_party(self.records)
        return tuple(p for p, records in told.items() if is_member(records, as_of, known_by))


@frozen
class TakenFor:
    """A record that one population is taken for another: by whom, since when, and why."""

    population: str
    by: str = ""
    on: PartialDate | None = None
    why: str = ""


@frozen
class Population:
    """Whom a number counts, as the speaker drew it, and how that relates to other counts."""

    id: str
    title: str
    part_of: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    taken_for: tuple[TakenFor, ...] = ()
    overlaps: tuple[str, ...] = ()
    unit: str = ""


@frozen
class Subject:
    """Something that claims are about; its declared states are the words a claim may use."""

    id: str
    title: str
    states: tuple[str, ...] = ()
    population: str = ""


@frozen
class Register:
    """A list of cases kept by the desk.

    `complete_on` are the days (or spans) for which somebody declared the list complete;
    `closed` the states of a case that is no longer open.
    """

    id: str
    title: str
    complete_on: tuple[PartialDate, ...] = ()
    closed: tuple[str, ...] = tuple(CLOSING_STATES)
    population: str = ""
    counts: str = "cases"

    def is_complete_on(self, day: object) -> bool:
        """Whether the list was declared complete for that day."""
        return any(declared.covers(day) for declared in self.complete_on)  # type: ignore[arg-type]


@frozen
class Case:
    """One application or family unit on a register, with the persons it concerns (by id)."""

    id: str
    register: str
    kind: str = ""
    title: str = ""
    persons: tuple[str, ...] = ()
    size: int | None = None


@frozen
class Clearing:
    """The offices that must clear a memorandum about something.

    It is asked where any of `words` stands in the subject of the paper, whatever the capitals;
    of every memorandum where no words are given.
    """

    id: str
    words: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()

    def asks(self, subject: str) -> bool:
        """Whether a memorandum on that subject must be cleared by these offices."""
        plain = subject.casefold()
        return not self.words or any(word.casefold() in plain for word in self.words)


@frozen
class Dossier:
    """What one negotiation is about: its question, sides, groups, populations and names.

    `tolerance` is the share by which approximate figures are widened; `age_limits` say how
    many months a stated stock is carried forward ("default" for every other one).
    """

    id: str
    title: str
    question: str
    tolerance: float = 0.1
    age_limits: dict[str, str] = field(factory=lambda: {"default": "1 year"})
    sides: tuple[Side, ...] = ()
    groups: tuple[Group, ...] = ()
    populations: tuple[Population, ...] = ()
    subjects: tuple[Subject, ...] = ()
    registers: tuple[Register, ...] = ()
    deciders: tuple[str, ...] = ()
    fictional: bool = False
    note: str = ""
    gates: tuple[Gate, ...] = ()
    clearing: tuple[Clearing, ...] = ()

    @property
    def mark(self) -> str:
        """What every answer of an invented dossier says of itself; nothing of any other."""
        return FICTIONAL if self.fictional else ""

    def must_clear(self, subject: str) -> tuple[str, ...]:
        """The offices that must clear a memorandum on a subject, each once."""
        asked = (each for each in self.clearing if each.asks(subject))
        return tuple(dict.fromkeys(office for each in asked for office in each.offices))

    # What was worked out of these declarations, by its name.
    kept: dict[object, Any] = field(init=False, factory=dict, repr=False, eq=False)
    _sides_by_name: dict[str, str] = field(init=False, repr=False, eq=False)
    _titles: dict[str, str] = field(init=False, repr=False, eq=False)
    _populations: dict[str, Population] = field(init=False, repr=False, eq=False)
    _subjects: dict[str, Subject] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        named = {
            name: side.id
            for side in reversed(self.sides)
            for name in (*side.speakers, side.title, side.id)
        }
        titled: tuple[Subject | Population | Register | Group, ...] = (
            *self.subjects,
            *self.populations,
            *self.registers,
            *self.groups,
        )
        titles = {thing.id: thing.title for thing in reversed(titled) if thing.title}
        object.__setattr__(self, "_sides_by_name", named)
        object.__setattr__(self, "_titles", titles)
        object.__setattr__(self, "_populations", {p.id: p for p in reversed(self.populations)})
        object.__setattr__(self, "_subjects", {s.id: s for s in reversed(self.subjects)})

    def side_of(self, speaker: str) -> str:
        """The id of the side that a speaker speaks for; an unlisted body is a side of its own."""
        return self._sides_by_name.get(speaker, speaker)

    def side_title(self, side: str) -> str:
        """The name of a side as a reader knows it."""
        for declared in self.sides:
            if declared.id == side:
                return declared.title
        return side

    def speaker_of(self, name: str) -> tuple[str, str]:
        """The speaker and the official who spoke: "USSR (Gerasimov)" is the USSR, by Gerasimov.

        All officials of one government are one speaker (rules of judging); a name that the
        dossier declares with its brackets is left whole.
        """
        head, bracket, rest = name.partition(" (")
        if bracket and rest.endswith(")") and name not in self._sides_by_name:
            return head, rest.removesuffix(")")
        return name, ""

    def names_of(self, party: str) -> frozenset[str]:
        """Every name under which a party speaks: its own, and its side's if it is all of it."""
        for side in self.sides:
            if party in (side.id, side.title) or side.speakers == (party,):
                return frozenset({party, side.id, side.title, *side.speakers})
        return frozenset({party})

    def title_of(self, name: str) -> str:
        """The title of a subject, population, register or group; the name itself if none."""
        return self._titles.get(name) or name.replace("_", " ")

    def subject(self, name: str) -> Subject | None:
        """The subject declared under that name."""
        return self._subjects.get(name)

    def population(self, name: str) -> Population | None:
        """The population declared under that name."""
        return self._populations.get(name)

    def register(self, name: str) -> Register | None:
        """The register of cases declared under that name."""
        return next((r for r in self.registers if r.id == name), None)

    def group(self, name: str) -> Group | None:
        """The group of parties declared under that name."""
        return next((g for g in self.groups if g.id == name), None)

    def age_limit(self, name: str) -> str:
        """How long a stated stock of that name is carried forward, as a duration in words."""
        return self.age_limits.get(name) or self.age_limits.get("default") or "1 year"
