"""Treatments that were to be looked at again, and the time has come."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks.review_due import CHECK
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def accepted(review: str) -> Condition:
    treatment = Treatment(
        Treating.ACCEPTED_THOUGH_UNMET,
        Stage.ADOPTED,
        "Minister Aas",
        PartialDate.parse("1988-06-02"),
        because="the ice is thick",
        review=review,
    )
    return Condition(
        "open", "An open harbour", expression='state(harbour) = "open"', treatments=(treatment,)
    )


def test_the_day_of_the_review_has_come(look: Look) -> None:
    (finding,) = look(CHECK, conditions=[accepted("1988-12-01")], known_by="1988-12-01")
    assert finding.sentence == (
        "“An open harbour” has been accepted though unmet by Minister Aas on 2 June 1988, and is "
        "due to be looked at again: 1 December 1988 has come."
    )
    assert look(CHECK, conditions=[accepted("1988-12-01")], known_by="1988-11-30") == []


def test_what_the_review_waits_for_has_come_about(said: Say, look: Look) -> None:
    thaw = said("thaw", "Sudmark", subject="harbour", attribute="state", value="half open",
                said="1988-09-01")  # fmt: skip
    waiting = accepted('state(harbour) = "half open"')
    (finding,) = look(CHECK, thaw, conditions=[waiting])
    assert "the state of “The harbour” is “half open”, by the claims of Sudmark" in (
        finding.sentence
    )
    assert look(CHECK, thaw, conditions=[waiting], known_by="1988-08-31") == []


def test_a_later_decision_ends_the_waiting(look: Look) -> None:
    first = accepted("1988-12-01")
    later = Treatment(
        Treating.REQUIRED, Stage.ADOPTED, "Minister Aas", PartialDate.parse("1988-11-01")
    )
    decided = evolve(first, treatments=(*first.treatments, later))
    assert look(CHECK, conditions=[decided], known_by="1988-12-31") == []
