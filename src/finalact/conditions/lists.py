"""Rules over a list: every case, no case, at least so many percent, every party."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.assessment import Reason, Ruling
from finalact.conditions.scene import Scene
from finalact.conditions.values import compare_words
from finalact.conditions.wording import figure, listed
from finalact.model.claim import Claim
from finalact.model.dossier import Case
from finalact.model.duration import years_between
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth, all_of, any_of

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
    failing member suffices for not met. `no` and `at least n%` likewise. Source: rules of
    judging, "every".
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
    truth = _share(concerned, complete, part.share)
    notes = _notes(part, concerned, complete)
    claims = tuple(dict.fromkeys(c for m in concerned for c in m.claims))
    inside = tuple(
        Reason(
            f"{m.name}: {m.said}" if m.said else m.name,
            _answer(m, part.quantity),
            tuple(c.id for c in m.claims),
        )
        for m in concerned
    )
    return Ruling(truth, False, Reason(rule, truth.value, (), inside), claims, notes=notes)


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
    most, least = _extremes(members)
    if least * 100 >= share:
        return Truth.YES
    return Truth.NO if most * 100 < share else Truth.UNKNOWN


def _extremes(members: list[Member]) -> tuple[float, float]:
    """The largest and the smallest share that the doubtful members allow."""
    passing = sum(m.belongs is Truth.YES and m.has is Truth.YES for m in members)
    doubtful = [m for m in members if m.belongs is Truth.YES and m.has is Truth.UNKNOWN]
    sure = sum(m.belongs is Truth.YES for m in members)
    maybe = [m for m in members if m.belongs is Truth.UNKNOWN]
    may_pass = sum(m.has is not Truth.NO for m in maybe)
    may_fail = sum(m.has is not Truth.YES for m in maybe)
    most = (passing + len(doubtful) + may_pass) / (sure + may_pass)
    least = passing / (sure + may_fail)
    return most, least


def _notes(part: parts.Quantified, members: list[Member], complete: bool) -> tuple[str, ...]:
    failing = [m for m in members if m.belongs is Truth.YES and m.has is Truth.NO]
    unknown = [m for m in members if m.has is Truth.UNKNOWN or m.belongs is Truth.UNKNOWN]
    unknown = [m for m in unknown if m not in failing]
    notes: list[str] = []
    if part.noun == "case" and not members:
        notes.append("No case on the list is one that the rule is about.")
    elif failing:
        named = [f"{m.name} ({m.said})" if m.said else m.name for m in failing]
        verb = "Against" if part.noun == "party" else "Failing"
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
        asked = _Party(scene, party)
        belongs = asked.trait(part.where) if part.where is not None else Truth.YES
        has = asked.trait(part.has)
        members.append(Member(party, belongs, has, tuple(asked.claims), asked.said))
    return members


def _cases(scene: Scene, part: parts.Quantified, register: RegisterOnADay) -> list[Member]:
    members: list[Member] = []
    for case in register.cases:
        asked = _Case(register, case, scene.as_of)
        belongs = asked.trait(part.where) if part.where is not None else Truth.YES
        has = asked.trait(part.has)
        members.append(Member(case.title or case.id, belongs, has, tuple(asked.claims), asked.said))
    return members


class _Traits:
    """What is asked of each member; collects the claims that answered."""

    def __init__(self) -> None:
        self.claims: dict[Claim, None] = {}
        self.said = ""

    def trait(self, part: parts.Expression | None) -> Truth:
        match part:
            case parts.Both():
                return all_of(self.trait(p) for p in part.parts)
            case parts.Either():
                return any_of(self.trait(p) for p in part.parts)
            case parts.Negation():
                return ~self.trait(part.part)
            case parts.Comparison():
                return self.compare(part.left, part.sign, part.right)
            case parts.Between():
                return self.compare(part.value, ">=", part.low) & self.compare(
                    part.value, "<=", part.high
                )
            case parts.OneOf():
                answer = any_of(self.compare(part.value, "=", word) for word in part.words)
                return answer if part.among else ~answer
            case _:
                return Truth.UNKNOWN

    def compare(self, left: parts.Value, sign: str, right: parts.Value) -> Truth:
        raise NotImplementedError


class _Party(_Traits):
    def __init__(self, scene: Scene, party: str) -> None:
        super().__init__()
        self.scene = scene
        self.party = party

    def compare(self, left: parts.Value, sign: str, right: parts.Value) -> Truth:
        if not isinstance(left, parts.Call) or not isinstance(right, parts.Word):
            return Truth.UNKNOWN
        party = terms.name_in(left, 1) or self.party
        heard = terms.position(self.scene, terms.name_in(left), party)
        self.claims.update(dict.fromkeys(heard.claims))
        self.said = heard.said.replace("“", "").replace("”", "")
        return compare_words(heard.words, sign, frozenset({right.text}))


class _Case(_Traits):
    def __init__(self, register: RegisterOnADay, case: Case, as_of: date) -> None:
        super().__init__()
        self.register = register
        self.case = case
        self.as_of = as_of

    def _words(self, attribute: str) -> tuple[str, ...]:
        fact = self.register.fact(self.case, attribute)
        self.claims.update(dict.fromkeys(fact.claims))
        return fact.words

    def compare(self, left: parts.Value, sign: str, right: parts.Value) -> Truth:
        if isinstance(left, parts.Call):
            years = self._years(terms.name_in(left))
            return (
                years.compare(sign, right.number)
                if isinstance(right, parts.Figure)
                else (Truth.UNKNOWN)
            )
        if not isinstance(left, parts.Name):
            return Truth.UNKNOWN
        words = self._words(left.text)
        if left.text == "status":
            self.said = " or ".join(words) or "no word of it"
        if isinstance(right, parts.Word):
            return compare_words(frozenset(words), sign, frozenset({right.text}))
        return _numbers_or_dates(words, sign, right)

    def _years(self, attribute: str) -> Bounds:
        """Whole years since a date of the case, as wide as the date is vague."""
        days = [d for word in self._words(attribute) if (d := _date(word)) is not None]
        if not days:
            return Bounds()
        most = [years_between(d.earliest, self.as_of) if d.earliest else None for d in days]
        least = [years_between(d.latest, self.as_of) if d.latest else None for d in days]
        known_least = [n for n in least if n is not None]
        known_most = [n for n in most if n is not None]
        return Bounds(
            min(known_least) if len(known_least) == len(days) else None,
            max(known_most) if len(known_most) == len(days) else None,
        )


def _date(word: str) -> PartialDate | None:
    try:
        return PartialDate.parse(word)
    except Refusal:
        return None


def _numbers_or_dates(words: tuple[str, ...], sign: str, right: parts.Value) -> Truth:
    """A number or a date kept for a case against one written in the rule."""
    answers: list[Truth] = []
    for word in words:
        if isinstance(right, parts.Period):
            when = _date(word)
            answers.append(_dated(when, sign, right.when) if when else Truth.UNKNOWN)
        elif isinstance(right, parts.Figure):
            try:
                number = float(word.replace(",", ""))
            except ValueError:
                answers.append(Truth.UNKNOWN)
                continue
            answers.append(Bounds(number, number, whole=False).compare(sign, right.number))
        else:
            answers.append(Truth.UNKNOWN)
    return answers[0] if len(set(answers)) == 1 else Truth.UNKNOWN


def _dated(when: PartialDate, sign: str, limit: PartialDate) -> Truth:
    match sign:
        case "<":
            return when.before(limit)
        case ">":
            return when.after(limit)
        case ">=":
            return ~when.before(limit)
        case "<=":
            return ~when.after(limit)
        case "=":
            return when.within(limit)
        case _:
            return ~when.within(limit)
