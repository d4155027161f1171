"""Named checks that yield findings, one file each; the same door for one of your own."""

from __future__ import annotations

from finalact.checks import (
    adoption_not_competent,
    adoption_without_date,
    claim_unsourced,
    claim_without_date,
    claim_without_speaker,
    condition_not_understood,
    condition_without_basis,
    contradictory_bounds,
    cumulative_falls,
    known_before_said,
    passage_not_found,
    population_undefined,
    quote_not_found,
    silent_revision,
    state_not_declared,
    told_before_it_happened,
    total_and_parts_disagree,
)
from finalact.checks.check import Check, Material
from finalact.model.finding import Finding

__all__ = ["CHECKS", "Check", "Material", "all_findings"]

CHECKS: tuple[Check, ...] = (
    claim_without_date.CHECK,
    claim_without_speaker.CHECK,
    claim_unsourced.CHECK,
    known_before_said.CHECK,
    told_before_it_happened.CHECK,
    quote_not_found.CHECK,
    passage_not_found.CHECK,
    total_and_parts_disagree.CHECK,
    cumulative_falls.CHECK,
    silent_revision.CHECK,
    contradictory_bounds.CHECK,
    population_undefined.CHECK,
    state_not_declared.CHECK,
    condition_not_understood.CHECK,
    condition_without_basis.CHECK,
    adoption_not_competent.CHECK,
    adoption_without_date.CHECK,
)


def all_findings(material: Material) -> list[Finding]:
    """Run every check over what was known on the day; the findings in the order of the checks."""
    return [finding for check in CHECKS for finding in check.run(material)]
