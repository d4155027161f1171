"""What is counted, as a clause about figures names it: persons, cases, visas."""

from __future__ import annotations

from finalact.conditions.scene import Scene
from finalact.model.claim import Claim
from finalact.model.quantity import Bounds


def unit_of(scene: Scene, name: str, claims: tuple[Claim, ...]) -> str:
    """What is counted, as the claims say it or the population declares it; empty where nobody did.

    Of a rate ("persons/year") only what is counted.
    """
    for claim in claims:
        unit = (claim.quantity.unit or "").replace(" per ", "/").split("/")[0].strip()
        if unit:
            return unit
    for drawn in (name, *(claim.population for claim in claims)):
        declared = scene.dossier.population(drawn)
        if declared is not None and declared.unit:
            return declared.unit
    return ""


def behind(amount: Bounds, unit: str) -> str:
    """The unit as it stands behind a count: " persons", and " person" where it is one."""
    if unit and amount.low == amount.high == 1:
        ending = next((end for end in _SINGULAR if unit.endswith(end)), "")
        unit = unit.removesuffix(ending) + _SINGULAR.get(ending, "")
    return f" {unit}" if unit else ""


_SINGULAR = {"people": "person", "ies": "y", "sses": "ss", "ches": "ch", "ss": "ss", "s": ""}
