"""Whether a condition can ever have been met, told without most of what takes longest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from finalact.conditions import expression as parts
from finalact.conditions.course.leaf import NOBODY, RECORD, Leaf, Said
from finalact.conditions.course.on_track import OnTrackLeaf
from finalact.conditions.course.resting import asks_whose_sides
from finalact.conditions.course.weighed import leaves_of
from finalact.model.condition import Condition
from finalact.model.truth import Truth, all_of, any_of

if TYPE_CHECKING:
    from finalact.conditions.course.courses import Courses


def may_ever_be_met(courses: Courses, condition: Condition) -> bool:
    """Whether it may have been met on some day of these courses; False only where it never was.

    A pace has to be worked out anew for every day on which a figure came in. Where the other
    parts of a rule already speak against it, no pace can make up for them, and it is looked at
    on the remaining days only: a side is met by nothing but a yes to the whole rule, and a
    condition by nothing but each side that speaks (rules of judging, "over all").
    """
    for frame in courses.frames_of(condition).values:
        rule = frame.expression
        if rule is None or frame.questions or _may(courses, rule):
            return True
    return False


def _may(courses: Courses, rule: parts.Expression) -> bool:
    leaves = list(dict.fromkeys(leaves_of(rule)))
    plain = [part for part in leaves if not _is_pace(part)]
    if len(plain) in (0, len(leaves)):
        return True
    open_still = list(_Heard(courses, rule, plain).stretches())
    if not open_still:
        return False
    whole = _Heard(courses, rule, leaves)
    return any(whole.may_on(day) for first, end in open_still for day in whole.days(first, end))


class _Heard:
    """What every voice says to some parts of a rule; the others may come out as one wishes."""

    def __init__(
        self, courses: Courses, rule: parts.Expression, known: Iterable[parts.Expression]
    ) -> None:
        self._rule = rule
        self._first, self._last = courses.first, courses.last
        self._leaves: Mapping[parts.Expression, Leaf] = {p: courses.leaf(p) for p in known}
        # One heard under one reading only of another condition may not count as speaking here.
        self._sure = [part for part in self._leaves if not asks_whose_sides(courses, part)]
        self._sides = dict.fromkeys(s for leaf in self._leaves.values() for s in leaf.sides)
        self._days: list[int] = []

    def days(self, first: int, end: int) -> list[int]:
        """The days from a first to before an end on which anything said can turn, and the first."""
        if not self._days:
            turning = {
                voice: {day for leaf in self._leaves.values() for day in _days(leaf, voice)}
                for voice in (RECORD, NOBODY, *self._sides)
            }
            self._days = sorted(set().union(*turning.values()))
            # Who turns least often is asked first: one that finds otherwise ends the asking.
            self._sides = dict.fromkeys(sorted(self._sides, key=lambda side: len(turning[side])))
        within = slice(bisect_right(self._days, first), bisect_left(self._days, end))
        return [first, *self._days[within]]

    def stretches(self) -> Iterator[tuple[int, int]]:
        """The days through which the rule may be kept, each stretch by its first and its end."""
        end = self._last + 1
        days = self.days(self._first, end)
        for number, day in enumerate(days):
            if self.may_on(day):
                yield day, days[number + 1] if number + 1 < len(days) else end

    def may_on(self, day: int) -> bool:
        """Whether every side that surely speaks on a day may find the rule kept, and anybody may.

        A side that speaks to none of these parts is told what one is told that is silent.
        """
        anybody = False
        for voice in self._sides:
            said = self._said(voice, day)
            kept = _at_best(self._rule, said, Truth.YES) is Truth.YES
            if not kept and any(said[part].spoke for part in self._sure):
                return False
            anybody = anybody or kept
        return anybody or any(
            _at_best(self._rule, self._said(voice, day), Truth.YES) is Truth.YES
            for voice in (NOBODY, RECORD)
        )

    def _said(self, voice: str, day: int) -> dict[parts.Expression, Said]:
        return {part: _said(leaf, voice, day) for part, leaf in self._leaves.items()}


def _days(leaf: Leaf, voice: str) -> list[int]:
    return leaf.days(voice) if isinstance(leaf, OnTrackLeaf) else leaf.steps(voice).days


def _said(leaf: Leaf, voice: str, day: int) -> Said:
    return leaf.said(voice, day) if isinstance(leaf, OnTrackLeaf) else leaf.steps(voice).at(day)


def _at_best(part: parts.Expression, told: Mapping[parts.Expression, Said], wish: Truth) -> Truth:
    """The answer to a part of a rule, if what is not told of it came out as wished."""
    if isinstance(part, parts.Both):
        return all_of(_at_best(each, told, wish) for each in part.parts)
    if isinstance(part, parts.Either):
        return any_of(_at_best(each, told, wish) for each in part.parts)
    if isinstance(part, parts.Negation):
        return ~_at_best(part.part, told, ~wish)
    return told[part].truth if part in told else wish


def _is_pace(part: parts.Expression) -> bool:
    return isinstance(part, parts.Holds) and part.call.function == "on_track"
