"""An average that the total of the same source does not bear out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from finalact.checks.average_and_total_disagree import CHECK
from finalact.model.claim import Claim
from finalact.model.finding import Finding

Say = Callable[..., Claim]
Look = Callable[..., list[Finding]]


def average(said: Say, figure: int, unit: str = "persons/month", **more: Any) -> Claim:
    more = {"period": "1988-01/1988-03", **more}
    return said("average", figure=figure, attribute="rate", unit=unit, **more)


def test_a_quarter_at_a_monthly_average(said: Say, look: Look) -> None:
    total = said("total", figure=6900, period="1988-01/1988-03")
    assert look(CHECK, average(said, 2300), total) == []
    (finding,) = look(CHECK, average(said, 2600), total)
    assert finding.sentence == (
        "Norland gives 2,600 a month for January to March 1988 (Leaving Sudmark), which comes to "
        "between 7,650 and 7,950; its total is 6,900 or 2,300 a month."
    ).replace("Leaving Sudmark", "Persons leaving Sudmark")


def test_an_average_is_rounded_to_its_last_figure(said: Say, look: Look) -> None:
    total = said("total", figure=6950, period="1988-01/1988-03")
    assert look(CHECK, average(said, 2300), total) == []
    assert len(look(CHECK, average(said, 2311), total)) == 1


def test_the_total_may_be_made_of_months(said: Say, look: Look) -> None:
    months = [said(f"m{n}", figure=100, period=f"1988-{n:02}") for n in (1, 2, 3)]
    (finding,) = look(CHECK, average(said, 140), *months)
    assert "its total is 300, added up, or 100 a month" in finding.sentence
    assert look(CHECK, average(said, 140), *months[:2]) == []


@pytest.mark.parametrize(
    "other",
    [{"speaker": "Sudmark"}, {"population": "students"}, {"period": "1988-01/1988-02"},
     {"unit": "families"}],
)  # fmt: skip
def test_another_source_people_time_or_unit_is_another_matter(
    said: Say, look: Look, other: dict[str, str]
) -> None:
    total = said("total", figure=100, **{"period": "1988-01/1988-03", **other})
    assert look(CHECK, average(said, 2300), total) == []


def test_by_the_week_and_by_the_year(said: Say, look: Look) -> None:
    year = said("total", figure=5200, period="1987")
    weekly = average(said, 100, "persons/week", period="1987")
    assert look(CHECK, weekly, year) == []
    assert len(look(CHECK, average(said, 200, "persons/week", period="1987"), year)) == 1
    # A rate for the very year is the total by another name, and no average of several.
    assert look(CHECK, average(said, 9000, "persons/year", period="1987"), year) == []
