"""The probability that stands beside an outlook: months of one speaker, as known by the day."""

from __future__ import annotations

from typing import Any

import pytest

from finalact.conditions.monthly_counts import (
    Chance,
    monthly_counts,
    probabilities,
    probability_of,
)
from finalact.conditions.pace import Target
from finalact.model.dossier import Population, TakenFor
from finalact.model.partial_date import PartialDate


def target(number: float = 1200, period: str = "1988", sign: str = ">=") -> Target:
    return Target("departures", PartialDate.parse(period), number, sign)


def past(story: Any, first: int = 1983, speaker: str = "NCSJ", said: int = 100) -> None:
    """Every month from January of a year to December 1987, each said a few days later."""
    for year in range(first, 1988):
        for month in range(1, 13):
            one(story, year, month, said + month, speaker)


def one(story: Any, year: int, month: int, said: int, speaker: str = "NCSJ", **more: str) -> None:
    later = f"{year + month // 12}-{month % 12 + 1:02}-03"
    figures = {"period": f"{year}-{month:02}", "on": later} | more
    story.says(speaker, "departures", "flow", str(said), **figures)


def chance(story: Any, as_of: str, speaker: str = "NCSJ", **more: Any) -> Chance | None:
    return probability_of(story.scene(as_of), target(**more), speaker)


def spring(story: Any, months: int = 4, said: int = 100) -> None:
    for month in range(1, months + 1):
        one(story, 1988, month, said + month)


def test_a_probability_is_borne_by_the_months_of_one_speaker(story: Any) -> None:
    past(story)
    spring(story)
    found = chance(story, "1988-05-10")
    assert found is not None
    assert (found.counts.speaker, found.through) == ("NCSJ", 4)
    assert len(found.counts.months) == len(found.counts.claims) == 64
    assert found.projection.year_to_date == 410
    assert found.projection.median == pytest.approx(1278, abs=15)
    assert found.projection.probability is not None
    assert 0.5 < found.projection.probability < 1
    assert found.projection.note.endswith("It assumes no change of policy.")
    harder = chance(story, "1988-05-10", number=1400)
    assert harder is not None
    assert (harder.projection.probability or 0) < found.projection.probability


def test_without_a_month_of_the_year_there_is_none(story: Any) -> None:
    # So on 31 March 1988 in the worked example: a stated rate, and no month of that year.
    past(story)
    story.says("NCSJ", "departures", "rate", "900", on="1988-03-30", unit="persons/year")
    assert chance(story, "1988-03-31") is None


def test_without_a_past_year_there_is_none(story: Any) -> None:
    spring(story)
    assert chance(story, "1988-05-10") is None


def test_only_what_was_known_by_the_day_is_used(story: Any) -> None:
    past(story)
    spring(story)
    before = chance(story, "1988-04-20")
    assert before is not None
    assert before.through == 3
    one(story, 1988, 5, 9000)
    one(story, 1988, 4, 1, on="1988-06-01")
    assert chance(story, "1988-04-20") == before
    # April was over on 1 May, and its figure was known on the third.
    known_later = probability_of(story.scene("1988-04-30", "1988-05-03"), target(), "NCSJ")
    assert known_later is not None
    assert known_later.through == 4


def test_sources_are_not_mixed(story: Any) -> None:
    past(story)
    for month in (1, 2, 3):
        one(story, 1988, month, 100, "ICM")
    assert chance(story, "1988-05-10", "NCSJ") is None
    assert chance(story, "1988-05-10", "ICM") is None
    spring(story)
    past(story, speaker="ICM", said=200)
    both = probabilities(story.scene("1988-05-10"), target())
    assert [each.counts.speaker for each in both] == ["NCSJ", "ICM"]


def test_populations_are_not_mixed(story: Any) -> None:
    story.declares(
        Population("departures", "Departures"),
        Population("all-visas", "Everybody on such a visa", taken_for=(TakenFor("departures"),)),
        Population("children", "Children", part_of=("departures",)),
    )
    past(story)
    spring(story)
    for month in (1, 2, 3, 4, 5):
        one(story, 1988, month, 7, population="children")
        one(story, 1988, month, 500, population="all-visas")
    counts = monthly_counts(story.scene("1988-06-10"), target(), "NCSJ")
    assert counts is not None
    # That with the most months of the year is taken, and it has no past.
    assert counts.population == "all-visas"
    assert chance(story, "1988-06-10") is None
    sooner = monthly_counts(story.scene("1988-05-04"), target(), "NCSJ")
    assert sooner is not None
    assert sooner.population == "departures"
    assert 7 not in [count for *_, count in sooner.months]


def test_a_month_may_be_the_difference_of_cumulative_figures(story: Any) -> None:
    past(story)
    one(story, 1988, 1, 101)
    story.says("NCSJ", "departures", "flow", "203", period="1988-01/1988-02", on="1988-03-02")
    story.says("NCSJ", "departures", "flow", "306", period="1988-01/1988-03", on="1988-04-02")
    counts = monthly_counts(story.scene("1988-04-10"), target(), "NCSJ")
    assert counts is not None
    assert [each for each in counts.months if each[0] == 1988] == [
        (1988, 1, 101),
        (1988, 2, 102),
        (1988, 3, 103),
    ]


def test_a_year_gives_the_month_that_nobody_stated(story: Any) -> None:
    for month in range(1, 12):
        one(story, 1987, month, 50)
    story.says("NCSJ", "departures", "flow", "630", period="1987", on="1988-01-10")
    counts = monthly_counts(story.scene("1988-02-01"), target(), "NCSJ")
    assert counts is not None
    assert counts.months[-1] == (1987, 12, 80)
    assert story.claims[-1].id in {claim.id for claim in counts.claims}


def test_hedged_figures_count_by_their_middle_and_open_ones_not(story: Any) -> None:
    one(story, 1988, 1, 100)
    story.says("NCSJ", "departures", "flow", "about 200", period="1988-02", on="1988-03-02")
    story.says("NCSJ", "departures", "flow", "over 300", period="1988-03", on="1988-04-02")
    counts = monthly_counts(story.scene("1988-05-01", tolerance=0.1), target(), "NCSJ")
    assert counts is not None
    assert counts.months == ((1988, 1, 100), (1988, 2, 200))


def test_an_estimate_of_the_desk_is_nobodys_figure(story: Any) -> None:
    past(story)
    spring(story)
    one(story, 1988, 5, 9000, speaker="desk", kind="estimate")
    assert monthly_counts(story.scene("1988-06-10"), target(), "desk") is None
    assert len(probabilities(story.scene("1988-06-10"), target())) == 1


@pytest.mark.parametrize("period", ["1988-01/1988-06", "1988-03", "1987-07/1988-06", "1987/1988"])
def test_only_the_total_of_a_calendar_year_is_projected(story: Any, period: str) -> None:
    past(story)
    spring(story)
    assert chance(story, "1988-05-10", period=period) is None


def test_a_year_that_is_over_has_no_probability(story: Any) -> None:
    past(story)
    spring(story)
    assert chance(story, "1988-12-31") is None
    assert chance(story, "1988-12-30") is not None


def test_more_than_a_number_is_one_more(story: Any) -> None:
    past(story)
    spring(story)
    more = chance(story, "1988-05-10", number=1300, sign=">")
    at_least = chance(story, "1988-05-10", number=1301)
    assert more is not None
    assert at_least is not None
    assert more.projection.probability == at_least.projection.probability


def test_sides_are_asked_one_by_one(story: Any) -> None:
    past(story, speaker="Alba")
    past(story, speaker="Borduria", said=10)
    for month in (1, 2, 3):
        one(story, 1988, month, 100, "Alba")
        one(story, 1988, month, 10, "Borduria")
    scene = story.scene("1988-05-10")
    (ours,) = probabilities(scene, target(), "ours")
    (theirs,) = probabilities(scene, target(), "theirs")
    assert (ours.counts.speaker, theirs.counts.speaker) == ("Alba", "Borduria")
    assert (theirs.projection.probability or 0) < (ours.projection.probability or 0)
