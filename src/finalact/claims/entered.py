"""Entering claims into a ledger: what was left blank is filled, what was written early waits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve

from finalact.model.claim import BROKEN, KEPT, OUTCOME, Claim, Relation
from finalact.model.dossier import Dossier


class Entered:
    """Claims prepared for a ledger and arranged: by id, subject, population and what they bear on.

    A claim written before the one it bears on is entered right after that one.
    """

    def __init__(self, dossier: Dossier, claims: Iterable[Claim]) -> None:
        self.dossier = dossier
        self.by_id: dict[str, Claim] = {}
        self.by_subject: dict[str, list[Claim]] = defaultdict(list)
        self.by_population: dict[str, list[Claim]] = defaultdict(list)
        self.promises: dict[str, list[Claim]] = defaultdict(list)
        self.bearing: dict[str, list[Claim]] = defaultdict(list)
        self.mended: dict[str, str] = {}
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
        claim = prepared(claim, target, self.dossier)
        self.by_id[claim.id] = claim
        self.by_subject[claim.subject].append(claim)
        if claim.population and claim.population != claim.subject:
            self.by_population[claim.population].append(claim)
        if claim.promises:
            self.promises[claim.subject].append(claim)
        if claim.relation is Relation.MENDS:
            for earlier in (claim.target, self.mended.get(claim.target)):
                if earlier is not None:
                    self.mended[earlier] = claim.id
        elif claim.relation is not None:
            self.bearing[claim.target].append(claim)


def prepared(claim: Claim, target: Claim | None, dossier: Dossier) -> Claim:
    """A claim with its blanks taken from what it bears on, and its speaker without the official."""
    if target is not None:
        claim = _filled(claim, target)
    speaker, voice = dossier.speaker_of(claim.speaker)
    if voice:
        claim = evolve(claim, speaker=speaker, voice=claim.voice or voice)
    return claim


def _filled(claim: Claim, target: Claim) -> Claim:
    """A correction, adoption or mending with its blanks taken from the claim it bears on."""
    if claim.relation is not None and claim.relation.tells_outcome:
        return _as_outcome(claim, target)
    mends = claim.relation is Relation.MENDS
    same_figure = claim.relation is Relation.ADOPTS and not (claim.quantity.is_known or claim.value)
    return evolve(
        claim,
        subject=claim.subject or target.subject,
        attribute=claim.attribute or target.attribute,
        population=claim.population or target.population,
        period=claim.period or target.period,
        speaker=claim.speaker or ("" if claim.relation is Relation.ADOPTS else target.speaker),
        voice=claim.voice or ("" if claim.speaker or not mends else target.voice),
        reporter=claim.reporter or (target.reporter if mends else ""),
        said_on=claim.said_on or (target.said_on if mends else None),
        known_on=claim.known_on or (target.known_on if mends else None),
        value=target.value if same_figure else claim.value,
        quantity=(
            target.quantity
            if same_figure
            else evolve(claim.quantity, unit=claim.quantity.unit or target.quantity.unit)
        ),
        specificity=claim.specificity or target.specificity,
        due=claim.due or target.due,
        about=target.about,
        citations=claim.citations or (target.citations if mends else ()),
    )


def _as_outcome(claim: Claim, promise: Claim) -> Claim:
    """What became of a promise, told as a statement about the same subject."""
    said = Relation.KEEPS if claim.relation is Relation.KEEPS else Relation.BREAKS
    return evolve(
        claim,
        subject=claim.subject or promise.subject,
        attribute=OUTCOME,
        value=claim.value or (KEPT if said is Relation.KEEPS else BROKEN),
        population=claim.population or promise.population,
        about=promise.about,
    )
