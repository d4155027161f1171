"""Two figures that one speaker gives on one day for the same people, and that cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from finalact.checks.check import Check, Material
from finalact.checks.naming import attributed, ids, place, population, when
from finalact.checks.occasions import figures_in_force, time_of
from finalact.checks.series import Source, source_of
from finalact.claims.pairs_when import stretch_of
from finalact.model.claim import Claim
from finalact.model.finding import Finding

CODE = "two-figures-at-once"
REMEDY = (
    "Look both figures up again. If they count different people, give them different populations; "
    "if the source contradicts itself, leave both: neither is the later."
)
# Two figures of one breath for one thing are rare; a desk that holds more is told of these first.
MANY = 50


def run(material: Material) -> Iterable[Finding]:
    """Counts, rates and shares of one source, one time and one day said, that do not meet.

    Two flows for the same stretch of days are found where totals and parts are compared.
    """
    scene = material.scene
    said: dict[tuple[Source, str, str, str], list[Claim]] = defaultdict(list)
    for claim in figures_in_force(scene):
        if claim.attribute == "flow" and stretch_of(claim) is not None:
            continue
        day = claim.said_on or claim.known_on
        key = (source_of(claim, scene), claim.attribute, time_of(claim), str(day))
        said[key].append(claim)
    for claims in said.values():
        for one, other in combinations(claims[:MANY], 2):
            mine = one.quantity.bounds(scene.tolerance)
            if mine.meet(other.quantity.bounds(scene.tolerance)).is_empty:
                about = f" for {one.period.said()}" if one.period is not None else ""
                who, (first, second) = attributed([one, other], scene)
                sentence = (
                    f"{who} gives {first} and {second}{about} "
                    f"({population(one, scene.dossier)}), both said "
                    f"{when(one.said_on or one.known_on)}."
                )
                yield Finding(CODE, sentence, REMEDY, place([one, other]), ids([one, other]))


CHECK = Check(
    CODE,
    "Two figures of one speaker for the same people and time, said on the same day, that cannot "
    "both hold.",
    REMEDY,
    run,
)
