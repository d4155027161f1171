"""The populations of a dossier: whom each counts, how they relate, and what uses them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.pairs_whom import Relations, Whom, title_of, whom_it_counts
from finalact.model.claim import Claim
from finalact.model.dossier import Population, TakenFor


@frozen
class Taken:
    """A record that a population is taken for another, seen from either of the two."""

    other: str
    record: TakenFor


@frozen
class Counted:
    """A population with its relations as recorded by a day, and the figures that count it.

    `parts` are the populations declared a part of it, `overlaps` and `same_as` are told from
    either end. `unknown` are the others whose figures stand beside its own, about the same
    subject and of the same sort, and of which nothing is declared. A population that figures
    name and the dossier does not declare is shown too, with `is_declared` false.
    """

    population: Population
    part_of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()
    taken_for: tuple[Taken, ...] = ()
    stands_for: tuple[Taken, ...] = ()
    overlaps: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    units: tuple[str, ...] = ()
    is_declared: bool = True

    @property
    def id(self) -> str:
        """The id of the population."""
        return self.population.id


class PopulationBook:
    """Every population of a ledger, as known by a day."""

    def __init__(self, ledger: Ledger, known_by: date) -> None:
        self._ledger = ledger
        self.relations = Relations(ledger.dossier, ledger.populations, known_by)
        self._known_by = known_by
        self._counting: dict[str, list[Claim]] = defaultdict(list)
        self._beside: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for claim in ledger.known(ledger.by_id.values(), known_by).stand:
            if claim.quantity.is_known and _counts_somebody(claim):
                name = whom_it_counts(claim, ledger.dossier)
                self._counting[name].append(claim)
                self._beside[claim.subject, claim.attribute][name] = None

    def names(self) -> list[str]:
        """The declared populations in their order, then those that figures only name."""
        declared = [p.id for p in self._ledger.dossier.populations]
        return list(dict.fromkeys([*declared, *self._counting]))

    def all(self) -> list[Counted]:
        """Every population."""
        return [self.counted(name) for name in self.names()]

    def counted(self, name: str) -> Counted:
        """One population with its relations."""
        declared = self._ledger.dossier.population(name)
        mine = declared or Population(name, title_of(name, self._ledger.dossier))
        others = self._ledger.dossier.populations
        claims = self._counting.get(name, [])
        taken = {p.id: [r for r in p.taken_for if self._is_recorded(r)] for p in others}
        return Counted(
            population=mine,
            part_of=mine.part_of,
            parts=tuple(p.id for p in others if name in p.part_of),
            same_as=tuple(dict.fromkeys([*mine.same_as, *_naming(name, others, "same_as")])),
            taken_for=tuple(Taken(r.population, r) for r in taken.get(name, ())),
            stands_for=tuple(
                Taken(id_, r) for id_, told in taken.items() for r in told if r.population == name
            ),
            overlaps=tuple(dict.fromkeys([*mine.overlaps, *_naming(name, others, "overlaps")])),
            unknown=self._unknown(name, claims),
            subjects=tuple(dict.fromkeys(claim.subject for claim in claims)),
            claims=tuple(claims),
            units=tuple(dict.fromkeys(c.quantity.unit for c in claims if c.quantity.unit)),
            is_declared=declared is not None,
        )

    def _unknown(self, name: str, claims: Iterable[Claim]) -> tuple[str, ...]:
        beside = {(claim.subject, claim.attribute) for claim in claims}
        others = dict.fromkeys(
            other for key, names in self._beside.items() if key in beside for other in names
        )
        return tuple(
            other
            for other in others
            if other != name and self.relations.between(name, other).whom is Whom.UNKNOWN
        )

    def _is_recorded(self, record: TakenFor) -> bool:
        since = record.on.counts_from if record.on is not None else None
        return since is None or since <= self._known_by


def _naming(name: str, others: Iterable[Population], relation: str) -> list[str]:
    """The populations that name this one in a relation that holds in both directions."""
    return [p.id for p in others if name in getattr(p, relation) and p.id != name]


def _counts_somebody(claim: Claim) -> bool:
    """Whether a figure counts somebody, rather than tell the length of a meeting."""
    if claim.population:
        return True
    return claim.about == "subject" and claim.attribute in ("stock", "flow", "rate", "share")
