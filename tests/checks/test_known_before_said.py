"""Two days in the wrong order."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.known_before_said import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_report_dated_before_the_speech(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("swapped", figure=40, said="1988-05-12", known="1988-05-02"))
    assert finding.sentence == (
        "Norland, “40” (Leaving Sudmark) was known on 2 May 1988, but said only on 12 May 1988."
    )


def test_the_same_day_and_an_unsure_day_are_in_order(said: Say, look: Look) -> None:
    same = said("same", figure=40, said="1988-05-02", known="1988-05-02")
    unsure = said("unsure", figure=41, said="1988-05", known="1988-05-02")
    assert look(CHECK, same, unsure) == []
