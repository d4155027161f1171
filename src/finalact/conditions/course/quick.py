"""Leaves worked out for all days at once, where they have such a course."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import numpy as np

from finalact.conditions import expression as parts
from finalact.conditions.change_days import assurable_names
from finalact.conditions.course.case_events import Events
from finalact.conditions.course.cases_answering import (
    CasesAnswering,
    Kept,
    OpenCourse,
    is_of_cases,
)
from finalact.conditions.course.causes import Use, claim_causes
from finalact.conditions.course.extent import Registers, extent
from finalact.conditions.course.figures_answering import (
    CallCourse,
    FlowsAnswering,
    StocksAnswering,
    is_of_figures,
)
from finalact.conditions.course.flow_course import FlowCourse
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.latest import Keys
from finalact.conditions.course.leaf import Leaf
from finalact.conditions.course.quick_leaf import Answering, QuickLeaf
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.stock_course import StockCourse
from finalact.conditions.course.stock_groups import oldest_by_day
from finalact.conditions.course.weigh_grid import fits, weigh_grid, within
from finalact.conditions.course.weighed import WeighedCourse, Why
from finalact.conditions.course.word_course import WordCourse
from finalact.conditions.course.words_answering import (
    PartiesAnswering,
    WordsAnswering,
    is_of_parties,
    is_of_words,
)
from finalact.conditions.scene import Scene
from finalact.conditions.terms import name_in
from finalact.model.duration import read_duration
from finalact.model.partial_date import PartialDate


class Quick:
    """The quick leaves of one desk over a grid of days."""

    def __init__(self, scene: Scene, registers: Registers, grid: Grid, begins: int) -> None:
        self.scene = scene
        self.registers = registers
        self.grid = grid
        self._begins = begins
        self._oldest: dict[str, Keys] = {}
        self._stocks: dict[tuple[str, bool], StockCourse] = {}
        self._flows: dict[tuple[str, PartialDate], FlowCourse] = {}
        self._words: dict[tuple[str, str], WordCourse] = {}
        self._registers: dict[str, Kept] = {}
        self._open: dict[str, OpenCourse] = {}

    @classmethod
    def over(cls, scene: Scene, rules: Iterable[parts.Expression], first: int, last: int) -> Quick:
        """The quick leaves over all days on which some rules can change."""
        registers = Registers(scene)
        return cls(scene, registers, extent(scene, registers, list(rules), first, last), first)

    def covers(self, rule: parts.Expression, first: int, last: int) -> bool:
        """Whether all days on which a rule can change are among these."""
        asked = extent(self.scene, self.registers, [rule], first, last)
        return self.grid.first <= asked.first and asked.last <= self.grid.last

    def fits(self, leaves: Iterable[Leaf], assured: Steps[bool]) -> bool:
        """Whether leaves change only on days of this grid, so that all can be weighed at once."""
        leaves = list(leaves)
        sides = list(dict.fromkeys(side for leaf in leaves for side in leaf.sides))
        return within(assured, self.grid) and all(fits(leaf, sides, self.grid) for leaf in leaves)

    def weigh(
        self,
        expression: parts.Expression,
        leaves: Mapping[parts.Expression, Leaf],
        assured: Steps[bool],
        assured_by: Callable[[int], Why],
    ) -> WeighedCourse:
        """An expression weighed on all days at once."""
        return weigh_grid(
            self.scene, expression, leaves, assured, assured_by, self.grid, self._begins
        )

    def leaf(self, part: parts.Expression) -> QuickLeaf | None:
        """A leaf for all days at once; None where it has no such course."""
        answering = self._answering(part)
        if answering is None:
            return None

        def use_of(attribute: str) -> tuple[Use, str]:
            return self._use(part, attribute)

        return QuickLeaf(self.scene, part, self.grid, self._begins, answering, use_of)

    def _answering(self, part: parts.Expression) -> Answering | None:
        if is_of_figures(part):
            assert isinstance(part, (parts.Comparison, parts.Between))
            calls = parts.calls_in(part)
            flows = [call for call in calls if call.function == "flow"]
            if flows and len(flows) == len(calls):
                courses = {call: self._flow(call) for call in calls}
                return FlowsAnswering(self.scene, part, self.grid, courses)
            stocks = [course for call in calls if (course := self._stock(call)) is not None]
            if flows or not calls or len(stocks) < len(calls):
                return None
            return StocksAnswering(part, self.grid, dict(zip(calls, stocks, strict=True)))
        if is_of_words(part):
            return WordsAnswering(part, self.scene.dossier, self._said)
        if is_of_cases(part):
            assert isinstance(part, parts.Quantified)
            kept = self._kept(part.source.text)
            return CasesAnswering(part, kept) if kept is not None else None
        if is_of_parties(part):
            assert isinstance(part, parts.Quantified)
            return PartiesAnswering(part, self.scene.dossier, self.grid, self._said)
        return None

    def _stock(self, call: parts.Call) -> CallCourse | None:
        name = name_in(call)
        if call.source == "register" or call.function == "open":
            kept = self._kept(name)
            if kept is not None:
                return self._opened(kept)
            if call.source == "register":
                return None
        estimated = call.source == "estimate"
        key = (name, estimated)
        if key not in self._stocks:
            self._stocks[key] = StockCourse(
                self.scene, name, self.grid, self._oldest_for(name), estimated=estimated
            )
        return self._stocks[key]

    def assured(self, part: parts.Expression) -> Steps[bool]:
        """Whether somebody gave an assurance on what a rule asks, day by day."""
        flags = np.zeros(self.grid.length, np.bool_)
        for name in assurable_names(part):
            flags |= (self._said(name, "assurance").found.record >= 0).any(axis=0)
        return self.grid.steps(self._begins, flags.astype(np.int8), (False, True))

    def assured_by(self, part: parts.Expression, day: int) -> tuple[str, ...]:
        """The assurances on what a rule asks that came in or were taken back on a day."""
        when, ledger = date.fromordinal(day), self.scene.ledger
        found: dict[str, None] = {}
        for name in assurable_names(part):
            course = self._said(name, "assurance")
            for claim in ledger.columned.claims_at(course.turning(day)):
                causes = claim_causes(ledger, claim, "word")
                found.update((i, None) for c in causes if c.day == when for i in c.ids)
        return tuple(found)

    def _opened(self, kept: Kept) -> OpenCourse:
        name = kept.register.id
        if name not in self._open:
            self._open[name] = OpenCourse(kept)
        return self._open[name]

    def _kept(self, name: str) -> Kept | None:
        """A register with the events of its cases; None where none is kept of that name."""
        register = self.registers.named(name)
        if register is None:
            return None
        if register.id not in self._registers:
            cases = self.registers.cases(register)
            columns = self.registers.events(register)
            events = Events.of(self.scene.ledger, columns, cases, self.grid)
            self._registers[register.id] = Kept(register, cases, events)
        return self._registers[register.id]

    def _flow(self, call: parts.Call) -> FlowCourse:
        period = call.arguments[1]
        assert isinstance(period, parts.Period)
        key = (name_in(call), period.when)
        if key not in self._flows:
            self._flows[key] = FlowCourse(self.scene, *key, self.grid)
        return self._flows[key]

    def _said(self, name: str, attribute: str) -> WordCourse:
        if (name, attribute) not in self._words:
            course = WordCourse.of(self.scene.ledger, name, attribute, self.grid)
            self._words[name, attribute] = course
        return self._words[name, attribute]

    def _oldest_for(self, name: str) -> Keys:
        limit = self.scene.dossier.age_limit(name)
        if limit not in self._oldest:
            self._oldest[limit] = oldest_by_day(self.grid, read_duration(limit))
        return self._oldest[limit]

    def _use(self, part: parts.Expression, attribute: str) -> tuple[Use, str]:
        """What a claim is used for in a leaf, and how long it is carried forward."""
        if attribute == "flow":
            return "flow", ""
        if attribute != "stock":
            return "word", ""
        names = [name_in(call) for call in parts.calls_in(part) if call.function != "flow"]
        return "stock", self.scene.dossier.age_limit(names[0]) if names else ""
