"""Which figures can ever bear on a flow: of other years only where one reaches over an end."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from finalact.claims import counting
from finalact.claims.bearing_ever import bearing_ever, first_told
from finalact.claims.ledger import Ledger
from finalact.model.claim import Claim
from finalact.model.partial_date import PartialDate
from tests.claims.telling import ISLAND, told

OF_THE_YEAR = PartialDate.parse("1988")
MONTHS = (
    told("before", "Alba", 300, period="1987", said="1988-01-04"),
    told("january", "Alba", 20, period="1988-01", said="1988-02-04"),
    told("february", "Borduria", 31, "leavers_by_sea", period="1988-02", said="1988-03-04"),
    told("after", "Alba", 25, period="1989-01", said="1989-02-04"),
)
TWO_YEARS = told("two-years", "Alba", 620, period="1987/1988", said="1989-01-10")
SOME_DAY = told("some-day", "Alba", 3, period="", said="1989-01-11")


@pytest.fixture(params=[500, 0], ids=["few", "many"])
def _however_many(request: pytest.FixtureRequest) -> object:
    with patch.object(counting, "FEW", request.param):
        yield


def bearing(*claims: Claim) -> set[str]:
    ledger = Ledger(ISLAND, claims)
    names = ("leaving", "leavers", "leavers_by_sea")
    return {claim.id for claim in bearing_ever(ledger, names, "flow", OF_THE_YEAR)}


@pytest.mark.usefixtures("_however_many")
def test_figures_of_other_years_bear_on_nothing_where_none_reaches_over() -> None:
    """A year is pieced together from its own months; those of other years change no answer."""
    assert bearing(*MONTHS) == {"january", "february"}


@pytest.mark.usefixtures("_however_many")
def test_a_figure_over_two_years_lets_the_year_before_bear_on_this_one() -> None:
    """The two years together less the year before are this year: so all may be needed."""
    assert bearing(*MONTHS, TWO_YEARS) == {"before", "january", "february", "after", "two-years"}


@pytest.mark.usefixtures("_however_many")
def test_a_figure_without_a_period_may_be_about_any_time() -> None:
    """Nobody knows what it is about, so nothing is left out for its sake."""
    assert bearing(*MONTHS, SOME_DAY) >= {"some-day", "january", "february"}


@pytest.mark.usefixtures("_however_many")
def test_only_the_first_figures_to_reach_us_tell_whom_a_subject_counts() -> None:
    """Later figures never change whom a name counts, and so are no cause of a change."""
    ledger = Ledger(ISLAND, MONTHS)
    assert [claim.id for claim in first_told(ledger, "leaving")] == ["before"]
    assert first_told(ledger, "prison") == []
