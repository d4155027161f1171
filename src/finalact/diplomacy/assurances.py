"""Assurances, promises and offers: what somebody said he would do, and whether it still stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Ledger
from finalact.claims.second_hand import own_words_first
from finalact.diplomacy.deadlines import said_between
from finalact.model.claim import PROPOSED_OFFER, Claim

WITHDRAWN = "withdrawn"


@frozen
class Assurance:
    """One thing that somebody said he would do, as it stood on a day.

    `side` is the side for which its speaker spoke. `withdrawal` is the claim by which he took
    it back, where he did by then.
    """

    claim: Claim
    side: str
    withdrawal: Claim | None = None

    @property
    def is_given(self) -> bool:
        """Whether it was given to somebody; an offer weighed among ourselves was not."""
        return self.claim.attribute != PROPOSED_OFFER


def assurances(
    ledger: Ledger, as_of: date, known_by: date, subjects: Iterable[str] | None = None
) -> list[Assurance]:
    """The assurances, promises and offers made by a day, in the order in which they were made.

    One that its speaker corrected stands as corrected, one that he withdrew is told with its
    withdrawal; both only from the day on which he did. What was told at second hand yields to
    the speaker's own words of that day or later about the same thing.
    """
    named = ledger.promises.keys() if subjects is None else subjects
    found: list[Assurance] = []
    for subject in named:
        given = [
            a for c in ledger.promises.get(subject, ()) if (a := _given(c, ledger, as_of, known_by))
        ]
        undone: list[Assurance] = []
        plain: list[Claim] = []
        for assurance in given:
            if ledger.undone_by(assurance.claim, known_by):
                undone.append(assurance)
            else:
                plain.append(assurance.claim)
        told = ledger.known(plain, known_by).stand
        kept, _ = own_words_first(told, ledger, _same_promise)
        found += [Assurance(c, ledger.side_of(c)) for c in kept]
        found += undone
    return sorted(found, key=_when)


def made_on(claim: Claim) -> date | None:
    """The day from which it counts as said: the last on which it can have been."""
    return said_between(claim)[1]


def _given(claim: Claim, ledger: Ledger, as_of: date, known_by: date) -> Assurance | None:
    """The assurance as it stood, or None where it was not made, not known or put otherwise."""
    reached, said = claim.reached_us, made_on(claim)
    day = reached.counts_from if reached is not None else None
    if day is None or day > known_by or said is None or said > as_of:
        return None
    if ledger.as_mended(claim).id != claim.id or not claim.promises:
        return None
    withdrawal = None
    for verb, later in ledger.undone_by(claim, known_by):
        when = made_on(later)
        if when is None or when > as_of:
            continue
        if verb != WITHDRAWN:
            return None
        withdrawal = later
    return Assurance(claim, ledger.side_of(claim), withdrawal)


def _same_promise(told: Claim, own: Claim) -> bool:
    """Whether two assurances of one speaker promise the same thing."""
    return (told.value.casefold(), told.quantity.low, told.quantity.high, told.period) == (
        own.value.casefold(),
        own.quantity.low,
        own.quantity.high,
        own.period,
    )


def _when(assurance: Assurance) -> tuple[date, str]:
    return made_on(assurance.claim) or date.min, assurance.claim.id
