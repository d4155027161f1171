"""Rules over a list: every case, no case, at least so many percent, every party."""

from __future__ import annotations

from fractions import Fraction

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions.assessment import Reason, Ruling
from finalact.conditions.listing import ALL, NAMED_AT_MOST, PERHAPS, SURELY, Listing, Member
from finalact.conditions.scene import Scene
from finalact.conditions.traits import CaseTraits, PartyTraits
from finalact.conditions.wording import count_of, figure, listed, others
from finalact.model.claim import each_once
from finalact.model.truth import Truth


def judge_list(scene: Scene, part: parts.Quantified, rule: str) -> Ruling:
    """Judge a rule over cases or parties; judged once, by the record.

    `every` is met only if the list was declared complete for the day and is not empty; one
    failing member suffices for not met. `no`, `all but n` and `at least n%` likewise. Source:
    rules of judging, "every".
    """
    listing = _listing(scene, part)
    if part.quantity == "all but":
        truth = _all_but(listing, part.but)
    else:
        truth = _share(listing, part.share)
    inside = tuple(
        Reason(
            f"{m.name}: {m.said}" if m.said else m.name,
            _answer(m.belongs, m.has, part.quantity),
            tuple(c.id for c in m.claims),
        )
        for m in listing.shown
    )
    inside += tuple(
        Reason(f"{count_of(number, f'other {part.noun}')}", _answer(*answers, part.quantity))
        for answers, number in listing.others().items()
    )
    return Ruling(
        truth,
        False,
        Reason(rule, truth.value, (), inside),
        each_once(c for m in listing.shown for c in m.claims),
        recorded=_told(part, listing, truth),
        notes=_notes(part, listing),
    )


def _listing(scene: Scene, part: parts.Quantified) -> Listing:
    """Those on the list whom the rule is about, or may be."""
    if part.noun == "party":
        return Listing.of(part, _parties(scene, part), complete=True)
    register = scene.register(part.source.text)
    if register is None:
        return Listing.of(part, [], complete=False)
    if register.is_large:
        from finalact.conditions.large_lists import (  # noqa: PLC0415 - NumPy, where needed
            listing_of,
        )

        return listing_of(register, part, scene.as_of)
    return Listing.of(part, _cases(scene, part, register), complete=register.complete)


def _told(part: parts.Quantified, listing: Listing, truth: Truth) -> tuple[str, ...]:
    """How many were asked, where all of them answered as the rule wants."""
    if truth is not Truth.YES or part.quantity == "share":
        return ()
    total = listing.count()
    number = count_of(total, part.noun)
    if part.quantity == "no":
        return (f"none of {number} has it",)
    if without := listing.count(has=(Truth.NO, Truth.UNKNOWN)):
        return (f"{number} on the list, and all but {count_of(without, '').split()[0]} pass",)
    return (f"{number} on the list, and {'it passes' if total == 1 else 'all pass'}",)


def _answer(belongs: Truth, has: Truth, quantity: str) -> str:
    if belongs is Truth.UNKNOWN and (has is not Truth.YES or quantity == "share"):
        return "it is not known whether the rule is about it"
    words = {Truth.YES: "passes", Truth.NO: "fails", Truth.UNKNOWN: "not known"}
    return words[has] if quantity != "share" else has.value


def _share(listing: Listing, share: float) -> Truth:
    """Whether so large a share has it, with every doubt taken both ways."""
    surely = listing.count(SURELY)
    if share >= 100:
        if listing.count(SURELY, (Truth.NO,)):
            return Truth.NO
        passing = listing.count() == listing.count(has=(Truth.YES,))
        return Truth.YES if passing and surely and listing.complete else Truth.UNKNOWN
    if not listing.complete or not surely:
        return Truth.UNKNOWN
    wanted = Fraction(str(share)) / 100
    most, least = _extremes(listing)
    if least >= wanted:
        return Truth.YES
    return Truth.NO if most < wanted else Truth.UNKNOWN


def _all_but(listing: Listing, but: int) -> Truth:
    """Whether no more than so many are without it; somebody must have it."""
    if listing.count(SURELY, (Truth.NO,)) > but:
        return Truth.NO
    passing = listing.count(SURELY, (Truth.YES,))
    without = listing.count(has=(Truth.NO, Truth.UNKNOWN))
    return Truth.YES if listing.complete and passing and without <= but else Truth.UNKNOWN


def _extremes(listing: Listing) -> tuple[Fraction, Fraction]:
    """The largest and the smallest share that the doubtful members allow."""
    passing = listing.count(SURELY, (Truth.YES,))
    doubtful = listing.count(SURELY, (Truth.UNKNOWN,))
    sure = listing.count(SURELY)
    may_pass = listing.count(PERHAPS, (Truth.YES, Truth.UNKNOWN))
    may_fail = listing.count(PERHAPS, (Truth.NO, Truth.UNKNOWN))
    return (
        Fraction(passing + doubtful + may_pass, sure + may_pass),
        Fraction(passing, sure + may_fail),
    )


def _notes(part: parts.Quantified, listing: Listing) -> tuple[str, ...]:
    failing = listing.count(SURELY, (Truth.NO,))
    # Whoever has what is asked passes, whether the rule is about him or not; of a share he may
    # or may not be a part.
    is_share = part.quantity == "share"
    doubtful = ALL if is_share else (Truth.NO, Truth.UNKNOWN)
    unknown = listing.count(SURELY, (Truth.UNKNOWN,)) + listing.count(PERHAPS, doubtful)
    notes: list[str] = []
    if part.noun == "case" and not listing.count():
        notes.append(
            "No case on the list is one that the rule is about."
            if listing.kept
            else "There is no case on the list."
        )
    elif failing:
        named = [f"{m.name} ({m.said})" if m.said else m.name for m in listing.shown if m.fails]
        verb = "Standing otherwise" if part.noun == "party" else "Failing"
        verb = "Without it" if part.quantity == "share" else verb
        notes.append(f"{verb}: {_named(named, failing)}.")
    if unknown:
        unsure = [m for m in listing.shown if m.is_unknown]
        named = [m.name for m in unsure if is_share or m.has is not Truth.YES]
        notes.append(f"Not known: {_named(named, unknown)}.")
    if part.quantity == "share" and listing.count():
        passing = figure(listing.count(SURELY, (Truth.YES,)))
        notes.append(f"{passing} of {figure(listing.count())} have it.")
    if not listing.complete:
        notes.append("The list was not declared complete for that day.")
    return tuple(notes)


def _named(names: list[str], number: int) -> str:
    """Names of so many, the first of them where they are more than a few."""
    if number <= NAMED_AT_MOST + 1:
        return listed(names)
    return f"{', '.join(names[:NAMED_AT_MOST])} and {others(number - NAMED_AT_MOST)}"


def _parties(scene: Scene, part: parts.Quantified) -> list[Member]:
    group = scene.dossier.group(part.source.text)
    members: list[Member] = []
    for party in group.members_on(scene.as_of, scene.known_by) if group is not None else ():
        asked = PartyTraits(scene, party)
        belongs = asked.trait(part.where) if part.where is not None else Truth.YES
        has = asked.trait(part.has)
        members.append(Member(party, belongs, has, tuple(asked.claims), asked.said))
    return members


def _cases(scene: Scene, part: parts.Quantified, register: RegisterOnADay) -> list[Member]:
    members: list[Member] = []
    for case in register.cases:
        asked = CaseTraits(register, case, scene.as_of)
        belongs = asked.trait(part.where) if part.where is not None else Truth.YES
        has = asked.trait(part.has)
        members.append(Member(case.title or case.id, belongs, has, tuple(asked.claims), asked.said))
    return members
