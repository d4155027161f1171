"""Quantities as reports of rights groups, hearings and newspapers tell them."""

from __future__ import annotations

import pytest

from finalact.documents.quantities import quantities_in
from tests.documents.bounds_said import Bounds, exact, said


def spans(sentence: str) -> list[str]:
    return [span for span, _ in said(sentence)]


def units(sentence: str) -> list[str | None]:
    return [found.unit for found, _, _ in quantities_in(sentence)]


def loose(low: float, high: float | None) -> Bounds:
    return (low, high, False, False, True)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("We expect 40, if not 45, visas.", "40, if not 45", loose(40, 45)),
        ("It lasted three, if not four, days.", "three, if not four", loose(3, 4)),
        ("Dozens, if not hundreds, of letters are lost.", "Dozens, if not hundreds",
         loose(24, None)),
        ("Thousands, perhaps tens of thousands, have fled.",
         "Thousands, perhaps tens of thousands", loose(2_000, None)),
        ("Hundreds or even thousands of homes burned.", "Hundreds or even thousands of",
         loose(200, None)),
        ("Between several hundred and a thousand men marched.",
         "Between several hundred and a thousand", loose(200, 1_000)),
        ("Two to two-and-a-half million fled.", "Two to two-and-a-half million",
         (2e6, 2.5e6, False, False, False)),
        ("The dead are in the low hundreds.", "low hundreds", loose(100, 500)),
        ("The loss is in the high tens of thousands.", "high tens of thousands",
         loose(50_000, 99_999)),
        ("Inflation stays in double digits.", "double digits", (10, 99, False, False, False)),
        ("Only a handful were tried.", "Only a handful", loose(2, 5)),
        ("We count 700 camps, give or take 100.", "700 camps, give or take 100", loose(600, 800)),
        ("They have 400 guns plus or minus 10 percent.", "400 guns plus or minus 10 percent",
         loose(360, 440)),
        ("It has 60 trucks, give or take.", "60 trucks, give or take", loose(60, 60)),
        ("It is a fraction of 1 percent.", "a fraction of 1 percent",
         (None, 1, False, True, False)),
        ("Not even a dozen came.", "Not even a dozen", (None, 12, False, True, False)),
        ("Nearing 90 beds, it is full.", "Nearing 90", (None, 90, False, True, True)),
        ("There were 80 dead, if not more.", "80 dead, if not more",
         (80, None, False, False, False)),
        ("It takes nine months at the earliest.", "nine months at the earliest",
         (9, None, False, False, False)),
        ("Reply in 30 days at the latest.", "30 days at the latest",
         (None, 30, False, False, False)),
        ("Up to and including 14 days is free.", "Up to and including 14 days",
         (None, 14, False, False, False)),
        ("Every fourth family lost a son.", "Every fourth", exact(25)),
        ("About 1 in 200 infants dies.", "About 1 in 200", loose(0.5, 0.5)),
        ("The ratio of guards to men is one to four.", "one to four", exact(0.25)),
        ("Rents grew by a factor of three.", "three", exact(3)),
        ("Some 3 lakh rupees were taken.", "Some 3 lakh", loose(300_000, 300_000)),
    ],
)  # fmt: skip
def test_one_quantity_as_reports_hedge_it(sentence: str, span: str, bounds: Bounds) -> None:
    assert said(sentence) == [(span, bounds)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Arrests are double the 40 of last year.", ["double", "40"]),
        ("Of 300 on the roll, 70 were refused and another 31 put off.", ["300", "70", "31"]),
        ("Of the 88, 32 have since left.", ["88", "32"]),
        ("We raised 17 cases; 5 have been resolved, 2 refused.", ["17", "5", "2"]),
        ("On the other 12 we have no word.", ["12"]),
        ("Only one of the 34 was acquitted.", ["34"]),
        ("The fleet lost 60 of 150.", ["60", "150"]),
        (
            "Twenty-two of the thirty-five participating States spoke.",
            ["Twenty-two", "thirty-five"],
        ),
        ("He sold 2 of his 3 cows.", ["2", "3"]),
        ("All were let go, all but three.", ["three"]),
        ("The ward was built for 45 but held 112.", ["45", "112"]),
        ("It has a capacity of 400.", ["400"]),
        (
            "At least two, perhaps more, of the five signers left, a group 11 strong.",
            ["At least two", "11"],
        ),
        (
            "At least two, and probably three, of the five signers left.",
            ["At least two", "probably three", "five"],
        ),
        ("The mean wait is 4 years, the longest 19.", ["4 years", "19"]),
        ("They had 72 hours, later 96, to leave.", ["72 hours", "96"]),
        ("By Protocol No. 6, 46 of the 47 States are bound.", ["46", "47"]),
        ("The union puts its dead at 69.", ["69"]),
        ("They want 2 seats of 9.", ["2", "9"]),
        ("The league numbered nine in 1976 and 41 at its height.", ["nine", "41"]),
        ("Rents are close to double the old ones.", ["close to double"]),
        ("The text has 5 parts, 3 of which are new.", ["5", "3"]),
        ("A week ago 300 left.", ["300"]),
        ("The first cell held 38 men, the second 112, the third none.", ["38", "112"]),
        ("We saw 11 arrests in Gomel, 4 in Pinsk and 2 in Brest.", ["11", "4", "2"]),
        ("It passed by 23 votes to 11, with 6 against.", ["23", "11", "6"]),
        ("We issued 146 in all, against 98 a year earlier.", ["146", "98"]),
        ("The blast killed 15 and wounded six.", ["15", "six"]),
        ("They hold 1,700, or 200 more than a year ago.", ["1,700", "200"]),
        ("It fell by 30 percent more than 40 had foreseen.", ["30 percent", "40"]),
        ("I will speak only of two: their names follow.", ["two"]),
        ("Let me name four that are urgent.", ["four"]),
        ("It grew 12 percent over two decades.", ["12 percent", "two decades"]),
    ],
)
def test_a_bare_number_counts_by_what_was_counted_beside_it(
    sentence: str, found: list[str]
) -> None:
    assert spans(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It cost NZ$4.5 million over four years.", [("NZ$4.5 million", "NZ$"),
                                                     ("four years", "years")]),
        ("It was between US$5 and US$6 billion.", [("between US$5 and US$6 billion",
                                                    "US dollars")]),
        ("They paid more than HK$ 30 million.", [("more than HK$ 30 million", "HK$")]),
        ("They gave EUR 12 million and CHF 500.", [("12 million", "EUR"), ("500", "CHF")]),
        ("THE LOAN IS A$3 MILLION.", [("A$3 MILLION", "A$")]),
        ("It paid $ 4 million.", [("$ 4 million", "US dollars")]),
        ("It is 48 deaths per 1,000 live births.", [("48 deaths per 1,000 live births",
                                                     "deaths/1,000 live births")]),
        ("We have 38 cases (91 persons), down from 44 (102).",
         [("38", "cases"), ("91", "persons"), ("44", "cases"), ("102", "persons")]),
        ("Troops killed 15 near Kilometer 40.", [("15", "persons")]),
        ("Some 20 percent of the roughly 900 men left.", [("Some 20 percent", "percent"),
                                                          ("roughly 900", "persons")]),
        ("Hundreds, if not thousands, of letters came.", [("Hundreds, if not thousands",
                                                           "letters")]),
    ],
)  # fmt: skip
def test_what_is_counted_is_told_by_its_currency_rate_or_noun(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert list(zip(spans(sentence), units(sentence), strict=True)) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "He flew at 1400 hours; the raid began at 0430 hours.",
        "Some 16- and 17-year-olds were held with adults.",
        "He comes at the office 1530 hours May 6, and 1800 hours local.",
        "See press release 40 and EUR 83-10216.",
        "The papers are in Chron File 1984 (2 of 4) and in Defense Files [3 of 5].",
        "If it is made,2 missions may act.",
        "Our two mighty powers spoke; every second counts, and every third night he came.",
        "He won by a vote of 218 to 186; the vote was 14 to 1.",
        "The boy is a handful.",
        "He is 45, his wife was 39 and the eldest, who is 12, is here.",
        "Could you double your forces in time?",
    ],
)
def test_what_names_a_part_an_hour_or_a_paper_is_no_quantity(sentence: str) -> None:
    assert said(sentence) == []


def test_most_of_a_number_in_brackets_counts_and_names_no_part_of_a_folder() -> None:
    assert spans("Of the cases most (17 of 22) are closed.") == ["17", "22"]


def test_a_length_of_work_is_no_hour_of_the_day() -> None:
    assert spans("It took 1400 hours of work.") == ["1400 hours"]
    assert spans("Of the 40 over four years old, 12 left.") == ["40", "over four years", "12"]
