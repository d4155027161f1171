"""Third claims that explain why two figures differ: a part that one leaves out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.pairs_when import FLOWS, same_time, stretch_of
from finalact.claims.pairs_whom import Relations, Whom, counted_by, unit_of
from finalact.claims.populations import Standing
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds

# Among more figures for parts of one period than this, only single ones are tried.
MANY = 24
MOST_PARTS = 3


@frozen
class Explanation:
    """The figures of parts that make up the difference, and whether it is only likely.

    `likely` holds where the dossier does not declare that the larger figure includes the parts.
    """

    thirds: tuple[Claim, ...]
    likely: bool = False


class Thirds:
    """The figures of a desk that may explain the difference of two others.

    A figure explains it if it counts a part of the larger one's people that is no part of the
    smaller one's, for the same period, and makes up what is lacking. All three must be closed
    (told with a least and a most): "under 100" has room for anything. Up to three parts are
    added, if none of them is declared to overlap another.
    """

    def __init__(self, ledger: Ledger, relations: Relations, known_by: date, share: float) -> None:
        self._ledger = ledger
        self._relations = relations
        self._known_by = known_by
        self._tolerance = share
        self._told: dict[str, dict[tuple[object, ...], list[Claim]]] = {}
        self._near: dict[str, list[tuple[str, bool]]] = {}

    def explain(self, one: Claim, other: Claim) -> Explanation | None:
        """What explains that two figures for the same time do not meet, if anything does."""
        lacking = self._lacking(one, other)
        if lacking is None:
            return None
        smaller, larger, gap = lacking
        sure: list[Claim] = []
        likely: list[Claim] = []
        for name, is_part in self._near_to(counted_by(larger)):
            if not self._may_be_left_out(name, smaller, larger):
                continue
            for third in self._figures(name, larger):
                (sure if is_part else likely).append(third)
        single = self._first(((third,) for third in sure), gap)
        if single is None and len(sure) <= MANY:
            single = self._first(self._sums(sure), gap)
        if single is not None:
            return Explanation(single)
        # Without a declared whole only an exact difference speaks for itself.
        if _is_exact(one) and _is_exact(other):
            exact = self._first(((third,) for third in likely if _is_exact(third)), gap)
            if exact is not None:
                return Explanation(exact, likely=True)
        return None

    def _lacking(self, one: Claim, other: Claim) -> tuple[Claim, Claim, Bounds] | None:
        """The smaller and the larger figure and what lies between them, if that is definite."""
        if not (_is_closed(one) and _is_closed(other)):
            return None
        if (one.quantity.low or 0) > (other.quantity.low or 0):
            one, other = other, one
        as_said = _gap(one, other, 0)
        gap = _gap(one, other, self._tolerance)
        if as_said.low is None or as_said.high is None or gap.low is None or gap.low <= 0:
            return None
        if as_said.high > 2 * as_said.low:
            return None
        standing = self._relations.standing(counted_by(other), counted_by(one))
        return None if standing is Standing.PART else (one, other, gap)

    def _may_be_left_out(self, name: str, smaller: Claim, larger: Claim) -> bool:
        """Whether the people of that name may be missing from the smaller figure."""
        small, large = counted_by(smaller), counted_by(larger)
        if self._relations.between(small, large).whom.is_exact:
            # The two are told for the same people: which of them leaves the part out is not said.
            return not self._relations.between(name, small).whom.is_exact
        whom = self._relations.between(name, small)
        if whom.whom in (Whom.SAME, Whom.TAKEN, Whom.OVERLAP):
            return False
        return whom.whom is not Whom.PART

    def _near_to(self, name: str) -> list[tuple[str, bool]]:
        """The populations that are a part of it, then those that touch it otherwise."""
        found = self._near.get(name)
        if found is None:
            parts: list[tuple[str, bool]] = []
            others: list[tuple[str, bool]] = []
            for population in self._ledger.dossier.populations:
                relation = self._relations.between(population.id, name)
                if relation.whom is Whom.PART and relation.part == population.id:
                    parts.append((population.id, True))
                elif relation.whom in (Whom.BESIDE, Whom.OVERLAP):
                    others.append((population.id, False))
            found = self._near[name] = parts + others
        return found

    def _figures(self, name: str, beside: Claim) -> Iterator[Claim]:
        """The closed figures told of these people, for the same time and in the same unit."""
        told = self._told.get(name)
        if told is None:
            told = self._told[name] = defaultdict(list)
            for claim in self._ledger.known(self._ledger.touching(name), self._known_by).stand:
                if counted_by(claim) == name and claim.kind.is_evidence and _is_closed(claim):
                    told[_key(claim)].append(claim)
        dossier = self._ledger.dossier
        unit = unit_of(beside, dossier)
        for claim in told.get(_key(beside), ()):
            if claim.attribute == "stock" and not same_time(claim, beside, dossier).same:
                continue
            if unit_of(claim, dossier) in ("", unit) or not unit:
                yield claim

    def _sums(self, thirds: list[Claim]) -> Iterator[tuple[Claim, ...]]:
        for count in range(2, MOST_PARTS + 1):
            for several in combinations(thirds, count):
                if all(self._apart(a, b) for a, b in combinations(several, 2)):
                    yield several

    def _apart(self, one: Claim, other: Claim) -> bool:
        """Whether two parts may be added: of different people, as far as it is declared."""
        whom = self._relations.between(counted_by(one), counted_by(other)).whom
        return whom in (Whom.BESIDE, Whom.UNKNOWN)

    def _first(
        self, candidates: Iterable[tuple[Claim, ...]], gap: Bounds
    ) -> tuple[Claim, ...] | None:
        for several in candidates:
            total = Bounds(0, 0)
            for claim in several:
                total = total.plus(claim.quantity.bounds(self._tolerance).closed())
            if total.low is not None and total.low > 0 and not total.meet(gap).is_empty:
                return several
        return None


def _gap(smaller: Claim, larger: Claim, tolerance: float) -> Bounds:
    """How much the larger figure is more than the smaller one, by their bounds."""
    more = larger.quantity.bounds(tolerance).closed()
    return more.minus(smaller.quantity.bounds(tolerance).closed())


def _is_closed(claim: Claim) -> bool:
    return claim.quantity.low is not None and claim.quantity.high is not None


def _is_exact(claim: Claim) -> bool:
    figure = claim.quantity
    return figure.low == figure.high and not figure.approximate


def _key(claim: Claim) -> tuple[object, ...]:
    """What figures for the same time have in common; a count of any day may be carried."""
    if claim.attribute == "stock":
        return ("stock",)
    stretch = stretch_of(claim)
    if stretch is not None:
        return (claim.attribute, *stretch)
    return (claim.attribute, str(claim.period) if claim.attribute in FLOWS else "")
