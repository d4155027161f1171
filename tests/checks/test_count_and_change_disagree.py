"""Two counts of a list, and what was added between them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from finalact.checks.count_and_change_disagree import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def listed(said: Say, first: int, more: int, last: int, since: str = "1973-08-14") -> list[Claim]:
    """A list as it grows: a count, so many more, another count."""

    def count(name: str, figure: int, day: str) -> Claim:
        return said(
            name, figure=figure, attribute="stock", population="detainees", period=day, said=day
        )

    change = said(
        "more", figure=more, population="detainees", period=f"{since}/1973-09-04", said="1973-09-05"
    )
    return [count("first", first, "1973-08-13"), change, count("last", last, "1973-09-04")]


def test_twenty_three_and_eight_more_are_not_thirty_two(said: Say, look: Look) -> None:
    (finding,) = look(CHECK, *listed(said, 23, 8, 32))
    assert finding.sentence == (
        "Norland gives 23 for 13 August 1973, 8 for 14 August to 4 September 1973 and 32 for 4 "
        "September 1973 (Detainees); the first two make 31."
    )
    assert finding.claims == ("first", "more", "last")
    assert "not at hand" in finding.remedy


@pytest.mark.parametrize(("first", "more", "last"), [(23, 9, 32), (40, 8, 32)])
def test_what_came_in_or_went_out_may_explain_it(
    said: Say, look: Look, first: int, more: int, last: int
) -> None:
    assert look(CHECK, *listed(said, first, more, last)) == []


def test_a_change_since_another_day_is_not_set_against_it(said: Say, look: Look) -> None:
    assert look(CHECK, *listed(said, 23, 8, 32, since="1973-08-25")) == []
