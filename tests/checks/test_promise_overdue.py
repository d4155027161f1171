"""A promise whose last day has passed without a word."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from finalact.checks.promise_overdue import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def given(said: Say, due: str, **more: str) -> Claim:
    made = said("opening", "Sudmark", subject="harbour", attribute="promise", value="open",
                kind="assurance", population="", unit=None, said="1988-05-03", **more)  # fmt: skip
    return evolve(made, due=due, specificity="general")


def test_a_matter_of_days_is_over_after_a_fortnight(said: Say, look: Look) -> None:
    promise = given(said, "a matter of days")
    assert look(CHECK, promise, known_by="1988-05-17") == []
    (finding,) = look(CHECK, promise, known_by="1988-05-18")
    assert finding.sentence == (
        "Sudmark, on The harbour: the general promise “open” fell due on 17 May 1988 at the "
        "latest (“a matter of days”), and nobody has said what became of it."
    )
    assert "finalact promise kept" in finding.remedy
    assert finding.claims == ("opening",)


def test_what_somebody_told_of_it_ends_the_finding(said: Say, look: Look) -> None:
    promise = given(said, "a matter of days")
    kept = said("kept", "Norland", subject="", attribute="", population="", unit=None,
                said="1988-06-01", relation="keeps", target="opening")  # fmt: skip
    assert look(CHECK, promise, kept, known_by="1988-05-31") != []
    assert look(CHECK, promise, kept, known_by="1988-06-01") == []


def test_the_evidence_against_it_is_named(said: Say, look: Look) -> None:
    closed = said("closed", subject="harbour", attribute="state", value="closed", population="",
                  unit=None, said="1988-06-01")  # fmt: skip
    (finding,) = look(CHECK, given(said, "by May 1988"), closed, known_by="1988-06-02")
    assert finding.sentence.endswith("by the figures and words on the desk it is not yet so.")
    assert finding.claims == ("opening", "closed")


def test_no_day_no_finding(said: Say, look: Look) -> None:
    for due in ("soon", "", "when the harbour is dredged"):
        assert look(CHECK, given(said, due), known_by="2020-01-01") == []
