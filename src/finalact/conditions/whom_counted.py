"""Whether the sides of an answer count the same people, as a sentence."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import permutations

from finalact.claims.pairs_whom import Relations, Whom
from finalact.claims.people_or_things import are_people
from finalact.claims.populations import Standing
from finalact.conditions.assessment import SideVerdict
from finalact.conditions.scene import Scene

# Whom a side's figures count, each with the subjects that they are about.
Drawn = dict[str, set[str]]


def whom_they_count(scene: Scene, by: tuple[SideVerdict, ...]) -> str:
    """Whether the sides count the same people, or are only taken to.

    Only figures of different sides are set beside each other. Where a rule asks for several
    things, a figure is at odds with none if the other side counts the same people too.
    """
    populations = scene.ledger.populations
    relations = Relations(scene.dossier, populations, scene.known_by)
    pairs = list(_beside(scene, relations, [_drawn(side) for side in by]))
    people = all(are_people(name, scene.dossier) for pair in pairs for name in pair)
    same = "the same people" if people else "the same"
    taken = [r for one, other in pairs if (r := populations.taken_for(one, other, scene.known_by))]
    if taken:
        # Of several sides two may be taken to count the same people, and a third a part of them.
        all_of = all(relations.between(*pair).whom is Whom.TAKEN for pair in pairs)
        who = taken[0].by
        if who:
            them = "them" if all_of else "some of them"
            said = f"{who} takes {them} to count {same}"
        else:
            said = f"{'They' if all_of else 'Some of them'} are taken to count {same}"
        return f"{said}." if all_of else f"{said}; others do not."
    return f"They do not count {same}." if pairs else ""


def _drawn(side: SideVerdict) -> Drawn:
    drawn: Drawn = {}
    for claim in side.ruling.claims:
        if claim.quantity.is_known:
            drawn.setdefault(claim.population or claim.subject, set()).add(claim.subject)
    return drawn


def _beside(
    scene: Scene, relations: Relations, drawn: Iterable[Drawn]
) -> Iterable[tuple[str, str]]:
    """Populations of two sides, neither of which the other side counts too, that can be compared.

    People who have nothing to do with each other, about different subjects, are what different
    parts of a rule ask for.
    """
    standing = scene.ledger.populations.standing
    distinct = list({tuple(sorted(each)): each for each in drawn}.values())

    def alone(mine: Drawn, theirs: Drawn) -> list[str]:
        return [
            one
            for one in mine
            if not any(standing(one, it, scene.known_by) is Standing.SAME for it in theirs)
        ]

    for mine, theirs in permutations(distinct, 2):
        for one in alone(mine, theirs):
            for other in alone(theirs, mine):
                apart = mine[one].isdisjoint(theirs[other])
                if not apart or relations.between(one, other).whom is not Whom.UNKNOWN:
                    yield one, other
