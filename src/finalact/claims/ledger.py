"""What the desk knew on a day: the ledger seen through its two clocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from finalact.claims.entered import Entered
from finalact.claims.populations import Populations
from finalact.claims.turns import in_turn
from finalact.model.claim import Claim, Relation
from finalact.model.dossier import Dossier

if TYPE_CHECKING:
    from finalact.claims.columned import Columned


@frozen
class SetAside:
    """A claim that plays no part in an answer, and why; whom it counts, where that is why."""

    claim: Claim
    why: str
    counts: str = ""


@frozen
class Known:
    """The claims in force on one day, folded and corrected, and those set aside.

    `stand` are the statements that stand; every other one that had reached us and touches the
    same subject is in `aside` with the reason.
    """

    stand: tuple[Claim, ...] = ()
    aside: tuple[SetAside, ...] = ()


class Ledger:
    """All claims of a desk, arranged by what they are about.

    Claims are prepared once (speakers taken apart, blanks of corrections filled from their
    targets, mended rows replaced); nothing here depends on a day.
    """

    by_id: Mapping[str, Claim]
    by_subject: Mapping[str, list[Claim]]
    by_population: Mapping[str, list[Claim]]
    promises: Mapping[str, list[Claim]]
    _bearing: Mapping[str, list[Claim]]
    _mended: Mapping[str, str]

    def __init__(self, dossier: Dossier, claims: Iterable[Claim]) -> None:
        self.dossier = dossier
        self.populations = Populations(dossier)
        entered = Entered(dossier, claims)
        self.by_id = entered.by_id
        self.by_subject = entered.by_subject
        self.by_population = entered.by_population
        self.promises = entered.promises
        self._bearing = entered.bearing
        self._mended = entered.mended

    def side_of(self, claim: Claim) -> str:
        """The side that a claim counts for: that of its speaker."""
        return self.dossier.side_of(claim.speaker)

    def touching(self, name: str) -> list[Claim]:
        """Every claim whose subject or population is that name, in order of entry."""
        found = {claim.id: claim for claim in self.by_subject.get(name, ())}
        found.update((claim.id, claim) for claim in self.by_population.get(name, ()))
        return list(found.values())

    def count(self, name: str) -> int:
        """How many claims touch a name, at the most."""
        return len(self.by_subject.get(name, ())) + len(self.by_population.get(name, ()))

    def expect(self, names: Iterable[str]) -> None:
        """Say which names will be asked for, so that they may be read together."""

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What was worked out of these claims, by its name; it goes when they go."""
        return {}

    @cached_property
    def first_words(self) -> Mapping[str, date]:
        """The day on which anything by each speaker first reached us."""
        first: dict[str, date] = {}
        for claim in self.by_id.values():
            day = claim.reached_us.counts_from if claim.reached_us is not None else None
            if day is not None:
                first[claim.speaker] = min(day, first.get(claim.speaker, day))
        return first

    def known(self, claims: Iterable[Claim], known_by: date) -> Known:
        """Which of these claims stand for one who knows all that had reached us by that day.

        A correction or withdrawal takes effect on its own day, for every retelling of what it
        corrects; mending takes effect for every day; the same statement told in several papers
        is one claim with several passages.
        """
        stand: dict[tuple[object, ...], Claim] = {}
        aside: list[SetAside] = []
        undone: dict[tuple[object, ...], str] = {}
        in_force: list[tuple[tuple[object, ...], Claim]] = []
        for claim in in_turn(claims):
            if not _reached(claim, known_by):
                continue
            why = self.why_not(claim)
            if why:
                aside.append(SetAside(claim, why))
                continue
            key = statement_of(claim)
            in_force.append((key, claim))
            for verb, later in self.undone_by(claim, known_by):
                when = later.reached_us.said() if later.reached_us is not None else "later"
                undone[key] = f"{verb} by {later.speaker or 'the speaker'}, {when} ({later.id})"
        for key, claim in in_force:
            if key in undone:
                aside.append(SetAside(claim, undone[key]))
            elif key in stand:
                first = stand[key]
                stand[key] = _told_again(first, claim, nearer=self._is_nearer(claim, first))
                aside.append(SetAside(claim, f"the same statement as {first.id}, told again"))
            else:
                stand[key] = claim
        return Known(tuple(stand.values()), tuple(aside))

    def _is_nearer(self, claim: Claim, other: Claim) -> bool:
        """Whether one telling comes from the speaker's own side, and the other does not."""
        return self._tells_of_another(other) and not self._tells_of_another(claim)

    def _tells_of_another(self, claim: Claim) -> bool:
        if not claim.reporter or claim.reporter == claim.speaker:
            return False
        reporter, _ = self.dossier.speaker_of(claim.reporter)
        return self.dossier.side_of(reporter) != self.side_of(claim)

    def why_not(self, claim: Claim) -> str:
        """Why a claim never stands, whatever is known: empty where it may."""
        if claim.id in self._mended:
            return f"transcribed anew as {self._mended[claim.id]}"
        if claim.reached_us is None:
            return "nobody noted when it was said or known"
        if self.first_written(claim).relation is Relation.WITHDRAWS:
            return "a withdrawal, which says nothing of its own"
        return ""

    @cached_property
    def columned(self) -> Columned:
        """The same claims as arrays, made only for desks that are large."""
        from finalact.claims.columned import Columned  # noqa: PLC0415 - NumPy, where it is needed

        return Columned(self)

    def as_mended(self, claim: Claim) -> Claim:
        """The row as it was last transcribed."""
        while claim.id in self._mended:
            claim = self.by_id[self._mended[claim.id]]
        return claim

    def first_written(self, claim: Claim) -> Claim:
        """The row as it was first transcribed, before anybody mended it."""
        while claim.relation is Relation.MENDS and claim.target in self.by_id:
            claim = self.by_id[claim.target]
        return claim

    def bearing_on(self, claim: Claim) -> list[Claim]:
        """What corrects, withdraws or adopts a claim, or an earlier transcription of it."""
        found = list(self._bearing[claim.id]) if claim.id in self._bearing else []
        while claim.relation is Relation.MENDS and claim.target in self.by_id:
            claim = self.by_id[claim.target]
            found += self._bearing.get(claim.id, ())
        return in_turn(found) if len(found) > 1 else found

    def undone_by(self, claim: Claim, known_by: date) -> list[tuple[str, Claim]]:
        """The corrections and withdrawals of a claim that are known and not withdrawn."""
        found: list[tuple[str, Claim]] = []
        for bearing in self.bearing_on(claim):
            if bearing.relation not in _UNDOING:
                continue
            later = self.as_mended(bearing)
            if later.speaker != claim.speaker or later.reached_us is None:
                continue
            if _reached(later, known_by) and not self._withdrawn(later, known_by, {claim.id}):
                found.append((_UNDOING[bearing.relation], later))
        return found

    def _withdrawn(self, claim: Claim, known_by: date, seen: set[str]) -> bool:
        """Whether a claim was withdrawn by that day, and its withdrawal not itself withdrawn."""
        if claim.id in seen:
            return False
        return any(
            _reached(later, known_by) and not self._withdrawn(later, known_by, seen | {claim.id})
            for bearing in self.bearing_on(claim)
            if bearing.relation is Relation.WITHDRAWS
            and (later := self.as_mended(bearing)).speaker == claim.speaker
            and later.reached_us is not None
        )


_UNDOING = {Relation.CORRECTS: "corrected", Relation.WITHDRAWS: "withdrawn"}


def statement_of(claim: Claim) -> tuple[object, ...]:
    """What makes two rows the same statement: speaker, subject, value, period and day said."""
    figure = claim.quantity
    return (
        claim.speaker,
        claim.subject,
        claim.attribute,
        claim.population or claim.subject,
        claim.kind,
        claim.value.casefold().strip() if not figure.is_known else "",
        figure.low,
        figure.high,
        figure.low_open,
        figure.high_open,
        figure.approximate,
        figure.unit,
        str(claim.period) if claim.period else "",
        str(claim.said_on) if claim.said_on else f"#{claim.id}",
        claim.specificity,
        claim.due,
    )


def _told_again(first: Claim, again: Claim, *, nearer: bool) -> Claim:
    """One claim with the passages of both; the nearer report and the earlier day are kept."""
    citations = first.citations + tuple(c for c in again.citations if c not in first.citations)
    days = [c for c in (first.known_on, again.known_on) if c is not None and c.counts_from]
    earliest = min(days, key=lambda d: d.counts_from or date.max, default=None)
    return evolve(
        first,
        citations=citations,
        known_on=earliest if len(days) == 2 else first.known_on,
        reporter=again.reporter if nearer else first.reporter,
    )


def _reached(claim: Claim, known_by: date) -> bool:
    """Whether it may be spoken of: what was not known by the day is not even set aside.

    A claim without any date is spoken of, so that somebody may mend it.
    """
    day = claim.counts_from
    return day is not None and day <= known_by
