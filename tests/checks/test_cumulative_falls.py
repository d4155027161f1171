"""Counts since the beginning of the year that go down."""

from __future__ import annotations

from collections.abc import Callable

from finalact.checks.cumulative_falls import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def since_january(said: Say, month: int, figure: int, **more: object) -> Claim:
    period = "1988-01" if month == 1 else f"1988-01/1988-{month:02}"
    return said(f"to-{month}", figure=figure, period=period, said=f"1988-{month + 1:02}-02", **more)


def test_fewer_by_june_than_by_may(said: Say, look: Look) -> None:
    claims = [since_january(said, *row) for row in ((4, 300), (5, 420), (6, 400), (7, 410))]
    (finding,) = look(CHECK, *claims)
    assert finding.sentence == (
        "Norland gives 420 for January to May 1988 and only 400 for the first half of 1988, which "
        "holds it (Persons leaving Sudmark)."
    )
    assert finding.claims == ("to-5", "to-6")


def test_a_count_may_stand_still(said: Say, look: Look) -> None:
    assert look(CHECK, since_january(said, 4, 300), since_january(said, 5, 300)) == []


def test_words_that_leave_room_do_not_fall(said: Say, look: Look) -> None:
    about = since_january(said, 4, 300, as_said="about 300", approximate=True)
    assert look(CHECK, about, since_january(said, 5, 290)) == []


def test_another_source_or_another_beginning_is_another_count(said: Say, look: Look) -> None:
    theirs = said("theirs", "Sudmark", 100, period="1988-01/1988-06")
    spring = said("spring", "Norland", 100, period="1988-03/1988-06")
    assert look(CHECK, since_january(said, 4, 300), theirs, spring) == []


def test_it_falls_only_once_both_are_known(said: Say, look: Look) -> None:
    claims = [since_january(said, 5, 420), since_january(said, 6, 400)]
    assert look(CHECK, *claims, known_by="1988-07-01") == []
    assert len(look(CHECK, *claims, known_by="1988-07-02")) == 1
