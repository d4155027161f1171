"""What is told at second hand, and when it yields to the speaker's own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from finalact.claims.ledger import Ledger, SetAside
from finalact.model.claim import Claim

YIELDS = "told at second hand; the speaker's own words of that day or later stand"


def is_second_hand(claim: Claim, ledger: Ledger) -> bool:
    """Whether somebody of another side reports what the speaker said."""
    if not claim.reporter or claim.reporter == claim.speaker:
        return False
    reporter, _ = ledger.dossier.speaker_of(claim.reporter)
    return ledger.dossier.side_of(reporter) != ledger.side_of(claim)


def said_day(claim: Claim) -> date | None:
    """The day from which a statement counts as said; else the day it reached us."""
    said = claim.said_on or claim.reached_us
    return said.counts_from if said is not None else None


def own_words_first(
    claims: Iterable[Claim],
    ledger: Ledger,
    same: Callable[[Claim, Claim], bool] = lambda _told, _own: True,
) -> tuple[list[Claim], list[SetAside]]:
    """Drop what is told at second hand where the speaker's own words of that day or later stand.

    `same` says whether the two are about the same thing. Source: rules of judging, "speaker,
    side, reporter".
    """
    given = list(claims)
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in given:
        if not is_second_hand(claim, ledger):
            own[claim.speaker].append(claim)
    kept: list[Claim] = []
    aside: list[SetAside] = []
    for claim in given:
        said = said_day(claim)
        yields = (
            said is not None
            and is_second_hand(claim, ledger)
            and any(
                (day := said_day(mine)) is not None and day >= said and same(claim, mine)
                for mine in own.get(claim.speaker, ())
            )
        )
        if yields:
            aside.append(SetAside(claim, YIELDS))
        else:
            kept.append(claim)
    return kept, aside
