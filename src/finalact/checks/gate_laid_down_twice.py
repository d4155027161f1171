"""Two records of a gate of one day that ask for different things: only one can be the rule."""

from __future__ import annotations

from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.conditions.gate_records import ways_told
from finalact.diplomacy.standing_gates import at_odds
from finalact.model.finding import Finding

CODE = "gate-laid-down-twice"
REMEDY = (
    "Find out what was laid down, and record it once more with the same since, and as known_on "
    "the day on which that was settled: from then on it stands in the place of both."
)


def run(material: Material) -> Iterable[Finding]:
    """One finding for each day on which a gate was laid down in more than one way."""
    dossier = material.scene.dossier
    for records in at_odds(dossier, material.scene.known_by):
        gate = records[0]
        when = f"laid down {gate.since.said()}" if gate.since is not None else "without a day"
        sentence = (
            f"Records of “{gate.title or gate.id}” {when} ask for different things: "
            f"{ways_told(dossier, records)}. Until that is settled the first of each is taken."
        )
        yield Finding(CODE, sentence, REMEDY, f"gate {gate.id}")


CHECK = Check(
    CODE,
    "Records of one gate, laid down on the same day and known from the same day, that ask for "
    "different things. The one that asks for more is taken until it is settled.",
    REMEDY,
    run,
)
