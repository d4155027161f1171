"""Rules about words on every day at once: states, positions, assurances, and lists of parties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import numpy as np

from finalact.conditions import expression as parts
from finalact.conditions import terms
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.list_answers import list_answers, together
from finalact.conditions.course.quick_leaf import Answering, Answers, rows_near
from finalact.conditions.course.vector_bounds import NO, OPEN, YES, Flags, Truths, negated
from finalact.conditions.course.word_course import WordCourse, truth_of
from finalact.model.dossier import Dossier, Group
from finalact.model.membership import by_party, is_member, turning_days

WordsOf = Callable[[str, str], WordCourse]


class WordsAnswering(Answering):
    """A state or an assurance by each side, or the position of one party."""

    def __init__(self, part: parts.Expression, dossier: Dossier, words_of: WordsOf) -> None:
        call, self._wanted, self._sign = asked_word(part)
        self._course = words_of(terms.name_in(call), call.function)
        self._party: frozenset[str] | None = None
        if call.function == "position":
            self._party = dossier.names_of(terms.name_in(call, 1))
        self.sides = tuple(dict.fromkeys(self._course.sides)) if self._party is None else ()

    def answers(self, voice: str) -> Answers:
        """The answers of a voice, day by day."""
        bits, spoke = self._course.heard(self._speakers(voice), self._wanted)
        spoke = spoke & (self._party is None)
        return Answers(truth_of(bits, self._sign), spoke)

    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The claims in which the latest words were said."""
        return self._course.rests_on(self._speakers(voice), day)

    def near(self, day: int) -> Iterable[int]:
        """The claims that came in on a day or are about it."""
        return rows_near([self._course.columns], day)

    def _speakers(self, voice: str) -> list[int]:
        if self._party is not None:
            return self._course.by_names(self._party)
        return self._course.by_side(voice)


class PartiesAnswering(Answering):
    """A rule over the parties of a group, by where each stands on a question."""

    sides: tuple[str, ...] = ()

    def __init__(
        self,
        part: parts.Quantified,
        dossier: Dossier,
        grid: Grid,
        words_of: WordsOf,
    ) -> None:
        self._grid = grid
        self._asked: list[tuple[WordCourse, list[int], Flags]] = []
        group = dossier.group(part.source.text)
        counts = {
            (belongs, has): np.zeros(grid.length, np.int64)
            for belongs in (YES, OPEN)
            for has in (NO, OPEN, YES)
        }
        belonging = _belonging(group, grid) if group is not None else {}
        everywhere = np.ones(grid.length, np.bool_)
        always = np.full(grid.length, YES, np.int8)
        for party in group.members if group is not None else ():
            there = belonging.get(party, everywhere)

            def answer(each: parts.Expression, party: str = party, there: Flags = there) -> Truths:
                return self._compared(each, party, there, dossier, words_of)

            belongs = together(part.where, answered(part.where, answer)) if part.where else always
            has = together(part.has, answered(part.has, answer))
            counts = {
                pair: count + (there & (belongs == pair[0]) & (has == pair[1]))
                for pair, count in counts.items()
            }
        silent = np.zeros(grid.length, np.bool_)
        self._answers = Answers(list_answers(part, counts, ~silent), silent)

    def _compared(
        self,
        part: parts.Expression,
        party: str,
        there: Flags,
        dossier: Dossier,
        words_of: WordsOf,
    ) -> Truths:
        """Whether a party's position is the word named, or any of several."""
        if isinstance(part, parts.OneOf):
            each = [parts.Comparison(part.value, "=", word) for word in part.words]
            found: Truths = np.maximum.reduce(
                [self._compared(one, party, there, dossier, words_of) for one in each]
            )
            return found if part.among else negated(found)
        call, wanted, sign = asked_word(part)
        course = words_of(terms.name_in(call), "position")
        speakers = course.by_names(dossier.names_of(terms.name_in(call, 1) or party))
        self._asked.append((course, speakers, there))
        return truth_of(course.heard(speakers, wanted)[0], sign)

    def answers(self, voice: str) -> Answers:
        """The answer of the record."""
        del voice
        return self._answers

    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The claims in which the parties that belong on the day took their positions."""
        del voice
        at = self._grid.place(day)
        asked = ((course, numbers) for course, numbers, there in self._asked if there[at])
        return (row for course, numbers in asked for row in course.rests_on(numbers, day))

    def near(self, day: int) -> Iterable[int]:
        """The claims that came in on a day or are about it."""
        return rows_near((course.columns for course, _, _ in self._asked), day)


def _belonging(group: Group, grid: Grid) -> dict[str, Flags]:
    """On which days each party belongs to a group, for those whose time in it has a day."""
    found: dict[str, Flags] = {}
    for party, records in by_party(group.terms).items():
        days = sorted({day.toordinal() for each in records for _, day in turning_days(each)})
        there = np.zeros(grid.length, np.bool_)
        for day in [grid.first, *(day for day in days if grid.first < day <= grid.last)]:
            when = date.fromordinal(day)
            there[grid.place(day) :] = is_member(records, when, when)
        found[party] = there
    return found


def answered(
    part: parts.Expression, answer: Callable[[parts.Expression], Truths]
) -> Mapping[parts.Expression, Truths]:
    """The answers to every comparison of an expression."""
    if isinstance(part, (parts.Both, parts.Either)):
        found: dict[parts.Expression, Truths] = {}
        for each in part.parts:
            found.update(answered(each, answer))
        return found
    if isinstance(part, parts.Negation):
        return answered(part.part, answer)
    return {part: answer(part)}


def asked_word(part: parts.Expression) -> tuple[parts.Call, frozenset[str], str]:
    """The function, the words wanted of it, and whether it is to be one of them or none."""
    if isinstance(part, parts.IsSpecific):
        assert isinstance(part.value, parts.Call)
        return part.value, frozenset({part.wanted}), "="
    if isinstance(part, parts.OneOf):
        assert isinstance(part.value, parts.Call)
        words = frozenset(word.text for word in part.words if isinstance(word, parts.Word))
        return part.value, words, "=" if part.among else "!="
    assert isinstance(part, parts.Comparison)
    assert isinstance(part.left, parts.Call)
    assert isinstance(part.right, parts.Word)
    return part.left, frozenset({part.right.text}), part.sign


def is_of_words(part: parts.Expression) -> bool:
    """Whether it sets a state, a position or an assurance against words, and nothing else."""
    if isinstance(part, parts.IsSpecific):
        return isinstance(part.value, parts.Call) and part.value.function == "assurance"
    if isinstance(part, parts.OneOf):
        words = all(isinstance(word, parts.Word) for word in part.words)
        return words and _says_word(part.value)
    if isinstance(part, parts.Comparison):
        return isinstance(part.right, parts.Word) and _says_word(part.left)
    return False


def is_of_parties(part: parts.Expression) -> bool:
    """Whether it is a rule over parties that asks for nothing but positions."""
    if not isinstance(part, parts.Quantified) or part.noun != "party":
        return False
    return _asks_positions(part.has) and (part.where is None or _asks_positions(part.where))


def _asks_positions(part: parts.Expression) -> bool:
    if isinstance(part, (parts.Both, parts.Either)):
        return all(_asks_positions(each) for each in part.parts)
    if isinstance(part, parts.Negation):
        return _asks_positions(part.part)
    return is_of_words(part) and all(c.function == "position" for c in parts.calls_in(part))


def _says_word(value: parts.Value) -> bool:
    return isinstance(value, parts.Call) and value.function in ("state", "position")
