"""The names of a dossier that an expression may use."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from attrs import field, frozen

from finalact.cases.register import KIND
from finalact.diplomacy.positions import LIMITED, POSITION
from finalact.model.claim import NUMERIC_ATTRIBUTES, Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier


@frozen
class Vocabulary:
    """Every name that an expression of this dossier may use, by sort, and the declared words.

    `unlike` are, by sort, names that are surely of another sort: they are never suggested there.
    """

    names: dict[str, frozenset[str]]
    states: dict[str, tuple[str, ...]]
    unlike: dict[str, Collection[str]] = field(factory=dict)

    @classmethod
    def of(
        cls,
        dossier: Dossier,
        claims: Iterable[Claim] = (),
        cases: Iterable[Case] = (),
        conditions: Iterable[Condition] = (),
    ) -> Vocabulary:
        """The names declared in a dossier and those in use in its ledger."""
        cases = list(cases)
        case_ids = {case.id for case in cases}
        subjects = {s.id for s in dossier.subjects}
        populations = {p.id for p in dossier.populations}
        declared = frozenset(populations)
        registers = {r.id for r in dossier.registers} | {c.register for c in cases if c.register}
        attributes = {KIND} if any(case.kind for case in cases) else set()
        meetings: set[str] = set()
        figured: set[str] = set()
        stated: set[str] = set()
        parties = {m for g in dossier.groups for m in g.members} | {
            s for side in dossier.sides for s in side.speakers
        }
        for claim in claims:
            if claim.about == "case" or claim.subject in case_ids:
                attributes.add(claim.attribute)
            elif claim.about == "meeting":
                meetings.add(claim.subject)
            elif claim.subject:
                subjects.add(claim.subject)
                if claim.attribute in NUMERIC_ATTRIBUTES:
                    figured.add(claim.subject)
                elif claim.attribute not in (POSITION, LIMITED):
                    stated.add(claim.subject)
            if claim.population:
                populations.add(claim.population)
            if claim.speaker:
                parties.add(claim.speaker)
        counted = subjects | populations
        figured |= populations | registers
        no_figures = (meetings | {s.id for s in dossier.subjects if s.states}) - figured
        unlike: dict[str, Collection[str]] = {
            "counted": no_figures,
            "register": no_figures,
            "question": figured - meetings,
            "meeting": (figured | stated | {s.id for s in dossier.subjects if s.states}) - meetings,
        }
        names = {
            "counted": counted | registers,
            "register": registers | counted,
            "subject": counted | registers | meetings,
            "question": counted | meetings | registers,
            "party": parties,
            "meeting": meetings | (subjects - (declared - {s.id for s in dossier.subjects})),
            "condition": {c.id for c in conditions},
            "attribute": attributes,
            "group": {g.id for g in dossier.groups},
            "cases": registers,
            "kept": {c.register for c in cases},
        }
        return cls(
            {sort: frozenset(found) for sort, found in names.items()},
            {s.id: s.states for s in dossier.subjects if s.states},
            unlike,
        )
