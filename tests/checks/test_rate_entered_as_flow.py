"""A number per month is no count of a month."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.rate_entered_as_flow import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("9,000-10,000 a year", "persons"),
        ("700 per month", "persons"),
        ("800", "persons/month"),
        ("800", "persons per month"),
        ("averaging 2,300", "persons"),
        ("9,000 annually", "persons"),
    ],
)
def test_a_rate_is_known_by_its_words_or_its_unit(
    said: Say, look: Look, words: str, unit: str
) -> None:
    claim = said("rate", figure=9000, as_said=words, unit=unit, period="1988")
    (finding,) = look(CHECK, claim)
    assert "is entered as a flow; “" in finding.sentence
    assert look(CHECK, said("rate", figure=9000, as_said=words, unit=unit, attribute="rate")) == []


@pytest.mark.parametrize(
    "words", ["15,000 in a year", "the monthly figure of 104", "51 within a month", "some 166"]
)
def test_a_count_over_a_year_is_one(said: Say, look: Look, words: str) -> None:
    assert look(CHECK, said("count", figure=51, as_said=words, period="1988")) == []
