"""One comparison or rule over a list through the days, asked again only when it can change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from attrs import evolve, frozen

from finalact.conditions import expression as parts
from finalact.conditions.assessment import Ruling
from finalact.conditions.change_days import change_days
from finalact.conditions.course.causes import Cause
from finalact.conditions.course.steps import Steps
from finalact.conditions.judging import Judge
from finalact.conditions.scene import Scene
from finalact.model.dossier import DESK_SPEAKERS
from finalact.model.truth import Truth

# The voice of the record: what is judged once; and one that belongs to nobody, which tells
# what a side says that has no claims at all.
RECORD, NOBODY = "", "\N{NULL}"


@frozen
class Said:
    """What one voice says to a rule on a day: the answer, whether it spoke, on which claims."""

    truth: Truth
    spoke: bool
    claims: tuple[str, ...] = ()


class Leaf(Protocol):
    """The answer of every voice to one part of a rule, through the days."""

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that may have something of their own to say."""
        ...

    def steps(self, voice: str) -> Steps[Said]:
        """What a voice says, day by day; one that has nothing to say is answered all the same."""
        ...

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What changed the answer of a voice on a day: ids of claims, names of computed days."""
        ...

    def rests_on(self, voice: str, day: int) -> tuple[str, ...]:
        """The claims that the answer of a voice rests on."""
        ...

    def turned(self, voice: str, day: int) -> bool:
        """Whether the answer of a voice is another on a day than on the day before."""
        ...

    def fetch(self, voice: str, days: Iterable[int]) -> None:
        """Have what changed the answer of a voice on some days read together."""
        ...


def scene_on(scene: Scene, day: int) -> Scene:
    """The scene of another day, by what was known on that day."""
    when = date.fromordinal(day)
    return evolve(scene, as_of=when, known_by=when, kept={})


class JudgedLeaf:
    """A leaf judged by the rules themselves, anew on each day that may change it."""

    def __init__(self, scene: Scene, part: parts.Expression, first: int, last: int) -> None:
        found = change_days(scene, part)
        self.causes: dict[int, list[Cause]] = {d.toordinal(): c for d, c in found.items()}
        speaking = sides_of(scene, (c.claim for some in found.values() for c in some))
        self.sides = tuple(speaking) if not isinstance(part, parts.Quantified) else ()
        self._steps = self._judged(scene, part, first, last)

    def _judged(
        self, scene: Scene, part: parts.Expression, first: int, last: int
    ) -> dict[str, Steps[Said]]:
        voices = (RECORD, NOBODY, *self.sides) if self.sides else (RECORD, NOBODY)
        found: dict[str, list[tuple[int, Said]]] = {voice: [] for voice in voices}
        for day in [first, *(d for d in self.causes if first < d <= last)]:
            asked = scene_on(scene, day)
            for voice in voices:
                found[voice].append((day, said_of(Judge(asked, voice, _consult).rule(part))))
        return {voice: Steps.of(pairs) for voice, pairs in found.items()}

    def steps(self, voice: str) -> Steps[Said]:
        """What a voice says, day by day."""
        return self._steps.get(voice) or self._steps[NOBODY]

    def why(self, voice: str, day: int) -> tuple[str, ...]:
        """What came in or fell out of use on the day; failing that, all that may have done it."""
        return why_changed(self.steps(voice), self.causes.get(day, ()), day)

    def rests_on(self, voice: str, day: int) -> tuple[str, ...]:
        """The claims that the answer of a voice rests on."""
        return self.steps(voice).at(day).claims

    def turned(self, voice: str, day: int) -> bool:
        """Whether the answer of a voice is another on a day than on the day before."""
        return turned_in(self.steps(voice), day)

    def fetch(self, voice: str, days: Iterable[int]) -> None:
        """Nothing more is read than has been already."""


def turned_in(steps: Steps[Said], day: int) -> bool:
    """Whether the answer is another on a day than on the day before, whatever it rests on."""
    before, after = steps.at(day - 1), steps.at(day)
    return (before.truth, before.spoke) != (after.truth, after.spoke)


def why_changed(steps: Steps[Said], causes: Iterable[Cause], day: int) -> tuple[str, ...]:
    """The causes on a day that concern the claims used since, or no longer used since."""
    moved = set(steps.at(day).claims) ^ set(steps.at(day - 1).claims)
    causes = list(causes)
    return effective(causes, moved) or names_of(causes)


def effective(causes: Iterable[Cause], moved: set[str]) -> tuple[str, ...]:
    """Of the causes on a day those of claims that moved, and those that are of no one claim."""
    causes = list(causes)
    found = [cause for cause in causes if cause.claim in moved]
    return names_of([*found, *(c for c in causes if not c.claim or _is_computed(c))])


def names_of(causes: Iterable[Cause]) -> tuple[str, ...]:
    """The ids of causes, each once."""
    return tuple(dict.fromkeys(name for cause in causes for name in cause.ids))


def _is_computed(cause: Cause) -> bool:
    """Whether it is a day reckoned from a case (ten years have passed), not the claim's own."""
    return "-years:" in cause.ids[0]


def said_of(ruling: Ruling) -> Said:
    """The part of a ruling that is followed through the days."""
    return Said(ruling.truth, ruling.spoke, tuple(c.id for c in ruling.claims))


def sides_of(scene: Scene, claims: Iterable[str]) -> list[str]:
    """The sides behind some claims, the declared ones first, the desk itself left out."""
    known = scene.ledger.by_id
    found = dict.fromkeys(
        scene.ledger.side_of(known[name]) for name in dict.fromkeys(claims) if name in known
    )
    return in_order(scene, (side for side in found if side.casefold() not in DESK_SPEAKERS))


def in_order(scene: Scene, sides: Iterable[str]) -> list[str]:
    """Sides in the order of the dossier; those that it does not declare by name."""
    declared = {side.id: n for n, side in enumerate(scene.dossier.sides)}
    return sorted(set(sides), key=lambda side: (declared.get(side, len(declared)), side))


def _consult(function: str, name: str, side: str) -> Ruling:
    raise AssertionError(f"{function}({name}) is a leaf of its own, for {side}")
