"""Printed differences that imply another figure for an earlier time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from finalact.checks.comparison_disagrees import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def june(said: Say, quote: str, figure: int = 1493, **more: Any) -> Claim:
    return said("june", figure=figure, period="1988-06", said="1988-07-05", quote=quote, **more)


def year_before(said: Say, figure: int = 790, period: str = "1987-06") -> Claim:
    return said("earlier", figure=figure, period=period, said="1987-07-02")


def test_june_is_told_a_year_later_by_a_difference(said: Say, look: Look) -> None:
    quote = "1,493 left in June 1988, 697 more than in June 1987."
    (finding,) = look(CHECK, june(said, quote), year_before(said))
    assert finding.sentence == (
        "Norland gives 1,493 for June 1988 and calls it “697 more than in June 1987” on 5 July "
        "1988 (Persons leaving Sudmark); that makes 796 of June 1987, for which it gave 790 on 2 "
        "July 1987."
    )
    assert finding.claims == ("june", "earlier")
    assert look(CHECK, june(said, quote), year_before(said, 796)) == []


@pytest.mark.parametrize(
    ("words", "earlier", "figure"),
    [
        ("an increase of 434 over May", "1988-05", 1060),
        ("115 below April", "1988-04", 1600),
        ("up 434 from May 1988", "1988-05", 1058),
        ("697 persons more than in the same month last year", "1987-06", 790),
        ("18.5 percent above May", "1988-05", 1200),
        ("an increase of 10 percent over May", "1988-05", 1300),
    ],
)
def test_differences_are_understood_in_several_words(
    said: Say, look: Look, words: str, earlier: str, figure: int
) -> None:
    found = look(CHECK, june(said, f"1,493 left, {words}."), year_before(said, figure, earlier))
    assert len(found) == 1


@pytest.mark.parametrize(
    ("words", "earlier", "figure"),
    [
        ("an increase of 434 over May", "1988-05", 1059),
        ("115 below April", "1988-04", 1608),
        ("18.5 percent above May", "1988-05", 1260),
        ("697 more than in June 1987", "1987-05", 790),
        ("more than 697 left", "1987-06", 790),
    ],
)
def test_what_agrees_or_is_no_comparison_is_passed_over(
    said: Say, look: Look, words: str, earlier: str, figure: int
) -> None:
    claims = june(said, f"1,493 left, {words}."), year_before(said, figure, earlier)
    assert look(CHECK, *claims) == []


def test_the_words_are_about_the_number_next_to_them(said: Say, look: Look) -> None:
    quote = "6,078 left in the half-year, and 1,493 in June, 697 more than in June 1987."
    half = said("half", figure=6078, period="1988-01/1988-06", said="1988-07-05", quote=quote)
    assert look(CHECK, half, year_before(said)) == []
    assert len(look(CHECK, half, june(said, quote), year_before(said))) == 1


def test_another_speaker_is_not_held_to_it(said: Say, look: Look) -> None:
    quote = "1,493 left in June, 697 more than in June 1987."
    theirs = said("earlier", "Sudmark", 790, period="1987-06", said="1987-07-02")
    assert look(CHECK, june(said, quote), theirs) == []
