"""Named checks that yield findings, one file each; the same door for one of your own."""

from __future__ import annotations

from finalact.checks import (
    adoption_not_competent,
    adoption_without_date,
    assumption_broken,
    average_and_total_disagree,
    base_shrinks,
    claim_unsourced,
    claim_without_date,
    claim_without_speaker,
    comparison_disagrees,
    condition_not_understood,
    condition_without_basis,
    contradictory_bounds,
    count_and_change_disagree,
    cumulative_falls,
    figure_not_carried,
    gate_question_unknown,
    known_before_said,
    part_above_whole,
    parts_do_not_add,
    passage_not_found,
    population_in_two_units,
    population_undefined,
    projection_missed,
    promise_overdue,
    quote_not_found,
    rate_entered_as_flow,
    record_not_found,
    record_without_date,
    report_missing,
    review_due,
    said_after_report,
    sentence_does_not_add,
    share_disagrees,
    silent_revision,
    state_not_declared,
    told_before_it_happened,
    total_and_parts_disagree,
    two_figures_at_once,
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
    said_after_report.CHECK,
    quote_not_found.CHECK,
    passage_not_found.CHECK,
    figure_not_carried.CHECK,
    total_and_parts_disagree.CHECK,
    parts_do_not_add.CHECK,
    sentence_does_not_add.CHECK,
    count_and_change_disagree.CHECK,
    average_and_total_disagree.CHECK,
    cumulative_falls.CHECK,
    silent_revision.CHECK,
    comparison_disagrees.CHECK,
    two_figures_at_once.CHECK,
    contradictory_bounds.CHECK,
    part_above_whole.CHECK,
    share_disagrees.CHECK,
    base_shrinks.CHECK,
    population_undefined.CHECK,
    population_in_two_units.CHECK,
    rate_entered_as_flow.CHECK,
    state_not_declared.CHECK,
    projection_missed.CHECK,
    condition_not_understood.CHECK,
    condition_without_basis.CHECK,
    gate_question_unknown.CHECK,
    adoption_not_competent.CHECK,
    adoption_without_date.CHECK,
    assumption_broken.CHECK,
    review_due.CHECK,
    promise_overdue.CHECK,
    report_missing.CHECK,
    record_not_found.CHECK,
    record_without_date.CHECK,
)


def all_findings(material: Material) -> list[Finding]:
    """Run every check over what was known on the day; the findings in the order of the checks."""
    return [finding for check in CHECKS for finding in check.run(material)]
