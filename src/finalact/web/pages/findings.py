"""Findings: faults in the data, each with its place and what would mend it."""

from __future__ import annotations

import re

from finalact.conditions.wording import count_of, listed
from finalact.model.claim import Claim
from finalact.model.finding import Finding
from finalact.view import View
from finalact.web.asked import Asked
from finalact.web.claim_row import places
from finalact.web.csv_table import Table
from finalact.web.links import Links, anchor
from finalact.web.page import Page, Part


def findings_page(view: View, links: Links, asked: Asked) -> Page:
    """Every fault that the checks find in what was known on the day."""
    found = view.findings()
    part = Part.of(asked.part, len(found))
    known = view.holding.ledger.by_id
    shown = [
        (
            finding,
            _about(view, links, finding),
            [
                (
                    _called(known[name]),
                    name,
                    links.subject(known[name].subject, name),
                    places(view, links, [c]),
                )
                for name in finding.claims
                if name in known
                for c in known[name].citations[:1]
            ],
        )
        for finding in found[part.first - 1 : part.last]
    ]
    dicts = [finding.as_dict() for finding in found]
    return Page(
        template="findings.html",
        title="Findings",
        section="findings",
        facts={"findings": shown, "part": part, "told": told(found)},
        data=lambda: {
            "as_of": view.as_of.isoformat(),
            "known_by": view.known_by.isoformat(),
            "findings": dicts,
        },
        table=lambda: Table.of(
            ("code", "severity", "sentence", "remedy", "place", "claims", "passages"),
            [
                {**d, "claims": " ".join(f.claims), "passages": "; ".join(f.passages)}
                for d, f in zip(dicts, found)
            ],
        ),
    )


def _called(claim: Claim) -> str:
    """A claim by its words and who says them."""
    return f"{claim.words or claim.attribute}, {claim.speaker or 'nobody is named'}"


def _about(view: View, links: Links, finding: Finding) -> tuple[str, str]:
    """What a finding without claims of its own is about, in words, and its address."""
    place = finding.place
    for condition in view.conditions:
        if place == f"condition {condition.id}":
            return f"“{condition.title}”", links.condition(condition.id)
    if place.startswith("representation "):
        return place, links.to("/representations", place=anchor(place.partition(" ")[2]))
    if found := re.fullmatch(r"(\S+), (passage|note) (\d+)", place):
        where = f"{found[2][0]}{found[3]}"
        return "; ".join(finding.passages) or place, links.paper(found[1], where)
    return ("" if place.startswith("claim") and finding.claims else place), ""


def told(found: list[Finding]) -> str:
    """How many there are, in words: "3 faults and one note"."""
    notes = sum(finding.severity == "note" for finding in found)
    faults = len(found) - notes
    counted = [count_of(n, thing) for n, thing in ((faults, "fault"), (notes, "note")) if n]
    return listed(counted) or "no fault"
