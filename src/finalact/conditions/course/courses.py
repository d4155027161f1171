"""All courses of a desk over a stretch of days; what several share is worked out once."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve

from finalact.conditions import expression as parts
from finalact.conditions.carrying import rests_on_ever
from finalact.conditions.change_days import (
    assurable_names,
    assurance_days,
    parsed,
    related_ever,
)
from finalact.conditions.course.condition import ConditionCourse
from finalact.conditions.course.frame import Frame, frames
from finalact.conditions.course.leaf import JudgedLeaf, Leaf, effective, scene_on
from finalact.conditions.course.on_track import OnTrackLeaf
from finalact.conditions.course.resting import MetLeaf, listing
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.weighed import WeighedCourse, Why, leaves_of, weigh_days
from finalact.conditions.scene import Scene
from finalact.conditions.terms import assurances, name_in
from finalact.model.condition import Condition
from finalact.model.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Collection

    from finalact.claims.ledger import Ledger
    from finalact.conditions.course.quick import Quick

# Of more claims than these each day is not asked about by itself.
FEW = 120


class Courses:
    """How every condition of a desk stands on every day from a first to a last.

    On each day the question is about that day and asked by what was known on that day; the two
    days of the scene given play no part. Where the claims are many, all days are worked out at
    once: `at_once` says so for few claims too, or for none.
    """

    def __init__(
        self, scene: Scene, first: date, last: date, *, at_once: bool | None = None
    ) -> None:
        self.scene = scene
        self.first = first.toordinal()
        self.last = max(first, last).toordinal()
        self._leaves: dict[parts.Expression, Leaf] = {}
        self._weighed: dict[parts.Expression, WeighedCourse] = {}
        self._conditions: dict[Condition, ConditionCourse] = {}
        self._rests_on: dict[Condition, frozenset[str]] = {}
        self._under_way: list[str] = []
        self._at_once = at_once
        self._quick: Quick | None = None
        self._sizes: Counter[str] | None = None

    def same_desk(self, scene: Scene) -> bool:
        """Whether another scene is of the same desk, whatever days it asks about."""
        mine = self.scene
        same = mine.conditions is scene.conditions and mine.cases is scene.cases
        return same and mine.tolerance == scene.tolerance

    def grown(self, ledger: Ledger, touched: Collection[str]) -> Courses:
        """The same with a ledger that has more claims; what rests on none of their names is kept.

        `touched` are the names that the claims are about, count, or are said by, and the
        registers of their cases.
        """
        scene, first, last = evolve(self.scene, ledger=ledger, kept={}), self.first, self.last
        days = date.fromordinal(first), date.fromordinal(last)
        more = Courses(scene, *days, at_once=self._at_once)
        for condition, course in self._conditions.items():
            names = self._rests_on.get(condition) or rests_on_ever(self.scene, condition)
            if names.isdisjoint(touched):
                more._conditions[condition] = course
                more._rests_on[condition] = names
        # A course holds these courses: with the others in them no ledger would ever go.
        self._conditions = {}
        return more

    def condition(self, condition: Condition) -> ConditionCourse:
        """One condition through the days; a Refusal where it rests on itself."""
        kept = self._conditions.get(condition)
        if kept is not None:
            return kept
        if condition.id in self._under_way:
            chain = " → ".join([*self._under_way, condition.id])
            raise Refusal(
                "conditions-in-a-circle",
                f"These conditions rest on each other: {chain}.",
                "Take met(...) or on_track(...) out of one of them.",
            )
        self._under_way.append(condition.id)
        try:
            known = self.frames_of(condition)
            course = ConditionCourse(condition, known, self.weighed, self.last)
        finally:
            self._under_way.pop()
        self._conditions[condition] = course
        return course

    def frames_of(self, condition: Condition) -> Steps[Frame]:
        """What stands on record about a condition, day by day."""
        return frames(self.scene, condition, self.first, self.last)

    def unjudged(self, condition: Condition) -> ConditionCourse:
        """One condition through the days, by what is on record about it and no claims."""
        bare = evolve(condition, expression="", questions=())
        return ConditionCourse(bare, self.frames_of(bare), self.weighed, self.last)

    def is_kept(self, condition: Condition) -> bool:
        """Whether a condition was gone through already."""
        return condition in self._conditions

    def weighed(self, expression: parts.Expression) -> WeighedCourse:
        """An expression through the days."""
        if expression not in self._weighed:
            self._weighed[expression] = self._weigh(expression)
        return self._weighed[expression]

    def _weigh(self, expression: parts.Expression) -> WeighedCourse:
        quick = self._quick_for(expression)
        leaves = {part: self.leaf(part) for part in leaves_of(expression)}
        listed = listing(self, expression)
        assured = quick.assured(expression) if quick is not None else self._assured(expression)

        def by(day: int) -> Why:
            if quick is not None:
                return quick.assured_by(expression, day)
            return self._assured_by(expression, day)

        if quick is not None and listed is None and quick.fits(leaves.values(), assured):
            return quick.weigh(expression, leaves, assured, by)
        return weigh_days(self.scene, expression, leaves, assured, by, listed)

    def _quick_for(self, expression: parts.Expression) -> Quick | None:
        """What works out leaves for all days at once; None where the claims are too few for it."""
        names = dict.fromkeys(name_in(call) for call in parts.calls_in(expression))
        every = {n for name in names for n in related_ever(self.scene, name)}
        if self._at_once is False:
            return None
        many = sum(self.scene.ledger.count(name) for name in every) > FEW
        if not (self._at_once or many or self._has_many_cases(expression)):
            return None
        # NumPy is asked for only where there is much to work out.
        from finalact.conditions.course.quick import Quick  # noqa: PLC0415

        if self._quick is None:
            texts = [t for c in self.scene.conditions for t in (c.expression, *_readings(c))]
            rules = [rule for text in texts if (rule := parsed(text)) is not None]
            self._quick = Quick.over(self.scene, [*rules, expression], self.first, self.last)
        if not self._quick.covers(expression, self.first, self.last):
            return Quick.over(self.scene, [expression], self.first, self.last)
        return self._quick

    def _has_many_cases(self, expression: parts.Expression) -> bool:
        """Whether a rule goes over a register of many cases."""
        names = {rule.source.text for rule in parts.rules_in(expression)}
        names |= {name_in(call) for call in parts.calls_in(expression)}
        kept = {r.id for r in self.scene.dossier.registers if names & {r.id, r.population}}
        if kept and self._sizes is None:
            self._sizes = Counter(case.register for case in self.scene.cases)
        sizes = self._sizes or Counter[str]()
        return any(sizes[register] > FEW for register in kept)

    def leaf(self, part: parts.Expression) -> Leaf:
        """One comparison, list or reference through the days."""
        if part not in self._leaves:
            self._leaves[part] = self._new_leaf(part)
        return self._leaves[part]

    def _new_leaf(self, part: parts.Expression) -> Leaf:
        if isinstance(part, parts.Holds):
            name = name_in(part.call)
            on_track = part.call.function == "on_track"
            return OnTrackLeaf(self, name) if on_track else MetLeaf(self, name)
        quick = self._quick_for(part)
        leaf = quick.leaf(part) if quick is not None else None
        return leaf or JudgedLeaf(self.scene, part, self.first, self.last)

    def _assured(self, expression: parts.Expression) -> Steps[bool]:
        """Whether somebody gave an assurance on what a rule asks, day by day."""
        days = (day.toordinal() for day in assurance_days(self.scene, expression))
        return Steps.of(
            (day, self._is_assured(expression, day))
            for day in [self.first, *(d for d in days if self.first < d <= self.last)]
        )

    def _is_assured(self, expression: parts.Expression, day: int) -> bool:
        return bool(self._given(expression, day))

    def _given(self, expression: parts.Expression, day: int) -> set[str]:
        """The assurances on what a rule asks that stand on a day, by their ids."""
        asked = scene_on(self.scene, day)
        return {c.id for name in assurable_names(expression) for c in assurances(asked, name)}

    def _assured_by(self, expression: parts.Expression, day: int) -> tuple[str, ...]:
        causes = assurance_days(self.scene, expression).get(date.fromordinal(day), [])
        moved = self._given(expression, day) ^ self._given(expression, day - 1)
        return effective(causes, moved)


def _readings(condition: Condition) -> list[str]:
    return [text for question in condition.questions for _, text in question.readings]
