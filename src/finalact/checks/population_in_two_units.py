"""One population that is counted in two units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import ids, place, speaker, words_of
from finalact.checks.told import in_force
from finalact.claims.pairs_whom import counted_by, plain_unit, title_of
from finalact.conditions.wording import listed
from finalact.model.claim import Claim
from finalact.model.finding import Finding

CODE = "population-in-two-units"
REMEDY = (
    "Units are never converted: give the persons and the cases (or families, visas) a population "
    "each, with a unit of its own."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each population whose counts are told in more than one unit."""
    dossier = material.scene.dossier
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in in_force(material.scene):
        if claim.attribute in ("stock", "flow") and claim.quantity.is_known:
            # A rate that was entered as a flow is found by a check of its own.
            unit = plain_unit(claim.quantity.unit or "").partition("/")[0]
            if unit:
                told[counted_by(claim)][unit].append(claim)
    for name, units in told.items():
        declared = dossier.population(name)
        wanted = plain_unit(declared.unit) if declared is not None else ""
        if len(units) < 2 and (not wanted or wanted in units):
            continue
        given = [
            f"{claims[0].quantity.unit} ({words_of(claims[0])}, {speaker(claims[0])}"
            f"{f', and {len(claims) - 1} more' if len(claims) > 1 else ''})"
            for claims in units.values()
        ]
        unit = declared.unit if declared is not None else ""
        drawn = f"; the dossier declares {unit}" if wanted and wanted not in units else ""
        sentence = f"“{title_of(name, dossier)}” is counted in {listed(given)}{drawn}."
        claims = [claims[0] for claims in units.values()]
        yield Finding(CODE, sentence, REMEDY, place(claims), ids(claims))


CHECK = Check(
    CODE,
    "One population whose figures are told in two units, or in another than the dossier declares.",
    REMEDY,
    run,
)
