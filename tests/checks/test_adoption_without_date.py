"""Treatments adopted on no day that was noted."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.adoption_without_date import CHECK
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Look = Callable[..., list[Finding]]


def waived(stage: Stage, on: PartialDate | None = None) -> Condition:
    treatment = Treatment(Treating.WAIVED, stage, "Minister Aas", on)
    return Condition("open", "An open harbour", words="open", treatments=(treatment,))


def test_the_minister_waives_a_condition_and_nobody_notes_the_day(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[waived(Stage.ADOPTED)])
    assert finding.sentence == (
        "“An open harbour” is recorded as waived by Minister Aas, without a day; it counts for "
        "every day, however early."
    )


def test_a_dated_adoption_and_an_undated_proposal_are_no_fault(look: Look) -> None:
    assert look(CHECK, conditions=[waived(Stage.PROPOSED)]) == []
    dated = waived(Stage.ADOPTED, PartialDate.parse("1988-06-02"))
    assert look(CHECK, conditions=[dated]) == []
