"""One noun serves two numbers, and a noun in capitals is not always a people."""

from __future__ import annotations

import pytest

from finalact.documents.capital_nouns import people_after, thing_with_capital
from finalact.documents.counted_together import counted_with
from finalact.documents.quantities import quantities_in


def said(sentence: str) -> list[tuple[str, str | None]]:
    return [(sentence[start:end], found.unit) for found, start, end in quantities_in(sentence)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Two local and three foreign scientists came.",
            [("Two", "persons"), ("three", "persons")],
        ),
        ("Three open and one closed meeting were held.", [("Three", "meetings")]),
        ("He set 124 instead of 150 KT.", [("124", "kilotons"), ("150 KT", "kilotons")]),
        ("It may last 90 rather than 120 days.", [("90", "days"), ("120 days", "days")]),
        ("Five left and 300 persons came.", [("300", "persons")]),
    ],
)
def test_a_number_is_of_what_the_next_one_counts(
    sentence: str, told: list[tuple[str, str | None]]
) -> None:
    assert said(sentence) == told


def test_nothing_is_shared_across_other_words() -> None:
    assert counted_with(" went home and nobody came", 0) is None
    assert counted_with(" early and three foreign offices", 0) is None


def test_acts_and_bodies_in_capitals_are_no_persons() -> None:
    assert said("The house ratified two Protocols and three Treaties.") == [
        ("two", "protocols"),
        ("three", "treaties"),
    ]
    assert said("They let four Norlanders go.") == [("four", "persons")]
    assert thing_with_capital("Ministers") is None
    assert thing_with_capital("protocols") is None


def test_a_people_without_a_plural_is_counted() -> None:
    assert said("In May 40 Vietnamese left.") == [("40", "persons")]
    assert people_after(" Vietnamese Embassy", 0) is None


def test_whose_they_are_is_not_what_they_are() -> None:
    assert said("Millions of our citizens agree.") == [("Millions of", "persons")]


def test_our_two_countries_are_no_count_but_our_two_bases_are() -> None:
    assert said("Our two countries must agree.") == []
    assert said("Our two peoples have agreed.") == []
    assert said("Our two bases are closed.") == [("two", "bases")]


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("The 12 Israelis were held.", ["persons"]),
        ("Twelve Iraqis and three Pakistanis were expelled.", ["persons", "persons"]),
        ("Four Saudis visited 30 families.", ["persons", "families"]),
        ("Two Gypsies and four Poles were released.", ["persons", "persons"]),
        ("Two Paris meetings were held in three Minneapolis hotels.", ["meetings", "hotels"]),
        ("Two Paris Accords were signed.", ["accords"]),
        ("Three crises passed.", ["crises"]),
    ],
)
def test_peoples_by_any_ending_are_persons_and_what_has_a_capital_only_is_not(
    sentence: str, units: list[str]
) -> None:
    assert [found.unit for found, _, _ in quantities_in(sentence)] == units
