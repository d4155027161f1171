"""A leaf whose answer is worked out for all days at once, by every voice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import date

import numpy as np
from attrs import frozen

from finalact.conditions import expression as parts
from finalact.conditions.change_days import change_days, standing_causes
from finalact.conditions.course.causes import Cause, Use, claim_causes
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.leaf import Said, effective, in_order, names_of
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.vector_bounds import Flags, Truths
from finalact.conditions.scene import Scene
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.truth import Truth

TRUTHS = (Truth.NO, Truth.UNKNOWN, Truth.YES)
CODES = {truth: code for code, truth in enumerate(TRUTHS)}


@frozen(eq=False)
class Answers:
    """A voice's answer on every day, and the days on which it spoke."""

    truth: Truths
    spoke: Flags


class Answering(ABC):
    """What works out a leaf: the answers of each voice, and the claims they rest on."""

    sides: tuple[str, ...]

    @abstractmethod
    def answers(self, voice: str) -> Answers:
        """The answers of a voice, day by day."""

    @abstractmethod
    def rests_on(self, voice: str, day: int) -> Iterable[str]:
        """The claims, by id, that the answer of a voice rests on by a day."""

    def moved(self, voice: str, day: int) -> set[str]:
        """The claims that an answer rests on since a day, or no longer."""
        return set(self.rests_on(voice, day)) ^ set(self.rests_on(voice, day - 1))

    def reckoned(self, day: int) -> list[Cause]:
        """What happens on a day by reckoning from what is known, not by a claim of that day."""
        del day
        return []


class QuickLeaf:
    """A leaf of a rule, with its answers laid out day by day."""

    def __init__(
        self,
        scene: Scene,
        part: parts.Expression,
        grid: Grid,
        begins: int,
        answering: Answering,
        uses: Callable[[str], tuple[Use, str]],
    ) -> None:
        self._scene = scene
        self._part = part
        self.grid = grid
        self._begins = begins
        self._answering = answering
        self._uses = uses
        named = (s for s in answering.sides if s.casefold() not in DESK_SPEAKERS)
        self.sides = tuple(in_order(scene, named))
        self._answers: dict[str, Answers] = {}
        self._steps: dict[str, Steps[Said]] = {}
        self._standing: dict[date, list[Cause]] | None = None

    def answers(self, voice: str) -> Answers:
        """The answers of a voice, day by day."""
        if voice not in self._answers:
            self._answers[voice] = self._answering.answers(voice)
        return self._answers[voice]

    def steps(self, voice: str) -> Steps[Said]:
        """The answers of a voice as steps."""
        if voice not in self._steps:
            found = self.answers(voice)
            meaning = [Said(truth, spoke) for truth in TRUTHS for spoke in (False, True)]
            codes = (found.truth * 2 + found.spoke).astype(np.int8)
            self._steps[voice] = self.grid.steps(self._begins, codes, meaning)
        return self._steps[voice]

    def turned(self, voice: str, day: int) -> bool:
        """Whether the answer of a voice is another on a day than on the day before."""
        found, place = self.answers(voice), day - self.grid.first
        if not 0 < place < self.grid.length:
            return False
        before, now = place - 1, place
        return bool(
            found.truth[before] != found.truth[now] or found.spoke[before] != found.spoke[now]
        )

    def rests_on(self, voice: str, day: int) -> tuple[str, ...]:
        """The claims that the answer of a voice rests on."""
        day = min(max(day, self.grid.first), self.grid.last)
        return tuple(dict.fromkeys(self._answering.rests_on(voice, day)))

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What changed the answer of a voice on a day."""
        moved = self._answering.moved(voice, day) if day > self.grid.first else set[str]()
        when = date.fromordinal(day)
        if self._standing is None:
            self._standing = standing_causes(self._scene, self._part)
        causes = [*self._standing.get(when, ()), *self._answering.reckoned(day)]
        for name in sorted(moved):
            claim = self._scene.ledger.by_id[name]
            use, limit = self._uses(claim.attribute)
            of_it = claim_causes(self._scene.ledger, claim, use, limit)
            causes += [cause for cause in of_it if cause.day == when]
        found = effective(causes, moved)
        if not found:
            every = change_days(self._scene, self._part).get(when, [])
            found = effective(every, moved) or names_of(every)
        return found
