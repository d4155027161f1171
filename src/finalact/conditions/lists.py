"""Rules over a list: every case, no case, at least so many percent, every party."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions.assessment import Reason, Ruling
from finalact.conditions.scene import Scene
from finalact.conditions.traits import CaseTraits, PartyTraits
from finalact.conditions.wording import count_of, figure, listed
from finalact.model.claim import Claim
from finalact.model.truth import Truth

NAMED_AT_MOST = 5


@frozen
class Member:
    """One case or party of the list: whether the rule is about it, and whether it has it."""

    name: str
    belongs: Truth
    has: Truth
    claims: tuple[Claim, ...]
    said: str = ""


def judge_list(scene: Scene, part: parts.Quantified, rule: str) -> Ruling:
    """Judge a rule over cases or parties; judged once, by the record.

    `every` is met only if the list was declared complete for the day and is not empty; one
    failing member suffices for not met. `no`, `all but n` and `at least n%` likewise. Source:
    rules of judging, "every".
    """
    if part.noun == "party":
        members, complete = _parties(scene, part), True
    else:
        register = scene.register(part.source.text)
        members = _cases(scene, part, register) if register is not None else []
        complete = register is not None and register.complete
    if part.quantity == "no":
        members = [evolve(m, has=~m.has) for m in members]
    concerned = [m for m in members if m.belongs is not Truth.NO]
    if part.quantity == "all but":
        truth = _all_but(concerned, complete, part.but)
    else:
        truth = _share(concerned, complete, part.share)
    notes = _notes(part, concerned, complete, kept=bool(members))
    claims = tuple(dict.fromkeys(c for m in concerned for c in m.claims))
    inside = tuple(
        Reason(
            f"{m.name}: {m.said}" if m.said else m.name,
            _answer(m, part.quantity),
            tuple(c.id for c in m.claims),
        )
        for m in concerned
    )
    told = _told(part, concerned, truth)
    return Ruling(
        truth, False, Reason(rule, truth.value, (), inside), claims, recorded=told, notes=notes
    )


def _told(part: parts.Quantified, members: list[Member], truth: Truth) -> tuple[str, ...]:
    """How many were asked, where all of them answered as the rule wants."""
    if truth is not Truth.YES or part.quantity == "share":
        return ()
    if part.quantity == "no":
        return (f"none of {count_of(len(members), part.noun)} has it",)
    number = count_of(len(members), part.noun)
    if without := sum(m.has is not Truth.YES for m in members):
        return (f"{number} on the list, and all but {count_of(without, '').split()[0]} pass",)
    return (f"{number} on the list, and {'it passes' if len(members) == 1 else 'all pass'}",)


def _answer(member: Member, quantity: str) -> str:
    if member.belongs is Truth.UNKNOWN:
        return "it is not known whether the rule is about it"
    words = {Truth.YES: "passes", Truth.NO: "fails", Truth.UNKNOWN: "not known"}
    return words[member.has] if quantity != "share" else member.has.value


def _share(members: list[Member], complete: bool, share: float) -> Truth:
    """Whether so large a share has it, with every doubt taken both ways."""
    surely = [m for m in members if m.belongs is Truth.YES]
    failing = sum(m.has is Truth.NO for m in surely)
    if share >= 100:
        if failing:
            return Truth.NO
        passing = all(m.has is Truth.YES for m in members)
        return Truth.YES if passing and surely and complete else Truth.UNKNOWN
    if not complete or not surely:
        return Truth.UNKNOWN
    wanted = Fraction(str(share)) / 100
    most, least = _extremes(members)
    if least >= wanted:
        return Truth.YES
    return Truth.NO if most < wanted else Truth.UNKNOWN


def _all_but(members: list[Member], complete: bool, but: int) -> Truth:
    """Whether no more than so many are without it; somebody must have it."""
    failing = sum(m.belongs is Truth.YES and m.has is Truth.NO for m in members)
    if failing > but:
        return Truth.NO
    passing = any(m.belongs is Truth.YES and m.has is Truth.YES for m in members)
    without = sum(m.has is not Truth.YES for m in members)
    return Truth.YES if complete and passing and without <= but else Truth.UNKNOWN


def _extremes(members: list[Member]) -> tuple[Fraction, Fraction]:
    """The largest and the smallest share that the doubtful members allow."""
    passing = sum(m.belongs is Truth.YES and m.has is Truth.YES for m in members)
    doubtful = sum(m.belongs is Truth.YES and m.has is Truth.UNKNOWN for m in members)
    sure = sum(m.belongs is Truth.YES for m in members)
    maybe = [m for m in members if m.belongs is Truth.UNKNOWN]
    may_pass = sum(m.has is not Truth.NO for m in maybe)
    may_fail = sum(m.has is not Truth.YES for m in maybe)
    return (
        Fraction(passing + doubtful + may_pass, sure + may_pass),
        Fraction(passing, sure + may_fail),
    )


def _notes(
    part: parts.Quantified, members: list[Member], complete: bool, *, kept: bool
) -> tuple[str, ...]:
    failing = [m for m in members if m.belongs is Truth.YES and m.has is Truth.NO]
    unknown = [m for m in members if m.has is Truth.UNKNOWN or m.belongs is Truth.UNKNOWN]
    unknown = [m for m in unknown if m not in failing]
    notes: list[str] = []
    if part.noun == "case" and not members:
        notes.append(
            "No case on the list is one that the rule is about."
            if kept
            else "There is no case on the list."
        )
    elif failing:
        named = [f"{m.name} ({m.said})" if m.said else m.name for m in failing]
        verb = "Against" if part.noun == "party" else "Failing"
        verb = "Without it" if part.quantity == "share" else verb
        notes.append(f"{verb}: {_named(named)}.")
    if unknown:
        notes.append(f"Not known: {_named([m.name for m in unknown])}.")
    if part.quantity == "share" and members:
        passing = sum(m.has is Truth.YES and m.belongs is Truth.YES for m in members)
        notes.append(f"{figure(passing)} of {figure(len(members))} have it.")
    if not complete:
        notes.append("The list was not declared complete for that day.")
    return tuple(notes)


def _named(names: list[str]) -> str:
    if len(names) <= NAMED_AT_MOST + 1:
        return listed(names)
    return f"{', '.join(names[:NAMED_AT_MOST])} and {len(names) - NAMED_AT_MOST} others"


def _parties(scene: Scene, part: parts.Quantified) -> list[Member]:
    group = scene.dossier.group(part.source.text)
    members: list[Member] = []
    for party in group.members if group is not None else ():
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
