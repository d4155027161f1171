"""The pace toward a total, by each side through the days: only its own figures are looked at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve, frozen

from finalact.claims.bearing_ever import bearing_ever, first_told
from finalact.claims.ledger import Ledger
from finalact.conditions.change_days import related_ever
from finalact.conditions.course.causes import Cause
from finalact.conditions.course.leaf import RECORD, scene_on
from finalact.conditions.outlook import one_word, word_of
from finalact.conditions.pace import Target, paces
from finalact.conditions.scene import Scene
from finalact.model.claim import Claim


@frozen
class PaceSaid:
    """What one pace comes to on a day: by months or by a stated rate, the word, the claims."""

    rank: int
    word: str
    claims: tuple[str, ...]


class PaceCourse:
    """The paces toward a total by every side, day by day, as `pace.paces` gives them.

    `causes` are the days on which any of them can change. A pace is made of one speaker's own
    figures, so that those of one side can be gone through by themselves.
    """

    def __init__(
        self, scene: Scene, target: Target, causes: Mapping[date, Iterable[Cause]]
    ) -> None:
        self.target = target
        self._scene = scene
        ledger = scene.ledger
        names = related_ever(scene, target.name)
        told = first_told(ledger, target.name)
        claims: dict[str, Claim] = {}
        for found in (
            bearing_ever(ledger, names, "flow", target.period),
            bearing_ever(ledger, names, "rate"),
        ):
            claims.update((claim.id, claim) for claim in _with_what_bears(ledger, found))
        of_side: dict[str, list[Claim]] = {}
        for claim in claims.values():
            of_side.setdefault(ledger.side_of(claim), []).append(claim)
        self._scenes = {
            side: evolve(scene, ledger=Ledger(scene.dossier, _each_once([*told, *own])), kept={})
            for side, own in of_side.items()
        }
        self._days: dict[str, set[int]] = {side: set() for side in of_side}
        # Days that are of no one claim, such as the end of a month, concern everybody.
        self._everybodys: set[int] = set()
        for day, some in causes.items():
            for cause in some:
                mine = claims.get(cause.claim)
                days = self._everybodys if mine is None else self._days[ledger.side_of(mine)]
                days.add(day.toordinal())
        self._said: dict[str, dict[int, tuple[PaceSaid, ...]]] = {side: {} for side in of_side}
        self._sorted = {side: sorted(self.days(side)) for side in of_side}

    def days(self, voice: str) -> set[int]:
        """The days on which the pace by a voice's figures can change."""
        own = self._days.values() if voice == RECORD else (self._days.get(voice, set()),)
        return self._everybodys.union(*own)

    def going(self, voice: str, day: int) -> tuple[str, tuple[str, ...]]:
        """Whether it is on track by a voice's figures on a day, and the claims that tell."""
        sides = self._scenes if voice == RECORD else (voice,)
        found = [said for side in sides for said in self._on(side, day)]
        # Months that were told come before stated rates, whoever states them.
        first = min((said.rank for said in found), default=0)
        found = [said for said in found if said.rank == first]
        claims = dict.fromkeys(name for said in found for name in said.claims)
        return one_word({said.word for said in found}), tuple(claims)

    def _on(self, side: str, day: int) -> tuple[PaceSaid, ...]:
        """The paces by one side's figures, as they were on the last day that can change them."""
        if side not in self._scenes:
            return ()
        days = self._sorted[side]
        place = bisect_right(days, day)
        if not place:
            return ()
        kept = self._said[side]
        day = days[place - 1]
        if day not in kept:
            scene = scene_on(self._scenes[side], day)
            kept[day] = tuple(
                PaceSaid(pace.rank, word_of(pace, self.target), tuple(c.id for c in pace.claims))
                for pace in paces(scene, self.target, side)
            )
        return kept[day]


def _with_what_bears(ledger: Ledger, claims: Iterable[Claim]) -> Iterable[Claim]:
    """Claims, what corrects or withdraws them, and what they bear on themselves."""
    waiting, seen = list(claims), set[str]()
    while waiting:
        claim = waiting.pop()
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim
            waiting += ledger.bearing_on(claim)
            if claim.relation is not None and claim.target in ledger.by_id:
                waiting.append(ledger.by_id[claim.target])


def _each_once(claims: Iterable[Claim]) -> list[Claim]:
    return list({claim.id: claim for claim in claims}.values())
