"""Quantities in the many ways that papers say them, in sentences of our own."""

from __future__ import annotations

import pytest

from finalact.documents.quantities import quantities_in
from tests.documents.bounds_said import Bounds, exact, said


def loose(number: float) -> Bounds:
    return (number, number, False, False, True)


@pytest.mark.parametrize(
    ("sentence", "span", "bounds"),
    [
        ("The talks ran for two and a half months.", "two and a half months", exact(2.5)),
        ("Of them more than half are refused.", "more than half", (50, None, True, False, False)),
        ("He waited a year and a half.", "a year and a half", exact(1.5)),
        ("It held for the past year and a half.", "year and a half", exact(1.5)),
        ("It must come no later than 30 days after.", "no later than 30 days",
         (None, 30, False, False, False)),
        ("Talks open no sooner than two weeks on.", "no sooner than two weeks",
         (2, None, False, False, False)),
        ("In the first year or two we learnt much.", "year or two", (1, 2, False, False, False)),
        ("Its yield is one-half kiloton.", "one-half kiloton", exact(0.5)),
        ("One and a half million rubles were spent.", "One and a half million rubles",
         exact(1_500_000)),
        ("They owed over 7½ billion marks.", "over 7½ billion marks",
         (7_500_000_000, None, True, False, False)),
        ("More than half a million Germans hope to leave.", "More than half a million",
         (500_000, None, True, False, False)),
        ("Almost a hundred families gave up.", "Almost a hundred", (None, 100, False, True, True)),
        ("A dozen or so writers came.", "A dozen or so", loose(12)),
        ("About one hundred and fifty persons came.", "About one hundred and fifty", loose(150)),
        ("Two hundred thousand men were called.", "Two hundred thousand", exact(200_000)),
        ("A couple of hundred cases are left.", "A couple of hundred", loose(200)),
        ("Tens of thousands of people wait.", "Tens of thousands of",
         (20_000, None, False, False, True)),
        ("Roughly a third of the prisoners are ill.", "Roughly a third of the prisoners",
         loose(33.3)),
        ("The force was cut by one-half.", "one-half", exact(50)),
        ("They hold one half as many lists.", "one half", exact(50)),
        ("The yield was over 150KT.", "over 150KT", (150, None, True, False, False)),
        ("The yield was greater than 150 kt.", "greater than 150 kt",
         (150, None, True, False, False)),
        ("Permit tests up to 100 KT or 150 KT.", "up to 100 KT or 150 KT",
         (None, 150, False, False, False)),
        ("It rose by 5% to 10% in May.", "5% to 10%", (5, 10, False, False, False)),
        ("We saw about a 40 percent rise.", "about a 40 percent", loose(40)),
        ("It would take 13–15 U.S. divisions.", "13–15", (13, 15, False, False, False)),
        ("Anywhere from 20 to 40 families could go.", "Anywhere from 20 to 40",
         (20, 40, False, False, True)),
        ("Die Zahl lag bei knapp 7.000 Ausreisen.", "knapp 7.000", (None, 7000, False, True, True)),
    ],
)  # fmt: skip
def test_one_quantity(sentence: str, span: str, bounds: Bounds) -> None:
    assert said(sentence) == [(span, bounds)]


def test_the_unit_may_stand_after_of_the() -> None:
    (found, _, _) = quantities_in("Probably eight or nine of the prisoners are ill.")[0]
    assert (found.low, found.high, found.unit, found.approximate) == (8, 9, "persons", True)
    (measured, _, _) = quantities_in("The canal needed up to 400–600 KT.")[0]
    assert (measured.low, measured.high, measured.unit) == (None, 600, "kilotons")


def test_a_point_is_a_decimal_in_english() -> None:
    assert said("The rate was 1.125 percent.") == [("1.125 percent", exact(1.125))]


def test_a_row_of_numbers_without_end_is_read() -> None:
    assert len(quantities_in("two hundred and fifty persons " * 300)) == 300


@pytest.mark.parametrize(
    ("sentence", "span", "bounds", "unit"),
    [
        ("The last year or two has been dry.", "year or two", (1, 2, False), "years"),
        ("In the past week or so he came.", "week or so", (1, 1, True), "weeks"),
        ("It may take place over a year or two.", "a year or two", (1, 2, False), "years"),
        ("Over 5 to 10 years the arms go.", "5 to 10 years", (5, 10, False), "years"),
        ("No more than a week or two is left.", "No more than a week or two", (None, 2, False),
         "weeks"),
        ("We need at least one joint meeting before May.", "at least one", (1, None, False),
         "meetings"),
        ("No more than one ferry a day came.", "No more than one ferry a day", (None, 1, False),
         "ferries/day"),
        ("Held at or below 378 aircraft.", "at or below 378", (None, 378, False), "aircraft"),
        ("At or above the level of 150 tons.", "At or above the level of 150 tons",
         (150, None, False), "tons"),
        ("We found over 30 alleged northern arms control violations.", "over 30", (30, None, False),
         "violations"),
        ("Ten human rights cases came.", "Ten", (10, 10, False), "cases"),
        ("There is at least one who regards it so.", "at least one", (1, None, False), None),
        ("At least one more strike is allowed.", "At least one", (1, None, False), None),
        ("More than one of his aides knew.", "More than one", (1, None, False), "persons"),
        ("It could go on for a round or two more.", "a round or two", (1, 2, False), "rounds"),
        ("That would take one, two, or three years.", "one, two, or three years", (1, 3, False),
         "years"),
        ("He asked for 3, 4 or even 5 inspections.", "3, 4 or even 5", (3, 5, False),
         "inspections"),
        ("“Approximately” 50 tons came.", "“Approximately” 50 tons", (50, 50, True), "tons"),
        ("“Not more than” 50 tons came.", "“Not more than” 50 tons", (None, 50, False), "tons"),
        ("A force approximating 75 launchers.", "approximating 75", (75, 75, True), "launchers"),
        ("A common limit for all the barges of the two banks of 420–450, a new idea.", "420–450",
         (420, 450, False), None),
    ],
)  # fmt: skip
def test_bounds_of_one_and_of_times_that_have_passed(
    sentence: str, span: str, bounds: tuple[float | None, float | None, bool], unit: str | None
) -> None:
    ((quantity, start, end),) = quantities_in(sentence)
    assert sentence[start:end] == span
    assert (quantity.low, quantity.high, quantity.approximate) == bounds
    assert quantity.unit == unit


@pytest.mark.parametrize(
    "sentence",
    [
        "At least one felt that it was late.",
        "All under one.",
        "Nicosia 155 repeated Athens and Deptel 3757 say so.",
        "They wrote from 1962 to about 1970.",
        "See paragraphs 1, 2, or 3 of Articles 5, 6 or 7.",
        "He came on May 1, 2, or 3.",
    ],
)
def test_what_somebody_felt_or_when_is_no_count(sentence: str) -> None:
    assert quantities_in(sentence) == []
