"""Quantities as cables, hearings, reports and newspapers write them, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.quantities import quantities_in
from tests.documents.bounds_said import Bounds, exact, said


def loose(number: float) -> Bounds:
    return (number, number, False, False, True)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        # Numbers in words.
        ("About two thousand five hundred families wait.", "About two thousand five hundred",
         loose(2500)),
        ("Some three million four hundred thousand tons were sold.",
         "Some three million four hundred thousand tons", loose(3_400_000)),
        ("Two thousand five hundred to three thousand men left.",
         "Two thousand five hundred to three thousand", (2500, 3000, False, False, False)),
        ("It cost one and a quarter million dollars.", "one and a quarter million dollars",
         exact(1_250_000)),
        ("It took three and three-quarters hours.", "three and three-quarters hours", exact(3.75)),
        ("For a year-and-a-half he heard nothing.", "a year-and-a-half", exact(1.5)),
        ("An hour and three-quarters was too short.", "An hour and three-quarters", exact(1.75)),
        ("He named half-a-dozen writers.", "half-a-dozen", exact(6)),
        ("There were one hundred-fifty names.", "one hundred-fifty", exact(150)),
        ("A hundred or two prisoners were moved.", "A hundred or two",
         (100, 200, False, False, False)),
        ("Some hundred prisoners were moved.", "Some hundred", loose(100)),
        ("They moved 400 to a thousand prisoners.", "400 to a thousand",
         (400, 1000, False, False, False)),
        ("We held a dozen or 15 talks.", "a dozen or 15", (12, 15, False, False, False)),
        ("Four or five or six centers will do.", "Four or five or six",
         (4, 6, False, False, False)),
        ("They counted 25, perhaps 30, prisoners.", "25, perhaps 30",
         (25, 30, False, False, True)),
        ("They counted 25, or possibly 30, prisoners.", "25, or possibly 30",
         (25, 30, False, False, True)),
        # Shares.
        ("One-twentieth of the names were wrong.", "One-twentieth of the names", exact(5)),
        ("At least seven-ninths of the names were right.", "At least seven-ninths of the names",
         (77.8, None, False, False, False)),
        ("It rose by three-fourths of 1 percent.", "three-fourths of 1 percent", exact(0.75)),
        ("It rose by .5 percent.", ".5 percent", exact(0.5)),
        ("Nine out of 10 applicants were refused.", "Nine out of 10", exact(90)),
        ("The odds are a little better than 50-50.", "a little better than 50-50",
         (50, None, True, False, True)),
        ("The margin was perhaps two or three to one.", "perhaps two or three to one",
         (2, 3, False, False, True)),
        # Hedges.
        ("More or less 300 men came.", "More or less 300", loose(300)),
        ("Very nearly 300 men came.", "Very nearly 300", (None, 300, False, True, True)),
        ("They talked for the better part of three hours.", "the better part of three hours",
         (None, 3, False, True, True)),
        ("The better part of a year went by.", "The better part of a year",
         (None, 1, False, True, True)),
        ("The number in the camps tops 40,000.", "tops 40,000", (40_000, None, True, False, False)),
        ("Possibly as few as 20 will go.", "Possibly as few as 20", loose(20)),
        ("Perhaps only 20 will go.", "Perhaps only 20", loose(20)),
        ("There were 300 people, at most.", "300 people, at most",
         (None, 300, False, False, False)),
        ("How about a 4-5 pp. paper?", "4-5", (4, 5, False, False, False)),
        ("They moved over 3 years' stock over a five year period.", "five year", exact(5)),
        ("The record, compiled over 20 years, is good.", "20 years", exact(20)),
        ("The fine is not to exceed 300 roubles.", "not to exceed 300 roubles",
         (None, 300, False, False, False)),
        ("I know virtually dozens of such men.", "virtually dozens of",
         (24, 99, False, False, True)),
        # Short forms.
        ("He worked for about 70 hrs. on it.", "about 70 hrs", loose(70)),
        ("It may take 15 yrs. or more to do.", "15 yrs. or more", (15, None, False, False, False)),
        ("It cost between $30m and $40m.", "between $30m and $40m",
         (30_000_000, 40_000_000, False, False, False)),
        ("They bought around 30m tonnes.", "around 30m tonnes", loose(30_000_000)),
        ("Some 20 000 persons were displaced.", "Some 20 000", loose(20_000)),
        ("Some 4, 500, 000 persons were displaced.", "Some 4, 500, 000", loose(4_500_000)),
        ("The end-of-year total was 12,000.4", "12,000", exact(12_000)),
        ("The limit may be raised (2300 to 2600).", "2300 to 2600",
         (2300, 2600, False, False, False)),
    ],
)  # fmt: skip
def test_a_quantity_as_it_is_written(sentence: str, span: str, bounds: Bounds) -> None:
    assert (span, bounds) in said(sentence)


def test_a_list_of_numbers_in_words_is_no_sum() -> None:
    assert [span for span, _ in said("Of two thousand, five hundred are ill.")] == [
        "two thousand",
        "five hundred",
    ]


def test_a_measure_in_meters_stays_one() -> None:
    assert said("They put up a 40m tower.") == []


def test_what_is_set_against_another_number_counts_too() -> None:
    (fifty, _), (forty, _) = said("Instead of fifty they agreed to forty students.")
    assert (fifty, forty) == ("fifty", "forty")


@pytest.mark.parametrize(
    ("cable", "span", "bounds"),
    [
        ("CROWD BROKE UP; 20-25 WERE DETAINED.", "20-25", (20, 25, False, False, False)),
        ("CREDIT RUNS OVER A FIVE-YEAR PERIOD.", "FIVE-YEAR", exact(5)),
        ("EXITS ROSE FROM 300 IN MAY TO OVER 400 IN JUNE.", "300", exact(300)),
        ("PROBABLY EVERY THREE WEEKS WOULD DO.", "THREE WEEKS", loose(3)),
        ("LOAN OF DOLS 2.5 MIL WAS SOUGHT.", "2.5 MIL", exact(2_500_000)),
        ("COUPLE DOZEN OTHERS WERE HELD.", "COUPLE DOZEN", loose(24)),
        ("EMBASSY HAS EST 1,500-PLUS APPLICATIONS.", "EST 1,500-PLUS",
         (1500, None, False, False, True)),
        ("LESS THAN ONE PER MONTH IS APPROVED.", "LESS THAN ONE PER MONTH",
         (None, 1, False, True, False)),
    ],
)  # fmt: skip
def test_a_cable_in_capitals_is_read_as_any_sentence(cable: str, span: str, bounds: Bounds) -> None:
    assert (span, bounds) in said(cable)
    assert all(found.as_said == cable[start:end] for found, start, end in quantities_in(cable))


def test_a_phrase_may_be_broken_over_two_lines() -> None:
    sentence = "We count no\nmore than  three\r\nhundred cases\nor so."
    ((found, start, end),) = quantities_in(sentence)
    assert (found.low, found.high) == (None, 300)
    assert sentence[start:end] == "no\nmore than  three\r\nhundred cases\nor so"
    assert found.as_said == "no more than three hundred cases or so"
