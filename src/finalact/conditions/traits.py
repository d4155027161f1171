"""What a rule asks of each case or party of a list."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date

from finalact.cases.register import RegisterOnADay
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.scene import Scene
from finalact.conditions.values import compare_words
from finalact.model.claim import Claim
from finalact.model.dossier import Case
from finalact.model.duration import years_between
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.refusal import Refusal
from finalact.model.truth import Truth, all_of, any_of


class Traits(ABC):
    """What is asked of each member; collects the claims that answered."""

    def __init__(self) -> None:
        self.claims: dict[Claim, None] = {}
        self.said = ""

    def trait(self, part: parts.Expression | None) -> Truth:
        """Whether the member has what is asked, part by part."""
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

    @abstractmethod
    def compare(self, left: parts.Value, sign: str, right: parts.Value) -> Truth:
        """Whether one thing known of the member stands so to what the rule names."""


class PartyTraits(Traits):
    """What is asked of a party: where it stands on a question."""

    def __init__(self, scene: Scene, party: str) -> None:
        super().__init__()
        self.scene = scene
        self.party = party

    def compare(self, left: parts.Value, sign: str, right: parts.Value) -> Truth:
        """Whether its position is the word that the rule names."""
        if not isinstance(left, parts.Call) or not isinstance(right, parts.Word):
            return Truth.UNKNOWN
        party = terms.name_in(left, 1) or self.party
        heard = terms.position(self.scene, terms.name_in(left), party)
        self.claims.update(dict.fromkeys(heard.claims))
        self.said = heard.said.replace("“", "").replace("”", "")
        return compare_words(heard.words, sign, frozenset({right.text}))


class CaseTraits(Traits):
    """What is asked of a case: the words, dates and numbers kept for it."""

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
        """Whether what is kept for the case stands so to what the rule names."""
        if isinstance(left, parts.Call):
            words = self._words(terms.name_in(left))
        elif isinstance(left, parts.Name):
            words = self._words(left.text)
            if left.text == "status":
                self.said = " or ".join(words) or "no word of it"
        else:
            return Truth.UNKNOWN
        return compared_by_words(words, left, sign, right, self.as_of)


def compared_by_words(
    words: tuple[str, ...], left: parts.Value, sign: str, right: parts.Value, as_of: date
) -> Truth:
    """Whether what a case is asked stands so to what the rule names, by the latest words on it."""
    if isinstance(left, parts.Call):
        if not isinstance(right, parts.Figure):
            return Truth.UNKNOWN
        return years_since(words, as_of).compare(sign, right.number)
    if isinstance(right, parts.Word):
        return compare_words(frozenset(words), sign, frozenset({right.text}))
    return _numbers_or_dates(words, sign, right)


def years_since(words: tuple[str, ...], as_of: date) -> Bounds:
    """Whole years since a date of a case, as wide as the date is vague."""
    days = [d for word in words if (d := date_in(word)) is not None]
    if not days:
        return Bounds()
    most = [years_between(d.earliest, as_of) if d.earliest else None for d in days]
    least = [years_between(d.latest, as_of) if d.latest else None for d in days]
    known_least = [n for n in least if n is not None]
    known_most = [n for n in most if n is not None]
    return Bounds(
        min(known_least) if len(known_least) == len(days) else None,
        max(known_most) if len(known_most) == len(days) else None,
    )


def date_in(word: str) -> PartialDate | None:
    """The date that a word kept for a case tells; None where it is none."""
    try:
        return PartialDate.parse(word)
    except Refusal:
        return None


def _numbers_or_dates(words: tuple[str, ...], sign: str, right: parts.Value) -> Truth:
    """A number or a date kept for a case against one written in the rule."""
    answers: list[Truth] = []
    for word in words:
        if isinstance(right, parts.Period):
            when = date_in(word)
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
