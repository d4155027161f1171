"""A claim that nobody makes."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.claim_without_speaker import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_column_was_left_out_of_the_table(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("rumour", "", 120))
    assert "nobody is named who says it" in finding.sentence
    assert finding.claims == ("rumour",)


def test_who_says_it_is_named(said: Say, look: Look) -> None:
    assert look(CHECK, said("told", "Sudmark", 120)) == []


def test_the_desks_own_estimate_needs_no_speaker(said: Say, look: Look) -> None:
    assert look(CHECK, said("ours", "", 120, kind="estimate")) == []
