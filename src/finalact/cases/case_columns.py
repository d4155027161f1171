"""The events of a register's cases in columns: what is known of very many cases on a day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from finalact.cases.register import KIND
from finalact.claims.codes import numbered
from finalact.claims.columned import Columned
from finalact.claims.columns import ClaimColumns, Flags, Rows
from finalact.claims.in_force import in_force
from finalact.model.dossier import Case
from finalact.model.truth import Truth

Numbers = NDArray[np.int64]
Answers = NDArray[np.int8]

# The answers of very many cases; their order is that of `Truth`, so that the lesser of two is
# their "and" and the greater their "or".
NO, OPEN, YES = 0, 1, 2
TRUTHS = (Truth.NO, Truth.UNKNOWN, Truth.YES)
CODES = {truth: code for code, truth in enumerate(TRUTHS)}

NO_WORD, SEVERAL = -1, -2
_UNJUDGED = -1


@frozen(eq=False)
class CaseColumns:
    """The cases of a register and their events; nothing here depends on a day.

    `case` is for each event the number of its case, -1 where it is of none; `word` what it tells,
    as a place in `texts`: the word, or else the date. Of the cases `kind` is the word by which the
    list calls each, or NO_WORD; `silent` are those of which no event is known at all, `size` how
    many persons each concerns, `unsized` where nobody said.
    """

    given: Sequence[Case]
    cases: tuple[Case, ...]
    columns: ClaimColumns
    case: Numbers
    word: Numbers
    texts: tuple[str, ...]
    kind: Numbers
    silent: Flags
    size: Numbers
    unsized: Flags
    number: dict[str, int]
    judged: dict[object, Answers] = field(factory=dict, repr=False)
    ends: dict[int, tuple[int, int]] = field(factory=dict, repr=False)
    _about: dict[str, Rows] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, given: Sequence[Case], cases: tuple[Case, ...], columned: Columned) -> CaseColumns:
        """The columns of some of the cases given, all of one register."""
        number = {case.id: place for place, case in enumerate(cases)}
        columns = columned.touching_any(tuple(number))
        case = columns.tables.name.places_in(tuple(number))[columns.subject]
        silent = np.ones(len(cases), np.bool_)
        silent[case[case >= 0]] = False
        value = columns.value.astype(np.int64)
        words, dates = columns.tables.word.texts, columns.tables.date.texts
        told = np.where(value != 0, value, columns.period.astype(np.int64) + len(words))
        found, word = numbered(told)
        texts = [dates[n - len(words)] if n >= len(words) else words[n] for n in found]
        kinds = {kind: n for n, kind in enumerate(dict.fromkeys(c.kind for c in cases), len(texts))}
        kind = np.array([kinds[c.kind] if c.kind else NO_WORD for c in cases], np.int64)
        size = np.array([case.size or len(case.persons) for case in cases], np.int64)
        return cls(
            given,
            cases,
            columns,
            case,
            word,
            (*texts, *kinds),
            kind,
            silent,
            np.maximum(size, 1),
            size == 0,
            number,
        )

    def about(self, attribute: str) -> Rows:
        """The places of the events that tell of one attribute and are evidence, case by case."""
        if attribute not in self._about:
            columns = self.columns
            asked = (columns.attribute == columns.tables.word[attribute]) & columns.evidence
            places = np.flatnonzero(asked & (self.case >= 0))
            order = np.argsort(self.case[places], kind="stable")
            self._about[attribute] = places[order]
        return self._about[attribute]

    @property
    def one(self) -> Numbers:
        """Each case counted as one."""
        return np.ones(len(self.cases), np.int64)


@frozen(eq=False)
class Facts:
    """The latest word on one attribute of each case: a number, NO_WORD, or SEVERAL.

    `places` are the events that tell it, in order of the cases; `whose` their cases.
    """

    word: Numbers
    places: Rows
    whose: Numbers

    def of_case(self, number: int) -> Rows:
        """The events that tell the word on one case."""
        begin, end = np.searchsorted(self.whose, [number, number + 1])
        return self.places[begin:end]


class CasesOnADay:
    """What is known of the cases of a register on one day, all of them at once."""

    def __init__(
        self, static: CaseColumns, columned: Columned, as_of: date, known_by: date
    ) -> None:
        self.static = static
        places = in_force(columned, static.columns, known_by).places
        places = places[static.columns.about[places] <= as_of.toordinal()]
        places = places[static.case[places] >= 0]
        self._told = np.zeros(len(static.case), np.bool_)
        self._told[places] = True
        self.on = static.silent.copy()
        self.on[static.case[places]] = True
        self._facts: dict[str, Facts] = {}

    def facts(self, attribute: str) -> Facts:
        """The latest words on one attribute; events of the same day stand together."""
        if attribute not in self._facts:
            self._facts[attribute] = self._found(attribute)
        return self._facts[attribute]

    def _found(self, attribute: str) -> Facts:
        static = self.static
        listed = attribute == KIND
        word = static.kind.copy() if listed else np.full(len(static.cases), NO_WORD, np.int64)
        places = static.about(attribute)
        places = places[self._told[places]]
        if not len(places):
            return Facts(word, places, places)
        about = static.columns.about[places]
        begins, many = _runs(static.case[places])
        latest = about == np.repeat(np.maximum.reduceat(about, begins), many)
        places = places[latest]
        whose, told = static.case[places], static.word[places]
        begins, _ = _runs(whose)
        least, most = np.minimum.reduceat(told, begins), np.maximum.reduceat(told, begins)
        word[whose[begins]] = np.where(least == most, least, SEVERAL)
        return Facts(word, places, whose)

    def words(self, attribute: str, number: int) -> tuple[str, ...]:
        """The latest words on one attribute of one case, each once."""
        facts = self.facts(attribute)
        told = self.static.word[facts.of_case(number)].tolist()
        if not told and facts.word[number] >= 0:
            told = [int(facts.word[number])]
        return tuple(dict.fromkeys(self.static.texts[word] for word in told))

    def answers(
        self,
        attribute: str,
        judge: Callable[[tuple[str, ...]], Truth],
        rule: object = None,
    ) -> Answers:
        """The answer of each case, by what `judge` makes of its words.

        Each distinct word is judged once, and kept for other days where `rule` names the rule.
        """
        facts, texts = self.facts(attribute), self.static.texts
        judged = self.static.judged.get(rule)
        if judged is None:
            judged = np.full(len(texts) + 1, _UNJUDGED, np.int8)
            judged[len(texts)] = CODES[judge(())]
            if rule is not None:
                self.static.judged[rule] = judged
        for word in self.distinct(attribute).tolist():
            if judged[word] == _UNJUDGED:
                judged[word] = CODES[judge((texts[word],))]
        found: Answers = judged[np.where(facts.word < 0, len(texts), facts.word)]
        return self.with_several(attribute, found, judge)

    def distinct(self, attribute: str) -> Numbers:
        """The words that are told of any case on one attribute, each once."""
        present = np.zeros(len(self.static.texts), np.bool_)
        word = self.facts(attribute).word
        present[word[word >= 0]] = True
        return np.flatnonzero(present)

    def with_several(
        self, attribute: str, answers: Answers, judge: Callable[[tuple[str, ...]], Truth]
    ) -> Answers:
        """Answers, with those put in of the cases of which several words are told at once."""
        for number in np.flatnonzero(self.facts(attribute).word == SEVERAL).tolist():
            answers[number] = CODES[judge(self.words(attribute, number))]
        return answers


def _runs(numbers: Numbers) -> tuple[Rows, Numbers]:
    """Where each run of the same number begins, and how long it is."""
    begins = np.flatnonzero(np.append(True, numbers[1:] != numbers[:-1]))
    return begins, np.diff(np.append(begins, len(numbers)))
