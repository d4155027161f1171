"""A part that is larger than its whole, by another speaker or on another day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest

from attrs import frozen

from finalact.checks.check import Check, Material
from finalact.checks.contradictory_bounds import wholes_of
from finalact.checks.naming import ids, place, speaker, words_of
from finalact.checks.occasions import Occasion, by_occasion
from finalact.claims.pairs_whom import counted_by, title_of
from finalact.conditions.scene import Scene
from finalact.conditions.wording import listed
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.model.quantity import Number

CODE = "part-above-whole"
REMEDY = (
    "Look both figures up again. If the sources draw the line differently, the one population is "
    "no part of the other: declare that they overlap, or say nothing of how they relate."
)
SHOWN = 4

Key = tuple[str, str, str]


@frozen
class Excess:
    """A figure for a part and a smaller one for the whole, for the same time."""

    part: Claim
    whole: Claim
    by: Number


def run(material: Material) -> Iterable[Finding]:
    """Parts above their wholes: one finding for each two speakers and two populations."""
    scene = material.scene
    above = wholes_of(scene.dossier)
    if not any(above.values()):
        return
    at_one_time: dict[Key, list[Claim]] = defaultdict(list)
    for occasion, figures in by_occasion(scene).items():
        for claim in figures.values():
            at_one_time[_key(occasion, counted_by(claim))].append(claim)
    found: dict[tuple[str, str, str, str], list[Excess]] = defaultdict(list)
    for occasion, figures in by_occasion(scene).items():
        for name, part in figures.items():
            for wider in above.get(name, ()):
                for whole in at_one_time.get(_key(occasion, wider), ()):
                    excess = _excess(part, whole, scene)
                    if excess is not None:
                        key = (part.speaker, name, whole.speaker, wider)
                        found[key].append(excess)
    for (_, name, _, wider), told in found.items():
        yield _finding(name, wider, told, scene)


def _key(occasion: Occasion, name: str) -> Key:
    return f"{occasion.attribute} {occasion.unit}", occasion.time, name


def _excess(part: Claim, whole: Claim, scene: Scene) -> Excess | None:
    if part.speaker == whole.speaker and str(part.said_on) == str(whole.said_on):
        return None  # a speaker who contradicts himself in one breath is found elsewhere
    least = part.quantity.bounds(scene.tolerance).closed().low
    most = whole.quantity.bounds(scene.tolerance).closed().high
    if least is None or most is None or least <= most:
        return None
    return Excess(part, whole, least - most)


def _finding(name: str, wider: str, told: list[Excess], scene: Scene) -> Finding:
    shown = nlargest(SHOWN, told, key=lambda excess: excess.by)
    named = [
        f"{words_of(e.part)} against {words_of(e.whole)}"
        + (f" for {e.part.period.said()}" if e.part.period is not None else "")
        for e in shown
    ]
    rest = len(told) - len(shown)
    first = told[0]
    other = f"{speaker(first.whole)} " if first.whole.speaker != first.part.speaker else ""
    figures = listed([*named, f"{rest} more"] if rest else named)
    sentence = (
        f"{speaker(first.part)} gives more for “{title_of(name, scene.dossier)}” than {other}for "
        f"“{title_of(wider, scene.dossier)}”, of which it is declared a part: {figures}."
    )
    claims = [claim for excess in told for claim in (excess.part, excess.whole)]
    return Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


CHECK = Check(
    CODE,
    "A figure for a part that is larger than another speaker's figure for the whole, for the same "
    "time: the figures clash, or the one is no part of the other.",
    REMEDY,
    run,
)
