"""States: how a thing stands on a day, by each side's latest word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from finalact.claims.ledger import Known, Ledger, SetAside
from finalact.claims.stocks import day_of, latest_first
from finalact.claims.turns import in_turn
from finalact.model.claim import OUTCOME, Claim


@frozen
class Stated:
    """The words in force on a day and the claims that say them.

    More than one word means that the speakers of the side differ, or one said two at once.
    """

    words: frozenset[str]
    claims: tuple[Claim, ...]
    aside: tuple[SetAside, ...]


def standing_claims(
    known: Known, attribute: str, as_of: date, *, evidence: bool = True
) -> tuple[list[Claim], list[SetAside]]:
    """The claims of one attribute that stand on a day and are about it or an earlier one."""
    kept: list[Claim] = []
    aside = [a for a in known.aside if a.claim.attribute == attribute]
    for claim in known.stand:
        if claim.attribute != attribute:
            continue
        day = day_of(claim)
        if evidence and not claim.kind.is_evidence:
            aside.append(SetAside(claim, f"it is a matter of {claim.kind.value}, not evidence"))
        elif evidence and (claim.promises or claim.attribute == OUTCOME):
            aside.append(SetAside(claim, "it is about a promise, not evidence of what was done"))
        elif day is None:
            aside.append(SetAside(claim, "it is about no day that was noted"))
        elif day > as_of:
            about = claim.is_about.said() if claim.is_about else str(day)
            aside.append(SetAside(claim, f"it is about a later day ({about})"))
        else:
            kept.append(claim)
    return kept, aside


def latest_words(claims: Iterable[Claim], ledger: Ledger) -> Stated:
    """What several speakers of one side last said; a state holds until it is changed.

    Per speaker the latest word counts, and one told at second hand yields to his own of the
    same day.
    """
    by_speaker: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_speaker[claim.speaker].append(claim)
    chosen: list[Claim] = []
    aside: list[SetAside] = []
    for said in by_speaker.values():
        best = max(latest_first(claim, ledger) for claim in said)
        latest = [claim for claim in said if latest_first(claim, ledger) == best]
        chosen += latest
        aside += [
            SetAside(claim, f"changed since: {latest[-1].words} ({latest[-1].id})")
            for claim in said
            if claim not in latest
        ]
    return Stated(frozenset(c.value for c in chosen), tuple(in_turn(chosen)), tuple(aside))
