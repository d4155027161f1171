"""Which figures of a desk are set beside each other, without setting each against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from finalact.claims.ledger import Ledger
from finalact.claims.pairs import Pair, Pairing, PairVerdict
from finalact.claims.pairs_when import oldest_carried, stretch_of
from finalact.claims.pairs_whom import Whom, counted_by
from finalact.claims.stocks import day_of
from finalact.claims.turns import in_turn
from finalact.model.claim import Claim, Relation
from finalact.model.refusal import Refusal

Key = tuple[object, ...]


class Beside:
    """The figures of a ledger on one day, set beside each other where they can meet.

    Figures are grouped by what they are about (a flow by its span of days) before any two are
    compared; of counts, only those are compared that are still carried forward. `as_of` is the day
    asked about: what is about a later time takes no part.
    """

    def __init__(self, ledger: Ledger, as_of: date, known_by: date, tolerance: float) -> None:
        self.ledger = ledger
        self.as_of = as_of
        self.known_by = known_by
        self.pairing = Pairing(ledger, known_by, tolerance)
        self._followed: dict[str, dict[tuple[str, str], list[tuple[date, Claim]]]] = {}

    def between(self, one: Claim, other: Claim) -> Pair:
        """The verdict on two claims; a Refusal (`pair-not-comparable`) where there is none."""
        if one.id == other.id:
            raise _not_comparable(f"{one.id} is one claim; a pair is of two.")
        for claim in (one, other):
            why = self._why_no_figure(claim)
            if why:
                raise _not_comparable(why)
        return self.pairing.pair(one, other, followed_by=self._follower(one, other))

    def toward(self, name: str, *, everything: bool = False) -> Iterator[Pair]:
        """The pairs of figures toward a subject or a population, the clashes not apart.

        Toward a subject: all figures about it. Toward a population: every figure that counts
        these people, with those that count the same, a part, a whole or an overlapping one. With
        `everything` pairs about different times are given too, which may be very many.
        """
        ledger, relations = self.ledger, self.pairing.relations
        seen: set[tuple[str, str]] = set()
        yield from _once(self._pairs(ledger.by_subject.get(name, ()), everything), seen)
        if ledger.dossier.population(name) is None and name not in ledger.by_population:
            return
        dossier = ledger.dossier
        related = {p.id for p in dossier.populations if self._is_related(p.id, name)}
        related |= {s.id for s in dossier.subjects if s.population in related | {name}}
        counting = self._counting({name, *related})
        for pair in _once(self._pairs(counting, everything), seen):
            if any(relations.same(counted_by(c), name) for c in (pair.one, pair.other)):
                yield pair

    def all(self, *, everything: bool = False) -> Iterator[Pair]:
        """The pairs of every subject, and those that one population has in several subjects."""
        seen: set[tuple[str, str]] = set()
        for claims in self.ledger.by_subject.values():
            yield from _once(self._pairs(claims, everything), seen)
        for name in self.ledger.by_population:
            yield from _once(self._pairs(self._counting({name}), everything), seen)

    def _is_related(self, name: str, to: str) -> bool:
        return self.pairing.relations.between(name, to).whom not in (Whom.UNKNOWN, Whom.BESIDE)

    def _counting(self, names: set[str]) -> list[Claim]:
        """The claims that count these people, whatever they are about."""
        found = {c.id: c for name in names for c in self.ledger.touching(name)}
        return [claim for claim in found.values() if counted_by(claim) in names]

    def _is_figure(self, claim: Claim) -> bool:
        """Whether it is a figure of what is so, about a time not after the day asked about."""
        if not claim.quantity.is_known or self._why_no_figure(claim):
            return False
        about = stretch_of(claim)
        day = about[1] if about is not None and claim.attribute != "stock" else day_of(claim)
        return day is not None and day <= self.as_of

    def _why_no_figure(self, claim: Claim) -> str:
        """Why a claim cannot be set beside another; nothing if it can."""
        words = f"“{claim.words or claim.attribute}” ({claim.id})"
        reached = claim.reached_us.counts_from if claim.reached_us is not None else None
        if not claim.quantity.is_known:
            return f"{words} gives no figure."
        if not claim.kind.is_evidence:
            return f"{words} is a matter of {claim.kind.value} and tells nothing of what is so."
        if claim.quantity.bounds().is_empty:
            return f"{words} contradicts itself: no number lies between its bounds."
        if reached is None:
            return f"Nobody noted when {words} was said or known."
        if reached > self.known_by:
            return f"{words} had not reached the desk by {self.known_by.isoformat()}."
        return ""

    def _pairs(self, claims: Iterable[Claim], everything: bool) -> Iterator[Pair]:
        """The figures that stand, two by two; then each recorded correction and what it replaced.

        What was replaced is set beside nothing else: it no longer stands.
        """
        given = in_turn(claims)
        standing = [c for c in self.ledger.known(given, self.known_by).stand if self._is_figure(c)]
        for one, other in self._meeting(standing, everything):
            if self.pairing.about_the_same(one, other):
                yield self.pairing.pair(one, other, followed_by=self._follower(one, other))
        for claim in given:
            earlier = self.ledger.by_id.get(claim.target)
            if claim.relation is not Relation.CORRECTS or earlier is None:
                continue
            if self._is_figure(claim) and self._is_figure(earlier):
                yield self.pairing.pair(earlier, claim)

    def _meeting(self, claims: list[Claim], everything: bool) -> Iterator[tuple[Claim, Claim]]:
        """Two and two of those that may be about the same time."""
        if everything:
            yield from combinations(claims, 2)
            return
        groups: dict[Key, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.attribute != "stock":
                groups[_about(claim)].append(claim)
        for group in groups.values():
            yield from combinations(group, 2)
        yield from self._counts([claim for claim in claims if claim.attribute == "stock"])

    def _counts(self, claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """Counts in the order of their days, each beside what is still carried forward."""
        alive: dict[tuple[str, str], tuple[date, list[Claim]]] = {}
        for claim in sorted(claims, key=lambda c: day_of(c) or date.min):
            day, mine = day_of(claim) or date.min, (claim.speaker, counted_by(claim))
            for key, (since, earlier) in list(alive.items()):
                if since < oldest_carried(earlier[0], day, self.ledger.dossier):
                    del alive[key]
                elif since == day or key[0] != claim.speaker:
                    yield from ((other, claim) for other in earlier)
            if mine in alive and alive[mine][0] == day:
                alive[mine][1].append(claim)
            else:
                alive[mine] = (day, [claim])

    def _follower(self, one: Claim, other: Claim) -> Claim | None:
        """The figure by which a speaker replaced the earlier of two counts before the later one."""
        first, second = day_of(one), day_of(other)
        if one.attribute != "stock" or other.attribute != "stock":
            return None
        if first is None or second is None or first == second or one.speaker == other.speaker:
            return None
        earlier, until = (one, second) if first < second else (other, first)
        told = self._counts_of(earlier.subject).get((earlier.speaker, counted_by(earlier)), ())
        since = min(first, second)
        return next((claim for day, claim in told if since < day <= until), None)

    def _counts_of(self, subject: str) -> dict[tuple[str, str], list[tuple[date, Claim]]]:
        """The counts about a subject by who gives them and whom they count, in order of days."""
        found = self._followed.get(subject)
        if found is None:
            found = self._followed[subject] = defaultdict(list)
            told_of = self.ledger.known(self.ledger.by_subject.get(subject, ()), self.known_by)
            for claim in filter(self._is_figure, told_of.stand):
                day = day_of(claim)
                if claim.attribute == "stock" and day is not None:
                    found[claim.speaker, counted_by(claim)].append((day, claim))
            for told in found.values():
                told.sort(key=lambda item: (item[0], item[1].id))
        return found


def _about(claim: Claim) -> Key:
    """What the figures of one group have in common: attribute and time."""
    stretch = stretch_of(claim)
    if stretch is not None:
        return (claim.attribute, *stretch)
    if claim.period is not None:
        return (claim.attribute, str(claim.period))
    return (claim.attribute, day_of(claim))


def _once(pairs: Iterable[Pair], seen: set[tuple[str, str]]) -> Iterator[Pair]:
    for pair in pairs:
        one, other = sorted((pair.one.id, pair.other.id))
        if (one, other) not in seen:
            seen.add((one, other))
            yield pair


def _not_comparable(sentence: str) -> Refusal:
    return Refusal(
        "pair-not-comparable",
        sentence,
        "Name two claims that each give a figure of what is so; `finalact claims SUBJECT` shows "
        "the ids.",
        status=422,
    )


def by_verdict(pairs: Iterable[Pair]) -> dict[PairVerdict, list[Pair]]:
    """The pairs of each verdict, clashes first."""
    found: dict[PairVerdict, list[Pair]] = {verdict: [] for verdict in PairVerdict}
    for pair in pairs:
        found[pair.verdict].append(pair)
    return {verdict: told for verdict, told in found.items() if told}
