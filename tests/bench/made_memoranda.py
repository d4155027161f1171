"""Memoranda made by rule, at every stage of their way, entered as rows of the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from finalact.decisions.memorandum import Memorandum
from finalact.decisions.taking import begun, taken
from finalact.desk import Desk
from finalact.model.claim import Citation, Claim
from finalact.model.document import Person
from finalact.model.memo_step import (
    Act,
    Capacity,
    ClearanceStatus,
    Cleared,
    Decided,
    Drafted,
    Marked,
    Reported,
    Submitted,
    Tasked,
)
from finalact.model.memorandum import Draft, Drafter, MemoKind, RecommendationSaid
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Quantity
from finalact.store.entering import enter
from finalact.store.rows.memoranda import step_row
from finalact.store.stamp import Stamp

FIRST = date(1988, 4, 1)
OFFICES = ("EUR", "HA", "P", "PM", "S/P", "L", "EUR/RPM", "EUR/SOV")
CHUNK = 500
FOR_ONE_CLAIM = 5


def enter_made(desk: Desk, many: int, stamp: Stamp) -> list[str]:
    """Enter so many memoranda, and one claim for each five; gives back the ids of the claims.

    Each claim is used by about ten memoranda, each condition of the desk by one in four.
    """
    held = desk.holding.holdings
    conditions = [condition.id for condition in held.conditions]
    about = held.dossier.subjects[0].id
    claims = [f"made-{n:05d}" for n in range(1, many // FOR_ONE_CLAIM + 2)]
    desk.record([_claim(name, about, n) for n, name in enumerate(claims)], stamp)
    for start in range(0, many, CHUNK):
        with desk._file.writing() as connection:
            for n in range(start + 1, min(start + CHUNK, many) + 1):
                memo = made(n, claims, conditions)
                enter(connection, "memorandum", [step_row(memo.id, s) for s in memo.steps], stamp)
    return claims


def _claim(name: str, about: str, n: int) -> Claim:
    day = PartialDate.of(date(1988, 1, 1) + timedelta(days=n % 90))
    source = Citation(source=f"Made letter {n}")
    return Claim(
        name,
        about,
        "stock",
        quantity=Quantity(str(n + 1), n + 1, n + 1, unit="persons"),
        speaker="Norland",
        said_on=day,
        citations=(source,),
    )


def made(n: int, claims: list[str], conditions: list[str]) -> Memorandum:
    """The n-th memorandum: of twenty, eight are still under way, twelve are done with."""
    claim, other = claims[n % len(claims)], claims[(n * 7 + 3) % len(claims)]
    condition = conditions[n % len(conditions)]
    day = FIRST + timedelta(days=n % 365)
    on = PartialDate.of(day)
    memo = begun(f"memo-{n:05d}", Drafted(_draft(n, claim, other, condition)), "Simon", on)
    for act in _acts(n, claim, other, condition):
        memo = taken(memo, act, "Simon", on)
    return memo


def _acts(n: int, claim: str, other: str, condition: str) -> Iterator[Act]:
    stage = n % 20
    if stage == 0:
        return
    yield Cleared(OFFICES[n % len(OFFICES)], ClearanceStatus.OK, 1)
    if stage == 1:
        return
    yield Cleared(OFFICES[(n + 1) % len(OFFICES)], ClearanceStatus.OK, 1)
    text = (
        f"ISSUE FOR DECISION\n\nWhether to raise matter {n}.\n\nESSENTIAL FACTORS\n\n"
        f"Norland put it at {n}.2\n\nIn our judgement: They will answer late, as {n} shows.\n"
    )
    digest = sha256(text.encode()).hexdigest()
    yield Submitted(1, text, digest, (claim, other), _stood(n, condition))
    if stage == 2:
        return
    yield Marked("checked", "Kelly", "", "Clark", Capacity.FOR, recommendation=1, action="approve")
    if stage == 3:
        return
    yield Decided(1, "approve", (5,))
    if stage == 4:
        return
    yield Tasked("raise-it", "Raise it at the next lunch.", "Stoessel", office="EUR")
    if stage >= 8:
        yield Reported("raise-it", "It was raised.", claims=(other,) if stage == 9 else ())


def _stood(n: int, condition: str) -> tuple[tuple[str, str], ...]:
    return ((condition, "not met"),) if n % 4 == 0 else ()


def _draft(n: int, claim: str, other: str, condition: str) -> Draft:
    told = f" {{{{condition {condition}}}}}" if n % 4 == 0 else ""
    text = (
        f"## ISSUE FOR DECISION\n\nWhether to raise matter {n}.\n\n## ESSENTIAL FACTORS\n\n"
        f"{{{{claim {claim}}}}}.{told}\n\n{{{{judgement: They will answer "
        f"late}}}}, as {{{{figure {other}}}}} shows.\n\n## RECOMMENDATIONS\n\n"
        "That you approve option A.\n\nAlternatively, that you approve option B."
    )
    return Draft(
        MemoKind.ACTION,
        f"Matter {n}",
        text,
        addressees=(Person("Clark", "Deputy Secretary"),),
        drafters=(Drafter("Simon", OFFICES[n % len(OFFICES)]),),
        required=(OFFICES[n % len(OFFICES)], OFFICES[(n + 1) % len(OFFICES)]),
        recommendations=(RecommendationSaid(1), RecommendationSaid(2, alternative_to=1)),
    )
