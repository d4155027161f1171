"""What was hoped for, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from finalact.checks.projection_missed import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def hoped(said: Say, figure: int = 25800, **more: Any) -> Claim:
    more = {"period": "1974", "said": "1974-05-01", "kind": "projection", **more}
    return said("hoped", figure=figure, **more)


def test_the_year_came_to_less(said: Say, look: Look) -> None:
    came = said("came", "Committee", 20628, period="1974", said="1975-01-10")
    (finding,) = look(CHECK, hoped(said), came)
    assert finding.sentence == (
        "Norland projected 25,800 for 1974 (Persons leaving Sudmark) on 1 May 1974; told since: "
        "20,628 (Committee)."
    )
    assert finding.severity == "note"
    assert look(CHECK, hoped(said), came, known_by="1975-01-09") == []


def test_a_projection_that_anybody_bears_out_came_true(said: Say, look: Look) -> None:
    claims = [
        said("one", "Committee", 20628, period="1974", said="1975-01-10"),
        said("two", "Sudmark", 25800, period="1974", said="1975-01-10"),
    ]
    assert look(CHECK, hoped(said), *claims) == []


def test_about_is_near_enough(said: Say, look: Look) -> None:
    came = said("came", figure=24000, period="1974", said="1975-01-10")
    assert look(CHECK, hoped(said, as_said="about 25,800", approximate=True), came) == []


def test_what_it_came_to_is_added_up_from_months_or_taken_from_an_average(
    said: Say, look: Look
) -> None:
    months = [
        said(f"m{n}", figure=1700, period=f"1974-{n:02}", said="1975-01-10") for n in range(1, 13)
    ]
    (finding,) = look(CHECK, hoped(said), *months)
    assert finding.sentence.endswith("told since: 20,400, added up (Norland).")
    average = said(
        "average", low=1600, high=1800, as_said="1,600 to 1,800", attribute="rate", period="1974",
        unit="persons/month", said="1975-01-21",
    )  # fmt: skip
    (finding,) = look(CHECK, hoped(said), average)
    assert "1,600 to 1,800 a month, between 18,600 and 22,200 in all (Norland)" in finding.sentence
    assert look(CHECK, hoped(said), *months[:11]) == []


def test_other_people_are_no_outcome_and_a_year_that_runs_has_none(said: Say, look: Look) -> None:
    students = said("came", figure=5, period="1974", population="students", said="1975-01-10")
    assert look(CHECK, hoped(said), students) == []
    early = said("early", figure=9000, period="1974", said="1974-06-01")
    assert look(CHECK, hoped(said), early, known_by="1974-12-30") == []
    assert look(CHECK, hoped(said, kind="demand"), early) == []
