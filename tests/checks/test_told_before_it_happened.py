"""Facts that were told before they could be facts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve

from finalact.checks.told_before_it_happened import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_the_year_was_not_over(said: Say, look: Look) -> None:
    early = said("early", "Sudmark", 900, period="1988", said="1988-10-03")
    (finding,) = look(CHECK, early)
    assert finding.sentence == (
        "Sudmark, “900” (Leaving Sudmark) is about 1988 and was said on 3 October 1988, before "
        "that was over."
    )
    assert "projection" in finding.remedy


@pytest.mark.parametrize("kind", ["projection", "demand", "assurance", "assumption"])
def test_who_looks_ahead_says_so(kind: str, said: Say, look: Look) -> None:
    assert look(CHECK, said("ahead", figure=900, period="1988", said="1988-10-03", kind=kind)) == []


@pytest.mark.parametrize(("attribute", "count"), [("planned", 0), ("cancelled", 0), ("held", 1)])
def test_a_meeting_is_planned_ahead_and_held_in_its_time(
    attribute: str, count: int, said: Say, look: Look
) -> None:
    told = said(
        "meeting", attribute=attribute, subject="ports", period="1988-09", said="1988-05-02"
    )
    assert len(look(CHECK, evolve(told, about="meeting"))) == count


def test_on_the_last_day_one_may_speak_of_the_month(said: Say, look: Look) -> None:
    assert look(CHECK, said("july", figure=75, period="1988-07", said="1988-07-31")) == []


def test_when_it_was_said_is_not_quite_known(said: Say, look: Look) -> None:
    assert look(CHECK, said("july", figure=75, period="1988-07", said="1988-07")) == []


def test_a_count_in_march_needs_only_a_day_of_march(said: Say, look: Look) -> None:
    count = said("count", figure=40, attribute="stock", period="1988-03", said="1988-03-10")
    assert look(CHECK, count) == []
    ahead = said("ahead", figure=40, attribute="stock", period="1988-04", said="1988-03-10")
    assert len(look(CHECK, ahead)) == 1


def test_a_state_that_goes_on_may_be_told_while_it_does(said: Say, look: Look) -> None:
    open_now = said("open", attribute="state", subject="harbour", value="open", period="1988-02/..")
    assert look(CHECK, open_now) == []
