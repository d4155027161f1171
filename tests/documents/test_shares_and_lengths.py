"""Shares of many, fractions between fractions, lengths behind a hyphen, and loose words of size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from finalact.documents.quantities import quantities_in

Bounds = tuple[float | None, float | None, bool, bool, bool]


def said(sentence: str) -> list[tuple[str, Bounds, str | None]]:
    return [
        (
            sentence[start:end],
            (found.low, found.high, found.low_open, found.high_open, found.approximate),
            found.unit,
        )
        for found, start, end in quantities_in(sentence)
    ]


def exact(number: float, *, approximate: bool = False) -> Bounds:
    return (number, number, False, False, approximate)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds", "unit"),
    [
        ("Nine in ten petitioners are turned away.", "Nine in ten", exact(90),
         "percent of petitioners"),
        ("Some seven in ten of them waited.", "Some seven in ten",
         exact(70, approximate=True), "percent"),
        ("About 3 in 10 applicants left.", "About 3 in 10", exact(30, approximate=True),
         "percent of applicants"),
        ("Two of each three visas were denied.", "Two of each three", exact(66.7),
         "percent of visas"),
        ("Roughly one in three households has a cousin abroad.", "Roughly one in three",
         exact(33.3, approximate=True), "percent of households"),
        ("Two out of three visas were denied.", "Two out of three", exact(66.7),
         "percent of visas"),
        ("Four of every five families live in the capital.", "Four of every five", exact(80),
         "percent of families"),
        ("The odds are three out of five that he will.", "three out of five", exact(60),
         "percent"),
        ("Only one in a thousand letters is answered.", "Only one in a thousand", exact(0.1),
         "percent of letters"),
        ("Fewer than one in twenty of the complaints were heard.",
         "Fewer than one in twenty of the complaints", (None, 5, False, True, False),
         "percent of complaints"),
        ("About half the cases are closed.", "About half the cases",
         exact(50, approximate=True), "percent of cases"),
        ("Half our list has been settled.", "Half our list", exact(50), "percent of list"),
        ("Nearly one-fifth of the electorate abstained.", "Nearly one-fifth of the electorate",
         (None, 20, False, True, True), "percent of electorate"),
        ("Output fell by nearly a fifth over the decade.", "nearly a fifth",
         (None, 20, False, True, True), "percent"),
        ("It is approximately a third reduction.", "approximately a third",
         exact(33.3, approximate=True), "percent"),
        ("The rate is one-tenth of what it was.", "one-tenth", exact(10), "percent"),
        ("Between a third and a half of the seats are in doubt.",
         "Between a third and a half of the seats", (33.3, 50, False, False, False),
         "percent of seats"),
        ("From one-quarter to one-third of the crop is lost.",
         "one-quarter to one-third of the crop", (25, 33.3, False, False, False),
         "percent of crop"),
        ("They expect a two- or three-week delay.", "two- or three-week",
         (2, 3, False, False, False), "weeks"),
        ("Terms of 10- to 15-year length are usual.", "10- to 15-year",
         (10, 15, False, False, False), "years"),
        ("It crowned a nearly 30-year effort.", "nearly 30-year",
         (None, 30, False, True, True), "years"),
        ("They offer no more than a five-year extension.", "no more than a five-year",
         (None, 5, False, False, False), "years"),
        ("The talks lasted three-and-a-half hours.", "three-and-a-half hours", exact(3.5), "hours"),
        ("A six- or seven-fold rise followed.", "six- or seven-fold",
         (6, 7, False, False, False), "times"),
    ],
)  # fmt: skip
def test_shares_and_lengths(sentence: str, span: str, bounds: Bounds, unit: str) -> None:
    assert (span, bounds, unit) in said(sentence)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("A good two hundred families wait.", "A good two hundred",
         (200, None, False, False, True)),
        ("Losses were put at anything up to 1,500.", "anything up to 1,500",
         (None, 1500, False, False, False)),
        ("The party had close on half a million members.", "close on half a million",
         (None, 500_000, False, True, True)),
        ("They owe something over $24 billion.", "something over $24 billion",
         (24_000_000_000, None, True, False, True)),
        ("A touch under 40 percent agreed.", "A touch under 40 percent",
         (None, 40, False, True, True)),
        ("For the past dozen years nothing moved.", "dozen years", exact(12)),
        ("Another dozen cases were added.", "dozen", exact(12)),
        ("Several dozen cases were added.", "Several dozen", (24, 108, False, False, True)),
        ("He was refused in a score of cases.", "a score of", exact(20)),
        ("Two score delegates came.", "Two score", exact(40)),
        ("A couple hundred people came.", "A couple hundred", exact(200, approximate=True)),
        ("Many hundreds of thousands fled.", "Many hundreds of thousands",
         (200_000, None, False, False, True)),
        ("Several tens of thousands fled.", "Several tens of thousands",
         (20_000, 90_000, False, False, True)),
        ("We hold 40-some names.", "40-some", exact(40, approximate=True)),
        ("The total is 1,500 plus or minus 200.", "1,500 plus or minus 200",
         (1_300, 1_700, False, False, True)),
        ("They number 1.2 to 1.5 million.", "1.2 to 1.5 million",
         (1_200_000, 1_500_000, False, False, False)),
        ("Work with one or more NWS would be wise.", "one or more",
         (1, None, False, False, False)),
    ],
)  # fmt: skip
def test_loose_words_of_size(sentence: str, span: str, bounds: Bounds) -> None:
    assert (span, bounds) in [found[:2] for found in said(sentence)]


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("SOME TWO HUNDRED TO TWO HUNDRED FIFTY FAMILIES REMAIN.",
         "SOME TWO HUNDRED TO TWO HUNDRED FIFTY", (200, 250, False, False, True)),
        ("Half a dozen to a dozen men came.", "Half a dozen to a dozen",
         (6, 12, False, False, False)),
        ("A hundred or possibly a hundred and fifty came.",
         "A hundred or possibly a hundred and fifty", (100, 150, False, False, True)),
        ("It should not be more than five or six hundred thousand dollars.",
         "not be more than five or six hundred thousand dollars",
         (None, 600_000, False, False, False)),
        ("Not quite a year has gone by.", "Not quite a year", (None, 1, False, True, True)),
        ("It is somewhere around 6,000.", "somewhere around 6,000", exact(6000, approximate=True)),
        ("Of the thousand or so applicants none came.", "thousand or so",
         exact(1000, approximate=True)),
        ("More than a third but less than half of them spoke.", "More than a third",
         (33.3, None, True, False, False)),
        ("Of the new names a good third are new.", "a good third",
         (33.3, None, False, False, True)),
        ("It took three hours and upwards of a dozen drafts.", "upwards of a dozen",
         (12, None, True, False, False)),
        ("It took three hours and upwards of a dozen drafts.", "three hours", exact(3)),
        ("It is 30 percent, or thereabouts, of them.", "30 percent, or thereabouts",
         exact(30, approximate=True)),
        ("They have a 10-to-1 advantage.", "10-to-1", exact(10)),
        ("The train brought 60 more.", "60", exact(60)),
        ("In nine cases out of ten it fails.", "nine cases out of ten", exact(90)),
    ],
)  # fmt: skip
def test_ranges_of_several_words(sentence: str, span: str, bounds: Bounds) -> None:
    assert (span, bounds) in [found[:2] for found in said(sentence)]


def test_numbers_told_apart_stay_apart() -> None:
    assert [found[:2] for found in said("It grew from two hundred to two hundred and fifty.")] == [
        ("two hundred", exact(200)),
        ("two hundred and fifty", exact(250)),
    ]
    assert [found[:2] for found in said("Output rose 40 percent the next year.")] == [
        ("40 percent", exact(40)),
    ]
    assert said("Output rose 40 percent the next year.")[0][2] == "percent"
    assert said("There was a third party and a third and fourth round.") == []


@pytest.mark.parametrize(
    ("sentence", "span", "unit"),
    [
        ("Oil stood at between $35 and $40 a barrel.", "between $35 and $40 a barrel",
         "US dollars/barrel"),
        ("It is sold at $135–140 a metric ton.", "$135–140 a metric ton", "US dollars/metric ton"),
        ("The grain cost 60 cents a bushel.", "60 cents a bushel", "cents/bushel"),
        ("Aid came to $4 per capita.", "$4 per capita", "US dollars/capita"),
        ("It is a $20-million-a-year program.", "$20-million-a-year", "US dollars/year"),
    ],
)  # fmt: skip
def test_rates_by_measure(sentence: str, span: str, unit: str) -> None:
    assert [(found[0], found[2]) for found in said(sentence)] == [(span, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We spoke about a five-year plan.",
        "It is a good one.",
        "They came by the dozen.",
        "He settled a score with them.",
        "The matter comes close on 30 June.",
        "He kept one in Riga and her brother in Tartu.",
        "He spent the first half and the second half abroad.",
    ],
)
def test_words_that_tell_no_quantity(sentence: str) -> None:
    assert said(sentence) == []


def test_things_of_a_number_are_counted_and_no_share() -> None:
    assert [found[:2] for found in said("We have had answers on 15 out of 20 cases.")] == [
        ("15", exact(15)),
        ("20", exact(20)),
    ]
    assert ("three years", exact(3), "years") in said("Two of every three years are dry.")


@given(st.integers(1, 9), st.sampled_from(["ten", "100", "hundred"]))
def test_a_share_is_what_it_comes_to(part: int, of: str) -> None:
    words = "one two three four five six seven eight nine".split()
    whole = {"ten": 10, "100": 100, "hundred": 100}[of]
    number = str(part) if of[0].isdigit() else words[part - 1]
    named = "a hundred" if of == "hundred" else of
    sentence = f"Of late {number} out of every {named} letters arrive."
    found, start, end = quantities_in(sentence)[0]
    assert sentence[start:end] == f"{number} out of every {named}"
    assert found.low == found.high == pytest.approx(100 * part / whole)
    assert found.unit == "percent of letters"
