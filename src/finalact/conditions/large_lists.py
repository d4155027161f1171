"""Rules over the cases of a large register: every case is asked at once, few are shown."""

from __future__ import annotations

from datetime import date

import numpy as np

from finalact.cases.case_columns import CODES, NO, OPEN, TRUTHS, YES, Answers, Numbers
from finalact.cases.large_register import LargeRegister
from finalact.cases.register import RegisterOnADay
from finalact.cases.whole_years import whole_years
from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.listing import Listing, Member
from finalact.conditions.traits import CaseTraits, compared_by_words, date_in
from finalact.model.partial_date import PartialDate
from finalact.model.quantity import Bounds
from finalact.model.truth import Truth

SHOWN = 10


def listing_of(register: RegisterOnADay, part: parts.Quantified, as_of: date) -> Listing:
    """The cases whom a rule is about: the same counts as case by case, and the first shown."""
    assert isinstance(register, LargeRegister)
    asked = _Asked(register, as_of)
    on = register.day.on
    belongs = asked.answers(part.where) if part.where is not None else np.full(len(on), YES)
    has = asked.answers(part.has)
    if part.quantity == "no":
        has = 2 - has
    counted = np.bincount((belongs * 3 + has)[on], minlength=9).tolist()
    numbers = {
        (TRUTHS[b], TRUTHS[h]): counted[b * 3 + h]
        for b in (OPEN, YES)
        for h in (NO, OPEN, YES)
        if counted[b * 3 + h]
    }
    failing = on & (belongs == YES) & (has == NO)
    unknown = on & (belongs != NO) & ~failing & ((belongs == OPEN) | (has == OPEN))
    if part.quantity != "share":
        # Whoever has what is asked passes, whether the rule is about him or not.
        unknown &= has != YES
    first = [np.flatnonzero(which)[:SHOWN] for which in (failing, unknown)]
    shown = np.unique(np.concatenate(first)).tolist()
    rules = [rule for rule in (part.where, part.has) if rule is not None]
    register.fetch(shown, {name for rule in rules for name in _attributes(rule)})
    members = (_member(register, part, number, as_of) for number in shown)
    return Listing(numbers, tuple(members), bool(on.any()), register.complete)


def _member(register: LargeRegister, part: parts.Quantified, number: int, as_of: date) -> Member:
    case = register.static.cases[number]
    asked = CaseTraits(register, case, as_of)
    belongs = asked.trait(part.where) if part.where is not None else Truth.YES
    has = asked.trait(part.has)
    has = ~has if part.quantity == "no" else has
    return Member(case.title or case.id, belongs, has, tuple(asked.claims), asked.said)


class _Asked:
    """What is asked of every case of a register; the same as `CaseTraits` asks of one."""

    def __init__(self, register: LargeRegister, as_of: date) -> None:
        self.day = register.day
        self.as_of = as_of

    def answers(self, part: parts.Expression) -> Answers:
        """Whether each case has what is asked, part by part."""
        match part:
            case parts.Both():
                every: Answers = np.minimum.reduce([self.answers(p) for p in part.parts])
                return every
            case parts.Either():
                any_: Answers = np.maximum.reduce([self.answers(p) for p in part.parts])
                return any_
            case parts.Negation():
                return _negated(self.answers(part.part))
            case parts.Comparison():
                return self._compared(part.left, part.sign, part.right)
            case parts.Between():
                low = self._compared(part.value, ">=", part.low)
                return np.minimum(low, self._compared(part.value, "<=", part.high))
            case parts.OneOf():
                found = [self._compared(part.value, "=", word) for word in part.words]
                among: Answers = np.maximum.reduce(found)
                return among if part.among else _negated(among)
            case _:
                return self._unknown()

    def _compared(self, left: parts.Value, sign: str, right: parts.Value) -> Answers:
        if isinstance(left, parts.Call) and isinstance(right, parts.Figure):
            return self._years(terms.name_in(left), sign, right)
        if not isinstance(left, parts.Name):
            return self._unknown()
        return self.day.answers(
            left.text,
            lambda words: compared_by_words(words, left, sign, right, self.as_of),
            (left, sign, right),
        )

    def _years(self, attribute: str, sign: str, right: parts.Figure) -> Answers:
        """Years since a date of each case: each distinct number of years is compared once."""
        texts, words = self.day.static.texts, self.day.distinct(attribute)
        least, most = self._bounds(words)
        pairs, of_word = np.unique(least << 32 | (most + _UNSAID), return_inverse=True)
        judged = [
            CODES[
                Bounds(_number(pair >> 32), _number((pair & _MASK) - _UNSAID)).compare(
                    sign, right.number
                )
            ]
            for pair in pairs.tolist()
        ]
        table = np.full(len(texts) + 1, CODES[Bounds().compare(sign, right.number)], np.int8)
        table[words] = np.array(judged, np.int8)[of_word]
        told = self.day.facts(attribute).word
        call = parts.Call("years_since", (parts.Name(attribute),))
        return self.day.with_several(
            attribute,
            table[np.where(told < 0, len(texts), told)],
            lambda several: compared_by_words(several, call, sign, right, self.as_of),
        )

    def _bounds(self, words: Numbers) -> tuple[Numbers, Numbers]:
        """The least and the most whole years since the date that each word tells."""
        static = self.day.static
        for word in words.tolist():
            if word not in static.ends:
                when = date_in(static.texts[word])
                static.ends[word] = _ends(when) if when is not None else (0, 0)
        ends = np.array([static.ends[word] for word in words.tolist()], np.int64).reshape(-1, 2)
        first, last = ends[:, 0], ends[:, 1]
        least = np.where(last > 0, whole_years(np.maximum(last, 1), self.as_of), _UNSAID)
        most = np.where(first > 0, whole_years(np.maximum(first, 1), self.as_of), _UNSAID)
        return least, most

    def _unknown(self) -> Answers:
        return np.full(len(self.day.on), OPEN, np.int8)


# More years than there are; and room for years below nothing, in one number.
_UNSAID = 1 << 20
_MASK = 0xFFFFFFFF


def _attributes(part: parts.Expression) -> set[str]:
    """The attributes of a case that a rule asks about."""
    match part:
        case parts.Both() | parts.Either():
            return {name for each in part.parts for name in _attributes(each)}
        case parts.Negation():
            return _attributes(part.part)
        case parts.Comparison():
            asked = part.left
        case parts.Between() | parts.OneOf():
            asked = part.value
        case _:
            return set()
    if isinstance(asked, parts.Call):
        return {terms.name_in(asked)}
    return {asked.text} if isinstance(asked, parts.Name) else set()


def _ends(when: PartialDate) -> tuple[int, int]:
    """The earliest and the latest day that a date can mean, 0 where nothing is said."""
    first, last = when.earliest, when.latest
    return first.toordinal() if first else 0, last.toordinal() if last else 0


def _number(years: int) -> int | None:
    return None if years == _UNSAID else years


def _negated(answers: Answers) -> Answers:
    negated: Answers = (2 - answers).astype(np.int8)
    return negated
