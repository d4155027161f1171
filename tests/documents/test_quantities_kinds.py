"""Quantities of many kinds, and numbers that are none, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.quantities import quantities_in
from tests.documents.bounds_said import Bounds, exact, said


def units(sentence: str) -> list[str | None]:
    return [found.unit for found, _, _ in quantities_in(sentence)]


def loose(number: float) -> Bounds:
    return (number, number, False, False, True)


def over(number: float, *, approximate: bool = False) -> Bounds:
    return (number, None, True, False, approximate)


def under(number: float, *, approximate: bool = False) -> Bounds:
    return (None, number, False, True, approximate)


def at_least(number: float, *, approximate: bool = False) -> Bounds:
    return (number, None, False, False, approximate)


def at_most(number: float, *, approximate: bool = False) -> Bounds:
    return (None, number, False, False, approximate)


@pytest.mark.parametrize(
    ("sentence", "quantities"),
    [
        ("Departures fell from 880 in 1985 to 395 in 1986.",
         [("880", exact(880)), ("395", exact(395))]),
        ("They are raising the force from 11 to 14 brigades.",
         [("11", exact(11)), ("14", exact(14))]),
        ("We went from 350 in 1967 to 31,000 in 1972.",
         [("350", exact(350)), ("31,000", exact(31_000))]),
        ("Yields of from five to 40 kilotons are open.",
         [("five to 40 kilotons", (5, 40, False, False, False))]),
        ("The fee rose from 1.2 to 1.7.", [("1.2", exact(1.2)), ("1.7", exact(1.7))]),
        ("The parties have grown from the first four to 98.",
         [("four", exact(4)), ("98", exact(98))]),
    ],
)  # fmt: skip
def test_what_was_and_what_has_become_of_it_are_two_numbers(
    sentence: str, quantities: list[tuple[str, Bounds]]
) -> None:
    assert said(sentence) == quantities


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("The yield cannot exceed 90 kt.", "cannot exceed 90 kt", at_most(90)),
        ("The blast may have exceeded 90 kt.", "may have exceeded 90 kt",
         over(90, approximate=True)),
        ("Shots above the 90 kt limit are few.", "above the 90 kt", over(90)),
        ("It is allowed up to a yield of 90 kt.", "up to a yield of 90 kt", at_most(90)),
        ("There were never more than 14 visits.", "never more than 14", at_most(14)),
        ("They came in excess of 70,000.", "in excess of 70,000", over(70_000)),
        ("Somewhat over three miles of road were built.", "Somewhat over three miles",
         over(3, approximate=True)),
        ("The chance is better than 60 percent.", "better than 60 percent", over(60)),
        ("He served four years and less.", "four years and less", at_most(4)),
        ("Wait 30 days at least.", "30 days at least", at_least(30)),
        ("We need at least 90 or so.", "at least 90 or so", at_least(90, approximate=True)),
        ("They are short of 90 beds.", "short of 90", under(90)),
        ("It came close to 90 beds.", "close to 90", under(90, approximate=True)),
        ("Approx. 90 beds were empty.", "Approx. 90", loose(90)),
        ("Some 2-3,000 men may go.", "Some 2-3,000", (2_000, 3_000, False, False, True)),
        ("We expect 55–60,000 tons.", "55–60,000 tons", (55_000, 60_000, False, False, False)),
        ("Anywhere between 20 and 30 thousand men came.", "Anywhere between 20 and 30 thousand",
         (20_000, 30_000, False, False, True)),
        ("Between $40 and $50 million is needed.", "Between $40 and $50 million",
         (40_000_000, 50_000_000, False, False, False)),
        ("It takes three to perhaps five weeks.", "three to perhaps five weeks",
         (3, 5, False, False, True)),
        ("It has more than 20-odd doors.", "more than 20-odd", over(20, approximate=True)),
        ("It is up to between 40 and 60 tons.", "up to between 40 and 60 tons", at_most(60)),
        ("Imports of some 18 million to 19 million tons are due.",
         "some 18 million to 19 million tons", (18_000_000, 19_000_000, False, False, True)),
        ("We lack 2 million tons to 3 million tons.", "2 million tons to 3 million tons",
         (2_000_000, 3_000_000, False, False, False)),
        ("The tour opens in six days--a bad time.", "six days", exact(6)),
        ("The camp held 200-plus men.", "200-plus", at_least(200)),
    ],
)  # fmt: skip
def test_one_hedged_quantity(sentence: str, span: str, bounds: Bounds) -> None:
    assert said(sentence) == [(span, bounds)]


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("They wait for a couple of weeks.", "a couple of weeks", loose(2)),
        ("Only a handful of writers came.", "Only a handful of", (2, 5, False, False, True)),
        ("It costs a few hundred million rubles.", "a few hundred million rubles",
         (200_000_000, 500_000_000, False, False, True)),
        ("Many thousands of letters came.", "Many thousands of", at_least(2_000, approximate=True)),
        ("Thousands upon thousands of letters came.", "Thousands upon thousands of",
         at_least(2_000, approximate=True)),
        ("Scores of letters came.", "Scores of", (40, 99, False, False, True)),
        ("The half-million is spent.", "half-million", exact(500_000)),
        ("Three quarters of a million men were called.", "Three quarters of a million",
         exact(750_000)),
        ("He talked for half an hour.", "half an hour", exact(0.5)),
        ("He waited for over a year.", "over a year", over(1)),
        ("He waits at most a week.", "at most a week", at_most(1)),
        ("Come back in a day or two.", "a day or two", (1, 2, False, False, False)),
        ("Output almost doubled.", "almost doubled", under(2, approximate=True)),
        ("A fivefold rise is foreseen.", "fivefold", exact(5)),
        ("There is a 50–50 chance.", "50–50", exact(50)),
        ("Roughly one in ten was let go.", "Roughly one in ten", loose(10)),
        ("It rose by half of one percent.", "half of one percent", exact(0.5)),
        ("The lead is 6 to 1.", "6 to 1", exact(6)),
        ("We owe 2.3 billions of dollars.", "2.3 billions of dollars", exact(2_300_000_000)),
        ("Build 130, 000 flats.", "130, 000", exact(130_000)),
        ("It costs $1. 5 billion.", "$1. 5 billion", exact(1_500_000_000)),
        ("We ship 1/2 million tons.", "1/2 million tons", exact(500_000)),
        ("We wait 3 1/2 years.", "3 1/2 years", exact(3.5)),
        ("It costs DM 5 billion.", "5 billion", exact(5_000_000_000)),
        ("The limit is one megaton.", "one megaton", exact(1)),
        ("Three or four short, plain words are enough.", "Three or four",
         (3, 4, False, False, False)),
        ("In the last seven years he wrote.", "seven years", exact(7)),
        ("About a third of the cells are empty.", "About a third of the cells", loose(33.3)),
        ("Barely a third were told.", "Barely a third", exact(33.3)),
        ("2/3 of the cells are empty.", "2/3 of the cells", exact(66.7)),
    ],
)  # fmt: skip
def test_round_numbers_parts_and_times(sentence: str, span: str, bounds: Bounds) -> None:
    assert said(sentence) == [(span, bounds)]


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("Of these, 29 went on to Rome.", ["29"]),
        ("We issued 146 visas in May, compared to 98 in April.", ["146", "98"]),
        ("About 2800 visas came in May and 3000 in June.", ["About 2800", "3000"]),
        ("The monthly number fell to 3600 and 3300, respectively.", ["3600", "3300"]),
        ("The largest number, 4764, came in October.", ["4764"]),
        ("The May figure was 3024.", ["3024"]),
        ("A list of 1600 persons was left behind.", ["1600"]),
        ("Over 1900 tanks stood there in 1977.", ["Over 1900"]),
        ("A mere 2000 calories a day are allowed.", ["A mere 2000 calories a day"]),
        ("Nearly 2000 are still waiting.", ["Nearly 2000"]),
        ("More than 1900 of them had left.", ["More than 1900"]),
        ("No more than 2000 may go.", ["No more than 2000"]),
        ("Knapp 1900 warten noch auf ihre Ausreise.", ["Knapp 1900"]),
        ("By almost 1975 the level was lower than 1965 had seen.", []),
        ("They promised 40 to 45 more.", ["40 to 45"]),
        ("He got two years in camp, five in prison and three in exile.",
         ["two years", "five", "three"]),
        ("There are 21 members, 9 each from the two houses.", ["21", "9"]),
        ("A delegation of 12 came.", ["12"]),
        ("Fifty-two of the fallen were medics, and 65 killed were not.", ["Fifty-two", "65"]),
        ("15 out of 20 agreed.", ["15", "20"]),
        ("There have been 58 who came, and the total will be 2552.", ["58", "2552"]),
        ("Where the number 36,000 is from nobody knows.", ["36,000"]),
        ("They have 80 SS–20s.", ["80"]),
    ],
)  # fmt: skip
def test_a_number_counts_by_the_words_it_stands_among(sentence: str, spans: list[str]) -> None:
    assert [span for span, _ in said(sentence)] == spans


@pytest.mark.parametrize(
    "sentence",
    [
        "Articles 5, 6 and 12 and Options 2 or 3 are open.",
        "On behalf of the party he spoke in the first half of 1975.",
        "[3½ lines not declassified] [less than 1 line not declassified]",
        "The Forty Committee met the Group of 77 and the Committee of Ten.",
        "Option Two is dead, and Option Three is not.",
        "In the mid-1970s, in the 1970's and around 1970 he was away.",
        "Between 1971 and 1974 nothing moved.",
        "It was below 1975 levels.",
        "At 10 this morning, at 1500Z and at 9 o’clock we met.",
        "In FY 77 Section 402, Title IV and H.R. 10710 were read (2).",
        "The 38th parallel, the 21st day and the Twenty-fifth Congress.",
        "He moved from May 5 to 10 and from May 12 and 14 on.",
        "Between the two sides, under one roof, one day, nothing was said.",
        "He settled old scores.",
        "In paragraph three of the protocol nothing is said.",
        "The views of those two were heard, and of these two as well.",
        "The roll is in Box 67 (1 of 3).",
    ],
)
def test_what_only_names_a_thing_is_no_quantity(sentence: str) -> None:
    assert said(sentence) == []


def test_words_that_hedge_in_other_places_do_not_hedge_here() -> None:
    assert said("He asked about two cases.") == [("two", exact(2))]
    assert said("The plan is built around four points.") == [("four", exact(4))]
    assert said("The costs add up to $3 million.") == [("$3 million", exact(3_000_000))]
    assert said("The cost is spread over 8 years.") == [("8 years", exact(8))]
    assert said("The talks took over 8 years.") == [("over 8 years", over(8))]
    assert said("There is peace between two powers.") == [("two", exact(2))]


def test_units_are_what_is_counted() -> None:
    assert units("We have 1,054 ICBMs.") == ["ICBMs"]
    assert units("They have 80 SS–20s.") == ["SS–20s"]
    assert units("It covers 90 square kilometers.") == ["square kilometers"]
    assert units("He got two years in camp and five in exile.") == ["years", "years"]
    assert units("We sold 7 million metric tons.") == ["tons"]
    assert units("It costs 3 million dollars.") == ["US dollars"]
    assert units("It rose 5 percentage points.") == ["percentage points"]
    assert units("More than 2500 left last year, of the Jews who had asked.") == [None]
    assert units("The emigration rate was more than 2500 last year.") == ["persons"]
    assert units("The fall was from 13 to 9 divisions.") == ["divisions", "divisions"]
    assert units("At least two United States news agencies left.") == ["agencies"]
    assert units("Only 20% of the planned exchanges took place.") == [
        "percent of planned exchanges"
    ]


@pytest.mark.parametrize(
    ("sentence", "span", "bounds", "unit"),
    [
        ("Loans exceeded DM 1 billion.", "exceeded DM 1 billion", over(1_000_000_000), "DM"),
        ("At least US$5 million is owed.", "At least US$5 million", at_least(5e6), "US dollars"),
        ("It paid less than DM1.5 million.", "less than DM1.5 million", under(1.5e6), "DM"),
        ("It paid FF 40 million.", "40 million", exact(40e6), "FF"),
    ],
)
def test_a_currency_may_stand_between_a_hedge_and_its_number(
    sentence: str, span: str, bounds: Bounds, unit: str
) -> None:
    assert said(sentence) == [(span, bounds)]
    assert units(sentence) == [unit]


def test_the_year_of_a_price_is_no_amount() -> None:
    assert said("It would cost 3 billion dollars in 1974 dollars.") == [
        ("3 billion dollars", exact(3e9))
    ]
    assert said("It cost 1974 dollars.") == [("1974 dollars", exact(1974))]
    assert units("A salvo limit of 500 kts, or 150kts each.") == ["kilotons", "kilotons"]


def test_over_or_more_tells_how_long_a_thing_takes() -> None:
    assert said("It would cost $3 million over 5 or more years.")[1] == (
        "5 or more years",
        at_least(5),
    )
    assert said("It took over 5 years.") == [("over 5 years", over(5))]
