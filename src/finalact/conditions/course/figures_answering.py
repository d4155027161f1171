"""Comparisons of figures on every day at once: stocks, estimates and flows against each other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping

import numpy as np
from attrs import frozen

from finalact.conditions import expression as parts
from finalact.conditions.course.flow_course import FlowCourse, FlowSaid
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.heard import VectorHeard
from finalact.conditions.course.quick_leaf import Answering, Answers
from finalact.conditions.course.vector_bounds import OPEN, Truths, VectorBounds
from finalact.conditions.scene import Scene

Compared = parts.Comparison | parts.Between
HeardOf = Callable[[parts.Call], VectorHeard]


class StocksAnswering(Answering):
    """A comparison of stocks, each voice by its own figures."""

    def __init__(
        self, part: Compared, grid: Grid, courses: Mapping[parts.Call, CallCourse]
    ) -> None:
        self._part = part
        self._grid = grid
        self._courses = courses
        found = (side for course in courses.values() for side in course.sides)
        self.sides = tuple(dict.fromkeys(found))

    def answers(self, voice: str) -> Answers:
        """The answers of a voice, day by day."""
        heard = compared(self._part, self._grid, lambda call: self._courses[call].of(voice))
        return Answers(heard.truth, heard.spoken > 0)

    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The claims that the figures of a day rest on."""
        return (row for course in self._courses.values() for row in course.rows(voice, day))

    def moved(self, voice: str, day: int) -> set[int]:
        """The claims that the figures rest on since a day, or no longer."""
        if all(course.is_short for course in self._courses.values()):
            return super().moved(voice, day)
        return {row for course in self._courses.values() for row in course.moved(voice, day)}

    def named(self, voice: str, day: int) -> tuple[str, ...]:
        """Further claims that the figures of a day rest on, by id."""
        return tuple(name for c in self._courses.values() for name in c.named(voice, day))

    def ahead(self, voice: str, day: int) -> Iterable[int]:
        """The claims that are looked at to tell those."""
        return (row for course in self._courses.values() for row in course.ahead(voice, day))

    def near(self, day: int) -> Iterable[int]:
        """The claims that came in on a day or are about it."""
        return (row for course in self._courses.values() for row in course.near(day))


class CallCourse(ABC):
    """One function through the days: what is heard of it, and on which claims that rests."""

    sides: tuple[str, ...]
    # Whether it rests on no more claims on a day than can be gone through.
    is_short = True

    @abstractmethod
    def of(self, side: str) -> VectorHeard:
        """What a side says, or what stands on the record."""

    @abstractmethod
    def rows(self, side: str, day: int) -> Iterable[int]:
        """The rows of the claims that it rests on by a day."""

    def moved(self, side: str, day: int) -> set[int]:
        """The rows of the claims that it rests on since a day, or no longer."""
        return set(self.rows(side, day)) ^ set(self.rows(side, day - 1))

    def ahead(self, side: str, day: int) -> Iterable[int]:
        """The rows of the claims that are looked at to tell those that `named` gives."""
        del side, day
        return ()

    def named(self, side: str, day: int) -> tuple[str, ...]:
        """Further claims that it rests on, where only their ids are known."""
        del side, day
        return ()

    @abstractmethod
    def near(self, day: int) -> Iterable[int]:
        """The rows of the claims that came in on a day or are about it."""


class FlowsAnswering(Answering):
    """A comparison of flows: each speaker's figures alone, then what a side's speakers agree on."""

    def __init__(
        self,
        scene: Scene,
        part: Compared,
        grid: Grid,
        courses: Mapping[parts.Call, FlowCourse],
    ) -> None:
        self._part = part
        self._grid = grid
        self._courses = courses
        speakers = dict.fromkeys(s for course in courses.values() for s in course.speakers)
        self._by_side: dict[str, list[str]] = {}
        for speaker in speakers:
            self._by_side.setdefault(scene.dossier.side_of(speaker), []).append(speaker)
        self.sides = tuple(self._by_side)
        self._said: dict[str, ComparedDays] = {}
        self._weights: dict[str, np.ndarray[tuple[int], np.dtype[np.int64]]] = {}

    def answers(self, voice: str) -> Answers:
        """The answers of a voice: of speakers with the most figures, what they agree on.

        Figures that tell only some of a period and decide nothing leave the others' as they are.
        """
        length = self._grid.length
        truth = np.full(length, OPEN, np.int8)
        weight = np.zeros(length, np.int64)
        for speaker in self._by_side.get(voice, ()):
            said, heavy = self._by(speaker), self._weight(speaker)
            alike = (heavy == weight) & (heavy > 0)
            agreed = np.where(truth == said.truth, truth, OPEN)
            truth = np.where(heavy > weight, said.truth, np.where(alike, agreed, truth)).astype(
                np.int8
            )
            weight = np.maximum(weight, heavy)
        return Answers(truth, weight > 0)

    def _weight(self, speaker: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """How a speaker is heard on each day: by most figures, then by whether they tell enough.

        Enough is all of every period, or so much that it decides. Nothing for one who is silent.
        """
        if speaker not in self._weights:
            said = self._by(speaker)
            whole = np.ones(self._grid.length, np.bool_)
            for course in self._courses.values():
                whole &= course.covered_by(speaker)
            telling = whole | (said.truth != OPEN)
            self._weights[speaker] = np.where(said.spoken > 0, 2 * said.spoken + telling, 0)
        return self._weights[speaker]

    def _by(self, speaker: str) -> ComparedDays:
        if speaker not in self._said:
            self._said[speaker] = compared(
                self._part, self._grid, lambda call: self._courses[call].of(speaker)
            )
        return self._said[speaker]

    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The claims that the figures of a day are pieced together from."""
        return (row for said in self._fullest(voice, day) for row in said.rows)

    def named(self, voice: str, day: int) -> tuple[str, ...]:
        """Likewise, where the rules themselves were asked for a day."""
        return tuple(name for said in self._fullest(voice, day) for name in said.ids)

    def near(self, day: int) -> Iterable[int]:
        """The claims that came in on a day or are about it."""
        return (row for course in self._courses.values() for row in course.near(day))

    def _fullest(self, voice: str, day: int) -> Iterable[FlowSaid]:
        """What the speakers who are heard say of each flow."""
        place = day - self._grid.first
        his = {s: int(self._weight(s)[place]) for s in self._by_side.get(voice, ())}
        fullest = max(his.values(), default=0)
        for speaker, weight in his.items():
            if weight and weight == fullest:
                yield from (course.said_by(speaker, day) for course in self._courses.values())


@frozen(eq=False)
class ComparedDays:
    """The answer to a comparison on each day, and how many of its values were spoken of."""

    truth: Truths
    spoken: np.ndarray[tuple[int], np.dtype[np.int64]]


def compared(part: Compared, grid: Grid, heard_of: HeardOf) -> ComparedDays:
    """The answer to a comparison on each day, as the judge gives it."""
    spoken = np.zeros(grid.length, np.int64)

    def value(given: parts.Value) -> VectorBounds:
        nonlocal spoken
        heard = _value(given, grid, heard_of)
        spoken = spoken + heard.spoke
        return heard.bounds

    if isinstance(part, parts.Comparison):
        truth = value(part.left).compare(part.sign, value(part.right))
    else:
        middle = value(part.value)
        low = middle.compare(">=", value(part.low))
        truth = np.minimum(low, middle.compare("<=", value(part.high)))
    return ComparedDays(truth, spoken)


def _value(given: parts.Value, grid: Grid, heard_of: HeardOf) -> VectorHeard:
    never = np.zeros(grid.length, np.bool_)
    if isinstance(given, parts.Call):
        return heard_of(given)
    if isinstance(given, parts.Reckoning):
        left = _value(given.left, grid, heard_of)
        right = _value(given.right, grid, heard_of)
        how = {"+": left.bounds.plus, "-": left.bounds.minus, "*": left.bounds.times}
        return VectorHeard(how[given.sign](right.bounds), left.spoke | right.spoke, never)
    assert isinstance(given, parts.Figure)
    number = given.number
    bounds = VectorBounds.always(grid.length, number, number, whole=number == int(number))
    return VectorHeard(bounds, never, never)


def is_of_figures(part: parts.Expression) -> bool:
    """Whether a comparison has nothing in it but figures and functions that count."""
    if isinstance(part, parts.Comparison):
        values: tuple[parts.Value, ...] = (part.left, part.right)
    elif isinstance(part, parts.Between):
        values = (part.value, part.low, part.high)
    else:
        return False
    return all(_is_figure(value) for value in values)


def _is_figure(value: parts.Value) -> bool:
    if isinstance(value, parts.Reckoning):
        return _is_figure(value.left) and _is_figure(value.right)
    if isinstance(value, parts.Call):
        period = value.arguments[1] if len(value.arguments) > 1 else None
        is_flow = value.function == "flow" and isinstance(period, parts.Period)
        certain = is_flow and isinstance(period, parts.Period) and period.when.is_certain_span
        return value.function in ("stock", "open") or certain
    return isinstance(value, parts.Figure)
