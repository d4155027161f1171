"""The names of a dossier that an expression may use."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from finalact.model.claim import Claim
from finalact.model.condition import Condition
from finalact.model.dossier import Case, Dossier


@frozen
class Vocabulary:
    """Every name that an expression of this dossier may use, by sort, and the declared words."""

    names: dict[str, frozenset[str]]
    states: dict[str, tuple[str, ...]]

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
        registers = {r.id for r in dossier.registers} | {c.register for c in cases if c.register}
        attributes: set[str] = set()
        meetings: set[str] = set()
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
            if claim.population:
                populations.add(claim.population)
            if claim.speaker:
                parties.add(claim.speaker)
        counted = subjects | populations
        names = {
            "counted": counted | registers,
            "register": registers | counted,
            "subject": counted | registers | meetings,
            "question": counted | meetings | registers,
            "party": parties,
            "meeting": meetings | subjects,
            "condition": {c.id for c in conditions},
            "attribute": attributes,
            "group": {g.id for g in dossier.groups},
            "cases": registers,
            "kept": {c.register for c in cases},
        }
        return cls(
            {sort: frozenset(found) for sort, found in names.items()},
            {s.id: s.states for s in dossier.subjects if s.states},
        )
