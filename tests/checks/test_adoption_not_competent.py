"""Treatments adopted by people who could not decide them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from finalact.checks.adoption_not_competent import CHECK
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.dossier import Dossier
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Look = Callable[..., list[Finding]]


def waived(by: str, stage: Stage = Stage.ADOPTED) -> Condition:
    treatment = Treatment(Treating.WAIVED, stage, by, PartialDate.parse("1988-06-02"))
    return Condition("open", "An open harbour", words="open", treatments=(treatment,))


@pytest.mark.parametrize("stage", [Stage.ADOPTED, Stage.COMMUNICATED])
def test_the_desk_officer_waives_a_condition(stage: Stage, look: Look) -> None:
    (finding,) = look(CHECK, conditions=[waived("Lund", stage)])
    assert finding.sentence == (
        "“An open harbour” is recorded as waived, adopted by Lund on 2 June 1988; only Minister "
        "Aas can decide that, and so it has no effect."
    )
    assert look(CHECK, conditions=[waived("Lund", stage)], known_by="1988-06-01") == []


def test_the_minister_may_and_anybody_may_propose(look: Look) -> None:
    assert look(CHECK, conditions=[waived("Minister Aas")]) == []
    assert look(CHECK, conditions=[waived("Lund", Stage.PROPOSED)]) == []


def test_where_no_deciders_are_named_everybody_decides(look: Look, ferry: Dossier) -> None:
    assert look(CHECK, conditions=[waived("Lund")], dossier=evolve(ferry, deciders=())) == []


def test_an_envoy_passes_on_what_the_minister_adopted(look: Look) -> None:
    told = waived("Lund", Stage.COMMUNICATED).treatments[0]
    condition = waived("Minister Aas")
    both = evolve(condition, treatments=(*condition.treatments, told))
    assert look(CHECK, conditions=[both]) == []
