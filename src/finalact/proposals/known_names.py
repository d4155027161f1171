"""Names in a claim that is about to be recorded: slips refused, cases and meetings told apart."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import evolve

from finalact.cases.register import STATUS
from finalact.claims.ledger import Ledger
from finalact.diplomacy.meetings import CANCELLED, PLANNED
from finalact.diplomacy.positions import INFORMED, LIMITED, POSITION, TURNS_ON
from finalact.model.claim import ASSURING, NUMERIC_ATTRIBUTES, Claim
from finalact.model.holdings import Holdings
from finalact.model.refusal import Refusal

ATTRIBUTES = (
    *sorted(NUMERIC_ATTRIBUTES),
    *sorted(ASSURING),
    *("state", POSITION, LIMITED, INFORMED, TURNS_ON),
)
OF_MEETINGS = (
    "held",
    "start",
    "finish",
    "planned start",
    "planned finish",
    "agenda",
    "decision",
    "record",
)


def slip_in(holdings: Holdings, ledger: Ledger, claim: Claim) -> Refusal | None:
    """The refusal of a subject, attribute or speaker that is close to one that is known."""
    dossier = holdings.dossier
    subjects = {thing.id for things in (dossier.subjects, dossier.populations, dossier.registers)
                for thing in things}  # fmt: skip
    subjects |= set(ledger.by_subject) | {case.id for case in holdings.cases}
    speakers = {name for side in dossier.sides for name in (side.id, side.title, *side.speakers)}
    speakers |= {c.speaker for c in ledger.by_id.values()}
    attributes = {*ATTRIBUTES, *(c.attribute for c in ledger.by_id.values())}
    speaker, _ = dossier.speaker_of(claim.speaker)
    for noun, word, known, cutoff in (
        ("subject", claim.subject, subjects, 0.6),
        ("attribute", claim.attribute, attributes, 0.7),
        ("speaker", speaker, speakers, 0.75),
    ):
        near = _near(word, known, cutoff)
        if near:
            return Refusal(
                f"{noun}-unknown",
                f"The desk knows no {noun} {word}.",
                f"Did you mean {near}? If {word} is meant, add --new.",
                status=422,
            )
    return None


def status_slip_in(holdings: Holdings, ledger: Ledger, claim: Claim) -> Refusal | None:
    """The refusal of a status of a case that is hardly another word than one its register uses."""
    if claim.about != "case" or claim.attribute != STATUS or not claim.value:
        return None
    case = next((each for each in holdings.cases if each.id == claim.subject), None)
    register = holdings.dossier.register(case.register) if case is not None else None
    if register is None:
        return None
    used = {
        other.value
        for case in holdings.cases
        if case.register == register.id
        for other in ledger.by_subject.get(case.id, ())
        if other.attribute == STATUS
    }
    if claim.value in used or claim.value in register.closed:
        return None
    plain = {state.casefold(): state for state in (*register.closed, *sorted(used)) if state}
    near = get_close_matches(claim.value.casefold(), plain, n=1, cutoff=0.75)
    if not near:
        return None
    return Refusal(
        "state-unknown",
        f"“{claim.value}” is no status that “{register.title}” knows.",
        f"Did you mean “{plain[near[0]]}”? If “{claim.value}” is meant, add --new.",
        status=422,
    )


def about_what(holdings: Holdings, claim: Claim) -> Claim:
    """The claim with what it is about: a case or a meeting where its subject or words are one's."""
    if any(case.id == claim.subject for case in holdings.cases):
        return evolve(claim, about="case")
    if claim.attribute in (*PLANNED, "held", CANCELLED):
        return evolve(claim, about="meeting")
    known = claim.attribute in OF_MEETINGS and any(
        each.about == "meeting" and each.subject == claim.subject for each in holdings.claims
    )
    return evolve(claim, about="meeting" if known else "subject")


def _near(word: str, known: Iterable[str], cutoff: float) -> str:
    # Two names may differ in capitals only, such as a side and who speaks for it.
    named = sorted(name for name in known if name)
    if not word or word in named:
        return ""
    names = {name.casefold(): name for name in named}
    plain = word.casefold()
    near = get_close_matches(plain, names, n=1, cutoff=cutoff)
    return names[near[0]] if near else ""
