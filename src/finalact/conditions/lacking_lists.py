"""What is lacking of a rule over a list: which cases fail, which are not known, how many more."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from attrs import evolve, frozen

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.lacking_cases import passes_on, standing_now, traits_said
from finalact.conditions.lacking_months import day_said
from finalact.conditions.lacking_need import NamedNeed, Need
from finalact.conditions.lacking_words import named_party, party_need, wanted_words
from finalact.conditions.scene import Scene
from finalact.conditions.traits import CaseTraits, PartyTraits
from finalact.conditions.wording import count_of, figure, listed, others
from finalact.model.dossier import Case
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

# So many are named in a sentence; all of them stand in the data.
NAMED_AT_MOST = 12


@frozen
class _Asked:
    """A case of the list: whether the rule is about it, whether it has what is asked."""

    case: Case
    belongs: Truth
    has: Truth
    claims: tuple[str, ...]


def list_needs(scene: Scene, part: parts.Quantified) -> list[Need]:
    """What keeps a rule over cases or parties from being met."""
    if part.noun == "party":
        return _parties(scene, part)
    register = scene.register(part.source.text)
    if register is None:
        title = scene.dossier.title_of(part.source.text)
        clause = f"a list of the cases of “{title}”: none is kept"
        return [Need("list", clause, about=part.source.text)]
    asked = [_asked(scene, part, register, case) for case in register.cases]
    if part.quantity == "no":
        asked = [evolve(each, has=~each.has) for each in asked]
    concerned = [each for each in asked if each.belongs is not Truth.NO]
    found: list[Need] = []
    spared = part.but
    if not any(e.belongs is Truth.YES and e.has is Truth.YES for e in concerned):
        # Somebody must have it, however many may be without it.
        spared = min(spared, max(0, len(concerned) - 1))
    if part.quantity == "share":
        found += _share(part, register, concerned)
    else:
        failing = [e for e in concerned if e.belongs is Truth.YES and e.has is Truth.NO]
        found += _named(scene, part, register, failing, spared, is_known=True)
        spared = max(0, spared - len(failing))
    open_ = [
        e
        for e in concerned
        if (e.has is Truth.UNKNOWN or e.belongs is Truth.UNKNOWN)
        and not (e.belongs is Truth.UNKNOWN and e.has is Truth.YES)
    ]
    found += _named(scene, part, register, open_, spared, is_known=False)
    if not any(e.belongs is Truth.YES for e in concerned):
        what = "a case that the rule is about" if asked else "a case"
        found.append(Need("list", f"{what} on the list, which holds none", about=part.source.text))
    if not register.complete:
        clause = declaration(scene, part.source.text)
        found.append(Need("list", clause, about=part.source.text))
    return found


def declaration(scene: Scene, register: str) -> str:
    """That somebody must declare a list complete for the day."""
    title = scene.dossier.title_of(register)
    return f"a declaration that the list “{title}” is complete for {day_said(scene.as_of)}"


def _asked(scene: Scene, part: parts.Quantified, register: RegisterOnADay, case: Case) -> _Asked:
    traits = CaseTraits(register, case, scene.as_of)
    belongs = traits.trait(part.where) if part.where is not None else Truth.YES
    has = traits.trait(part.has)
    return _Asked(case, belongs, has, tuple(claim.id for claim in traits.claims))


def _named(
    scene: Scene,
    part: parts.Quantified,
    register: RegisterOnADay,
    asked: list[_Asked],
    spared: int,
    *,
    is_known: bool,
) -> list[Need]:
    """The failing cases, or those of which it is not known, each with what it would take.

    So many as are spared may stay as they are, whichever they are.
    """
    needed = len(asked) - spared
    if needed <= 0:
        return []
    none = part.quantity == "no"
    wanted = f"{'not ' if none else ''}{traits_said(part.has)}"
    named = [
        NamedNeed(
            each.case.title or each.case.id,
            standing_now(register, each.case, part, is_known=is_known),
            wanted,
            is_known,
            passes_on(register, each.case, part, scene.as_of) if is_known else None,
            claims=each.claims,
        )
        for each in asked
    ]
    said = [_case_said(each) for each in named[:NAMED_AT_MOST]]
    if len(named) > NAMED_AT_MOST:
        said.append(others(len(named) - NAMED_AT_MOST))
    count = count_of(len(named), "case")
    if spared:
        count = f"{count_of(needed, 'case').split()[0]} of {count}"
    lead = f"{count} to come to {wanted}" if is_known else f"word on {count}"
    if none and is_known:
        lead = f"{count} no longer with {traits_said(part.has)}"
    return [
        Need(
            "list",
            f"{lead}: {listed(said)}",
            about=part.source.text,
            wanted=wanted,
            amount=Bounds(needed, needed),
            unit="cases",
            names=tuple(named),
            claims=tuple(dict.fromkeys(name for each in asked for name in each.claims)),
        )
    ]


def _case_said(each: NamedNeed) -> str:
    said = [text for text in (each.now,) if text]
    if each.passes_on is not None:
        said.append(f"passes on {day_said(each.passes_on)}")
    return f"{each.name} ({'; '.join(said)})" if said else each.name


def _share(part: parts.Quantified, register: RegisterOnADay, concerned: list[_Asked]) -> list[Need]:
    """How many more cases a share asks for, at least and, with every doubt against it, at most."""
    sure = [e for e in concerned if e.belongs is Truth.YES]
    doubtful = [e for e in concerned if e.belongs is Truth.UNKNOWN]
    passing = sum(e.has is Truth.YES for e in sure)
    may_pass = sum(e.has is Truth.UNKNOWN for e in sure)
    share = Fraction(str(part.share)) / 100
    least = max(0, ceil(share * len(sure)) - passing - may_pass)
    most = max(0, ceil(share * (len(sure) + len(doubtful))) - passing)
    if not most:
        return []
    wanted = traits_said(part.has)
    failing = [e for e in sure if e.has is Truth.NO]
    many = figure(most) if least == most else f"{figure(least)} to {figure(most)}"
    cases = "case" if most == 1 else "cases"
    clause = (
        f"{many} more {cases} to come to {wanted}: {figure(passing)} of {figure(len(sure))} have, "
        f"and {figure(part.share)} percent is {figure(ceil(share * len(sure)))}"
    )
    named = tuple(
        NamedNeed(
            each.case.title or each.case.id,
            standing_now(register, each.case, part, is_known=True),
            wanted,
            claims=each.claims,
        )
        for each in failing
    )
    if named:
        clause += f"; without it: {listed([_case_said(each) for each in named[:NAMED_AT_MOST]])}"
    return [
        Need(
            "list",
            clause,
            about=part.source.text,
            now=f"{figure(passing)} of {figure(len(sure))}",
            wanted=f"{figure(part.share)} percent",
            amount=Bounds(least, most),
            unit="cases",
            names=named,
            claims=tuple(dict.fromkeys(name for each in failing for name in each.claims)),
        )
    ]


def _parties(scene: Scene, part: parts.Quantified) -> list[Need]:
    """The parties of a group that have not taken the position asked, and where each stands."""
    group = scene.dossier.group(part.source.text)
    calls = [c for c in parts.calls_in(part.has) if c.function == "position"]
    if group is None or not calls:
        return []
    question = terms.name_in(calls[0])
    asked = ("not " if part.quantity == "no" else "") + _position_said(part.has)
    lacking: list[NamedNeed] = []
    passing = 0
    for party in group.members_on(scene.as_of, scene.known_by):
        belongs = PartyTraits(scene, party).trait(part.where) if part.where else Truth.YES
        has = PartyTraits(scene, party).trait(part.has)
        has = ~has if part.quantity == "no" else has
        if belongs is Truth.NO:
            continue
        if has is Truth.YES and belongs is Truth.YES:
            passing += 1
        else:
            lacking.append(named_party(scene, question, party, asked))
    if not lacking:
        return []
    need = party_need(scene, question, lacking, asked)
    if part.quantity == "all but":
        # Somebody must have it, however many may be without it.
        more = max(0 if passing else 1, len(lacking) - part.but)
        parties = count_of(len(lacking), "party")
        clause = f"{count_of(more, 'party').split()[0]} of {parties}: {need.sentence}"
        sentence = clause if more < len(lacking) else need.sentence
        return [evolve(need, sentence=sentence, amount=Bounds(more, more), unit="parties")]
    if part.quantity != "share":
        return [evolve(need, amount=Bounds(len(lacking), len(lacking)), unit="parties")]
    wanted = ceil(Fraction(str(part.share)) / 100 * (passing + len(lacking)))
    more = max(0, wanted - passing)
    clause = f"{count_of(more, 'party')} more of {figure(len(lacking))}: {need.sentence}"
    return [evolve(need, sentence=clause, amount=Bounds(more, more), unit="parties")]


def _position_said(part: parts.Expression) -> str:
    if isinstance(part, (parts.Comparison, parts.OneOf)):
        words, among = wanted_words(part)
        return words if among else f"not {words}"
    return "the position asked"
