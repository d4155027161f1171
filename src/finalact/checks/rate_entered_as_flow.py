"""A rate that was entered as a count over a period."""

from __future__ import annotations

import re
from collections.abc import Iterable

from finalact.checks.check import Check, Material
from finalact.checks.naming import place, statement
from finalact.checks.told import told
from finalact.model.finding import Finding

CODE = "rate-entered-as-flow"
REMEDY = (
    "Mend it as a rate, with the time in its unit (persons/month): a rate feeds the outlook and is "
    "never added up."
)
# "15,000 in a year" is a count over a year, "15,000 a year" is a rate.
PER = re.compile(
    r"(?<!\bin )(?<!\bwithin )(?<!\bfor )(?<!\bof )(?<!\bhalf )"
    r"\b(?:an?|per|each|every) (?:year|annum|month|week|day)\b"
    r"|/ ?(?:year|month|week|day)\b|\bon average\b|\baverag(?:es|ed|ing)\b"
    r"|\b(?:annual|yearly|monthly|weekly|daily) (?:rate|average)\b"
    r"|\b(?:annually|yearly|monthly|weekly|daily)\Z",
    re.IGNORECASE,
)


def run(material: Material) -> Iterable[Finding]:
    """Flows and stocks whose unit or words tell a number per month, year, week or day."""
    for claim in told(material.scene):
        if claim.attribute not in ("flow", "stock") or not claim.quantity.is_known:
            continue
        if claim.about == "meeting":
            continue
        unit, words = claim.quantity.unit or "", claim.quantity.as_said
        where = next((text for text in (unit, words) if PER.search(text)), "")
        if where:
            sentence = (
                f"{statement(claim, material.scene.dossier)} is entered as a {claim.attribute}; "
                f"“{where}” tells a rate."
            )
            yield Finding(CODE, sentence, REMEDY, place([claim]), (claim.id,))


CHECK = Check(
    CODE,
    "A figure per month, year, week or day that is entered as a flow or a stock.",
    REMEDY,
    run,
)
