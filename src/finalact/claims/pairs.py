"""Two figures set beside each other: the same, a clash, or a reason why they may differ."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.pairs_explained import Explanation, Thirds
from finalact.claims.pairs_when import When, same_time
from finalact.claims.pairs_whom import Relation, Relations, Whom, counted_by, title_of, unit_of
from finalact.claims.pairs_words import (
    added_up,
    counted_up,
    given,
    if_rounded,
    plainly,
    said_later,
    speaker_of,
    sum_of,
)
from finalact.claims.populations import Standing
from finalact.claims.second_hand import said_day
from finalact.model.claim import Claim
from finalact.model.claim import Relation as Bearing


class PairVerdict(Enum):
    """What can be said of two figures. Only a clash is a contradiction."""

    CLASH = "clash"
    REVISION = "revision by the same source"
    EXPLAINED = "explained"
    SAME_FIGURE = "same figure"
    POPULATIONS = "different populations"
    PERIODS = "different periods"


@frozen
class Pair:
    """Two figures, the verdict on them, a sentence that says why, and what it rests on.

    `because` are ids: of the third claims that explain a difference, of the later figure of a
    revision, or of the populations that differ.
    """

    one: Claim
    other: Claim
    verdict: PairVerdict
    sentence: str
    because: tuple[str, ...] = ()


class Pairing:
    """Gives the verdict on any two figures of a ledger, as known by a day.

    Two figures clash only if they count the same people (the same, or taken for the same), are
    about the same time, are in the same unit, and their bounds do not meet; approximate ones are
    widened by the tolerance. The verdict does not depend on which is named first. Source: rules of
    judging, "Populations", "Bounds", "correction, mending".
    """

    def __init__(self, ledger: Ledger, known_by: date, tolerance: float) -> None:
        self.ledger = ledger
        self.known_by = known_by
        self.tolerance = tolerance
        self.relations = Relations(ledger.dossier, ledger.populations, known_by)
        self._thirds = Thirds(ledger, self.relations, known_by, tolerance)

    def pair(self, one: Claim, other: Claim, *, followed_by: Claim | None = None) -> Pair:
        """The verdict on two figures.

        `followed_by` is a figure by which the speaker of the earlier of two counts replaced it
        before the day of the later one: what was replaced is not carried forward.
        """
        first, second = sorted((one, other), key=_order)
        verdict, sentence, because = self._verdict(first, second, followed_by)
        return Pair(one, other, verdict, sentence, because)

    def _verdict(
        self, one: Claim, other: Claim, followed_by: Claim | None
    ) -> tuple[PairVerdict, str, tuple[str, ...]]:
        bearing = _bears_on(one, other) or _bears_on(other, one)
        if bearing is Bearing.MENDS:
            told = "They are one statement, which the desk wrote down twice: the later row stands."
            return PairVerdict.SAME_FIGURE, f"{given(one, other)} {told}", ()
        apart = None if bearing else self._apart(one, other)
        if apart is not None:
            return PairVerdict.POPULATIONS, f"{given(one, other)} {apart}", _whom_ids(one, other)
        when = same_time(one, other, self.ledger.dossier)
        if _are_stock_and_flow(one, other):
            when = When(
                same=False,
                clause="the one counts how many there are on a day, the other how many in a period",
            )
        if when.same and followed_by is not None:
            words = plainly(followed_by)
            clause = f"the earlier was followed by {words} ({followed_by.id}) of the same speaker"
            when = When(same=False, clause=clause)
        opening = given(one, other, when.clause if when.same else "")
        if bearing is Bearing.CORRECTS:
            return self._revised(one, other, opening, recorded=True)
        relation = self.relations.between(counted_by(one), counted_by(other))
        if not relation.whom.is_exact:
            return self._of_others(one, other, relation, when, opening)
        if not when.same:
            told = f"They are about different times: {when.clause}."
            return PairVerdict.PERIODS, f"{opening} {told}", ()
        return self._of_the_same(one, other, relation, opening)

    def _of_the_same(
        self, one: Claim, other: Claim, relation: Relation, opening: str
    ) -> tuple[PairVerdict, str, tuple[str, ...]]:
        """Two figures for the same people at the same time."""
        who = relation.sentence
        if self._meet(one, other):
            alike = (
                "" if _exactly_alike(one, other) else ", as they were said: one number fits both"
            )
            told = f"It is the same figure{alike}. {who}"
            return PairVerdict.SAME_FIGURE, f"{opening} {told}", ()
        himself = one.speaker == other.speaker
        if himself and said_day(one) != said_day(other):
            return self._revised(one, other, opening, recorded=False)
        explained = self._thirds.explain(one, other)
        if explained is not None:
            told = self._explained(one, other, explained)
            return PairVerdict.EXPLAINED, f"{opening} {told}", _ids(explained)
        same_day = " It said both on the same day." if himself else ""
        told = f"They clash: no number fits both.{same_day} {who}{if_rounded(one, other)}"
        return PairVerdict.CLASH, f"{opening} {told}", ()

    def _of_others(
        self, one: Claim, other: Claim, relation: Relation, when: When, opening: str
    ) -> tuple[PairVerdict, str, tuple[str, ...]]:
        """Two figures for different people, or for people whose relation is not known."""
        whom = _whom_ids(one, other)
        if not when.same:
            told = f"{relation.sentence} And they are about different times: {when.clause}."
            return PairVerdict.POPULATIONS, f"{opening} {told}", whom
        explained = None if self._meet(one, other) else self._thirds.explain(one, other)
        if explained is not None and relation.whom is Whom.PART and not explained.likely:
            told = f"{self._explained(one, other, explained)} {relation.sentence}"
            return PairVerdict.EXPLAINED, f"{opening} {told}", _ids(explained)
        told = relation.sentence
        if relation.whom is Whom.PART and self._part_is_larger(one, other, relation):
            told += " But the figure for the part is the larger one: both cannot be right so drawn."
        elif explained is not None:
            told += f" {self._explained(one, other, explained, perhaps=True)}"
            whom += _ids(explained)
        return PairVerdict.POPULATIONS, f"{opening} {told}", whom

    def _revised(
        self, one: Claim, other: Claim, opening: str, *, recorded: bool
    ) -> tuple[PairVerdict, str, tuple[str, ...]]:
        later = one if _bears_on(one, other) else other
        record = "It is recorded as a correction" if recorded else "No correction is recorded"
        target = self.ledger.by_id.get(later.target)
        if later.relation is Bearing.ADOPTS and target is not None:
            record = f"It is recorded as taken over from {speaker_of(target)} ({target.id})"
        told = f"The later one is {said_later(later)}. {record}."
        explained = None if self._meet(one, other) else self._thirds.explain(one, other)
        if explained is not None:
            told += f" {self._explained(one, other, explained, perhaps=True)}"
        extra = _ids(explained) if explained is not None else ()
        return PairVerdict.REVISION, f"{opening} {told}", (later.id, *extra)

    def _explained(
        self, one: Claim, other: Claim, found: Explanation, *, perhaps: bool = False
    ) -> str:
        titles = [title_of(counted_by(third), self.ledger.dossier) for third in found.thirds]
        if found.likely or perhaps:
            whom = counted_up(found.thirds, titles)
            return f"The difference, {sum_of(found.thirds)}, is the figure given for {whom}."
        small, large = sorted((one, other), key=lambda c: c.quantity.low or 0)
        third = "A third figure explains it" if len(titles) == 1 else "Other figures explain it"
        parts = added_up(found.thirds, titles)
        return f"{third}: {plainly(small)} and {parts} make {plainly(large)}."

    def _apart(self, one: Claim, other: Claim) -> str | None:
        """Why two figures tell of different things whoever is counted; None if they do not."""
        dossier = self.ledger.dossier
        mine, theirs = unit_of(one, dossier), unit_of(other, dossier)
        if mine and theirs and mine != theirs:
            first = one.quantity.unit or mine
            second = other.quantity.unit or theirs
            return f"They are in different units, {first} and {second}, which are never converted."
        if one.attribute != other.attribute and not _are_stock_and_flow(one, other):
            return f"They tell of different things: {one.attribute} and {other.attribute}."
        if not self.about_the_same(one, other):
            first, second = dossier.title_of(one.subject), dossier.title_of(other.subject)
            return f"They are about different things: “{first}” and “{second}”."
        return None

    def about_the_same(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are about one thing: a subject, or what it holds or is held by."""
        return one.subject == other.subject or any(
            self.relations.standing(a, b) is not Standing.OTHER
            for a, b in (
                (one.subject, other.subject),
                (other.subject, one.subject),
                (one.subject, counted_by(other)),
                (other.subject, counted_by(one)),
            )
        )

    def _meet(self, one: Claim, other: Claim) -> bool:
        mine = one.quantity.bounds(self.tolerance)
        return not mine.meet(other.quantity.bounds(self.tolerance)).is_empty

    def _part_is_larger(self, one: Claim, other: Claim, relation: Relation) -> bool:
        part, whole = (one, other) if counted_by(one) == relation.part else (other, one)
        least = part.quantity.bounds(self.tolerance).closed().low
        most = whole.quantity.bounds(self.tolerance).closed().high
        return least is not None and most is not None and least > most


def _order(claim: Claim) -> tuple[int, str]:
    """Who spoke first; of two who spoke on one day, always the same one."""
    day = said_day(claim)
    return day.toordinal() if day is not None else 0, claim.id


def _are_stock_and_flow(one: Claim, other: Claim) -> bool:
    return {one.attribute, other.attribute} == {"stock", "flow"}


def _bears_on(later: Claim, earlier: Claim) -> Bearing | None:
    if later.target != earlier.id or later.relation not in (Bearing.CORRECTS, Bearing.MENDS):
        return None
    return later.relation


def _whom_ids(one: Claim, other: Claim) -> tuple[str, ...]:
    return tuple(dict.fromkeys((counted_by(one), counted_by(other))))


def _ids(found: Explanation) -> tuple[str, ...]:
    return tuple(third.id for third in found.thirds)


def _exactly_alike(one: Claim, other: Claim) -> bool:
    mine, theirs = one.quantity, other.quantity
    return (mine.low, mine.high, mine.low_open, mine.high_open, mine.approximate) == (
        theirs.low, theirs.high, theirs.low_open, theirs.high_open, theirs.approximate,
    )  # fmt: skip
