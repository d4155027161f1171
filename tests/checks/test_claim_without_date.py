"""A claim that nobody dated: it is found, and it stays out of every answer."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.claim_without_date import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def test_a_figure_from_a_loose_sheet_bears_no_date(said: Say, look: Look) -> None:
    loose = said("loose", "Norland", 40, attribute="stock", subject="detention", said="")
    (finding,) = look(CHECK, loose)
    assert finding.sentence == (
        "Norland, “40” (Detention in Sudmark): nobody noted when it was said or when it reached "
        "us. It stays out of every answer."
    )
    assert finding.claims == ("loose",)
    assert "date of the paper" in finding.remedy


def test_a_day_known_is_enough(said: Say, look: Look) -> None:
    assert look(CHECK, said("reported", figure=40, said="", known="1988-03")) == []


def test_not_before_march_is_a_day_that_never_surely_came(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, said("vague", figure=40, said="[1988-03..]"))
    assert "it is dated not before March 1988, and so is never surely known" in finding.sentence


def test_a_row_transcribed_anew_with_its_date_is_mended(said: Say, look: Look) -> None:
    loose = said("loose", figure=40, said="")
    mended = said("loose-2", figure=40, said="1988-05-02", relation="mends", target="loose")
    assert look(CHECK, loose, mended) == []
