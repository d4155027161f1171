"""Ties: which claims correct, withdraw, adopt or mend which, and what becomes of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import frozen

from finalact.claims.columns import NEVER
from finalact.model.claim import Claim, Relation

MENDS, WITHDRAWS = Relation.MENDS.value, Relation.WITHDRAWS.value
UNDOING = (Relation.CORRECTS.value, WITHDRAWS)


@frozen
class Knot:
    """What becomes of one claim that others bear on, or that bears on others.

    `dead` when it never stands; `undone` is the first day on which it is corrected or
    withdrawn, `NEVER` where none; `tangled` when that may itself be undone.
    """

    dead: bool = False
    undone: int = NEVER
    tangled: bool = False


_LOOSE = Knot()


class Tied(NamedTuple):
    """A claim that bears on another or that another bears on: what its ties depend on.

    `row` is its place in the ledger, `reached` the day from which the desk may use it (`NEVER`
    where none), `dated` whether anybody noted one; `relation` and `target` are empty where it
    bears on nothing.
    """

    row: int
    id: str
    subject: str
    population: str
    speaker: str
    reached: int
    dated: bool
    relation: str = ""
    target: str = ""

    @classmethod
    def of(cls, claim: Claim, row: int) -> Tied:
        """A claim as its ledger has it, at its place there."""
        day = claim.reached_us.counts_from if claim.reached_us is not None else None
        return cls(
            row,
            claim.id,
            claim.subject,
            claim.population,
            claim.speaker,
            NEVER if day is None else day.toordinal(),
            claim.reached_us is not None,
            claim.relation.value if claim.relation is not None else "",
            claim.target if claim.relation is not None else "",
        )


class Ties:
    """All ties of a ledger, by id and by the name that a claim touches.

    `bearing` gives by the id of a claim the ids of those that correct, withdraw, adopt it or tell
    its outcome, in order of entry; `mended` by the id of a transcription that of the latest one.
    """

    def __init__(self, tied: Iterable[Tied] = ()) -> None:
        self.by_id: dict[str, Tied] = {}
        self.bearing: dict[str, tuple[str, ...]] = {}
        self.mended: dict[str, str] = {}
        self._touching: dict[str, tuple[str, ...]] = {}
        self._knots: dict[str, dict[int, Knot]] = {}
        self._enter(list(tied))

    def grown(self, tied: Iterable[Tied]) -> Ties:
        """These and more, entered since; these stay as they are."""
        tied = list(tied)
        if not tied:
            return self
        more = Ties()
        for name in ("by_id", "bearing", "mended", "_touching"):
            setattr(more, name, dict(getattr(self, name)))
        more._enter(tied)
        return more

    def _enter(self, tied: list[Tied]) -> None:
        touching: dict[str, list[str]] = defaultdict(list)
        bearing: dict[str, list[str]] = defaultdict(list)
        for each in tied:
            if each.id in self.by_id:
                # Told again as what a later claim bears on, perhaps with its blanks unfilled.
                continue
            for name in {each.subject, each.population or each.subject}:
                touching[name].append(each.id)
            self.by_id[each.id] = each
            if each.relation == MENDS:
                for earlier in (each.target, self.mended.get(each.target)):
                    if earlier is not None:
                        self.mended[earlier] = each.id
            elif each.relation:
                bearing[each.target].append(each.id)
        for kept, added in ((self.bearing, bearing), (self._touching, touching)):
            if not kept:
                kept.update(zip(added, map(tuple, added.values()), strict=True))
                continue
            for key, ids in added.items():
                kept[key] = (*kept.get(key, ()), *ids)

    def knots(self, names: Iterable[str]) -> dict[int, Knot]:
        """What becomes of the tied claims that touch some names, by their place in the ledger."""
        names = tuple(names)
        if len(names) != 1:
            return self._knots_of(names)
        if names[0] not in self._knots:
            self._knots[names[0]] = self._knots_of(names)
        return self._knots[names[0]]

    def _knots_of(self, names: Iterable[str]) -> dict[int, Knot]:
        ids = {id_: None for name in names for id_ in self._touching.get(name, ())}
        return {self.by_id[id_].row: self.knot(self.by_id[id_]) for id_ in ids}

    def knot(self, claim: Tied) -> Knot:
        """What becomes of one claim; the same as `Ledger.known` finds, for every day at once."""
        if self._is_loose(claim):
            return _LOOSE
        first = [*self._chain(claim)][-1] if claim.relation == MENDS else claim
        undone, tangled = NEVER, False
        for bearing in self._bearing_on(claim):
            later = self._as_mended(bearing)
            if bearing.relation not in UNDOING or later.speaker != claim.speaker:
                continue
            if NEVER not in (later.reached, claim.reached):
                undone = min(undone, max(claim.reached, later.reached))
                tangled |= any(again.relation == WITHDRAWS for again in self._bearing_on(later))
        dead = claim.id in self.mended or not claim.dated or first.relation == WITHDRAWS
        return Knot(dead, undone, tangled) if dead or undone != NEVER else _LOOSE

    def _is_loose(self, claim: Tied) -> bool:
        """Whether nothing bears on a claim and it undoes and mends nothing, as most do not."""
        return (
            claim.dated
            and claim.id not in self.bearing
            and claim.id not in self.mended
            and claim.relation not in (MENDS, WITHDRAWS)
        )

    def _chain(self, claim: Tied) -> Iterator[Tied]:
        """A claim and its earlier transcriptions, the first one last."""
        seen: set[str] = set()
        while claim.id not in seen:
            yield claim
            seen.add(claim.id)
            if claim.relation == MENDS:
                claim = self.by_id.get(claim.target, claim)

    def _bearing_on(self, claim: Tied) -> list[Tied]:
        # Few claims mend others, and there are many to ask about.
        chain = self._chain(claim) if claim.relation == MENDS else (claim,)
        return [self.by_id[i] for earlier in chain for i in self.bearing.get(earlier.id, ())]

    def _as_mended(self, claim: Tied) -> Tied:
        while claim.id in self.mended:
            claim = self.by_id[self.mended[claim.id]]
        return claim
