"""A figure that counts people whom the dossier does not define."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches

from finalact.checks.check import Check, Material
from finalact.checks.naming import ids, place, speaker, words_of
from finalact.checks.told import told
from finalact.model.claim import Claim
from finalact.model.finding import Finding

CODE = "population-undefined"
REMEDY = (
    "Declare the population in the dossier: its title, its unit, and of which one it is a part."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each population that figures name and the dossier does not declare."""
    dossier = material.scene.dossier
    declared = {p.id for p in dossier.populations} | {s.id for s in dossier.subjects}
    declared |= {r.id for r in dossier.registers}
    undeclared: dict[str, list[Claim]] = defaultdict(list)
    for claim in told(material.scene):
        named = claim.population
        if named and named not in declared and claim.quantity.is_known:
            undeclared[named].append(claim)
    for named, claims in undeclared.items():
        first = claims[0]
        others = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
        sentence = (
            f"The figure {words_of(first)} ({speaker(first)}){others} counts {named}, which the "
            "dossier does not declare; nothing tells whom it holds."
        )
        near = get_close_matches(named, sorted(declared), n=1, cutoff=0.6)
        remedy = (
            f"Did you mean {near[0]}? Else: {REMEDY[0].lower()}{REMEDY[1:]}" if near else REMEDY
        )
        yield Finding(CODE, sentence, remedy, place(claims), ids(claims))


CHECK = Check(
    CODE,
    "A figure whose population is named but not declared in the dossier.",
    REMEDY,
    run,
)
