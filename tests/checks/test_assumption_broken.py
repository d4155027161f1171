"""Assumptions on which we proceed, and that no longer hold."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.assumption_broken import CHECK
from finalact.model.claim import Claim
from finalact.model.condition import Condition, Stage, Treating, Treatment
from finalact.model.finding import Finding
from finalact.model.partial_date import PartialDate

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def assumed(
    stage: Stage = Stage.ADOPTED, breaks_if: str = 'state(harbour) = "closed"'
) -> Condition:
    on = PartialDate.parse("1988-06-02")
    treatment = Treatment(Treating.ASSUMED, stage, "Minister Aas", on, breaks_if=breaks_if)
    return Condition(
        "open", "An open harbour", expression='state(harbour) = "open"', treatments=(treatment,)
    )


def closed(say: Say, on: str = "1988-07-01") -> Claim:
    return say("state", "Sudmark", subject="harbour", attribute="state", value="closed", said=on)


def test_the_harbour_is_closed_although_we_assume_it_open(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, closed(said), conditions=[assumed()])
    assert finding.sentence == (
        "“An open harbour” was assumed by Minister Aas on 2 June 1988, and the assumption is "
        "broken: the state of “The harbour” is “closed”, by the claims of Sudmark."
    )
    assert finding.place == "condition open"
    assert finding.claims == ("state",)


def test_the_evidence_of_any_side_breaks_it_where_nothing_was_named(said: Say, look: Look) -> None:
    half = said("half", "Norland", subject="harbour", attribute="state", value="half open",
                said="1988-07-01")  # fmt: skip
    (finding,) = look(CHECK, half, conditions=[assumed(breaks_if="")])
    assert "the condition is not met, by the claims of Norland" in finding.sentence


def test_not_before_it_is_known_and_not_for_a_proposal(said: Say, look: Look) -> None:
    assert look(CHECK, closed(said), conditions=[assumed()], known_by="1988-06-30") == []
    assert look(CHECK, closed(said), conditions=[assumed(Stage.PROPOSED)]) == []
    assert look(CHECK, conditions=[assumed()]) == []


def test_words_for_a_person_break_nothing_by_themselves(look: Look) -> None:
    assert look(CHECK, conditions=[assumed(breaks_if="nobody has seen a ferry")]) == []
