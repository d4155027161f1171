"""Where a year may end: the two methods, how often they hold, and what is said where they fail."""

from __future__ import annotations

import sys
from math import exp, log, pi, sin, sqrt
from pathlib import Path
from random import Random
from statistics import NormalDist

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from finalact.conditions.level_and_seasons import by_level_and_seasons
from finalact.conditions.log_ratios import Ratios, by_ratios, ratios
from finalact.conditions.projection import (
    BOTH,
    LEVEL,
    NO_CHANGE,
    NO_MODEL,
    ONE_YEAR,
    RATIOS,
    MonthCount,
    Projection,
    _mean,
    in_words,
    project,
)
from finalact.conditions.year_ends import ToCome, YearEnd, student

HOUSE = Path(__file__).resolve().parents[2]
if str(HOUSE) not in sys.path:
    sys.path.insert(0, str(HOUSE))

from tests.bench.calibration import Scores, scored  # noqa: E402 - the house is found first
from tests.bench.made_series import KINDS, made, poisson  # noqa: E402

# As counted by one organisation (The story of Doc. 106 goes on): January to April 1988.
SPRING = [(1988, 1, 722), (1988, 2, 738), (1988, 3, 983), (1988, 4, 1083)]


def flat(count: float, first: int, last: int) -> list[MonthCount]:
    return [(year, month, count) for year in range(first, last + 1) for month in range(1, 13)]


def span(found: Projection, share: int) -> float:
    low, high = (found.low80, found.high80) if share == 80 else (found.low95, found.high95)
    assert low is not None
    assert high is not None
    return high - low


# The distribution ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("degrees", "value", "share"),
    # Printed tables of Student's t, one-sided.
    [(1, 6.314, 0.95), (2, 2.920, 0.95), (4, 2.132, 0.95), (5, 2.571, 0.975), (10, 1.372, 0.90),
     (30, 2.042, 0.975), (4, 0.0, 0.5), (7, -1.895, 0.05)],
)  # fmt: skip
def test_student_as_in_the_printed_tables(degrees: int, value: float, share: float) -> None:
    assert student(value, degrees) == pytest.approx(share, abs=2e-4)


@pytest.mark.parametrize("rate", [3.0, 12.0, 80.0, 2500.0])
def test_a_rate_that_is_known_leaves_the_scatter_of_poisson_counts(rate: float) -> None:
    known = ToCome(log(rate + 0.5), 1e-6, 30)
    term, total = exp(-rate) if rate < 500 else 0.0, 0.0
    if rate < 500:
        for count in range(int(rate + 4 * sqrt(rate))):
            total += term
            assert known.at_most(count) == pytest.approx(total, abs=0.03)
            term *= rate / (count + 1)
    assert known.quantile(0.5) == pytest.approx(rate, abs=1)
    width = known.quantile(0.975) - known.quantile(0.025)
    assert width == pytest.approx(2 * NormalDist().inv_cdf(0.975) * sqrt(rate), rel=0.1, abs=1.5)


def test_the_probability_is_the_same_on_every_run_and_falls_as_the_target_rises() -> None:
    months = made("shifting", 1)
    chances = [project(months, 1976, 5, target).probability for target in range(0, 60_000, 2500)]
    again = [project(months, 1976, 5, target).probability for target in range(0, 60_000, 2500)]
    told = [chance for chance in chances if chance is not None]
    assert len(told) == len(chances)
    assert chances == again
    assert told == sorted(told, reverse=True)
    assert told[0] == 1
    assert 0 < told[-1] < 0.01


def test_the_stretches_and_the_probability_are_of_one_distribution() -> None:
    months = made("turning", 3)
    found = project(months, 1975, 4, 1)
    assert found.median is not None
    assert found.low95 is not None
    assert found.high80 is not None
    assert project(months, 1975, 4, found.median).probability == pytest.approx(0.5, abs=0.02)
    assert project(months, 1975, 4, found.high80 + 1).probability == pytest.approx(0.1, abs=0.01)
    assert project(months, 1975, 4, found.low95).probability == pytest.approx(0.975, abs=0.01)


@given(
    st.floats(-0.4, 9), st.floats(0.02, 2), st.integers(3, 30), st.sampled_from([0.025, 0.5, 0.9])
)
@settings(max_examples=60, deadline=None)
def test_a_quantile_is_the_least_count_with_that_probability(
    location: float, spread: float, degrees: int, share: float
) -> None:
    to_come = ToCome(location, spread, degrees)
    count = to_come.quantile(share)
    assert count >= 0
    assert to_come.at_most(count) >= share
    assert count == 0 or to_come.at_most(count - 1) < share


# The methods --------------------------------------------------------------------------------


def test_the_ratios_of_past_years_are_reckoned_as_printed() -> None:
    # Three years: after June, the rest of 1981 and 1982 against the twelve months before it.
    counts = {1980 * 12 + n: 10.0 for n in range(12)}
    counts |= {1981 * 12 + n: 10.0 if n < 6 else 20.0 for n in range(12)}
    counts |= {1982 * 12 + n: 20.0 if n < 6 else 30.0 for n in range(12)}
    counts |= {1983 * 12 + n: 30.0 for n in range(6)}
    rest = list(range(1983 * 12 + 6, 1984 * 12))
    found = ratios(counts, rest, 1983 * 12 + 5)
    assert found is not None
    assert found.before == 360
    assert found.logs == pytest.approx((log(180.5 / 240.5), log(120.5 / 120.5)))
    assert found.noise == pytest.approx((1 / 180.5 + 1 / 240.5, 2 / 120.5))
    to_come = by_ratios(found)
    first, second = found.logs
    mean, noise = (first + second) / 2, sum(found.noise) / 2
    squares = (first - mean) ** 2 + (second - mean) ** 2
    scales = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32]
    # One deviation is left over: how likely it is where years scatter by each of the scales.
    weights = [
        (scale**2 + noise) ** -0.5 * (1 + squares / (4 * (scale**2 + noise))) ** -2.5
        for scale in scales
    ]
    variance = sum(
        weight * (4 * scale**2 + squares - noise) / 5 for weight, scale in zip(weights, scales)
    ) / sum(weights)
    assert to_come.degrees == 5
    assert to_come.location == pytest.approx(log(360.5) + mean)
    assert to_come.spread**2 == pytest.approx(variance * 1.5 + noise / 2 + 1 / 360.5)


@pytest.mark.parametrize(("scatter", "least", "most"), [(0.01, 0.008, 0.03), (0.3, 0.2, 0.55)])
def test_the_scatter_of_the_years_is_learnt_from_the_years(
    scatter: float, least: float, most: float
) -> None:
    """Calm years are told narrowly and restless ones widely, by one rule for both."""
    chance = Random(f"scatter {scatter}")
    logs = tuple(chance.gauss(-0.2, scatter) for _ in range(9))
    to_come = by_ratios(Ratios(logs, (1e-7,) * 9, 1e7))
    assert least < to_come.spread < most


def test_two_methods_that_contradict_each_other_make_the_mean_less_sure() -> None:
    level, past = ToCome(log(1000), 0.05, 30), ToCome(log(1040), 0.05, 8)
    together = _mean(level, past)
    assert together.spread < 0.05
    assert together.degrees == 19
    apart = _mean(level, evolve(past, location=log(2000)))
    assert apart.location == pytest.approx(log(1000) + log(2) / 2)
    assert apart.spread > 0.3


def test_a_season_of_every_month_for_itself_is_found() -> None:
    chance = Random("twelve free effects")
    effects = [chance.gauss(0, 0.5) for _ in range(12)]
    counts: dict[int, float] = {
        1960 * 12 + n: round(5000 * exp(effects[n % 12] + chance.gauss(0, 0.02))) for n in range(84)
    }
    rest = list(range(1967 * 12, 1968 * 12))
    to_come = by_level_and_seasons(counts, rest, max(counts))
    assert to_come is not None
    expected = sum(5000 * exp(effects[month % 12]) for month in rest)
    assert exp(to_come.location) == pytest.approx(expected, rel=0.02)
    assert to_come.spread < 0.04


def test_level_and_seasons_finds_what_a_series_was_made_of() -> None:
    chance = Random("level and seasons")
    level, effects = log(400), [0.3 * sin(2 * pi * month / 12) for month in range(12)]
    counts: dict[int, float] = {
        1960 * 12 + n: poisson(chance, exp(level + effects[n % 12])) for n in range(100)
    }
    last = max(counts)
    rest = list(range(last + 1, 1969 * 12))
    to_come = by_level_and_seasons(counts, rest, last)
    assert to_come is not None
    expected = sum(exp(level + effects[month % 12]) for month in rest)
    assert exp(to_come.location) == pytest.approx(expected, rel=0.05)
    assert to_come.spread < 0.08


def test_level_and_seasons_follows_a_step_that_the_ratios_do_not_know() -> None:
    months = [(y, m, c if (y, m) < (1976, 1) else 2 * c) for y, m, c in flat(500, 1970, 1976)]
    counts = {y * 12 + m - 1: c for y, m, c in months if (y, m) <= (1976, 6)}
    to_come = by_level_and_seasons(counts, list(range(1976 * 12 + 6, 1977 * 12)), max(counts))
    assert to_come is not None
    assert exp(to_come.location) == pytest.approx(6000, rel=0.05)


@pytest.mark.parametrize("factor", [10, 1000])
def test_a_series_of_other_size_gives_the_same_in_proportion(factor: int) -> None:
    # Large counts, for which the scatter of counting plays no part.
    months = [(y, m, c * 1000) for y, m, c in made("wandering", 2)]
    larger = [(y, m, c * factor) for y, m, c in months]
    target = sum(c for y, _, c in months if y == 1976)
    one = project(months, 1976, 6, target)
    other = project(larger, 1976, 6, target * factor)
    assert one.median is not None
    assert other.median == pytest.approx(one.median * factor, rel=2e-3)
    assert span(other, 95) == pytest.approx(span(one, 95) * factor, rel=1e-2)
    assert other.probability == pytest.approx(one.probability, abs=5e-3)


@pytest.mark.slow
def test_the_stretches_hold_as_often_as_they_say() -> None:
    found = Scores.of(scored([made(kind, seed) for kind in KINDS for seed in (10,)]))
    assert found.number == 144
    assert 0.90 <= found.cover95 <= 0.99
    assert 0.74 <= found.cover80 <= 0.90
    assert found.crps <= 0.09
    assert found.brier <= 0.16


def test_more_months_narrow_the_stretch() -> None:
    months = made("steady", 4)
    spans = [span(project(months, 1977, through, 1), 95) for through in (3, 6, 9, 11)]
    assert spans == sorted(spans, reverse=True)


# What is known and when ---------------------------------------------------------------------


@given(st.integers(3, 11), st.lists(st.integers(0, 10**6), min_size=40, max_size=40))
@settings(max_examples=25, deadline=None)
def test_no_later_month_changes_anything(through: int, later: list[int]) -> None:
    months = made("trend", 5)
    known = [each for each in months if each[:2] <= (1975, through)]
    made_up = [(1975 + (through + n) // 12, (through + n) % 12 + 1, c) for n, c in enumerate(later)]
    told = project(known, 1975, through, 3000)
    assert project([*made_up, *known], 1975, through, 3000) == told
    assert project(months, 1975, through, 3000) == told


def test_order_does_not_matter() -> None:
    months = made("low", 6)
    assert project(months[::-1], 1976, 7, 50) == project(months, 1976, 7, 50)


def test_rates_are_plain_arithmetic() -> None:
    found = project(SPRING, 1988, 4, 15_000)
    assert found.year_to_date == 3526
    assert found.rate_now == pytest.approx((738 + 983 + 1083) / 3, abs=1e-4)
    assert found.rate_required == pytest.approx(11_474 / 8)


def test_with_no_past_year_no_probability_is_borne() -> None:
    found = project(SPRING, 1988, 4, 15_000)
    assert found.model == NO_MODEL
    assert (found.median, found.low80, found.high95, found.probability) == (None,) * 4
    assert found.note == "No past year is known in the same months, so no probability can be borne."
    assert in_words(found, 1988, 15_000) == (
        "3,526 so far in 1988, 935 a month now; 15,000 needs 1,435 a month from here on."
    )


def test_a_target_reached_with_no_past_year_is_certain_and_the_end_is_not_told() -> None:
    found = project(SPRING, 1988, 4, 3500)
    assert (found.probability, found.median) == (1, None)
    assert found.note == (
        "The target is reached already. No past year is known in the same months, so where the "
        "year may end cannot be told."
    )
    assert in_words(found, 1988, 3500).endswith("935 a month now; 3,500 is reached.")


def test_with_no_month_of_the_year_there_is_arithmetic_only() -> None:
    found = project(flat(100, 1980, 1987), 1988, 3, 1200)
    assert (found.year_to_date, found.rate_now, found.rate_required) == (0, None, 100)
    assert found.probability is None
    assert found.note == "No month of the year is known, so no probability can be borne."
    assert project([], 1988, 3, 1200) == found


def test_one_past_year_bears_a_wide_stretch_and_says_so() -> None:
    found = project(flat(100, 1986, 1988), 1987, 4, 1200)
    longer = project(flat(100, 1980, 1988), 1987, 4, 1200)
    assert found.model == ONE_YEAR
    assert found.median == pytest.approx(1200, abs=5)
    assert span(found, 95) > span(longer, 95)
    assert "not learnt from this series" in found.note
    assert longer.model == BOTH


def test_a_target_that_is_reached_is_certain_while_the_end_stays_open() -> None:
    found = project(flat(100, 1980, 1988), 1988, 4, 400)
    assert (found.probability, found.rate_required) == (1, 0)
    assert found.note.startswith("The target is reached already.")
    assert span(found, 95) > 0
    assert "400 is reached. The year may end at about 1,2" in in_words(found, 1988, 400)
    # Nothing that is open is certain.
    far = project(flat(100, 1980, 1988), 1988, 4, 10**9)
    assert far.probability == 0.0001
    assert in_words(far, 1988, 10**9).endswith("is less than 1 in 100.")


@pytest.mark.parametrize(
    ("target", "chance", "said"), [(1200, 1, "is reached"), (1201, 0, "is missed")]
)
def test_a_complete_year_is_told_not_projected(target: int, chance: int, said: str) -> None:
    found = project(flat(100, 1980, 1988), 1988, 12, target)
    assert {found.median, found.low80, found.high80, found.low95, found.high95} == {1200}
    assert (found.probability, found.model) == (chance, NO_MODEL)
    assert found.note == "The year is complete."
    assert found.rate_required == (0 if chance else None)
    assert in_words(found, 1988, target).endswith(f"{target:,} {said}.")


def test_a_month_that_is_missing_is_projected_too() -> None:
    whole = made("steady", 2)
    lacking = [each for each in whole if each[:2] not in {(1976, 2), (1976, 3)}]
    found = project(lacking, 1976, 6, 9000)
    assert found.note.startswith(
        "February and March are not known and are projected like the months to come."
    )
    assert found.year_to_date == sum(c for y, m, c in lacking if y == 1976 and m <= 6)
    unbroken = project(whole, 1976, 6, 9000)
    assert found.median == pytest.approx(unbroken.median, rel=0.1)
    assert span(found, 95) > span(unbroken, 95)
    required = project(lacking, 1976, 6, found.year_to_date + 80).rate_required
    assert required == pytest.approx(10)


def test_the_last_month_asked_about_may_be_the_missing_one() -> None:
    months = [each for each in made("steady", 2) if each[:2] != (1976, 6)]
    found = project(months, 1976, 6, 9000)
    assert found.note.startswith("June is not known and is projected")
    assert found.median == project(months, 1976, 5, 9000).median


def test_gaps_in_past_years_are_named_and_passed_over() -> None:
    months = made("steady", 2)
    one = project([each for each in months if each[:2] != (1973, 5)], 1976, 6, 9000)
    assert one.note.startswith("May 1973 is not known.")
    assert one.median == pytest.approx(project(months, 1976, 6, 9000).median, rel=0.1)
    many = project(
        [each for each in months if each[:2] < (1973, 1) or each[0] > 1974], 1976, 6, 9000
    )
    assert many.note.startswith("24 months before 1976 are not known.")
    assert many.probability is not None


def test_where_only_one_method_can_speak_it_speaks_alone() -> None:
    months = made("steady", 2, years=9)
    # Every December before this year is missing: no past year is like this one.
    no_ratio = [each for each in months if each[1] != 12]
    found = project(no_ratio, 1976, 6, 1)
    assert found.model == LEVEL
    assert "too few past years" in found.note
    # Thirty months, the first half of this year missing: two past years are like this one.
    few = [
        each
        for each in months
        if (1973, 10) <= each[:2] < (1976, 1) or each[:2] in {(1976, 7), (1976, 8), (1976, 9)}
    ]
    found = project(few, 1976, 9, 6000)
    assert found.model == RATIOS
    assert "30 months are known, and a level with seasons needs 36" in found.note
    assert found.median == pytest.approx(project(months, 1976, 9, 6000).median, rel=0.1)


def test_with_fewer_than_three_months_the_rate_reaches_back_and_says_so() -> None:
    found = project(flat(100, 1980, 1988), 1988, 1, 2000)
    assert found.rate_now == 100
    assert "The rate now reaches back into November 1987." in found.note
    alone = project([(1988, 2, 40), (1988, 4, 60)], 1988, 4, 2000)
    assert alone.rate_now == 50
    assert "The rate now is that of two months of the year." in alone.note


def test_a_series_of_nothing_stays_near_nothing() -> None:
    found = project(flat(0, 1980, 1988), 1988, 6, 20)
    assert (found.median, found.low95) == (0, 0)
    assert found.high95 is not None
    assert found.high95 <= 10
    assert found.probability is not None
    assert 0 < found.probability < 0.05


def test_a_sudden_opening_is_wide_and_never_breaks() -> None:
    opened = [(y, m, c if y >= 1988 else 0.0) for y, m, c in flat(100_000, 1970, 1988)]
    found = project(opened, 1988, 3, 10**6)
    assert found.low95 is not None
    assert found.high95 is not None
    assert found.high95 > 5 * found.low95
    assert 0.01 < (found.probability or 0) < 0.99


def test_it_always_says_that_it_assumes_no_change_of_policy() -> None:
    months = made("breaking", 1)
    for through in range(1, 12):
        found = project(months, 1976, through, 100)
        assert found.probability is not None
        assert found.note.endswith(NO_CHANGE)


def test_two_methods_are_shown_beside_their_mean() -> None:
    found = project(made("shifting", 3), 1976, 6, 1000)
    assert found.model == BOTH
    assert "over 78 months: a level that wanders with seasons that stay gives" in found.note
    assert "the rest of past years against the months before it gives" in found.note


def test_a_year_end_knows_what_is_so_far() -> None:
    end = YearEnd(500, ToCome(log(100.5), 0.1, 10))
    assert end.reaches(500) == 1
    assert end.reaches(501) == pytest.approx(1, abs=1e-3)
    assert end.at_most(499) == 0
    assert end.total(0.5) == pytest.approx(600, abs=1)
    assert end.reaches(600) + end.at_most(599) == pytest.approx(1)
