"""What the desk knew on a day: the ledger seen through its two clocks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import evolve, frozen

from finalact.claims.populations import Populations
from finalact.model.claim import Claim, Relation
from finalact.model.dossier import Dossier

OUTCOME = "outcome"


@frozen
class SetAside:
    """A claim that plays no part in an answer, and why."""

    claim: Claim
    why: str


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

    def __init__(self, dossier: Dossier, claims: Iterable[Claim]) -> None:
        self.dossier = dossier
        self.populations = Populations(dossier)
        self.by_id: dict[str, Claim] = {}
        self.by_subject: dict[str, list[Claim]] = defaultdict(list)
        self.by_population: dict[str, list[Claim]] = defaultdict(list)
        self._bearing: dict[str, list[Claim]] = defaultdict(list)
        self._mended: dict[str, str] = {}
        waiting: dict[str, list[Claim]] = defaultdict(list)
        given = list(claims)
        known = {claim.id for claim in given}
        for claim in given:
            if (
                claim.relation is not None
                and claim.target in known
                and claim.target not in self.by_id
            ):
                waiting[claim.target].append(claim)
            else:
                self._enter_with(claim, waiting)
        for left in [c for held in waiting.values() for c in held]:
            self._enter(left)

    def _enter_with(self, claim: Claim, waiting: dict[str, list[Claim]]) -> None:
        """Enter a claim, then those written before it that bear on it, however long the chain."""
        ready = [claim]
        while ready:
            entering = ready.pop()
            self._enter(entering)
            ready += reversed(waiting.pop(entering.id, []))

    def _enter(self, claim: Claim) -> None:
        target = self.by_id.get(claim.target) if claim.relation is not None else None
        if target is not None:
            claim = _filled(claim, target)
        speaker, voice = self.dossier.speaker_of(claim.speaker)
        if voice:
            claim = evolve(claim, speaker=speaker, voice=claim.voice or voice)
        self.by_id[claim.id] = claim
        self.by_subject[claim.subject].append(claim)
        if claim.population and claim.population != claim.subject:
            self.by_population[claim.population].append(claim)
        if claim.relation is Relation.MENDS:
            for earlier in (claim.target, self._mended.get(claim.target)):
                if earlier is not None:
                    self._mended[earlier] = claim.id
        elif claim.relation is not None:
            self._bearing[claim.target].append(claim)

    def side_of(self, claim: Claim) -> str:
        """The side that a claim counts for: that of its speaker."""
        return self.dossier.side_of(claim.speaker)

    def touching(self, name: str) -> list[Claim]:
        """Every claim whose subject or population is that name, in order of entry."""
        found = {claim.id: claim for claim in self.by_subject.get(name, ())}
        found.update((claim.id, claim) for claim in self.by_population.get(name, ()))
        return list(found.values())

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
        for claim in claims:
            if not _reached(claim, known_by):
                continue
            why = self._why_not(claim)
            if why:
                aside.append(SetAside(claim, why))
                continue
            key = _statement(claim)
            in_force.append((key, claim))
            for verb, later in self._undoing(claim, known_by):
                when = later.reached_us.said() if later.reached_us is not None else "later"
                undone[key] = f"{verb} by {later.speaker or 'the speaker'}, {when} ({later.id})"
        for key, claim in in_force:
            if key in undone:
                aside.append(SetAside(claim, undone[key]))
            elif key in stand:
                first = stand[key]
                stand[key] = _told_again(first, claim)
                aside.append(SetAside(claim, f"the same statement as {first.id}, told again"))
            else:
                stand[key] = claim
        return Known(tuple(stand.values()), tuple(aside))

    def _why_not(self, claim: Claim) -> str:
        if claim.id in self._mended:
            return f"transcribed anew as {self._mended[claim.id]}"
        if claim.reached_us is None:
            return "nobody noted when it was said or known"
        if self._first_written(claim).relation is Relation.WITHDRAWS:
            return "a withdrawal, which says nothing of its own"
        return ""

    def _as_mended(self, claim: Claim) -> Claim:
        """The row as it was last transcribed."""
        while claim.id in self._mended:
            claim = self.by_id[self._mended[claim.id]]
        return claim

    def _first_written(self, claim: Claim) -> Claim:
        """The row as it was first transcribed, before anybody mended it."""
        while claim.relation is Relation.MENDS and claim.target in self.by_id:
            claim = self.by_id[claim.target]
        return claim

    def _bearing_on(self, claim: Claim) -> list[Claim]:
        """What corrects, withdraws or adopts a claim, or an earlier transcription of it."""
        found = list(self._bearing.get(claim.id, ()))
        while claim.relation is Relation.MENDS and claim.target in self.by_id:
            claim = self.by_id[claim.target]
            found += self._bearing.get(claim.id, ())
        return found

    def _undoing(self, claim: Claim, known_by: date) -> list[tuple[str, Claim]]:
        """The corrections and withdrawals of a claim that are known and not withdrawn."""
        found: list[tuple[str, Claim]] = []
        for bearing in self._bearing_on(claim):
            if bearing.relation not in _UNDOING:
                continue
            later = self._as_mended(bearing)
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
            for bearing in self._bearing_on(claim)
            if bearing.relation is Relation.WITHDRAWS
            and (later := self._as_mended(bearing)).speaker == claim.speaker
            and later.reached_us is not None
        )


_UNDOING = {Relation.CORRECTS: "corrected", Relation.WITHDRAWS: "withdrawn"}


def _filled(claim: Claim, target: Claim) -> Claim:
    """A correction, adoption or mending with its blanks taken from the claim it bears on."""
    if claim.relation is not None and claim.relation.tells_outcome:
        return _as_outcome(claim, target)
    same_figure = claim.relation is Relation.ADOPTS and not (claim.quantity.is_known or claim.value)
    return evolve(
        claim,
        subject=claim.subject or target.subject,
        attribute=claim.attribute or target.attribute,
        population=claim.population or target.population,
        period=claim.period or target.period,
        speaker=claim.speaker or ("" if claim.relation is Relation.ADOPTS else target.speaker),
        reporter=claim.reporter or (target.reporter if claim.relation is Relation.MENDS else ""),
        said_on=claim.said_on or (target.said_on if claim.relation is Relation.MENDS else None),
        known_on=claim.known_on or (target.known_on if claim.relation is Relation.MENDS else None),
        value=target.value if same_figure else claim.value,
        quantity=(
            target.quantity
            if same_figure
            else evolve(claim.quantity, unit=claim.quantity.unit or target.quantity.unit)
        ),
        specificity=claim.specificity or target.specificity,
        about=target.about,
        citations=claim.citations or (target.citations if claim.relation is Relation.MENDS else ()),
    )


def _as_outcome(claim: Claim, promise: Claim) -> Claim:
    """What became of a promise, told as a statement about the same subject."""
    said = Relation.KEEPS if claim.relation is Relation.KEEPS else Relation.BREAKS
    return evolve(
        claim,
        subject=claim.subject or promise.subject,
        attribute=OUTCOME,
        value=claim.value or ("kept" if said is Relation.KEEPS else "broken"),
        population=claim.population or promise.population,
        about=promise.about,
    )


def _statement(claim: Claim) -> tuple[object, ...]:
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


def _told_again(first: Claim, again: Claim) -> Claim:
    """One claim with the passages of both; the nearer report and the earlier day are kept."""
    citations = first.citations + tuple(c for c in again.citations if c not in first.citations)
    days = [c for c in (first.known_on, again.known_on) if c is not None and c.counts_from]
    earliest = min(days, key=lambda d: d.counts_from or date.max, default=None)
    own_words = "" if not again.reporter else first.reporter
    return evolve(
        first,
        citations=citations,
        known_on=earliest if len(days) == 2 else first.known_on,
        reporter=own_words,
    )


def _reached(claim: Claim, known_by: date) -> bool:
    """Whether it may be spoken of: what was not known by the day is not even set aside.

    A claim without any date is spoken of, so that somebody may mend it.
    """
    if claim.reached_us is None:
        return True
    day = claim.reached_us.counts_from
    return day is not None and day <= known_by
