"""A leaf whose answer is worked out for all days at once, by every voice."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import date

import numpy as np
from attrs import frozen

from finalact.claims.columns import ClaimColumns
from finalact.conditions import expression as parts
from finalact.conditions.change_days import change_days, standing_causes
from finalact.conditions.course.causes import Cause, Use, claim_causes
from finalact.conditions.course.grid import Grid
from finalact.conditions.course.leaf import Said, effective, in_order, names_of
from finalact.conditions.course.steps import Steps
from finalact.conditions.course.vector_bounds import Flags, Truths
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
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
    def rows(self, voice: str, day: int) -> Iterable[int]:
        """The claims, by their rows, that the answer of a voice rests on by a day."""

    def moved(self, voice: str, day: int) -> set[int]:
        """The claims, by their rows, that an answer rests on since a day, or no longer."""
        return set(self.rows(voice, day)) ^ set(self.rows(voice, day - 1))

    def named(self, voice: str, day: int) -> tuple[str, ...]:
        """Further claims that the answer of a day rests on, where only their ids are known."""
        del voice, day
        return ()

    def ahead(self, voice: str, day: int) -> Iterable[int]:
        """The claims, by their rows, that are looked at to tell those that `named` gives."""
        del voice, day
        return ()

    def near(self, day: int) -> Iterable[int]:
        """The claims, by their rows, that came in on a day or are about it, in use or not."""
        del day
        return ()

    def reckoned(self, day: int) -> list[Cause]:
        """What happens on a day by reckoning from what is known, not by a claim of that day."""
        del day
        return []


def rows_near(columns: Iterable[ClaimColumns], day: int) -> list[int]:
    """The rows of the claims that reached us on a day, or are about it."""
    found: list[int] = []
    for each in columns:
        near = (each.reached == day) | (each.about == day) | (each.last == day)
        found += [int(row) for row in each.row[near]]
    return found


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
        self._known: dict[tuple[str, int], set[int]] = {}

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
        named = self._answering.named(voice, day)
        found = self._claims(self._answering.rows(voice, day))
        return tuple(dict.fromkeys((*(claim.id for claim in found), *named)))

    def fetch(self, voice: str, days: Iterable[int]) -> None:
        """Have the claims that changed an answer on some days read together."""
        rows: set[int] = set()
        for day in days:
            rows |= self._moved(voice, day)
            rows.update(self._answering.ahead(voice, day))
            rows.update(self._answering.ahead(voice, day - 1))
        self._claims(sorted(rows))

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What changed the answer of a voice on a day."""
        when = date.fromordinal(day)
        if self._standing is None:
            self._standing = standing_causes(self._scene, self._part)
        causes = [*self._standing.get(when, ()), *self._answering.reckoned(day)]
        claims = self._claims(sorted(self._moved(voice, day)))
        moved = {claim.id for claim in claims}
        if self._answering.named(voice, day) or self._answering.named(voice, day - 1):
            moved = set(self.rests_on(voice, day)) ^ set(self.rests_on(voice, day - 1))
            claims = [self._scene.ledger.by_id[name] for name in sorted(moved)]
        found = effective([*causes, *self._causes(claims, when)], moved)
        if not found:
            # Such as an event by which a case comes onto a list, and that is not asked about.
            near = self._claims(sorted(set(self._answering.near(day))))
            found = names_of([*causes, *self._causes(near, when)])
        if not found:
            found = names_of(change_days(self._scene, self._part).get(when, []))
        return found

    def _causes(self, claims: Iterable[Claim], when: date) -> list[Cause]:
        """What can change the part of some claims on a day."""
        found: list[Cause] = []
        for claim in claims:
            use, limit = self._uses(claim.attribute)
            of_it = claim_causes(self._scene.ledger, claim, use, limit)
            found += [cause for cause in of_it if cause.day == when]
        return found

    def _moved(self, voice: str, day: int) -> set[int]:
        if not self.grid.first < day <= self.grid.last:
            return set()
        if (voice, day) not in self._known:
            self._known[voice, day] = self._answering.moved(voice, day)
        return self._known[voice, day]

    def _claims(self, rows: Iterable[int]) -> list[Claim]:
        return self._scene.ledger.columned.claims_at(rows)
